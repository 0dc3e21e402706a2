import type { Construct } from "constructs";
import { contextOf } from "../core/context";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { defineLogGroup } from "./log-group";

interface RuleGroup {
  /** As AWS calls it. */
  readonly name: string;
  /** Rules of it that only count. */
  readonly counted: readonly string[];
}

const RULE_GROUPS: readonly RuleGroup[] = [
  { name: "AWSManagedRulesKnownBadInputsRuleSet", counted: [] },
  // it would turn away every upload of more than 8 KiB
  { name: "AWSManagedRulesCommonRuleSet", counted: ["SizeRestrictions_BODY"] },
];

/** It would turn away webhooks and monitors, which run at hosting providers. */
const ANONYMOUS: RuleGroup = { name: "AWSManagedRulesAnonymousIpList", counted: ["HostingProviderIPList"] };

/**
 * Puts a web firewall before a load balancer.
 * @param seesClients whether requests arrive from their senders' own addresses; behind another entry, lists of addresses say nothing.
 */
export function defineFirewall(scope: Construct, resourceArn: string, seesClients: boolean): void {
  const groups = seesClients ? [...RULE_GROUPS, ANONYMOUS] : RULE_GROUPS;
  const name = physicalName(scope, { max: 128 });
  const acl = new bindings.Wafv2WebAcl(scope, "firewall", {
    name,
    description: `Known attacks on ${scope.node.id}`,
    scope: "REGIONAL",
    defaultAction: { allow: {} },
    visibilityConfig: visibility(name),
    rule: groups.map((group, priority) => ({
      name: group.name,
      priority,
      overrideAction: { none: {} },
      statement: statementOf(group),
      visibilityConfig: visibility(group.name),
    })),
  });
  new bindings.Wafv2WebAclAssociation(scope, "firewall_association", { resourceArn, webAclArn: acl.arn });
  if (contextOf(scope).controls.accessLogs) logRefusals(scope, acl.arn);
}

/** Only what was turned away or counted is kept, without what signs callers in. AWS wants this beginning of the group's name. */
function logRefusals(scope: Construct, resourceArn: string): void {
  const logs = defineLogGroup(scope, "firewall_logs", `aws-waf-logs-${physicalName(scope, { max: 200 })}`);
  new bindings.Wafv2WebAclLoggingConfiguration(scope, "firewall_logging", {
    resourceArn,
    logDestinationConfigs: [logs.arn],
    redactedFields: ["authorization", "cookie"].map((name) => ({ singleHeader: { name } })),
    loggingFilter: {
      defaultBehavior: "DROP",
      filter: [
        {
          behavior: "KEEP",
          requirement: "MEETS_ANY",
          condition: ["BLOCK", "COUNT"].map((action) => ({ actionCondition: { action } })),
        },
      ],
    },
  });
}

/** In Terraform's own names: the bindings have no type for it. */
function statementOf({ name, counted }: RuleGroup) {
  const overrides = counted.map((rule) => ({ name: rule, action_to_use: { count: {} } }));
  return {
    managed_rule_group_statement: { vendor_name: "AWS", name, ...(overrides.length > 0 ? { rule_action_override: overrides } : {}) },
  };
}

const visibility = (metricName: string) => ({ cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });
