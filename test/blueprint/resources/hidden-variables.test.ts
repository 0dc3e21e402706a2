import type { Decision } from "../../../src/blueprint";
import { valueOf } from "../../../src/errors";
import { synthesize } from "../../../src/synth";
import { specWith } from "../../support/resource-problems";

const database = (given: object, more: object = {}) => ({
  type: "aws_db_instance",
  name: "main",
  arguments: { instance_class: "db.t3.micro", ...given },
  ...more,
});
const built = (resources: readonly object[], more: object) => valueOf(synthesize(specWith(resources, more)));
const variableOf = (resources: readonly object[], more: object): unknown =>
  (built(resources, more).json["variable"] as Record<string, unknown>)["it"];
const said = (resources: readonly object[], more: object): readonly Decision[] =>
  built(resources, more).blueprint.decisions.filter(({ path }) => path.startsWith("variables"));
const IT = "${var.it}";

describe("a variable that goes into a secret", () => {
  test("is made sensitive where the spec says nothing of it, which is a decision", () => {
    const variables = { it: { type: "string" } };
    expect(variableOf([database({ password: IT })], { variables })).toEqual({ type: "string", sensitive: true });
    expect(said([database({ password: IT })], { variables })).toEqual([
      {
        path: "variables.it.sensitive",
        value: true,
        because: "it goes into a secret, resources[0].arguments.password: Terraform then shows it nowhere",
      },
    ]);
  });

  test("is told once, at the first of its places, and found in a part of a text and in the settings of a provider", () => {
    const twice = [database({ password: `a-${IT}` }), database({ password: IT }, { name: "other" })];
    expect(said(twice, { variables: { it: {} } })).toMatchObject([{ because: expect.stringContaining("resources[0]") as string }]);
    const providers = [{ provider: "aws", arguments: { secret_key: IT } }];
    expect(said([database({})], { variables: { it: {} }, providers })).toMatchObject([
      { because: expect.stringContaining("providers[0].arguments.secret_key") as string },
    ]);
  });

  test.each([
    ["said to be shown", { it: { sensitive: false } }, { sensitive: false }],
    ["said to be hidden", { it: { sensitive: true } }, { sensitive: true }],
  ])("stays as it is where it is %s", (_, variables, expected) => {
    expect(variableOf([database({ password: IT })], { variables })).toEqual(expected);
    expect(said([database({ password: IT })], { variables })).toEqual([]);
  });

  test("stays as it is where its default is known anyway", () => {
    const variables = { it: { default: "prefix" }, secret: { sensitive: true } };
    expect(variableOf([database({ password: "${var.it}-${var.secret}" })], { variables })).toEqual({ default: "prefix" });
  });

  test("stays as it is where an output or a message prints it, which Terraform would refuse", () => {
    const variables = { it: {} };
    const secret = database({ password: IT });
    expect(variableOf([secret], { variables, outputs: { it: IT } })).toEqual({});
    expect(variableOf([secret], { variables, outputs: { it: { value: IT, sensitive: true } } })).toEqual({ sensitive: true });
    const precondition = [{ condition: '${var.it != ""}', errorMessage: `not ${IT}` }];
    expect(variableOf([database({ password: IT }, { lifecycle: { precondition } })], { variables })).toEqual({});
  });
});

test("a variable that goes elsewhere stays as it is", () => {
  expect(variableOf([database({ identifier: IT, username: IT })], { variables: { it: {} } })).toEqual({});
});
