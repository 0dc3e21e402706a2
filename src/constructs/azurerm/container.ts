import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { AttributesOf } from "../../spec";
import { partialAttributes } from "../core/attributes";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import { checkNetwork, connect, type AzureCaller, type AzureConnection, type AzureHandover } from "./connection";
import { CONSUMPTION, type ContainerEnvironment } from "./container-environment";
import type { AzureNetwork } from "./network";
import { AzureService, type AzureUse } from "./service";

export interface AzureContainerProps extends FieldsOf<"container"> {
  /** The network that it stands in. */
  readonly network: AzureNetwork;
  /** What it calls. @default nothing */
  readonly uses?: readonly AzureUse[];
}

/** Requests that one replica has in hand before another starts. */
const REQUESTS_PER_REPLICA = 50;
/** How busy, in percent, the processors of workers are before another starts. */
const BUSY_PERCENT = 70;

const STARTUP = { intervalSeconds: 10, timeout: 5, failureCountThreshold: 30 } as const;
const LIVENESS = { intervalSeconds: 30, timeout: 5, failureCountThreshold: 3 } as const;
const READINESS = { intervalSeconds: 10, timeout: 5, failureCountThreshold: 3, successCountThreshold: 1 } as const;

/** A container app with an identity of its own. It is called over TLS only; one that listens on no port is a worker, which nobody calls. */
export class AzureContainer extends AzureService<"container"> {
  readonly attributes: AttributesOf<"container">;
  /** Id of its identity, for roles. */
  readonly principalId: string;
  private readonly network: AzureNetwork;
  private readonly runsIn: ContainerEnvironment;
  private readonly identity: InstanceType<typeof bindings.UserAssignedIdentity>;
  private readonly handover: AzureHandover;
  /** Whether it is called from outside of its environment. */
  private isCalledFromAfar: boolean;

  constructor(scope: Construct, id: string, props: AzureContainerProps) {
    const { network, uses = [], ...fields } = props;
    super(scope, id, "container", fields);
    this.network = network;
    this.isCalledFromAfar = this.plan.public;
    this.runsIn = network.containerEnvironment(this.plan.public);
    this.identity = new bindings.UserAssignedIdentity(this, "identity", {
      ...this.base,
      name: physicalName(this, { max: 128 }),
    });
    this.principalId = this.identity.principalId;
    const caller = { scope: this, principalId: this.principalId, network, subnet: this.runsIn.subnet };
    this.handover = connect(caller, uses);
    this.attributes = this.attributesOf(this.defineApp().ingress.fqdn);
  }

  override connection(): AzureConnection | undefined {
    if (this.plan.port === undefined) return undefined;
    const { endpoint, host, port } = this.attributes;
    return { letIn: (caller) => this.letIn(caller), variables: { URL: endpoint, HOST: host, PORT: port } };
  }

  /** Containers of one environment reach each other anyhow; a public one is called over the internet where there is a way to it. */
  private letIn(caller: AzureCaller) {
    const isNeighbour = caller.subnet === this.runsIn.subnet;
    if (isNeighbour || (this.plan.public && caller.network.callsOut)) return [];
    checkNetwork(caller, this.network, this);
    if (this.plan.public) return [caller.subnet.letOut("to_public-containers", this.runsIn.address)];
    this.isCalledFromAfar = true;
    return this.runsIn.letIn(caller.subnet);
  }

  private attributesOf(host: string): AttributesOf<"container"> {
    if (this.plan.port !== undefined) return { endpoint: `https://${host}`, host, port: "443" };
    const why = { expected: `a port of ${this.node.id}, which serves none`, fix: `Add port to ${this.node.id}, or remove the reference.` };
    return partialAttributes({}, ["endpoint", "host", "port"], why);
  }

  private defineApp() {
    return new bindings.ContainerApp(this, "app", {
      name: physicalName(this, { max: 32 }),
      resourceGroupName: this.foundation.group.name,
      ...this.tags,
      containerAppEnvironmentId: this.runsIn.id,
      workloadProfileName: CONSUMPTION,
      revisionMode: "Single",
      identity: { type: "UserAssigned", identityIds: [this.identity.id] },
      secret: this.secrets(),
      template: this.template(),
      ...this.ingress(),
      ...(this.handover.ready.length > 0 ? { dependsOn: [...this.handover.ready] } : {}),
    });
  }

  private ingress() {
    if (this.plan.port === undefined) return {};
    return {
      ingress: {
        externalEnabled: Lazy.anyValue({ produce: () => this.isCalledFromAfar }),
        targetPort: this.plan.port,
        transport: "auto",
        allowInsecureConnections: false,
        trafficWeight: [{ latestRevision: true, percentage: 100 }],
      },
    };
  }

  private template() {
    const { min, max } = this.plan.replicas;
    const volume = this.folders.map(({ name }) => ({ name, storageType: "EmptyDir" }));
    return { minReplicas: min, maxReplicas: max, container: [this.container()], volume, ...(max > min ? this.scaling() : {}) };
  }

  private scaling() {
    if (this.plan.port !== undefined) return { httpScaleRule: [{ name: "requests", concurrentRequests: String(REQUESTS_PER_REPLICA) }] };
    const metadata = { type: "Utilization", value: String(BUSY_PERCENT) };
    return { customScaleRule: [{ name: "processors", customRuleType: "cpu", metadata }] };
  }

  private container() {
    const { image, command, cpu, memoryMb } = this.plan;
    return {
      name: this.node.id.slice(0, 46),
      image,
      cpu,
      memory: `${memoryMb / 1024}Gi`,
      ...(command === undefined ? {} : { command }),
      env: this.variables(),
      volumeMounts: [...this.folders],
      ...this.probes(),
    };
  }

  /** Container Apps has no read-only files: all of them can be written, and these are apart from the image. */
  private get folders(): readonly { readonly name: string; readonly path: string }[] {
    return this.plan.writablePaths.map((path, index) => ({ name: `writable-${index}`, path }));
  }

  private probes() {
    const { port, healthCheckPath } = this.plan;
    if (port === undefined) return {};
    const request = { transport: "HTTP", port, path: healthCheckPath };
    return {
      startupProbe: [{ ...request, ...STARTUP }],
      livenessProbe: [{ ...request, ...LIVENESS }],
      readinessProbe: [{ ...request, ...READINESS }],
    };
  }

  private variables() {
    const values = { AZURE_CLIENT_ID: this.identity.clientId, ...this.handover.variables, ...this.plan.environment };
    const secrets = Object.keys(this.handover.secrets).filter((name) => !(name in values));
    return [
      ...Object.entries(values).map(([name, value]) => ({ name, value })),
      ...secrets.map((name) => ({ name, secretName: secretName(name) })),
    ];
  }

  private secrets() {
    return Object.entries(this.handover.secrets).map(([name, { uri }]) => ({
      name: secretName(name),
      identity: this.identity.id,
      keyVaultSecretId: uri,
    }));
  }
}

/** `ORDERS_PASSWORD` → `orders-password`, as Container Apps wants it. */
const secretName = (variable: string): string => variable.toLowerCase().replaceAll("_", "-");
