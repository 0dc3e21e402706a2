import type { TerraformJson } from "../../src/synth";

/**
 * What the AWS emulator (moto 5.2) does not do, as it was found by applying without the entry. Where one is no longer needed, it is to be
 * taken out; a stack is planned whole all the same.
 */
export interface Gap {
  /** `aws_elasticache_user_group`, or an argument: `aws_sqs_queue.redrive_policy`. */
  readonly of: string;
  /**
   * `lacks`: the resource is left out, and what refers to it gets a stand-in. `forgets`: the argument is sent, and not compared
   * afterwards, because the emulator takes it and does not tell it back.
   */
  readonly how: "lacks" | "forgets";
  /** What was seen. */
  readonly seen: string;
}

const NO_DESCRIPTION = "taken, but told back without it: the next plan adds it";

export const EMULATOR_GAPS: readonly Gap[] = [
  {
    of: "aws_sqs_queue_redrive_allow_policy",
    how: "lacks",
    seen: "waiting for SQS Queue attribute (RedriveAllowPolicy) create: taken, never told back, so the plug-in waits",
  },
  {
    of: "aws_elasticache_user_group",
    how: "lacks",
    seen: "HTTP 500, NotImplementedError: The create_user_group action has not been implemented",
  },
  {
    of: "aws_elasticache_replication_group",
    how: "lacks",
    seen: "reading Cache Cluster (…-001): 404, CacheClusterNotFound: Cache cluster …-001 not found",
  },
  {
    of: "aws_elasticache_subnet_group",
    how: "lacks",
    seen: "HTTP 500, NotImplementedError: The delete_cache_subnet_group action has not been implemented",
  },
  { of: "aws_sqs_queue.redrive_policy", how: "forgets", seen: "told back with spaces in the JSON, which the plug-in takes for a change" },
  { of: "aws_s3_bucket_notification.eventbridge", how: "forgets", seen: "told back as false" },
  { of: "aws_db_parameter_group.parameter", how: "forgets", seen: "told back without it" },
  { of: "aws_ecs_service.availability_zone_rebalancing", how: "forgets", seen: "told back without it" },
  { of: "aws_ecs_service.health_check_grace_period_seconds", how: "forgets", seen: "told back as 0" },
  { of: "aws_lambda_function.dead_letter_config", how: "forgets", seen: "told back without it" },
  { of: "aws_lambda_function.logging_config", how: "forgets", seen: "told back without it" },
  { of: "aws_launch_template.tag_specifications", how: "forgets", seen: "told back with one for the template itself" },
  { of: "aws_vpc_security_group_egress_rule.description", how: "forgets", seen: NO_DESCRIPTION },
  { of: "aws_vpc_security_group_ingress_rule.description", how: "forgets", seen: NO_DESCRIPTION },
];

/** An address that no cloud has, where a reference pointed at what is left out. */
const STAND_IN = "arn:aws:none:::stand-in";

type Body = Readonly<Record<string, unknown>> & { readonly lifecycle?: Readonly<Record<string, unknown>> };

/** A stack as the emulator can apply it. */
export function withoutGaps(json: TerraformJson, gaps: readonly Gap[] = EMULATOR_GAPS): TerraformJson {
  const lacking = gaps.filter(({ how }) => how === "lacks").map(({ of }) => of);
  const types = Object.entries(json.resource ?? {}).filter(([type]) => !lacking.includes(type));
  const resource = types.map(([type, instances]) => [type, mapValues(instances, (body) => notComparing(body, forgotten(type, gaps)))]);
  const reference = new RegExp(String.raw`\$\{(?:${lacking.join("|")})\.[^{}]*\}`, "g");
  return withStandIns({ ...json, resource: Object.fromEntries(resource) as TerraformJson["resource"] }, reference) as TerraformJson;
}

/** Addresses that are left out. */
export function leftOut(json: TerraformJson, gaps: readonly Gap[] = EMULATOR_GAPS): string[] {
  const lacking = gaps.filter(({ how }) => how === "lacks").map(({ of }) => of);
  return lacking.flatMap((type) => Object.keys(json.resource?.[type] ?? {}).map((name) => `${type}.${name}`)).sort();
}

const forgotten = (type: string, gaps: readonly Gap[]): string[] =>
  gaps.filter(({ how, of }) => how === "forgets" && of.startsWith(`${type}.`)).map(({ of }) => of.slice(type.length + 1));

function notComparing(body: Body, names: readonly string[]): Body {
  if (names.length === 0) return body;
  const { ignore_changes: already = [] } = (body.lifecycle ?? {}) as { readonly ignore_changes?: readonly string[] };
  return { ...body, lifecycle: { ...body.lifecycle, ignore_changes: [...already, ...names] } };
}

function withStandIns(value: unknown, reference: RegExp): unknown {
  if (typeof value === "string") return value.replaceAll(reference, STAND_IN);
  if (Array.isArray(value)) return value.map((entry) => withStandIns(entry, reference));
  return typeof value === "object" && value !== null ? mapValues(value, (entry) => withStandIns(entry, reference)) : value;
}

const mapValues = <T>(record: object, change: (value: Body) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as Body)]));
