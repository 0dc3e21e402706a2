import { unzipSync } from "fflate";
import "../../../src/testing/jest";
import { resourceAt, resourcesOfService, typesOf } from "../../support/terraform-json";
import { choicesOf, development, KEY, problemsOf, statementsOf, synth, synthesis } from "./spec";

const token = (fields: object = {}, more: object = {}) => synth([{ kind: "secret", name: "token", ...fields }], more);
const at = (json: ReturnType<typeof token>, type: string, part: string) => resourceAt(json, `${type}.token_${part}`);

describe("a secret on AWS", () => {
  test("lies under the user's key, and can be brought back for a month", () => {
    expect(at(token(), "aws_secretsmanager_secret", "secret")).toEqual({
      name_prefix: "shop-token-",
      description: "Secret token",
      kms_key_id: KEY,
      recovery_window_in_days: 30,
    });
  });

  test("in development is gone at once, so that it can be built again", () => {
    expect(at(token({}, development), "aws_secretsmanager_secret", "secret")).toEqual({
      name_prefix: "shop-token-",
      description: "Secret token",
      recovery_window_in_days: 0,
    });
    expect(at(token({}, { environment: "staging" }), "aws_secretsmanager_secret", "secret")).toMatchObject({ recovery_window_in_days: 7 });
  });

  test("whose value comes from somebody else has none: Terraform never touches it", () => {
    const json = token();
    expect(json).not.toHaveResource("aws_secretsmanager_secret_version");
    expect(json).not.toHaveProperty("ephemeral");
    expect(choicesOf([{ kind: "secret", name: "token" }])).toContainEqual({
      path: "services[0].generate",
      value: false,
      because: "the value comes from somebody else; put it in after the first deploy",
    });
  });
});

describe("a generated secret", () => {
  test("is random, and passed on where neither plan nor state holds it", () => {
    const json = token({ generate: { lengthChars: 40 } });
    expect(json).toMatchObject({
      ephemeral: { random_password: { token_value: { length: 40, special: true, override_special: "-_.=+" } } },
    });
    const version = at(json, "aws_secretsmanager_secret_version", "first_value");
    expect(version).toMatchObject({
      secret_string_wo: "${ephemeral.random_password.token_value.result}",
      secret_string_wo_version: 1,
    });
    expect(version).not.toHaveProperty("secret_string");
  });

  test("keeps its first version when others follow, so that Terraform makes no new first value", () => {
    expect(at(token({ generate: true }), "aws_secretsmanager_secret_version", "first_value")).toMatchObject({
      version_stages: ["AWSCURRENT", "FIRST"],
      lifecycle: { ignore_changes: ["version_stages"] },
    });
  });

  test("without symbols holds letters and digits only", () => {
    const json = token({ generate: { symbols: false } });
    expect(json).toMatchObject({ ephemeral: { random_password: { token_value: { length: 32, special: false } } } });
    expect(json).not.toHaveProperty("ephemeral.random_password.token_value.override_special");
  });
});

describe("a generated secret that is replaced", () => {
  const rotated = (more: object = {}) => token({ generate: { lengthChars: 40, symbols: false }, rotationDays: 30 }, more);

  test("is replaced by a function that Secrets Manager may start for this secret alone", () => {
    const json = rotated();
    expect(at(json, "aws_secretsmanager_secret_rotation", "rotation")).toMatchObject({
      rotation_lambda_arn: "${aws_lambda_function.token_rotation_function.arn}",
      rotation_rules: { automatically_after_days: 30 },
      rotate_immediately: false,
      depends_on: ["aws_lambda_permission.token_rotation_permission", "aws_secretsmanager_secret_version.token_first_value"],
    });
    expect(at(json, "aws_lambda_permission", "rotation_permission")).toMatchObject({
      principal: "secretsmanager.amazonaws.com",
      source_arn: "${aws_secretsmanager_secret.token_secret.arn}",
    });
  });

  test("by a function that may touch this secret and nothing else", () => {
    const secret = "${aws_secretsmanager_secret.token_secret.arn}";
    expect(statementsOf(at(rotated(), "aws_iam_role_policy", "rotation_permissions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:UpdateSecretVersionStage",
        ],
        Resource: secret,
      },
      {
        Effect: "Allow",
        Action: ["secretsmanager:GetRandomPassword", "xray:PutTraceSegments", "xray:PutTelemetryRecords"],
        Resource: "*",
      },
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "${aws_cloudwatch_log_group.token_rotation_logs.arn}:*",
      },
      {
        Effect: "Allow",
        Action: ["kms:GenerateDataKey", "kms:Decrypt"],
        Resource: KEY,
        Condition: { StringEquals: { "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com" } },
      },
    ]);
  });

  test("has its code beside the stack, with the length that was asked for", () => {
    const { files, json } = synthesis([{ kind: "secret", name: "token", generate: { lengthChars: 40, symbols: false }, rotationDays: 30 }]);
    const path = String(at(json, "aws_lambda_function", "rotation_function")["filename"]);
    expect(path).toMatch(/^assets\/shop-token-rotation-code-[0-9a-f]{8}\.zip$/);
    const code = Buffer.from(unzipSync(files.get(`stacks/shop/${path}`) as Uint8Array)["rotate.py"] as Uint8Array).toString();
    expect(code).toContain('LENGTH = 40\nSYMBOLS = ""\n');
    expect(at(json, "aws_lambda_function", "rotation_function")).toMatchObject({ runtime: "python3.13", handler: "rotate.handler" });
  });

  test("logs into a group of ours", () => {
    expect(at(rotated(), "aws_cloudwatch_log_group", "rotation_logs")).toMatchObject({
      name: "/aws/lambda/shop-token_rotation",
      retention_in_days: 365,
    });
    expect(at(rotated(), "aws_lambda_function", "rotation_function")).toMatchObject({
      function_name: "shop-token_rotation",
      tracing_config: { mode: "Active" },
    });
    expect(at(rotated(development), "aws_lambda_function", "rotation_function")).toMatchObject({ tracing_config: { mode: "PassThrough" } });
  });
});

describe("a secret that only somebody else can replace", () => {
  const due = (fields: object = {}, more: object = {}) => token({ rotationDays: 90, ...fields }, more);

  test("is not replaced: a message says that it is due", () => {
    const json = due({ remind: ["ops@example.com"] });
    expect(json).not.toHaveResource("aws_secretsmanager_secret_rotation");
    expect(at(json, "aws_scheduler_schedule", "reminder")).toMatchObject({
      schedule_expression: "rate(90 days)",
      flexible_time_window: { mode: "OFF" },
      kms_key_arn: KEY,
      target: { arn: "${aws_sns_topic.token_reminder_topic.arn}", role_arn: "${aws_iam_role.token_reminder_role.arn}" },
    });
    expect(json).toHaveResource("aws_sns_topic_subscription", { protocol: "email", endpoint: "ops@example.com" });
    expect(at(json, "aws_sns_topic", "reminder_topic")).toEqual({ name: "shop-token_due", kms_master_key_id: KEY });
  });

  test("by a role that may publish that one message, for this account alone", () => {
    const json = due();
    expect(
      statementsOf(at(json, "aws_iam_role_policy", "reminder_permissions")["policy"]).map(({ Action, Resource }) => [Action, Resource]),
    ).toEqual([
      ["sns:Publish", "${aws_sns_topic.token_reminder_topic.arn}"],
      [["kms:GenerateDataKey", "kms:Decrypt"], KEY],
      ["kms:Decrypt", KEY],
    ]);
    const trust = statementsOf(at(json, "aws_iam_role", "reminder_role")["assume_role_policy"])[0];
    expect(trust).toMatchObject({ Principal: { Service: "scheduler.amazonaws.com" } });
    expect(JSON.stringify(trust?.Condition)).toContain("aws:SourceAccount");
  });

  test("says that nobody is told yet, unless somebody is named", () => {
    const services = [{ kind: "secret", name: "token", rotationDays: 90 }];
    expect(choicesOf(services)).toContainEqual({
      path: "services[0].remind",
      value: [],
      because: "nobody can make somebody else's token: every 90 days a message says that it is due; name who gets it",
    });
    const named = [{ kind: "secret", name: "token", rotationDays: 90, remind: ["ops@example.com"] }];
    expect(choicesOf(named).map(({ path }) => path)).not.toContain("services[0].remind");
  });

  test.each([[{ remind: ["ops@example.com"] }], [{ remind: ["ops@example.com"], rotationDays: 30, generate: true }]])(
    "%j is refused: nobody would be reminded",
    (fields) => {
      expect(problemsOf([{ kind: "secret", name: "token", ...fields }])).toMatchObject([
        { code: "SPEC_CONFLICT", path: "services[0].remind" },
      ]);
    },
  );
});

describe("who calls a secret", () => {
  const callerOf = (access: string) =>
    synth([
      { kind: "secret", name: "token", generate: true },
      { kind: "function", name: "web", uses: [{ service: "token", access }] },
    ]);

  test("to read, is told where it is and may read it", () => {
    const json = callerOf("read");
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_token_secrets")["policy"])).toMatchObject([
      { Action: "secretsmanager:GetSecretValue", Resource: "${aws_secretsmanager_secret.token_secret.arn}" },
      { Action: "kms:Decrypt", Resource: KEY },
    ]);
    expect(json.resource?.["aws_iam_role_policy"]).not.toHaveProperty("web_uses_token");
  });

  test("to write, may put a value in and not read one", () => {
    const json = callerOf("write");
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_token")["policy"])[0]).toMatchObject({
      Action: "secretsmanager:PutSecretValue",
    });
    expect(json.resource?.["aws_iam_role_policy"]).not.toHaveProperty("web_uses_token_secrets");
  });
});

test("a secret is one resource until more is asked of it", () => {
  expect(typesOf(resourcesOfService(token(), "token"))).toEqual(["aws_secretsmanager_secret"]);
});
