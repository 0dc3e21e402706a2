/** What the catalogue does once it is loaded: node catalogue.cjs <dist>. Prints [what, milliseconds] pairs. */
const { join } = require("node:path");

const { checkArguments, describe, minimalArguments, normaliseArguments, searchResources, typeNames } = require(
  join(process.argv[2], "catalogue/index.js"),
);

const MANY = Array.from({ length: 1000 });
const rows = [];
function timed(what, run) {
  const started = performance.now();
  run();
  rows.push([what, performance.now() - started]);
}

const typeOfText = () => ({ problems: [] });
const instance = describe("resource", "aws_instance");
const values = {
  ami: "ami-0123456789abcdef0",
  instance_type: "t3.micro",
  tags: { a: "b" },
  root_block_device: { volume_size: "20" },
  user_data: "${var.x}",
};
timed("a second look-up", () => describe("resource", "aws_lex_bot"));
timed("the largest type, every argument read", () =>
  checkArguments(describe("resource", "aws_wafv2_web_acl"), { x: 1 }, { path: "", typeOfText }),
);
timed("first search, which loads every provider", () => searchResources("message queue"));
timed("second search", () => searchResources("load balancer", { providers: ["azurerm"] }));
timed("1,000 resources checked", () => MANY.forEach(() => checkArguments(instance, values, { path: "a", typeOfText })));
timed("1,000 resources in their normal form", () => MANY.forEach(() => normaliseArguments(instance, values)));
timed("1,000 smallest examples", () => MANY.forEach(() => minimalArguments(instance)));
timed("every type of every provider described", () =>
  ["resource", "data"].forEach((kind) => typeNames(kind).forEach((type) => describe(kind, type))),
);
console.log(JSON.stringify(rows));
