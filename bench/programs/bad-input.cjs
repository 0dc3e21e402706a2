/** How the time that bad input takes grows with it: node bad-input.cjs <dist>. Prints [what, milliseconds of half of it, of all] rows. */
const { join } = require("node:path");

const load = (file) => require(join(process.argv[2], file));
const { typeOfText } = load("catalogue/index.js");
const { readDocument } = load("document/index.js");
const { looksLikeSecret } = load("intent/secrets.js");
const { readWords } = load("intent/reader/index.js");
const { prove } = load("proof/index.js");
const { cycleProblems } = load("spec/cycles.js");
const { targetsInTexts } = load("spec/references.js");

const ROUNDS = 3;
const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const head = { version: 1, name: "bench", provider: "aws", region: "eu-west-1", environment: "development" };
const proved = (resources) => prove({ ...head, resources }, { through: "synthesis" });
const vpc = (index, text) => ({ type: "aws_vpc", name: `r${index}`, arguments: { cidr_block: text } });
const statement = (index) => ({ Sid: `s${index}`, Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::bucket-${index}/*` });

const noScope = { declared: new Set(), variable: () => undefined, service: () => undefined, resource: () => undefined };

/** What, of which size, and what is done with it. */
const CASES = [
  ["text for the reader: `a bucket, ` over and over", 100_000, (size) => readWords("a bucket, ".repeat(size / 10), { providers: [] })],
  ["text for the reader: `queue -> ` over and over", 100_000, (size) => readWords("queue -> ".repeat(size / 9), { providers: [] })],
  ["text that is nearly a secret", 1_000_000, (size) => looksLikeSecret("a-".repeat(size / 2))],
  ["YAML keys, the last one twice", 100_000, (size) => readDocument(`${many(size, (index) => `k${index}: 1`).join("\n")}\nk7: 2`)],
  [
    "statements of one policy",
    50_000,
    (size) => proved([{ type: "aws_iam_policy", name: "p", arguments: { policy: { Statement: many(size, statement) } } }]),
  ],
  ["resources of types that do not exist", 10_000, (size) => proved(many(size, (index) => ({ type: `aws_sqs_queu${index}`, name: "a" })))],
  ["resources more than are read", 40_000, (size) => proved(many(size, (index) => vpc(index, "10.0.0.0/16")))],
  [
    "resources in a circle",
    20_000,
    (size) => cycleProblems({ resources: many(size, (index) => vpc(index, `\${aws_vpc.r${(index + 1) % size}.id}`)) }),
  ],
  ["text that is nearly a reference", 400_000, (size) => targetsInTexts(`\${${"a-".repeat(size / 2)}}`)],
  ["parentheses in an expression", 9_000, (size) => typeOfText(`\${${"(".repeat(size / 2)}1${")".repeat(size / 2)}}`, "p", noScope)],
];

async function timed(run, size) {
  const started = performance.now();
  await run(size);
  return performance.now() - started;
}

async function main() {
  const rows = [];
  for (const [what, size, run] of CASES) {
    await timed(run, size / 2);
    const [half, all] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      half.push(await timed(run, size / 2));
      all.push(await timed(run, size));
    }
    rows.push([`${what}, ${size.toLocaleString("en")}`, median(half), median(all)]);
  }
  console.log(JSON.stringify(rows));
}

void main();
