import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { connect, type GoogleConnection, type GoogleGrant, type GoogleHandover } from "./connection";
import type { GoogleNetwork } from "./network";
import { GoogleService, type GoogleUse } from "./service";

export interface GoogleContainerProps extends FieldsOf<"container"> {
  /** The network that it calls from. Default: none, it calls over the internet. */
  readonly network?: GoogleNetwork;
  /** What it calls. Default: nothing. */
  readonly uses?: readonly GoogleUse[];
}

type RunService = InstanceType<typeof bindings.CloudRunV2Service>;

/** Cloud Run waits four minutes for a start at most: 24 tries, ten seconds apart. */
const STARTUP = { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 24 } as const;
const LIVENESS = { periodSeconds: 30, timeoutSeconds: 5, failureThreshold: 3 } as const;
/** The share of its memory that a container can fill in each folder that it writes to. */
const WRITABLE_SHARE = 4;

/**
 * A Cloud Run service that runs as an account of its own: called from networks of the project only, and by those only that were let in. One
 * that listens on no port is a worker pool, which nobody calls.
 */
export class GoogleContainer extends GoogleService<"container"> {
  readonly attributes: AttributesOf<"container">;
  /** Its service account, as `serviceAccount:…`. */
  readonly member: string;
  /** Its name on Cloud Run. */
  readonly runName: string;
  private readonly network: GoogleNetwork | undefined;
  private readonly account: string;
  private readonly handover: GoogleHandover;
  /** Lets a member call it; undefined for workers. */
  private letInvoke: GoogleGrant | undefined;

  constructor(scope: Construct, id: string, props: GoogleContainerProps = {}) {
    const { network, uses = [], ...fields } = props;
    super(scope, id, "container", fields);
    this.network = network;
    this.runName = physicalName(this, { max: 49 });
    const account = this.defineAccount();
    this.account = account.email;
    this.member = account.member;
    const caller = { scope: this, member: this.member, networkTag: this.networkTag };
    this.handover = connect(network === undefined ? caller : { ...caller, network }, uses);
    this.attributes = this.plan.port === undefined ? this.defineWorkers() : this.defineService(this.plan.port);
  }

  override connection(): GoogleConnection | undefined {
    if (this.letInvoke === undefined) return undefined;
    const { endpoint, host, port } = this.attributes;
    const way = this.plan.public ? {} : { way: "anyNetwork" as const };
    return { grant: this.letInvoke, ...way, variables: { URL: endpoint, HOST: host, PORT: port } };
  }

  /** The tag that firewalls know it by. */
  private get networkTag(): string {
    return physicalName(this, { max: 63 });
  }

  private defineAccount() {
    return new bindings.ServiceAccount(this, "account", {
      // at least six characters, which the last part makes sure of
      accountId: physicalName(this, { max: 30 }, "run"),
      displayName: `Runs ${this.runName}`,
      dependsOn: [this.api("iam")],
    });
  }

  private defineService(port: number): AttributesOf<"container"> {
    const { healthCheckPath, public: isPublic, replicas, domain } = this.plan;
    const httpGet = { path: healthCheckPath, port };
    const service = new bindings.CloudRunV2Service(
      this,
      "service",
      compact({
        ...this.identity,
        ingress: isPublic ? "INGRESS_TRAFFIC_ALL" : "INGRESS_TRAFFIC_INTERNAL_ONLY",
        template: {
          ...this.template,
          scaling: { minInstanceCount: replicas.min, maxInstanceCount: replicas.max },
          containers: [
            {
              ...this.container,
              ports: { containerPort: port },
              resources: { limits: this.limits, cpuIdle: true, startupCpuBoost: true },
              startupProbe: { httpGet, ...STARTUP },
              livenessProbe: { httpGet, ...LIVENESS },
            },
          ],
        },
      }),
    );
    this.letInvoke = (scope, id, member) =>
      new bindings.CloudRunV2ServiceIamMember(scope, id, {
        name: service.name,
        location: service.location,
        role: "roles/run.invoker",
        member,
      });
    if (isPublic) this.letInvoke(this, "public", "allUsers");
    if (domain !== undefined) this.mapDomain(domain, service);
    const host = domain ?? Fn.trimprefix(service.uri, "https://");
    return { endpoint: domain === undefined ? service.uri : `https://${domain}`, host, port: "443" };
  }

  /** Workers take no calls, so nothing but the number that was asked for says how many run. */
  private defineWorkers(): AttributesOf<"container"> {
    new bindings.CloudRunV2WorkerPool(
      this,
      "workers",
      compact({
        ...this.identity,
        scaling: { scalingMode: "MANUAL", manualInstanceCount: this.plan.replicas.min },
        template: { ...this.template, containers: [{ ...this.container, resources: { limits: this.limits } }] },
      }),
    );
    return { endpoint: "", host: "", port: "" };
  }

  /** Permissions come first: a revision that may not read its secrets does not start. */
  private get identity() {
    return compact({
      name: this.runName,
      location: this.region,
      description: this.plan.description,
      deletionProtection: this.environment === "production",
      dependsOn: [this.api("run"), ...this.handover.grants],
    });
  }

  private get template() {
    const volumes = this.writable.map(({ name }) => ({ name, emptyDir: { medium: "MEMORY", sizeLimit: `${this.roomMb}Mi` } }));
    return compact({
      serviceAccount: this.account,
      vpcAccess: this.vpcAccess,
      volumes: volumes.length > 0 ? volumes : undefined,
    });
  }

  /** What leaves it passes the network, where there is one: its firewall, its flow logs and its NAT gateway. */
  private get vpcAccess() {
    if (this.network === undefined) return undefined;
    const { networkId: network, subnetworkId: subnetwork } = this.network;
    return { egress: "ALL_TRAFFIC", networkInterfaces: [{ network, subnetwork, tags: [this.networkTag] }] };
  }

  /** Folders that are empty at every start; they lie in memory, as all files of a container on Cloud Run do. */
  private get writable(): readonly { readonly name: string; readonly mountPath: string }[] {
    return this.plan.writablePaths.map((mountPath, index) => ({ name: `writable-${index}`, mountPath }));
  }

  private get roomMb(): number {
    return Math.floor(this.plan.memoryMb / WRITABLE_SHARE);
  }

  /** `command` stands in place of the image's own, and its entry point stays: Cloud Run calls that `args`. */
  private get container() {
    const { image, command, environment = {} } = this.plan;
    const { variables, secrets } = this.handover;
    const settings = Object.entries({ ...variables, ...environment }).map(([name, value]) => ({ name, value }));
    const references = Object.entries(secrets)
      .filter(([name]) => !(name in environment))
      .map(([name, secretKeyRef]) => ({ name, valueSource: { secretKeyRef } }));
    const volumeMounts = this.writable.length > 0 ? [...this.writable] : undefined;
    return compact({ image, args: command, env: [...settings, ...references], volumeMounts });
  }

  private get limits(): Record<string, string> {
    return { cpu: String(this.plan.cpu), memory: `${this.plan.memoryMb}Mi` };
  }

  private mapDomain(name: string, { name: routeName, location, project }: RunService): void {
    new bindings.CloudRunDomainMapping(this, "domain", { name, location, metadata: { namespace: project }, spec: { routeName } });
  }
}
