import type { ITerraformDependable } from "cdktf";
import type { PlanOf } from "../../blueprint";
import { compact } from "../core/compact";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { AwsFoundation } from "./foundation";
import type { Entry } from "./http-entry";
import { machineImage } from "./machine-image";
import type { AwsNetwork } from "./network";
import type { SecurityGroup } from "./security-group";
import type { AwsService } from "./service";

export interface MachineProps {
  readonly network: AwsNetwork;
  readonly group: SecurityGroup;
  readonly profile: { readonly name: string; readonly arn: string };
  readonly userData: string | undefined;
  /** Where the machines are registered. */
  readonly targetGroups: Entry["targetGroups"];
  /** What must stand before the first boot. */
  readonly dependsOn: readonly ITerraformDependable[];
}

type Plan = PlanOf<"vm">;
type Template = InstanceType<typeof bindings.LaunchTemplate>;

/** How busy the processors of a group are kept on average, in percent. */
const BUSY_PERCENT = 60;
/** How long a machine may take from its start until it must answer. */
const BOOT_SECONDS = 300;
const HEALTHY_PERCENT = 90;

/** Tokens for the metadata service, one hop away at most: nothing that is made to fetch addresses, and no container, gets the machine's credentials. */
const METADATA = { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 } as const;

/**
 * Machines that keep their disks: another image, disk or startup script is for new ones only, because to replace a machine is to lose its disk.
 * @returns their host names in the network.
 */
export function defineMachines(scope: AwsService, plan: Plan, count: number, props: MachineProps): string[] {
  const template = defineTemplate(scope, plan, props, {});
  return Array.from({ length: count }, (_, index) => {
    const id = `machine_${index + 1}`;
    const machine = defineMachine(scope, id, plan, template, props, index);
    for (const { port, arn } of props.targetGroups) {
      const target = { targetGroupArn: arn, targetId: machine.id, port };
      new bindings.LbTargetGroupAttachment(scope, `${id}_target_${port}`, target);
    }
    return machine.privateDns;
  });
}

/** Everything that can be changed while a machine lives stands here; the rest in the template. The private subnets give no public address. */
function defineMachine(scope: AwsService, id: string, plan: Plan, template: Template, props: MachineProps, index: number) {
  const { network, group, profile, dependsOn } = props;
  const name = { Name: physicalName(scope, { max: 128 }, id) };
  const subnets = network.privateSubnetIds;
  return new bindings.Instance(
    scope,
    id,
    compact({
      launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
      instanceType: plan.instanceType,
      subnetId: subnets[index % subnets.length],
      vpcSecurityGroupIds: [group.id],
      iamInstanceProfile: profile.name,
      ebsOptimized: true,
      monitoring: contextOf(scope).controls.detailedMonitoring,
      metadataOptions: METADATA,
      disableApiTermination: scope.environment === "production",
      tags: name,
      volumeTags: { ...contextOf(scope).tags, ...name },
      dependsOn: [...dependsOn],
      lifecycle: { ignoreChanges: KEPT },
    }),
  );
}

/** What is decided at a machine's first boot. The plug-in takes what it reads of user data for a change. */
const KEPT = ["launch_template", "subnet_id", "user_data"];

/** Machines that are alike and come and go with load: another template replaces them one after the other. */
export function defineFleet(scope: AwsService, plan: Plan, { min, max }: { min: number; max: number }, props: MachineProps): void {
  const { network, group, targetGroups, dependsOn } = props;
  const template = defineTemplate(scope, plan, props, {
    networkInterfaces: [{ associatePublicIpAddress: "false", deleteOnTermination: "true", securityGroups: [group.id] }],
    tagSpecifications: ["instance", "volume"].map((resourceType) => ({ resourceType, tags: tagsOf(scope) })),
  });
  const fleet = new bindings.AutoscalingGroup(scope, "fleet", {
    namePrefix: `${physicalName(scope, { max: 100 })}-`,
    minSize: min,
    maxSize: max,
    vpcZoneIdentifier: [...network.privateSubnetIds],
    launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
    targetGroupArns: targetGroups.map(({ arn }) => arn),
    healthCheckType: targetGroups.length > 0 ? "ELB" : "EC2",
    healthCheckGracePeriod: BOOT_SECONDS,
    instanceRefresh: { strategy: "Rolling", preferences: { minHealthyPercentage: HEALTHY_PERCENT } },
    tag: Object.entries(tagsOf(scope)).map(([key, value]) => ({ key, value, propagateAtLaunch: false })),
    dependsOn: [...dependsOn],
  });
  if (min === max) return;
  new bindings.AutoscalingPolicy(scope, "fleet_load", {
    name: physicalName(scope, { max: 200 }, "load"),
    autoscalingGroupName: fleet.name,
    policyType: "TargetTrackingScaling",
    estimatedInstanceWarmup: BOOT_SECONDS,
    targetTrackingConfiguration: {
      predefinedMetricSpecification: { predefinedMetricType: "ASGAverageCPUUtilization" },
      targetValue: BUSY_PERCENT,
    },
  });
}

type FleetOptions = Pick<ConstructorParameters<typeof bindings.LaunchTemplate>[2] & object, "networkInterfaces" | "tagSpecifications">;

function defineTemplate(scope: AwsService, plan: Plan, { profile, userData }: MachineProps, options: FleetOptions): Template {
  const { controls } = contextOf(scope);
  const image = machineImage(scope, plan.image, plan.instanceType);
  const foundation = controls.ownKeys ? AwsFoundation.of(scope) : undefined;
  const disk = compact({
    volumeSize: plan.diskGb,
    volumeType: "gp3",
    encrypted: "true",
    kmsKeyId: foundation?.diskKeyArn,
    deleteOnTermination: "true",
  });
  return new bindings.LaunchTemplate(
    scope,
    "template",
    compact({
      ...options,
      namePrefix: `${physicalName(scope, { max: 100 })}-`,
      imageId: image.id,
      instanceType: plan.instanceType,
      userData,
      ebsOptimized: "true",
      iamInstanceProfile: { arn: profile.arn },
      metadataOptions: METADATA,
      monitoring: { enabled: controls.detailedMonitoring },
      blockDeviceMappings: [{ deviceName: image.rootDevice, ebs: disk }],
      updateDefaultVersion: true,
      dependsOn: foundation && [foundation.keyPolicy],
    }),
  );
}

/** What a launch template starts gets none of the provider's own tags. */
const tagsOf = (scope: AwsService): Record<string, string> => ({ ...contextOf(scope).tags, Name: physicalName(scope, { max: 128 }) });
