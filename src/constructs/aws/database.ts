import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import { StackwrightError } from "../../errors";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { accountOf } from "./arn";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { hasInsights, majorOf, settingsOf, type EngineSettings } from "./database-engines";
import { databaseZones, DATABASE_ZONES } from "./facts/zones";
import { defineLogGroup } from "./log-group";
import type { AwsNetwork } from "./network";
import { defineRole, type AwsRole } from "./role";
import { SecurityGroup } from "./security-group";
import { AwsService } from "./service";
import { awsSite, partitionOf } from "./site";

export interface AwsDatabaseProps extends FieldsOf<"database"> {
  /** The network in whose private subnets it stands. */
  readonly network: AwsNetwork;
}

/** The account that RDS makes; its name is reserved by no engine. */
const OWNER = "dbadmin";
const MONITORING_SECONDS = 60;
/** The longest that is free. */
const INSIGHTS_DAYS = 7;

/**
 * An RDS database in private subnets: encrypted, backed up, reached over TLS only and by those alone who are given a way. RDS makes the
 * password, keeps it in Secrets Manager and replaces it; Terraform never sees it.
 */
export class AwsDatabase extends AwsService<"database"> {
  readonly attributes: AttributesOf<"database">;
  readonly arn: string;
  readonly securityGroupId: string;
  /** ARN of the secret with the fields `username` and `password`. */
  readonly secretArn: string;
  private readonly settings: EngineSettings;

  /** @throws StackwrightError when the network has subnets in one zone only, or a value is not on offer. */
  constructor(scope: Construct, id: string, props: AwsDatabaseProps) {
    const { network, ...fields } = props;
    super(scope, id, "database", fields);
    if (network.privateSubnetIds.length < DATABASE_ZONES) throw oneZone(network);
    this.settings = settingsOf(this.plan.engine);
    // without any rule: each caller opens its own way, and the database itself calls nobody
    this.securityGroupId = new SecurityGroup(this, "group", network.vpcId, `Database ${id}`).id;
    const monitor = contextOf(this).controls.detailedMonitoring ? this.defineMonitoringRole(network) : undefined;
    const instance = this.defineInstance({
      dbSubnetGroupName: this.defineSubnetGroup(network),
      parameterGroupName: this.defineParameters(),
      ...this.monitoring(monitor),
      dependsOn: [...this.defineLogs(), ...(monitor?.permissions ?? [])],
    });
    this.arn = instance.arn;
    this.secretArn = instance.masterUserSecret.get(0).secretArn;
    this.attributes = {
      endpoint: instance.endpoint,
      host: instance.address,
      port: String(this.plan.port),
      name: this.plan.databaseName,
      secret: this.secretArn,
    };
  }

  /** Whoever may call it signs in as its owner; lesser users are made inside the database. */
  override connection(_access: Access): AwsConnection {
    const { host, port, name } = this.attributes;
    const secret = compact({ arn: this.secretArn, keyArn: this.encryptionKey });
    return {
      statements: [],
      door: { securityGroupId: this.securityGroupId, ports: [this.plan.port] },
      variables: { HOST: host, PORT: port, NAME: name },
      secrets: { USERNAME: { ...secret, field: "username" }, PASSWORD: { ...secret, field: "password" } },
    };
  }

  private get identifier(): string {
    return physicalName(this, { max: 63 });
  }

  private defineSubnetGroup({ privateSubnetIds }: AwsNetwork): string {
    return new bindings.DbSubnetGroup(this, "subnets", {
      name: physicalName(this, { max: 255 }),
      description: `Private subnets of the database ${this.node.id}`,
      subnetIds: [...privateSubnetIds],
    }).name;
  }

  /** A family belongs to one major version: the group for the next one must stand before the database leaves this one. */
  private defineParameters(): string {
    const { requireTls, logStatements, family } = this.settings;
    const detailed = contextOf(this).controls.detailedMonitoring;
    return new bindings.DbParameterGroup(this, "parameters", {
      namePrefix: `${physicalName(this, { max: 200 })}-`,
      family: family(majorOf(this.plan.engine, this.plan.version)),
      description: `Settings of the database ${this.node.id}`,
      parameter: [requireTls, ...(detailed ? logStatements : [])],
      lifecycle: { createBeforeDestroy: true },
    }).name;
  }

  /** RDS would make these groups itself, without an end to what they keep. */
  private defineLogs(): ITerraformDependable[] {
    return this.settings.logs.map((log) => defineLogGroup(this, `logs_${log}`, `/aws/rds/instance/${this.identifier}/${log}`));
  }

  private defineInstance(surroundings: Surroundings) {
    const { plan, settings, encryptionKey } = this;
    return new bindings.DbInstance(
      this,
      "instance",
      compact({
        identifier: this.identifier,
        engine: settings.engine,
        engineVersion: settings.engineVersion(plan.version),
        licenseModel: settings.licenseModel,
        instanceClass: plan.instanceType,
        dbName: settings.createsDatabase ? plan.databaseName : undefined,
        port: plan.port,
        username: OWNER,
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: encryptionKey,
        iamDatabaseAuthenticationEnabled: settings.iamAuthentication ? true : undefined,
        ...this.storage(),
        vpcSecurityGroupIds: [this.securityGroupId],
        publiclyAccessible: false,
        multiAz: plan.highAvailability,
        autoMinorVersionUpgrade: plan.version === majorOf(plan.engine, plan.version),
        enabledCloudwatchLogsExports: [...settings.logs],
        ...this.backups(),
        ...surroundings,
      }),
    );
  }

  private storage() {
    const { storageGb, maxStorageGb } = this.plan;
    return {
      storageType: "gp3",
      storageEncrypted: true,
      kmsKeyId: this.encryptionKey,
      allocatedStorage: storageGb,
      maxAllocatedStorage: maxStorageGb,
    };
  }

  private backups() {
    const { backupDays, deletionProtection } = this.plan;
    return {
      backupRetentionPeriod: backupDays,
      copyTagsToSnapshot: true,
      deletionProtection,
      deleteAutomatedBackups: !deletionProtection,
      skipFinalSnapshot: !deletionProtection,
      finalSnapshotIdentifier: deletionProtection ? `${this.identifier}-final` : undefined,
    };
  }

  private monitoring(role: AwsRole | undefined) {
    if (role === undefined) return {};
    const enhanced = { monitoringInterval: MONITORING_SECONDS, monitoringRoleArn: role.arn };
    if (!hasInsights(this.settings, this.plan.instanceType)) return enhanced;
    return {
      ...enhanced,
      performanceInsightsEnabled: true,
      performanceInsightsRetentionPeriod: INSIGHTS_DAYS,
      performanceInsightsKmsKeyId: this.encryptionKey,
    };
  }

  /** RDS writes the metrics of the machine into log groups of its own, whose names begin with RDS. */
  private defineMonitoringRole({ vpcArn }: AwsNetwork): AwsRole {
    const groups = `arn:${partitionOf(this)}:logs:${awsSite(this).region.id}:${accountOf(vpcArn)}:log-group:RDS*`;
    const streams = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:GetLogEvents"];
    return defineRole(this, "monitoring", {
      service: "monitoring.rds.amazonaws.com",
      statements: [
        { actions: ["logs:CreateLogGroup", "logs:PutRetentionPolicy"], resources: [groups] },
        { actions: streams, resources: [`${groups}:log-stream:*`] },
      ],
    });
  }
}

/** What is made for an instance beforehand. */
interface Surroundings {
  readonly dbSubnetGroupName: string;
  readonly parameterGroupName: string;
  readonly monitoringInterval?: number;
  readonly monitoringRoleArn?: string;
  readonly performanceInsightsEnabled?: boolean;
  readonly performanceInsightsRetentionPeriod?: number;
  readonly performanceInsightsKmsKeyId?: string | undefined;
  readonly dependsOn: ITerraformDependable[];
}

function oneZone(network: AwsNetwork): StackwrightError {
  return new StackwrightError([
    {
      code: "VALUE_NOT_SERVED",
      path: `${network.node.id}.zones`,
      received: network.privateSubnetIds.length,
      expected: `${DATABASE_ZONES} or more zones in a network with a database`,
      fix: `Use zones: ${DATABASE_ZONES} or more: ${databaseZones().because}.`,
    },
  ]);
}
