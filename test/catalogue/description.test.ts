import { describeResource } from "../../src";
import { typeNames } from "../../src/catalogue";
import { makeBlueprint } from "../../src/blueprint";
import { offersOf } from "../../src/constructs/core/offers";
import { builtInProviders } from "../../src/constructs/providers";
import { parseSpec } from "../../src/spec";

const offers = offersOf(builtInProviders);

/** What stands between an example and a build: nothing, if it is to be copied. */
function problemsOf(spec: unknown): string[] {
  const parsed = parseSpec(spec);
  const blueprint = parsed.ok ? makeBlueprint(parsed.value, offers) : parsed;
  return blueprint.ok ? [] : blueprint.problems.map(({ code, path }) => `${code} ${path}`);
}

test.each(["resource", "data"] as const)("the example of every %s type is a spec that can be built", (kind) => {
  const names = typeNames(kind);
  expect(names.length).toBeGreaterThan(1_000);
  const wrong = names.flatMap((type) => {
    const found = describeResource(type, { kind });
    const problems = found.ok ? problemsOf(found.value.example) : ["not described"];
    return problems.length === 0 ? [] : [`${type}: ${problems.join(", ")}`];
  });
  expect(wrong).toEqual([]);
});

describe("a description", () => {
  const lexBot = describeResource("aws_lex_bot");

  test("is plain data, which JSON holds as it is", () => {
    expect(lexBot.ok && JSON.parse(JSON.stringify(lexBot.value))).toEqual(lexBot.ok && lexBot.value);
  });

  test("has required arguments first, and blocks with what stands in them", () => {
    const given = lexBot.ok ? lexBot.value.arguments : [];
    const firstOptional = given.findIndex(({ required }) => !required);
    expect(given.slice(firstOptional).filter(({ required }) => required)).toEqual([]);
    expect(given.find(({ name }) => name === "intent")).toMatchObject({
      block: true,
      required: true,
      least: 1,
      most: 250,
      arguments: [
        { name: "intent_name", type: "string", block: false, required: true },
        { name: "intent_version", type: "string", block: false, required: true },
      ],
    });
  });

  test("tells arguments from what the provider alone sets", () => {
    const { arguments: given, attributes } = lexBot.ok ? lexBot.value : { arguments: [], attributes: [] };
    expect(attributes.map(({ name }) => name)).toContain("checksum");
    expect(given.map(({ name }) => name)).not.toContain("checksum");
  });

  test("takes what is secret from variables", () => {
    const found = describeResource("azurerm_key_vault_secret");
    expect(found.ok && found.value.example).toMatchObject({
      resources: [{ arguments: { value: "${var.value}" } }],
      variables: { value: { type: "string", sensitive: true } },
    });
  });

  test("of a small provider names no provider that a spec cannot have", () => {
    const found = describeResource("random_password");
    expect(found.ok && "provider" in found.value.example).toBe(false);
  });

  test("of a type that there is not is a problem with the nearest name", () => {
    const found = describeResource("aws_lex_bto");
    expect(found.ok ? [] : found.problems.map(({ code, fix }) => [code, fix.includes('"aws_lex_bot"')])).toEqual([
      ["RESOURCE_UNKNOWN_TYPE", true],
    ]);
  });
});
