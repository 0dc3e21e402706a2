import { read } from "./reading";

const WORDS = "In Dublin on AWS: a Postgres 16 database with 80 GB, and an Elasticsearch.";

/** The words behind a path of the spec. */
const wordsBehind = (path: string): string[] =>
  read(WORDS)
    .evidence.filter((span) => span.path === path)
    .map(({ from, to }) => WORDS.slice(from, to));

test.each([
  ["services[0].engine", /Postgres/],
  ["services[0].version", /16/],
  ["services[0].storageGb", /80 GB/],
  ["region", /Dublin/],
])("%s names the words that state it", (path, words) => {
  expect(wordsBehind(path)).toEqual([expect.stringMatching(words)]);
});

test("every stated field of every service has words behind it", () => {
  const { spec, evidence } = read(WORDS);
  const paths = new Set(evidence.map(({ path }) => path));
  for (const [index, service] of (spec?.["services"] as object[]).entries())
    for (const field of Object.keys(service).filter((each) => each !== "name" && each !== "uses"))
      expect(paths).toContain(`services[${index}].${field}`);
});

test("what no rule could use is told with its place", () => {
  expect(read(WORDS).notUnderstood).toEqual([
    { text: "Elasticsearch", from: WORDS.indexOf("Elasticsearch"), to: WORDS.indexOf("Elasticsearch") + "Elasticsearch".length },
  ]);
});

test("a typing mistake is read, and said", () => {
  const { spec, decisions } = read("a postgress databse with 20 gb");
  expect(spec?.["services"]).toEqual([expect.objectContaining({ kind: "database", engine: "postgres", storageGb: 20 })]);
  expect(decisions.map(({ value }) => value)).toEqual(expect.arrayContaining(["postgres", "database"]));
});

test("everyday words are no typing mistakes of products", () => {
  expect(read("the readiness of our dishes").spec).toBeUndefined();
});
