import { addressesOf, resourceAt } from "../../support/terraform-json";
import { development, statementsOf, synth } from "./spec";

/**
 * Everything that is open in a stack where services use each other, against a list written by hand: each rule of a security group, and each
 * statement of a role. What is not in the list must not be there.
 */
const json = synth(
  [
    { kind: "network", name: "net" },
    { kind: "container", name: "web", public: true, uses: ["api", "report"] },
    {
      kind: "container",
      name: "api",
      image: "acme/api:1",
      port: 3000,
      uses: [{ service: "db", access: "readWrite" }, { service: "jobs", access: "write" }, "token"],
    },
    {
      kind: "function",
      name: "report",
      uses: ["box", { service: "files", access: "read" }],
      triggers: [{ type: "queue", source: "jobs" }],
    },
    { kind: "vm", name: "box", ports: [9000], uses: [{ service: "orders", access: "read" }] },
    { kind: "container", name: "alone" },
    { kind: "database", name: "db" },
    { kind: "queue", name: "jobs" },
    { kind: "bucket", name: "files" },
    { kind: "table", name: "orders" },
    { kind: "secret", name: "token" },
  ],
  development,
);
const addresses = addressesOf(json);
const shortened = (reference: unknown): string =>
  String(reference).replaceAll(/\$\{aws_\w+?\.([\w-]+)\.(\w+)\}/g, (_, name: string, attribute: string) =>
    attribute === "id" ? name : `${name}.${attribute}`,
  );

/** `web_group to api_balancer_group at 80`. */
function rulesOf(direction: "ingress" | "egress"): string[] {
  return addresses
    .filter((address) => address.startsWith(`aws_vpc_security_group_${direction}_rule.`))
    .map((address) => resourceAt(json, address))
    .map((rule) => {
      expect([rule["ip_protocol"], rule["to_port"]]).toEqual(["tcp", rule["from_port"]]);
      const [own, other] = [rule["security_group_id"], rule["referenced_security_group_id"] ?? rule["cidr_ipv4"]].map(shortened);
      return direction === "egress"
        ? `${own} to ${other} at ${rule["from_port"] as number}`
        : `${other} to ${own} at ${rule["from_port"] as number}`;
    })
    .sort();
}

const BETWEEN = [
  "alone_balancer_group to alone_group at 8080",
  "api_balancer_group to api_group at 3000",
  "api_group to db_group at 5432",
  "report_group to box_group at 9000",
  "web_balancer_group to web_group at 8080",
  "web_entry_group to web_balancer_group at 80",
  "web_group to api_balancer_group at 80",
];
const OUTWARD = [
  "alone_group to 0.0.0.0/0 at 443",
  "api_group to 0.0.0.0/0 at 443",
  "box_group to 0.0.0.0/0 at 443",
  "box_group to 0.0.0.0/0 at 80",
  "report_group to 0.0.0.0/0 at 443",
  "web_group to 0.0.0.0/0 at 443",
];

describe("services on AWS that use each other", () => {
  test("are let in by exactly those who use them", () => {
    expect(rulesOf("ingress")).toEqual(BETWEEN);
  });

  test("are let out to exactly those that they use, and to packages and AWS over HTTPS", () => {
    expect(rulesOf("egress")).toEqual([...BETWEEN, ...OUTWARD].sort());
  });

  test("have no security group that opens anything by itself", () => {
    const groups = addresses.filter((address) => address.startsWith("aws_security_group."));
    expect(groups.length).toBeGreaterThan(0);
    for (const address of groups) {
      expect(resourceAt(json, address)).not.toHaveProperty("ingress");
      expect(resourceAt(json, address)).not.toHaveProperty("egress");
    }
    expect(addresses.filter((address) => address.startsWith("aws_security_group_rule."))).toEqual([]);
  });

  test("describe every rule in letters that EC2 takes", () => {
    const described = addresses
      .filter((address) => /^aws_(?:vpc_)?security_group/.test(address))
      .map((address) => String(resourceAt(json, address)["description"]));
    expect(described.filter((text) => !/^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/.test(text))).toEqual([]);
  });

  test("have roles that may do exactly what their uses, their logs and their starters ask for", () => {
    const granted = addresses
      .filter((address) => address.startsWith("aws_iam_role_policy."))
      .flatMap((address) => {
        const { role, policy } = resourceAt(json, address);
        return statementsOf(policy).map(({ Effect, Action, Resource }) => {
          const actions = [Action].flat().join(" ");
          const resources = [Resource].flat().map(shortened).join(" ");
          return `${shortened(role)}: ${Effect === "Deny" ? "not " : ""}${actions} on ${resources}`;
        });
      });
    const network =
      "ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ec2:DeleteNetworkInterface ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses";
    const sessions =
      "ssm:UpdateInstanceInformation ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel";
    const log = "logs:CreateLogStream logs:PutLogEvents";
    expect(granted.sort()).toEqual(
      [
        `alone_execution_role.name: ${log} on alone_logs.arn:*`,
        `api_execution_role.name: ${log} on api_logs.arn:*`,
        "api_execution_role.name: secretsmanager:GetSecretValue on ${aws_db_instance.db_instance.master_user_secret[0].secret_arn}",
        "api_execution_role.name: secretsmanager:GetSecretValue on token_secret.arn",
        "api_task_role.name: secretsmanager:GetSecretValue on ${aws_db_instance.db_instance.master_user_secret[0].secret_arn}",
        "api_task_role.name: secretsmanager:GetSecretValue on token_secret.arn",
        "api_task_role.name: sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl on jobs_queue.arn",
        `box_machine_role.name: ${sessions} on *`,
        "box_machine_role.name: dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:Scan dynamodb:ConditionCheckItem dynamodb:DescribeTable on orders_table.arn",
        `report_function_role.name: ${log} on report_logs.arn:*`,
        "report_function_role.name: sqs:SendMessage on report_failed.arn",
        `report_function_role.name: ${network} on *`,
        `report_function_role.name: not ${network} on *`,
        "report_function_role.name: s3:GetObject on files_bucket.arn/*",
        "report_function_role.name: s3:ListBucket on files_bucket.arn",
        "report_function_role.name: sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes on jobs_queue.arn",
        `web_execution_role.name: ${log} on web_logs.arn:*`,
        "web_task_role.name: lambda:InvokeFunction on report_function.arn",
      ].sort(),
    );
    expect(addresses.filter((address) => address.startsWith("aws_iam_role_policy_attachment."))).toEqual([]);
  });

  test("let nobody start a function but those whom its triggers and users name", () => {
    expect(addresses.filter((address) => address.startsWith("aws_lambda_permission."))).toEqual([]);
  });
});
