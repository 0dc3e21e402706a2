import { readFileSync } from "node:fs";
import { join } from "node:path";
import { searchResources, shippedCatalogues } from "../../src/catalogue";
import { CONCEPTS } from "../../src/catalogue/search/concepts";

type Wanted = { readonly query: string } & Readonly<Partial<Record<string, readonly string[]>>>;

const QUERIES = JSON.parse(readFileSync(join(__dirname, "search-queries.json"), "utf8")) as readonly Wanted[];
const PROVIDERS = ["aws", "google", "azurerm"] as const;
const resources = new Set(shippedCatalogues.typeNames("resource"));

const first = (query: string, provider?: string): string | undefined =>
  searchResources(query, { ...(provider && { providers: [provider] }), most: 1 })[0]?.type;

/** The share of queries whose first hit is one of those that were written down before the search was. */
function shareOf(queries: readonly Wanted[]): { readonly asked: number; readonly found: number } {
  const asked = queries.flatMap((wanted) =>
    PROVIDERS.flatMap((provider) => (wanted[provider] === undefined ? [] : [{ wanted, provider }])),
  );
  const found = asked.filter(({ wanted, provider }) => wanted[provider]?.includes(first(wanted.query, provider) ?? ""));
  return { asked: asked.length, found: found.length };
}

test("what was written down exists", () => {
  const written = [
    ...QUERIES.flatMap((wanted) => PROVIDERS.flatMap((provider) => wanted[provider] ?? [])),
    ...CONCEPTS.flatMap(({ types }) => types),
  ];
  expect(written.filter((type) => !resources.has(type) && !shippedCatalogues.describe("data", type))).toEqual([]);
});

test("the right type comes first: all of the queries that the search was tuned on, and nine in ten of the others", () => {
  const tuned = shareOf(QUERIES.filter((_, index) => index % 2 === 0));
  const heldOut = shareOf(QUERIES.filter((_, index) => index % 2 === 1));
  expect(tuned).toEqual({ asked: 112, found: 112 });
  expect(heldOut.asked).toBe(114);
  expect(heldOut.found / heldOut.asked).toBeGreaterThan(0.9);
});

test.each([
  ["message queue", "aws", "aws_sqs_queue"],
  ["lb", "azurerm", "azurerm_lb"],
  ["bukcet", "aws", "aws_s3_bucket"],
  ["kubernets cluster", "google", "google_container_cluster"],
  ["random password", "random", "random_password"],
])("%s on %s is %s", (query, provider, type) => {
  expect(first(query, provider)).toBe(type);
});

test("without a provider all of them are searched, and one that is named is meant", () => {
  const all = searchResources("message queue", { most: 3 }).map(({ provider }) => provider);
  expect(new Set(all).size).toBeGreaterThan(1);
  expect(new Set(searchResources("azure message queue").map(({ provider }) => provider))).toEqual(new Set(["azurerm"]));
});

test("a type's own name finds it, and its data source after it", () => {
  expect(searchResources("aws_vpc", { most: 2 })).toMatchObject([
    { kind: "resource", type: "aws_vpc", provider: "aws", deprecated: false },
    { kind: "data", type: "aws_vpc" },
  ]);
});

test("deprecated types come last, whatever they are called", () => {
  const hits = searchResources("elastictranscoder pipeline", { providers: ["aws"], most: 50 });
  const deprecated = hits.map((hit) => hit.deprecated);
  expect(deprecated).toEqual([...deprecated].sort());
  expect(hits.length).toBeGreaterThan(1);
});

test.each(["", "   ", "????", "xyzzyqq", '${file("/etc/passwd")}', "a".repeat(10_000), "😀😀😀"])(
  "words that mean nothing find nothing or little: %j",
  (query) => {
    expect(searchResources(query).length).toBeLessThanOrEqual(10);
  },
);

test("a typing mistake is read as the nearest word, however rare", () => {
  expect(searchResources("ip adress manager pool", { most: 2 }).map(({ type }) => type)).toEqual([
    "azurerm_network_manager_ipam_pool",
    "aws_vpc_ipam_pool",
  ]);
});

test("no more hits come than were asked for, the best first", () => {
  const hits = searchResources("bucket", { most: 5 });
  expect(hits).toHaveLength(5);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
