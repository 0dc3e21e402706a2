/** Services that go together, some 60 resources: what each further one of them adds is what a larger stack is made of. */
const UNIT = (index: number): readonly Record<string, unknown>[] => [
  { kind: "container", name: `api-${index}`, uses: [`orders-${index}`, `uploads-${index}`, `jobs-${index}`] },
  { kind: "database", name: `orders-${index}`, engine: "postgres" },
  { kind: "bucket", name: `uploads-${index}` },
  { kind: "queue", name: `jobs-${index}` },
  { kind: "topic", name: `events-${index}` },
  { kind: "table", name: `sessions-${index}`, partitionKey: "id" },
  { kind: "function", name: `resize-${index}`, uses: [`uploads-${index}`, `sessions-${index}`] },
  { kind: "secret", name: `token-${index}` },
  { kind: "registry", name: `images-${index}` },
];

const HEAD = { version: 1, name: "bench", provider: "aws", region: "eu-west-1", environment: "production" };

/** A spec of a network and so many units. */
export function serviceSpec(units: number): Record<string, unknown> {
  return { ...HEAD, services: Array.from({ length: units }, (_, index) => UNIT(index + 1)).flat() };
}

/** Ten resources that refer to each other: nested blocks, attributes as blocks, JSON documents, maps, conversions, metadata arguments. */
const GROUP = (n: number): readonly Record<string, unknown>[] => [
  {
    type: "aws_vpc",
    name: `net${n}`,
    arguments: { cidr_block: `10.${n % 256}.0.0/16`, enable_dns_hostnames: true, tags: { Name: `net-${n}`, Team: "web" } },
  },
  {
    type: "aws_subnet",
    name: `net${n}`,
    arguments: { vpc_id: `\${aws_vpc.net${n}.id}`, cidr_block: `10.${n % 256}.1.0/24`, availability_zone: "eu-west-1a" },
  },
  {
    type: "aws_security_group",
    name: `web${n}`,
    arguments: {
      name_prefix: `web-${n}-`,
      vpc_id: `\${aws_vpc.net${n}.id}`,
      ingress: [{ description: "HTTPS", from_port: 443, to_port: 443, protocol: "tcp", cidr_blocks: [`\${aws_vpc.net${n}.cidr_block}`] }],
      egress: [{ from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: ["0.0.0.0/0"] }],
    },
    lifecycle: { createBeforeDestroy: true },
  },
  {
    type: "aws_iam_role",
    name: `web${n}`,
    arguments: {
      name: `web-${n}`,
      assume_role_policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
      },
    },
  },
  { type: "aws_sqs_queue", name: `dead${n}`, arguments: { name: `dead-${n}`, message_retention_seconds: 1_209_600 } },
  {
    type: "aws_sqs_queue",
    name: `jobs${n}`,
    arguments: {
      name: `jobs-${n}`,
      visibility_timeout_seconds: 60,
      redrive_policy: { deadLetterTargetArn: `\${aws_sqs_queue.dead${n}.arn}`, maxReceiveCount: 5 },
    },
    dependsOn: [`aws_iam_role.web${n}`],
  },
  {
    type: "aws_iam_role_policy",
    name: `web${n}`,
    arguments: {
      role: `\${aws_iam_role.web${n}.id}`,
      policy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: ["sqs:SendMessage", "sqs:ReceiveMessage"], Resource: `\${aws_sqs_queue.jobs${n}.arn}` }],
      },
    },
  },
  {
    type: "aws_dynamodb_table",
    name: `items${n}`,
    arguments: {
      name: `items-${n}`,
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "id",
      range_key: "at",
      attribute: [
        { name: "id", type: "S" },
        { name: "at", type: "N" },
      ],
      point_in_time_recovery: { enabled: true },
      ttl: { attribute_name: "until", enabled: true },
    },
  },
  { type: "aws_cloudwatch_log_group", name: `web${n}`, arguments: { name: `/web/${n}`, retention_in_days: 30 } },
  {
    type: "aws_cloudwatch_metric_alarm",
    name: `age${n}`,
    arguments: {
      alarm_name: `age-${n}`,
      comparison_operator: "GreaterThanThreshold",
      evaluation_periods: 3,
      metric_name: "ApproximateAgeOfOldestMessage",
      namespace: "AWS/SQS",
      period: 60,
      statistic: "Maximum",
      threshold: 600,
      dimensions: { QueueName: `\${aws_sqs_queue.jobs${n}.name}` },
    },
  },
];

/** A spec of so many groups of ten resources, each named by its type. */
export function resourceSpec(groups: number): Record<string, unknown> {
  return { ...HEAD, resources: Array.from({ length: groups }, (_, index) => GROUP(index + 1)).flat() };
}
