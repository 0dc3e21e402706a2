/**
 * Values that stand for what a user would write, told from the name of an argument. They have the right form, mean nothing, and belong to
 * nobody: example addresses, the account 123456789012, identifiers of zeros.
 */
export function placeholderText(argument: string, provider: string): string {
  const own = OF_PROVIDER[provider] ?? [];
  const found = [...own, ...ANYWHERE].find(([pattern]) => pattern.test(argument));
  return found === undefined ? "example" : found[1];
}

export const placeholderNumber = (argument: string): number => NUMBERS.find(([pattern]) => pattern.test(argument))?.[1] ?? 1;

type Rule = readonly [pattern: RegExp, text: string];

const ZERO_UUID = "00000000-0000-0000-0000-000000000000";
const EMPTY_POLICY = '{"Version":"2012-10-17","Statement":[]}';

const ANYWHERE: readonly Rule[] = [
  [/ipv6_cidr/, "2001:db8::/56"],
  [/cidr|ip_ranges?$|address_prefix/, "10.0.0.0/16"],
  [/ipv6_address$/, "2001:db8::1"],
  [/(^|_)ip(v4)?(_address)?(es)?$/, "10.0.0.4"],
  [/email/, "someone@example.com"],
  [/assume_role_policy|_policy_json$|^policy$|_policy_document$|^policy_document$/, EMPTY_POLICY],
  [/_json$|^json_|^document$|^definition$/, "{}"],
  [/(^|_)(url|uri|endpoint)s?$/, "https://www.example.com"],
  [/(^|_)(hostname|host|fqdn|domain|domain_name|zone_name|dns_name)s?$/, "example.com"],
  [/(^|_)(timestamp|(start|end|expiration|expiry|effective)_(time|date))$/, "2030-01-01T00:00:00Z"],
  [/schedule_expression|^schedule$/, "rate(1 hour)"],
  [/cron/, "0 9 * * *"],
  [/time_?zone/, "Etc/UTC"],
  [/base64/, "ZXhhbXBsZQ=="],
  [/(^|_)(password|secret)$/, "Example-0123456789"],
  [/protocol$/, "tcp"],
];

const OF_PROVIDER: Readonly<Record<string, readonly Rule[]>> = {
  aws: [
    [/(^|_)role_arns?$|_role$/, "arn:aws:iam::123456789012:role/example"],
    [/bucket_arns?$/, "arn:aws:s3:::example"],
    [/kms_key(_arn)?$/, `arn:aws:kms:us-east-1:123456789012:key/${ZERO_UUID}`],
    [/topic_arns?$/, "arn:aws:sns:us-east-1:123456789012:example"],
    [/queue_arns?$/, "arn:aws:sqs:us-east-1:123456789012:example"],
    [/(function|lambda)_arns?$/, "arn:aws:lambda:us-east-1:123456789012:function:example"],
    [/secret_arns?$/, "arn:aws:secretsmanager:us-east-1:123456789012:secret:example-AbCdEf"],
    [/certificate_arns?$/, `arn:aws:acm:us-east-1:123456789012:certificate/${ZERO_UUID}`],
    [/(^|_)arns?$/, "arn:aws:sqs:us-east-1:123456789012:example"],
    [/account(_id|_number)?s?$|^aws_account|owner_id$/, "123456789012"],
    [/^ami$|(^|_)image_id$/, "ami-0123456789abcdef0"],
    [/subnet(_id)?s?$/, "subnet-0123456789abcdef0"],
    [/security_group(_id)?s?$/, "sg-0123456789abcdef0"],
    [/vpc(_id)?s?$/, "vpc-0123456789abcdef0"],
    [/^instance_ids?$/, "i-0123456789abcdef0"],
    [/(^|_)availability_zones?$/, "us-east-1a"],
    [/(^|_)regions?$/, "us-east-1"],
    [/^instance_type$/, "t3.micro"],
    [/instance_class$/, "db.t3.micro"],
    [/^node_type$/, "cache.t3.micro"],
  ],
  azurerm: [
    [/^locations?$|_location$/, "westeurope"],
    [/resource_group_name$/, "example"],
    [/(subscription|tenant|object|principal|client|application)_id$/, ZERO_UUID],
    [/^resource_group_id$/, `/subscriptions/${ZERO_UUID}/resourceGroups/example`],
    [
      /subnet_ids?$/,
      `/subscriptions/${ZERO_UUID}/resourceGroups/example/providers/Microsoft.Network/virtualNetworks/example/subnets/example`,
    ],
    [/(^|_)ids?$/, `/subscriptions/${ZERO_UUID}/resourceGroups/example/providers/Microsoft.Resources/examples/example`],
  ],
  google: [
    [/^region$|^location$|_location$/, "us-central1"],
    [/^zone$/, "us-central1-a"],
    [/^project(_id)?$/, "example-project"],
    [/^member$|^members$/, "user:someone@example.com"],
    [/^role$/, "roles/viewer"],
    [/machine_type$/, "e2-small"],
  ],
};

const NUMBERS: readonly (readonly [pattern: RegExp, value: number])[] = [
  [/port$/, 443],
  [/(storage|disk|volume)(_size)?(_(in_)?gb)?$/, 20],
  [/(ttl|timeout|seconds)$/, 60],
];
