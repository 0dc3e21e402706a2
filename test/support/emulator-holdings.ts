import type { AwsEmulator } from "./aws-emulator";

const REGION = "eu-west-1";

/** What an emulator holds, asked of its own API as any client of AWS would: ids by the question that gave them. */
export async function holdingsOf({ environment }: AwsEmulator): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: [string, readonly string[]][] = [];
  const address = environment["AWS_ENDPOINT_URL"] ?? "";
  for (const question of QUESTIONS) found.push([`${question.service} ${question.call}`, await ask(address, question)]);
  return Object.fromEntries(found);
}

async function ask(address: string, { service, call, send, ids }: Question): Promise<string[]> {
  const credential = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const { path = "/", headers = {}, ...rest } = send(call);
  const response = await fetch(address + path, { ...rest, headers: { ...headers, authorization: credential } });
  const text = await response.text();
  if (!response.ok) throw new TypeError(`${service} ${call}: ${response.status} ${text.slice(0, 300)}`);
  return [...text.matchAll(ids)].map(([, id = ""]) => id).sort();
}

interface Question {
  readonly service: string;
  readonly call: string;
  readonly send: (
    call: string,
  ) => { readonly path?: string } & Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> };
  /** Finds each id in the answer. */
  readonly ids: RegExp;
}

/** A call of the query protocol. */
const query =
  (version: string, more = "") =>
  (call: string): ReturnType<Question["send"]> => ({
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `Action=${call}&Version=${version}${more}`,
  });
const json =
  (target: string, asked: object = {}) =>
  (call: string): ReturnType<Question["send"]> => ({
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `${target}.${call}` },
    body: JSON.stringify(asked),
  });
const get = (path: string) => (): ReturnType<Question["send"]> => ({ path });

const EC2 = "2016-11-15";
const ALIVE = ["pending", "running", "stopping", "stopped"].map((state, at) => `&Filter.1.Value.${at + 1}=${state}`).join("");

/** One question for each thing that the twelve kinds are made of. */
const QUESTIONS: readonly Question[] = [
  { service: "ec2", call: "DescribeVpcs", send: query(EC2), ids: /<vpcId>([^<]+)/g },
  { service: "ec2", call: "DescribeSubnets", send: query(EC2), ids: /<subnetId>([^<]+)/g },
  { service: "ec2", call: "DescribeRouteTables", send: query(EC2), ids: /<routeTableId>([^<]+)/g },
  { service: "ec2", call: "DescribeInternetGateways", send: query(EC2), ids: /<internetGatewayId>([^<]+)/g },
  {
    service: "ec2",
    call: "DescribeNatGateways",
    send: query(EC2, "&Filter.1.Name=state&Filter.1.Value.1=available"),
    ids: /<natGatewayId>([^<]+)/g,
  },
  { service: "ec2", call: "DescribeAddresses", send: query(EC2), ids: /<allocationId>([^<]+)/g },
  { service: "ec2", call: "DescribeSecurityGroups", send: query(EC2), ids: /<groupId>([^<]+)/g },
  // what is gone is told for a while, with its state
  {
    service: "ec2",
    call: "DescribeVpcEndpoints",
    send: query(EC2),
    ids: /<vpcEndpointId>([^<]+)(?:(?!<vpcEndpointId>).)*?<state>available/gs,
  },
  { service: "ec2", call: "DescribeLaunchTemplates", send: query(EC2), ids: /<launchTemplateId>([^<]+)/g },
  {
    service: "ec2",
    call: "DescribeInstances",
    send: query(EC2, `&Filter.1.Name=instance-state-name${ALIVE}`),
    ids: /<instanceId>([^<]+)/g,
  },
  { service: "elasticloadbalancing", call: "DescribeLoadBalancers", send: query("2015-12-01"), ids: /<LoadBalancerArn>([^<]+)/g },
  { service: "elasticloadbalancing", call: "DescribeTargetGroups", send: query("2015-12-01"), ids: /<TargetGroupArn>([^<]+)/g },
  { service: "apigateway", call: "GetApis", send: get("/v2/apis"), ids: /"apiId": ?"([^"]+)/g },
  {
    service: "ecs",
    call: "DescribeClusters",
    send: json("AmazonEC2ContainerServiceV20141113", { clusters: ["shop-api"] }),
    ids: /"clusterName": ?"([^"]+)(?:(?!"clusterName").)*?"status": ?"ACTIVE"/gs,
  },
  {
    service: "ecs",
    call: "ListTaskDefinitions",
    send: json("AmazonEC2ContainerServiceV20141113", { status: "ACTIVE" }),
    ids: /"(arn:[^"]+)"/g,
  },
  { service: "lambda", call: "ListFunctions", send: get("/2015-03-31/functions/"), ids: /"FunctionName": ?"([^"]+)/g },
  { service: "lambda", call: "ListEventSourceMappings", send: get("/2015-03-31/event-source-mappings/"), ids: /"UUID": ?"([^"]+)/g },
  { service: "scheduler", call: "ListSchedules", send: get("/schedules"), ids: /"Name": ?"([^"]+)/g },
  { service: "rds", call: "DescribeDBInstances", send: query("2014-10-31"), ids: /<DBInstanceIdentifier>([^<]+)/g },
  { service: "rds", call: "DescribeDBSubnetGroups", send: query("2014-10-31"), ids: /<DBSubnetGroupName>([^<]+)/g },
  { service: "dynamodb", call: "ListTables", send: json("DynamoDB_20120810"), ids: /"([\w.-]+)"(?=[,\]])/g },
  { service: "elasticache", call: "DescribeUsers", send: query("2015-02-02"), ids: /<UserId>([^<]+)/g },
  { service: "s3", call: "ListBuckets", send: get("/"), ids: /<Name>([^<]+)/g },
  { service: "sqs", call: "ListQueues", send: json("AmazonSQS"), ids: /"(https?:[^"]+)"/g },
  { service: "sns", call: "ListTopics", send: query("2010-03-31"), ids: /<TopicArn>([^<]+)/g },
  { service: "sns", call: "ListSubscriptions", send: query("2010-03-31"), ids: /<SubscriptionArn>([^<]+)/g },
  { service: "secretsmanager", call: "ListSecrets", send: json("secretsmanager"), ids: /"ARN": ?"([^"]+)/g },
  { service: "ecr", call: "DescribeRepositories", send: json("AmazonEC2ContainerRegistry_V20150921"), ids: /"repositoryArn": ?"([^"]+)/g },
  { service: "logs", call: "DescribeLogGroups", send: json("Logs_20140328"), ids: /"logGroupName": ?"([^"]+)/g },
  { service: "iam", call: "ListRoles", send: query("2010-05-08"), ids: /<RoleName>([^<]+)/g },
  { service: "iam", call: "ListInstanceProfiles", send: query("2010-05-08"), ids: /<InstanceProfileName>([^<]+)/g },
];
