import type { Construct } from "constructs";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";

/** How busy the replicas are kept on average, in percent. Memory is given back late, so it may be fuller. */
const TARGETS = [
  { id: "cpu", metric: "ECSServiceAverageCPUUtilization", percent: 60 },
  { id: "memory", metric: "ECSServiceAverageMemoryUtilization", percent: 75 },
] as const;
const GROW_SECONDS = 60;
const SHRINK_SECONDS = 300;

/** Lets the number of an ECS service's replicas follow load. */
export function scaleService(scope: Construct, clusterName: string, serviceName: string, { min, max }: { min: number; max: number }): void {
  const target = new bindings.AppautoscalingTarget(scope, "scaling", {
    serviceNamespace: "ecs",
    resourceId: `service/${clusterName}/${serviceName}`,
    scalableDimension: "ecs:service:DesiredCount",
    minCapacity: min,
    maxCapacity: max,
  });
  for (const { id, metric, percent } of TARGETS) {
    new bindings.AppautoscalingPolicy(scope, `scaling_${id}`, {
      name: physicalName(scope, { max: 200 }, id),
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      resourceId: target.resourceId,
      scalableDimension: target.scalableDimension,
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: metric },
        targetValue: percent,
        scaleOutCooldown: GROW_SECONDS,
        scaleInCooldown: SHRINK_SECONDS,
      },
    });
  }
}
