import type { ITerraformDependable } from "cdktf";
import { zip } from "../core/archive";
import { Asset } from "../core/asset";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { defineLogGroup } from "./log-group";
import type { PolicyStatement } from "./policy";
import { defineRole } from "./role";
import type { AwsSecret } from "./secret";
import { rotationCode } from "./secret-rotation-code";
import { SECRET_SYMBOLS, type GeneratedValue } from "./secret-value";

export interface RotationProps {
  readonly generate: GeneratedValue;
  readonly rotationDays: number;
  /** The user's own key that the secret lies under; undefined: the provider's. */
  readonly keyArn: string | undefined;
  /** The first value, which must be there before another can follow it. */
  readonly first: ITerraformDependable;
}

const RUNTIME = "python3.13";
const TIMEOUT_SECONDS = 30;
const MEMORY_MB = 128;

/** Replaces a secret's random value again and again, by a function that may touch this one secret and nothing else. */
export function defineRotation(secret: AwsSecret, props: RotationProps): void {
  const fn = defineFunction(secret, props);
  const permission = new bindings.LambdaPermission(secret, "rotation_permission", {
    functionName: fn.functionName,
    action: "lambda:InvokeFunction",
    principal: "secretsmanager.amazonaws.com",
    sourceArn: secret.arn,
  });
  new bindings.SecretsmanagerSecretRotation(secret, "rotation", {
    secretId: secret.arn,
    rotationLambdaArn: fn.arn,
    rotateImmediately: false,
    rotationRules: { automaticallyAfterDays: props.rotationDays },
    dependsOn: [permission, props.first],
  });
}

function defineFunction(secret: AwsSecret, props: RotationProps) {
  // no service's name holds an underscore, so this is never the name of another function
  const functionName = `${physicalName(secret, { max: 55 })}_rotation`;
  const logs = defineLogGroup(secret, "rotation_logs", `/aws/lambda/${functionName}`);
  const statements = statementsFor(secret, props.keyArn, logs.arn);
  const role = defineRole(secret, "rotation", { service: "lambda.amazonaws.com", statements });
  const { lengthChars, symbols } = props.generate;
  const code = rotationCode(lengthChars, symbols ? SECRET_SYMBOLS : "");
  const archive = new Asset(secret, "rotation_code", zip({ "rotate.py": Buffer.from(code) }), "zip");
  return new bindings.LambdaFunction(secret, "rotation_function", {
    functionName,
    description: `Replaces the value of ${secret.node.id}`,
    role: role.arn,
    runtime: RUNTIME,
    architectures: ["arm64"],
    handler: "rotate.handler",
    filename: archive.path,
    sourceCodeHash: archive.sha256Base64,
    timeout: TIMEOUT_SECONDS,
    memorySize: MEMORY_MB,
    tracingConfig: { mode: contextOf(secret).controls.detailedMonitoring ? "Active" : "PassThrough" },
    dependsOn: [...role.permissions],
  });
}

function statementsFor(secret: AwsSecret, keyArn: string | undefined, logsArn: string): PolicyStatement[] {
  const rotate = [
    "secretsmanager:DescribeSecret",
    "secretsmanager:GetSecretValue",
    "secretsmanager:PutSecretValue",
    "secretsmanager:UpdateSecretVersionStage",
  ];
  // neither making a random value nor writing a trace concerns a resource: both take no other than *
  const anywhere = contextOf(secret).controls.detailedMonitoring ? ["xray:PutTraceSegments", "xray:PutTelemetryRecords"] : [];
  return [
    { actions: rotate, resources: [secret.arn] },
    { actions: ["secretsmanager:GetRandomPassword", ...anywhere], resources: ["*"] },
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logsArn}:*`] },
    ...(keyArn === undefined ? [] : [keyPermission(secret, keyArn, "secretsmanager", KEY_ACTIONS.write)]),
  ];
}
