import type { Construct } from "constructs";
import { bindings } from "./bindings";

export interface LogRoute {
  /** Id of the resource that writes them. */
  readonly of: string;
  /** Id of the workspace that they go to. */
  readonly to: string;
  readonly categories: readonly string[];
  /** Whether metrics go there as well. Default: no. */
  readonly metrics?: boolean;
}

/** Sends logs of a resource to a workspace. */
export function sendLogs(scope: Construct, id: string, { of, to, categories, metrics = false }: LogRoute): void {
  new bindings.MonitorDiagnosticSetting(scope, id, {
    name: "logs",
    targetResourceId: of,
    logAnalyticsWorkspaceId: to,
    enabledLog: categories.map((category) => ({ category })),
    ...(metrics ? { enabledMetric: [{ category: "AllMetrics" }] } : {}),
  });
}
