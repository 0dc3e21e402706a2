import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { defineUsers, type CacheUsers } from "./cache-users";
import type { AwsConnection } from "./connection";
import { defineLogGroup } from "./log-group";
import type { AwsNetwork } from "./network";
import { SecurityGroup } from "./security-group";
import { AwsService } from "./service";

export interface AwsCacheProps extends FieldsOf<"cache"> {
  /** The network in whose private subnets it stands. */
  readonly network: AwsNetwork;
}

const ID_MAX = 40;
/** Logs of a replication group: what ElastiCache calls them, and what our resources do. */
const LOGS = { "slow-log": "slow", "engine-log": "engine" } as const;

/**
 * An ElastiCache cache in private subnets, reached over TLS only and by those alone who are given a way. Valkey and Redis ask IAM who
 * calls, so that no password exists; Memcached knows no users, and the network alone keeps others out.
 */
export class AwsCache extends AwsService<"cache"> {
  readonly attributes: AttributesOf<"cache">;
  readonly securityGroupId: string;
  /** Of the replication group or the cluster. */
  readonly arn: string;
  private readonly users: CacheUsers | undefined;

  constructor(scope: Construct, id: string, props: AwsCacheProps) {
    const { network, ...fields } = props;
    super(scope, id, "cache", fields);
    const { engine, port } = this.plan;
    // without any rule: each caller opens its own way, and the cache itself calls nobody
    this.securityGroupId = new SecurityGroup(this, "group", network.vpcId, `Cache ${id}`).id;
    const subnets = this.defineSubnetGroup(network);
    this.users = engine === "memcached" ? undefined : defineUsers(this, engine);
    const made = this.users === undefined ? this.defineCluster(subnets) : this.defineReplicationGroup(subnets, this.users.groupId);
    this.arn = made.arn;
    this.attributes = { endpoint: `${made.host}:${port}`, host: made.host, port: String(port) };
  }

  /** What a caller signs in with is a token that it signs itself, for the user that `USERNAME` tells. */
  override connection(access: Access): AwsConnection {
    const { host, port } = this.attributes;
    const way = { door: { securityGroupId: this.securityGroupId, ports: [this.plan.port] } };
    if (this.users === undefined) return { ...way, statements: [], variables: { HOST: host, PORT: port } };
    const user = this.users.byAccess[access];
    return {
      ...way,
      statements: [{ actions: ["elasticache:Connect"], resources: [this.arn, user.arn] }],
      variables: { HOST: host, PORT: port, USERNAME: user.name },
    };
  }

  private get cacheId(): string {
    return physicalName(this, { max: ID_MAX });
  }

  private defineSubnetGroup({ privateSubnetIds }: AwsNetwork): string {
    return new bindings.ElasticacheSubnetGroup(this, "subnets", {
      name: physicalName(this, { max: 255 }),
      description: `Private subnets of the cache ${this.node.id}`,
      subnetIds: [...privateSubnetIds],
    }).name;
  }

  private defineReplicationGroup(subnetGroupName: string, userGroupId: string): Made {
    const { plan } = this;
    const standby = plan.replicas > 0;
    const kept = plan.backupDays > 0;
    const group = new bindings.ElasticacheReplicationGroup(
      this,
      "replication_group",
      compact({
        replicationGroupId: this.cacheId,
        description: `Cache ${this.node.id}`,
        engine: plan.engine,
        engineVersion: plan.version,
        nodeType: plan.instanceType,
        port: plan.port,
        numCacheClusters: plan.replicas + 1,
        automaticFailoverEnabled: standby,
        multiAzEnabled: standby,
        atRestEncryptionEnabled: "true",
        kmsKeyId: this.encryptionKey,
        transitEncryptionEnabled: true,
        transitEncryptionMode: "required",
        userGroupIds: [userGroupId],
        subnetGroupName,
        securityGroupIds: [this.securityGroupId],
        // a version here names its minor: Terraform would take an upgrade for a deviation, and replace the cache to undo it
        autoMinorVersionUpgrade: "false",
        snapshotRetentionLimit: plan.backupDays,
        finalSnapshotIdentifier: kept ? `${this.cacheId}-final` : undefined,
        logDeliveryConfiguration: this.defineLogs(),
      }),
    );
    return { arn: group.arn, host: group.primaryEndpointAddress };
  }

  private defineCluster(subnetGroupName: string): Made {
    const { plan } = this;
    const cluster = new bindings.ElasticacheCluster(this, "cluster", {
      clusterId: this.cacheId,
      engine: "memcached",
      engineVersion: plan.version,
      nodeType: plan.instanceType,
      port: plan.port,
      numCacheNodes: 1,
      transitEncryptionEnabled: true,
      subnetGroupName,
      securityGroupIds: [this.securityGroupId],
      autoMinorVersionUpgrade: "true",
    });
    return { arn: cluster.arn, host: cluster.clusterAddress };
  }

  /** Below `/aws/vendedlogs`, where the policy that lets AWS write does not grow with each group. */
  private defineLogs() {
    if (!contextOf(this).controls.detailedMonitoring) return undefined;
    return Object.entries(LOGS).map(([logType, part]) => {
      const destination = defineLogGroup(this, `logs_${part}`, `/aws/vendedlogs/elasticache/${this.cacheId}/${part}`).name;
      return { destination, destinationType: "cloudwatch-logs", logFormat: "json", logType };
    });
  }
}

interface Made {
  readonly arn: string;
  readonly host: string;
}
