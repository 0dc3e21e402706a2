import { makeBlueprint, type Blueprint } from "../../../src/blueprint";
import { offersOf } from "../../../src/constructs/core/offers";
import { builtInProviders } from "../../../src/constructs/providers";
import { valueOf } from "../../../src/errors";
import { parseSpec } from "../../../src/spec";
import { marks, onlyProblem, specWith } from "../../support/resource-problems";

const blueprintOf = (spec: unknown, allowLiteralSecrets = false): Blueprint =>
  valueOf(makeBlueprint(valueOf(parseSpec(spec)), offersOf(builtInProviders), { allowLiteralSecrets }));

const database = (more: object) => ({ type: "aws_db_instance", name: "main", arguments: { instance_class: "db.t3.micro", ...more } });
const withVariables = (password: unknown) =>
  specWith([database({ password })], { variables: { secret: { sensitive: true }, open: { default: "hunter2" }, other: { default: "x" } } });

describe("secrets in the open", () => {
  test("a literal is refused, with the two ways out named, and not repeated", () => {
    const problem = onlyProblem(specWith([database({ password: "hunter2" })]));
    expect(problem).toMatchObject({ code: "RESOURCE_LITERAL_SECRET", path: "resources[0].arguments.password" });
    expect(problem.fix).toBe(
      "Declare a variable with sensitive: true and no default, and write ${var.password}, or write {generate: password}.",
    );
    expect(JSON.stringify(problem)).not.toContain("hunter2");
  });

  test.each(["${var.open}", "${var.open}-${var.other}", '${base64encode("hunter2")}', "1234", 1234, { file: "password.txt" }])(
    "%j is open as well",
    (password) => {
      expect(marks(withVariables(password))).toEqual(["RESOURCE_LITERAL_SECRET resources[0].arguments.password"]);
    },
  );

  test.each(["${var.secret}", "${var.open}-${var.secret}", "", { generate: "password" }])("%j is not", (password) => {
    expect(marks(withVariables(password))).toEqual([]);
  });

  test("whoever allows it is let", () => {
    expect(blueprintOf(specWith([database({ password: "hunter2" })]), true).resources).toHaveLength(1);
  });

  test("deep inside of blocks and lists too", () => {
    const cache = {
      type: "aws_mq_broker",
      name: "main",
      arguments: {
        broker_name: "a",
        engine_type: "ActiveMQ",
        engine_version: "5.17.6",
        host_instance_type: "mq.t3.micro",
        user: [{ username: "a", password: "hunter2" }],
      },
    };
    expect(marks(specWith([cache]))).toEqual(["RESOURCE_LITERAL_SECRET resources[0].arguments.user[0].password"]);
  });

  test("what is marked sensitive and is no secret may be written, and what has an open twin is told of it", () => {
    const { fix } = onlyProblem(specWith([{ type: "aws_ssm_parameter", name: "a", arguments: { name: "a", type: "String", value: "x" } }]));
    expect(fix).toMatch(/What is no secret goes into insecure_value\.$/);
    const machine = { type: "aws_cognito_identity_provider", name: "a" };
    expect(
      marks(
        specWith([
          { ...machine, type: "aws_sns_platform_application", arguments: { name: "a", platform: "GCM", platform_credential: "x" } },
        ]),
      ),
    ).toEqual(["RESOURCE_LITERAL_SECRET resources[0].arguments.platform_credential"]);
  });
});

describe("made passwords", () => {
  test("go into the write-only argument, which is a decision", () => {
    const { decisions } = blueprintOf(specWith([database({ password: { generate: "password" } })]));
    expect(decisions).toContainEqual({
      path: "resources[0].arguments.password",
      value: "password_wo",
      because: "a password that is made goes into the write-only argument, so that no state holds it",
    });
  });

  test("can be referred to by nobody: they are kept nowhere", () => {
    const made = specWith([database({ password: { generate: "password" } })], { outputs: { a: "${aws_db_instance.main.password}" } });
    expect(onlyProblem(made)).toMatchObject({
      code: "RESOURCE_UNKNOWN_ATTRIBUTE",
      path: "outputs.a",
      received: "aws_db_instance.main.password",
      expected: expect.stringContaining("write-only and always null") as string,
    });
  });

  test("have nowhere to go where every argument is kept", () => {
    const kept = { type: "aws_docdb_cluster", name: "a", arguments: { master_username: { generate: "password" } } };
    const { code, path, fix } = onlyProblem(specWith([kept]));
    expect([code, path, fix]).toEqual([
      "RESOURCE_KEEPS_SECRET",
      "resources[0].arguments.master_username.generate",
      "Declare a variable with sensitive: true, and write ${var.master_username}: the value is given when Terraform runs. If it is no secret, write it as it is.",
    ]);
  });

  test("exclude the write-only argument beside them", () => {
    expect(marks(specWith([database({ password: { generate: "password" }, password_wo: "${var.x}" })], { variables: { x: {} } }))).toEqual([
      "SPEC_CONFLICT resources[0].arguments.password",
    ]);
  });
});

describe("what stands for a file", () => {
  const page = (value: unknown) => specWith([{ type: "aws_s3_object", name: "a", arguments: { bucket: "b", key: "k", content: value } }]);

  test.each([
    [{ file: "../x" }, "SOURCE_OUTSIDE", "file"],
    [{ file: "/etc/passwd" }, "SOURCE_OUTSIDE", "file"],
    [{ path: "a/../../x" }, "SOURCE_OUTSIDE", "path"],
    [{ sha256: "~/x" }, "SOURCE_OUTSIDE", "sha256"],
    [{ file: "${var.x}" }, "SPEC_INVALID_VALUE", "file"],
    [{ file: 3 }, "SPEC_WRONG_TYPE", "file"],
    [{ file: "x", encoding: "hex" }, "SPEC_INVALID_VALUE", "encoding"],
    [{ path: "x", pack: "tar" }, "SPEC_INVALID_VALUE", "pack"],
    [{ generate: "key" }, "SPEC_INVALID_VALUE", "generate"],
  ])("%j", (value, code, key) => {
    expect(marks(page(value))).toEqual([`${code} resources[0].arguments.content.${key}`]);
  });

  test("is no more than it looks like where the type is not text: blocks, maps, JSON", () => {
    const health = {
      type: "aws_lb_target_group",
      name: "a",
      arguments: { health_check: { path: "/health" }, tags: { path: "/", file: "x" } },
    };
    const policy = { type: "aws_iam_policy", name: "a", arguments: { policy: { Statement: { file: "../x" } } } };
    expect(marks(specWith([health, policy]))).toEqual([]);
  });
});
