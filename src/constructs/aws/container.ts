import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import { StackwrightError } from "../../errors";
import type { AttributesOf } from "../../spec";
import { partialAttributes } from "../core/attributes";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { accountOf } from "./arn";
import { scaleService } from "./auto-scaling";
import { bindings } from "./bindings";
import { connect, type AwsConnection, type AwsHandover } from "./connection";
import { containerDefinitions } from "./container-definition";
import { defineHttpEntry, type Entry } from "./http-entry";
import { ownUses, pullStatements } from "./image-pull";
import { defineLogGroup } from "./log-group";
import type { AwsNetwork } from "./network";
import { defineRole, type AwsRole } from "./role";
import { routesOf } from "./routes";
import { HTTPS, SecurityGroup } from "./security-group";
import { AwsService, type AwsUse } from "./service";
import { awsSite } from "./site";

export interface AwsContainerProps extends FieldsOf<"container"> {
  /** The network in whose private subnets it runs. */
  readonly network: AwsNetwork;
  /** What it calls; it may do nothing else. @default nothing */
  readonly uses?: readonly AwsUse[];
}

/** Units that ECS counts processors in. */
const CPU_UNITS = 1024;
/** How long a replica may take from its start until it must answer. */
const START_SECONDS = 60;

interface Parts {
  readonly cluster: { readonly arn: string; readonly name: string };
  readonly taskDefinitionArn: string;
  readonly entry: Entry | undefined;
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * A container on ECS Fargate: in private subnets, without a public address, its files read-only. With a port it stands behind a load balancer that
 * admits those who use it; public, behind TLS.
 */
export class AwsContainer extends AwsService<"container"> {
  readonly attributes: AttributesOf<"container">;
  private readonly network: AwsNetwork;
  private readonly group: SecurityGroup;
  private readonly entry: Entry | undefined;

  /** @throws StackwrightError when AWS cannot serve a value. */
  constructor(scope: Construct, id: string, props: AwsContainerProps) {
    const { network, uses = [], ...fields } = props;
    super(scope, id, "container", fields);
    this.network = network;
    this.group = new SecurityGroup(this, "group", network.vpcId, `Replicas of ${id}`);
    const outward = this.group.callEveryone(HTTPS, "The image, and interfaces of AWS");
    const logs = defineLogGroup(this, "logs", `/ecs/${physicalName(this, { max: 200 })}`);
    const execution = this.defineExecutionRole(logs.arn, uses);
    const task = defineRole(this, "task", { service: TASKS, statements: [], account: accountOf(network.vpcArn) });
    const caller = { scope: this, roleName: task.name, secretsRoleName: execution.name, securityGroupId: this.group.id };
    const handover = connect(caller, ownUses(uses));
    this.entry = this.defineEntry();
    this.run({
      cluster: this.defineCluster(logs.name),
      taskDefinitionArn: this.defineTask(execution, task, handover, logs.name),
      entry: this.entry,
      dependsOn: [outward, ...routesOf(network), ...execution.permissions, ...handover.opened, ...(this.entry?.ready ?? [])],
    });
    this.attributes = this.attributesOf();
  }

  /** @throws StackwrightError when it serves no port. */
  override connection(_access: Access): AwsConnection {
    if (this.entry !== undefined) return this.entry.connection;
    throw new StackwrightError([
      { code: "SPEC_MISSING", path: "port", expected: "a port that others call", fix: `Add port to ${this.node.id}.` },
    ]);
  }

  /** What ECS does before the container starts: pull the image, open the log, read the secrets. The container itself can do none of it. */
  private defineExecutionRole(logsArn: string, uses: readonly AwsUse[]): AwsRole {
    const writeLogs = { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logsArn}:*`] };
    const statements = [writeLogs, ...pullStatements(this, this.plan.image, uses)];
    return defineRole(this, "execution", { service: TASKS, statements, account: accountOf(this.network.vpcArn) });
  }

  private defineEntry(): Entry | undefined {
    const { port, healthCheckPath, public: isPublic, domain } = this.plan;
    if (port === undefined) return undefined;
    const target = { port, protocol: "HTTP", type: "ip", healthCheckPath } as const;
    return defineHttpEntry(this, compact({ network: this.network, target, targetGroup: this.group, public: isPublic, domain }));
  }

  /** Commands in a running container are switched off; whoever switches them on finds them encrypted and logged. */
  private defineCluster(logGroup: string): Parts["cluster"] {
    const { detailedMonitoring } = contextOf(this).controls;
    const kmsKeyId = this.encryptionKey;
    const logConfiguration = compact({
      cloudWatchLogGroupName: logGroup,
      cloudWatchEncryptionEnabled: kmsKeyId === undefined ? undefined : true,
    });
    return new bindings.EcsCluster(this, "cluster", {
      name: physicalName(this, { max: 255 }),
      setting: [{ name: "containerInsights", value: detailedMonitoring ? "enabled" : "disabled" }],
      configuration: { executeCommandConfiguration: compact({ kmsKeyId, logging: "OVERRIDE", logConfiguration }) },
    });
  }

  private defineTask(execution: AwsRole, task: AwsRole, handover: AwsHandover, logGroup: string): string {
    const { cpu, memoryMb } = this.plan;
    const { region } = awsSite(this);
    return new bindings.EcsTaskDefinition(this, "task", {
      family: physicalName(this, { max: 255 }),
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(cpu * CPU_UNITS),
      memory: String(memoryMb),
      executionRoleArn: execution.arn,
      taskRoleArn: task.arn,
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "X86_64" },
      containerDefinitions: containerDefinitions({ plan: this.plan, handover, logGroup, region: region.id }),
    }).arn;
  }

  /** A release that does not come up is taken back by itself. */
  private run({ cluster, taskDefinitionArn, entry, dependsOn }: Parts): void {
    const { replicas, name } = this.plan;
    const scales = replicas.min !== replicas.max;
    const targets = (entry?.targetGroups ?? []).map(({ arn, port }) => ({ targetGroupArn: arn, containerName: name, containerPort: port }));
    const service = new bindings.EcsService(
      this,
      "service",
      compact({
        name: physicalName(this, { max: 255 }),
        cluster: cluster.arn,
        taskDefinition: taskDefinitionArn,
        launchType: "FARGATE",
        desiredCount: replicas.min,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        deploymentMinimumHealthyPercent: 100,
        deploymentMaximumPercent: 200,
        healthCheckGracePeriodSeconds: targets.length > 0 ? START_SECONDS : undefined,
        propagateTags: "SERVICE",
        networkConfiguration: { subnets: [...this.network.privateSubnetIds], securityGroups: [this.group.id], assignPublicIp: false },
        loadBalancer: targets,
        dependsOn: [...dependsOn],
        lifecycle: scales ? { ignoreChanges: ["desired_count"] } : undefined,
      }),
    );
    if (scales) scaleService(this, cluster.name, service.name, replicas);
  }

  private attributesOf(): AttributesOf<"container"> {
    const address = this.entry?.address;
    if (address !== undefined) return { endpoint: address.url, host: address.host, port: String(address.port) };
    const why = { expected: `a port of ${this.node.id}, which serves none`, fix: `Add port to ${this.node.id}, or remove the reference.` };
    return partialAttributes({}, ["endpoint", "host", "port"], why);
  }
}

const TASKS = "ecs-tasks.amazonaws.com";
