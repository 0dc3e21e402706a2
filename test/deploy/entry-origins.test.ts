import { Origins } from "../../src/deploy";
import { valueOf } from "../../src/errors";
import { synthesize } from "../../src/synth";
import { queue, specWith } from "../support/resource-problems";

const spec = specWith(
  [
    queue("a", { dependsOn: ["aws_sqs_queue.b"], providerAlias: "west" }),
    queue("b"),
    {
      type: "aws_db_instance",
      name: "main",
      arguments: { instance_class: "db.t3.micro", password: { generate: "password" }, restore_to_point_in_time: { restore_time: "x" } },
    },
    { type: "aws_security_group", name: "web", arguments: { ingress: [{ from_port: 1, to_port: 2, protocol: "tcp" }] } },
  ],
  {
    providers: [
      { provider: "aws", alias: "west", arguments: { assume_role: { role_arn: "arn:aws:iam::123456789012:role/x" } } },
      { provider: "aws", arguments: { max_retries: 3 } },
    ],
    data: [{ type: "aws_ami", name: "x", arguments: { owners: ["self"] } }],
    moved: [{ from: "aws_sqs_queue.old", to: "aws_sqs_queue.a" }],
    import: [{ to: "aws_sqs_queue.b", id: "x" }],
  },
);
const { blueprint, json } = valueOf(synthesize(spec));
const origins = new Origins({ blueprint, json, text: Buffer.from(JSON.stringify(json)), file: "cdk.tf.json" });

test.each<[(string | number)[], string]>([
  [["resource", "aws_sqs_queue", "a"], "resources[0]"],
  [["resource", "aws_sqs_queue", "a", "depends_on", 0], "resources[0].dependsOn[0]"],
  [["resource", "aws_sqs_queue", "a", "provider"], "resources[0].providerAlias"],
  [["resource", "aws_sqs_queue", "b", "lifecycle", "postcondition"], "resources[1].lifecycle"],
  [["resource", "aws_db_instance", "main", "password_wo"], "resources[2].arguments.password"],
  [
    ["resource", "aws_db_instance", "main", "restore_to_point_in_time", 0, "restore_time"],
    "resources[2].arguments.restore_to_point_in_time.restore_time",
  ],
  [["resource", "aws_security_group", "web", "ingress", 0, "from_port"], "resources[3].arguments.ingress[0].from_port"],
  [["resource", "aws_security_group", "web", "name"], "resources[3].arguments.name"],
  [["data", "aws_ami", "x", "owners", 0], "data[0].arguments.owners[0]"],
  [["provider", "aws", 0, "max_retries"], "providers[1].arguments.max_retries"],
  [["provider", "aws", 1, "assume_role", 0, "role_arn"], "providers[0].arguments.assume_role.role_arn"],
  [["moved", 0, "from"], "moved[0].from"],
  [["import", 0, "to"], "import[0].to"],
])("%j comes from %s", (keys, path) => {
  expect(origins.originAt(keys).path).toBe(path);
});

test("a message that names an argument leads to it", () => {
  expect(origins.originAt(["resource", "aws_sqs_queue", "b"], 'Missing required argument: The argument "name" is required').path).toBe(
    "resources[1].arguments.name",
  );
});

test("an address without a place in the file leads to the entry", () => {
  const said = { severity: "error", summary: "no", detail: "", address: "aws_sqs_queue.b" } as const;
  expect(origins.originOf(said)).toEqual({ path: "resources[1]", address: "aws_sqs_queue.b" });
});
