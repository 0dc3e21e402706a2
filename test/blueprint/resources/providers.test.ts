import { marks, queue, specWith } from "../../support/resource-problems";

const withProviders = (...providers: object[]) => specWith([queue("a")], { providers });

describe("settings of providers", () => {
  test("what is right passes: a role, a second region, features, a small provider", () => {
    expect(
      marks(
        withProviders(
          {
            provider: "aws",
            alias: "west",
            region: "us-west-2",
            arguments: { assume_role: { role_arn: "arn:aws:iam::123456789012:role/x" } },
          },
          { provider: "aws", arguments: { max_retries: "3" } },
          { provider: "azurerm", arguments: { features: { key_vault: { purge_soft_delete_on_destroy: true } } } },
          { provider: "azurerm", alias: "other" },
          { provider: "http" },
        ),
      ),
    ).toEqual([]);
  });

  test.each([
    [[{ provider: "amazon" }], "PROVIDER_UNKNOWN providers[0].provider"],
    [[{ provider: "aws", arguments: { regoin: "x" } }], "RESOURCE_UNKNOWN_ARGUMENT providers[0].arguments.regoin"],
    [[{ provider: "aws", arguments: { alias: "x" } }], "RESOURCE_META_ARGUMENT providers[0].arguments.alias"],
    [[{ provider: "aws" }, { provider: "aws" }], "SPEC_DUPLICATE_NAME providers[1].provider"],
    [
      [
        { provider: "aws", alias: "x" },
        { provider: "aws", alias: "x" },
      ],
      "SPEC_DUPLICATE_NAME providers[1].alias",
    ],
    [[{ provider: "aws", alias: "x", region: "eu-west-1", arguments: { region: "eu-west-1" } }], "SPEC_CONFLICT providers[0].region"],
    [[{ provider: "aws", alias: "x", region: "eu-west-9" }], "REGION_UNKNOWN providers[0].region"],
    [[{ provider: "azurerm", region: "westeurope" }], "RESOURCE_UNKNOWN_ARGUMENT providers[0].region"],
    [[{ provider: "aws", arguments: { secret_key: "abc" } }], "RESOURCE_LITERAL_SECRET providers[0].arguments.secret_key"],
    [[{ provider: "google", arguments: { credentials: "{}" } }], "RESOURCE_LITERAL_SECRET providers[0].arguments.credentials"],
  ])("%j", (providers, mark) => {
    expect(marks(withProviders(...providers))).toEqual([mark]);
  });

  test("settings cannot come from a service", () => {
    const providers = [{ provider: "aws", arguments: { profile: "${service.uploads.name}" } }];
    expect(marks(specWith([], { providers, services: [{ kind: "bucket", name: "uploads" }] }))).toEqual([
      "SPEC_WRONG_REFERENCE providers[0].arguments.profile",
    ]);
  });

  test("one alias may serve two providers", () => {
    expect(marks(withProviders({ provider: "aws", alias: "x" }, { provider: "google", alias: "x" }))).toEqual([]);
  });

  test("tags stand in one of the two places", () => {
    const providers = [{ provider: "aws", arguments: { default_tags: { tags: { a: "b" } } } }];
    expect(marks(specWith([queue("a")], { providers, tags: { c: "d" } }))).toEqual(["SPEC_CONFLICT providers[0].arguments.default_tags"]);
    expect(marks(specWith([queue("a")], { providers }))).toEqual([]);
  });

  test("another region for everything is the spec's region where services stand in it", () => {
    const providers = [{ provider: "aws", region: "us-west-2" }];
    const services = [{ kind: "bucket", name: "b" }];
    expect(marks(specWith([], { providers, services }))).toEqual(["SPEC_CONFLICT providers[0].region"]);
    expect(marks({ version: 1, name: "shop", provider: "aws", providers, services })).toEqual([]);
    expect(marks(specWith([queue("a")], { providers }))).toEqual([]);
  });

  test("an alias must not be that of the block which services in another region take", () => {
    const services = [{ kind: "bucket", name: "b", region: "us-west-2" }];
    const alias = (name: string) => [{ provider: "aws", alias: name, region: "us-west-2" }];
    expect(marks(specWith([], { services, providers: alias("us-west-2") }))).toEqual(["SPEC_CONFLICT providers[0].alias"]);
    expect(marks(specWith([], { services, providers: alias("west") }))).toEqual([]);
  });
});

describe("moved and import", () => {
  const moved = (...moves: [string, string][]) => specWith([queue("a"), queue("b")], { moved: moves.map(([from, to]) => ({ from, to })) });
  const q = (name: string) => `aws_sqs_queue.${name}`;

  test("a move, a chain of moves and one out of a module pass", () => {
    expect(marks(moved([q("old"), q("a")]))).toEqual([]);
    expect(marks(moved([q("oldest"), q("old")], [q("old"), q("a")]))).toEqual([]);
    expect(marks(moved(['module.x["y"].aws_sqs_queue.this[0]', q("a")], [`${q("b")}[0]`, q("b")]))).toEqual([]);
  });

  test.each([
    [[[q("old"), q("c")]], ["SPEC_UNKNOWN_REFERENCE moved[0].to"]],
    [[[q("b"), q("a")]], ["SPEC_CONFLICT moved[0].from"]],
    [
      [
        [q("x"), q("a")],
        [q("x"), q("b")],
      ],
      ["SPEC_DUPLICATE_NAME moved[1].from"],
    ],
    [
      [
        [q("x"), q("a")],
        [q("y"), q("a")],
      ],
      ["SPEC_DUPLICATE_NAME moved[1].to"],
    ],
    [
      [
        [q("x"), q("y")],
        [q("y"), q("x")],
      ],
      ["SPEC_UNKNOWN_REFERENCE moved[0].to", "SPEC_UNKNOWN_REFERENCE moved[1].to"],
    ],
  ] as [[string, string][], string[]][])("%j", (moves, expected) => {
    expect(marks(moved(...moves))).toEqual(expected);
  });

  test("what is taken over is declared, once, and has an id", () => {
    const imports = (...list: object[]) => specWith([queue("a")], { import: list, variables: { id: {} } });
    expect(marks(imports({ to: q("a"), id: "${var.id}" }))).toEqual([]);
    expect(marks(imports({ to: q("b"), id: "x" }))).toEqual(["SPEC_UNKNOWN_REFERENCE import[0].to"]);
    expect(marks(imports({ to: q("a"), id: "" }))).toEqual(["SPEC_MISSING import[0].id"]);
    expect(marks(imports({ to: q("a"), id: "x" }, { to: q("a"), id: "y" }))).toEqual(["SPEC_DUPLICATE_NAME import[1].to"]);
    expect(marks(imports({ to: q("a"), id: "${aws_sqs_queue.a.uri}" }))).toEqual([expect.stringMatching(/ import\[0\]\.id$/)]);
  });
});
