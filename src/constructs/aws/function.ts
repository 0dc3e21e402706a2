import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import type { Trigger } from "../../spec/kinds/function";
import { partialAttributes } from "../core/attributes";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import type { AwsBucket } from "./bucket";
import { connect, type AwsConnection, type AwsHandover } from "./connection";
import { lambdaRuntime } from "./facts/lambda";
import { defineFailedStarts } from "./failed-starts";
import { functionCode } from "./function-code";
import { defineTrigger, type LinkedTrigger } from "./function-triggers";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import { defineLogGroup } from "./log-group";
import type { AwsNetwork } from "./network";
import type { PolicyStatement } from "./policy";
import type { AwsQueue } from "./queue";
import { defineRole, grantRole, type AwsRole } from "./role";
import { HTTPS, SecurityGroup } from "./security-group";
import { AwsService, type AwsUse } from "./service";
import { awsSite, partitionOf } from "./site";
import type { AwsTable } from "./table";
import type { AwsTopic } from "./topic";
import { secretVariables } from "./user-data";

type TriggerOf<T extends Trigger["type"]> = Extract<Trigger, { type: T }>;
type TriggerFrom<T extends Trigger["type"], S> = Omit<TriggerOf<T>, "source"> & { readonly source: S };

/** What starts a function: a call, a time, or what happens in another construct. */
export type AwsTrigger =
  | TriggerOf<"http" | "schedule">
  | TriggerFrom<"queue", AwsQueue>
  | TriggerFrom<"topic", AwsTopic>
  | TriggerFrom<"bucket", AwsBucket>
  | TriggerFrom<"stream", AwsTable>;

export interface AwsFunctionProps extends Omit<FieldsOf<"function">, "triggers"> {
  /** The network that it runs in, for what it calls there. @default none: it runs outside of any network */
  readonly network?: AwsNetwork;
  /** What it calls; it may do nothing else. @default nothing */
  readonly uses?: readonly AwsUse[];
  /** What starts it. @default those who are let call it */
  readonly triggers?: readonly AwsTrigger[];
}

const NAME_MAX = 64;

/** What Lambda itself does with the role, to stand in a network. It can be limited to no resource; the function's own code is refused it. */
const NETWORK_ACTIONS = [
  "ec2:CreateNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeSubnets",
  "ec2:DeleteNetworkInterface",
  "ec2:AssignPrivateIpAddresses",
  "ec2:UnassignPrivateIpAddresses",
];
const TRACING: PolicyStatement = { actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] };

/** A Lambda function with a role, a log and a place for failed starts of its own. */
export class AwsFunction extends AwsService<"function"> {
  readonly attributes: AttributesOf<"function">;
  readonly arn: string;
  /** What an API Gateway is given to call it. */
  readonly invokeArn: string;
  readonly functionName: string;
  readonly roleName: string;
  readonly roleArn: string;
  /** Where starts go that failed again and again, and that nobody waits for. */
  readonly failed: { readonly arn: string };
  private readonly url: string | undefined;

  /** @throws StackwrightError when AWS cannot serve a value. */
  constructor(scope: Construct, id: string, props: AwsFunctionProps = {}) {
    const { network, uses = [], triggers = [], ...fields } = props;
    super(scope, id, "function", { ...fields, triggers: triggers.map(asField) });
    const name = physicalName(this, { max: NAME_MAX });
    const logs = defineLogGroup(this, "logs", `/aws/lambda/${name}`);
    this.failed = defineFailedStarts(this);
    const group = network && this.defineGroup(network);
    const role = this.defineOwnRole(name, logs.arn, network !== undefined);
    this.roleName = role.name;
    this.roleArn = role.arn;
    const handover = connect({ scope: this, roleName: role.name, ...(group && { securityGroupId: group.id }) }, uses);
    const lambda = this.defineFunction({ name, logGroup: logs.name, role, handover, network, group });
    this.arn = lambda.arn;
    this.invokeArn = lambda.invokeArn;
    this.functionName = lambda.functionName;
    this.url = this.defineUrl();
    for (const [at, trigger] of triggers.entries()) defineTrigger(this, this.linked(trigger, at), `triggers[${at}]`);
    this.attributes = this.attributesOf();
  }

  override connection(_access: Access): AwsConnection {
    const invoke = { actions: ["lambda:InvokeFunction"], resources: [this.arn] };
    if (this.url === undefined) return { statements: [invoke], variables: { NAME: this.functionName } };
    const call = { actions: ["lambda:InvokeFunctionUrl"], resources: [this.arn] };
    return { statements: [invoke, call], variables: { NAME: this.functionName, URL: this.url } };
  }

  private defineGroup(network: AwsNetwork): SecurityGroup {
    const group = new SecurityGroup(this, "group", network.vpcId, `Function ${this.node.id}`);
    group.callEveryone(HTTPS, "Interfaces of AWS");
    return group;
  }

  private defineOwnRole(name: string, logsArn: string, inNetwork: boolean): AwsRole {
    const statements: PolicyStatement[] = [
      { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logsArn}:*`] },
      { actions: ["sqs:SendMessage"], resources: [this.failed.arn] },
    ];
    const key = this.encryptionKey;
    if (key !== undefined) statements.push(keyPermission(this, key, "sqs", KEY_ACTIONS.write));
    if (contextOf(this).controls.detailedMonitoring) statements.push(TRACING);
    const role = defineRole(this, "function", { service: "lambda.amazonaws.com", statements });
    if (!inNetwork) return role;
    const self = `arn:${partitionOf(this)}:lambda:${awsSite(this).region.id}:${accountOf(role.arn)}:function:${name}`;
    const attach = grantRole(this, "network_permissions", role.name, [
      { actions: NETWORK_ACTIONS, resources: ["*"] },
      { effect: "Deny", actions: NETWORK_ACTIONS, resources: ["*"], conditions: { ArnEquals: { "lambda:SourceFunctionArn": self } } },
    ]);
    return { ...role, permissions: [...role.permissions, ...attach] };
  }

  private defineFunction({ name, logGroup, role, handover, network, group }: Parts) {
    const { runtime, handler, memoryMb, timeoutSeconds, description } = this.plan;
    const code = functionCode(this, this.plan);
    const variables = { ...handover.variables, ...secretVariables(handover.secrets), ...this.plan.environment };
    const hasVariables = Object.keys(variables).length > 0;
    return new bindings.LambdaFunction(
      this,
      "function",
      compact({
        functionName: name,
        description,
        role: role.arn,
        runtime: lambdaRuntime(runtime),
        handler,
        filename: code.path,
        sourceCodeHash: code.sha256Base64,
        memorySize: memoryMb,
        timeout: timeoutSeconds,
        environment: hasVariables ? { variables } : undefined,
        kmsKeyArn: hasVariables ? this.encryptionKey : undefined,
        deadLetterConfig: { targetArn: this.failed.arn },
        loggingConfig: { logFormat: "JSON", logGroup },
        tracingConfig: { mode: contextOf(this).controls.detailedMonitoring ? "Active" : "PassThrough" },
        vpcConfig: network && group ? { subnetIds: [...network.privateSubnetIds], securityGroupIds: [group.id] } : undefined,
        dependsOn: [...role.permissions],
      }),
    );
  }

  /** A TLS endpoint. For one that is open to everybody the provider adds the permissions for everybody by itself. */
  private defineUrl(): string | undefined {
    const trigger = this.plan.triggers.find(({ type }) => type === "http");
    if (trigger?.type !== "http") return undefined;
    const authorizationType = trigger.authentication === "none" ? "NONE" : "AWS_IAM";
    return new bindings.LambdaFunctionUrl(this, "url", { functionName: this.functionName, authorizationType }).functionUrl;
  }

  /** A trigger as it was given, with what the plan filled in. */
  private linked(trigger: AwsTrigger, at: number): LinkedTrigger {
    const planned = this.plan.triggers[at];
    if (trigger.type === "http") return { ...trigger, authentication: planned?.type === "http" ? planned.authentication : "required" };
    if (trigger.type === "bucket") return { ...trigger, events: planned?.type === "bucket" ? planned.events : ["created"] };
    return trigger;
  }

  private attributesOf(): AttributesOf<"function"> {
    const { arn, functionName: name, invokeArn, roleName, roleArn } = this;
    const known = { arn, name, invokeArn, roleName, roleArn };
    if (this.url !== undefined) return { ...known, endpoint: this.url };
    return partialAttributes(known, ["endpoint"], {
      expected: `a trigger of type http on ${this.node.id}`,
      fix: `Add {type: http} to the triggers of ${this.node.id}, or remove the reference.`,
    });
  }
}

interface Parts {
  readonly name: string;
  readonly logGroup: string;
  readonly role: AwsRole;
  readonly handover: AwsHandover;
  readonly network: AwsNetwork | undefined;
  readonly group: SecurityGroup | undefined;
}

/** A trigger as a spec writes it. */
function asField(trigger: AwsTrigger): Trigger {
  return "source" in trigger ? { ...trigger, source: trigger.source.node.id } : trigger;
}
