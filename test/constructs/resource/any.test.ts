import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { App, TerraformStack, Testing } from "cdktf";
import { AnyDataSource, AnyProvider, AnyResource, type AnyResourceProps } from "../../../src/synth";
import { synthStack } from "../../../src/testing";
import "../../../src/testing/jest";
import { marks } from "../../support/resource-problems";

const made = (props: AnyResourceProps) => () => synthStack((stack) => void new AnyResource(stack, props));

describe("any resource by hand", () => {
  test("has its exact name, the types of its arguments, and matchers work on it", () => {
    const json = synthStack((stack) => {
      new AnyProvider(stack, { provider: "aws", arguments: { region: "eu-west-1" } });
      const image = new AnyDataSource(stack, { type: "aws_ami", name: "ubuntu", arguments: { most_recent: true } });
      const jobs = new AnyResource(stack, { type: "aws_sqs_queue", name: "jobs", arguments: { fifo_queue: "true" } });
      new AnyResource(stack, { type: "aws_instance", name: "web", arguments: { ami: image.attribute("id") }, dependsOn: [jobs] });
    });
    expect(json).toHaveResource("aws_sqs_queue", { fifo_queue: true });
    expect(json).toHaveResource("aws_instance", { ami: "${data.aws_ami.ubuntu.id}", depends_on: ["aws_sqs_queue.jobs"] });
    expect(json["provider"]).toEqual({ aws: [{ region: "eu-west-1" }] });
  });

  test("tokens of CDKTF may stand anywhere, also in what becomes JSON", () => {
    const json = synthStack((stack) => {
      const bucket = new S3Bucket(stack, "bucket", {});
      bucket.overrideLogicalId("media");
      const jobs = new AnyResource(stack, { type: "aws_sqs_queue", name: "jobs" });
      const policy = { Statement: [{ Resource: [jobs.attribute("arn"), `${bucket.arn}/*`] }] };
      new AnyResource(stack, { type: "aws_iam_policy", name: "use", arguments: { policy } });
      new AnyResource(stack, {
        type: "aws_security_group",
        name: "web",
        arguments: {
          ingress: {
            from_port: jobs.getNumberAttribute("delay_seconds"),
            to_port: 80,
            protocol: "tcp",
            cidr_blocks: bucket.getListAttribute("x"),
          },
          tags: jobs.getStringMapAttribute("tags"),
        },
      });
    });
    expect(json).toHaveResource("aws_iam_policy", {
      policy: '${jsonencode({"Statement":[{"Resource":["${aws_sqs_queue.jobs.arn}","${aws_s3_bucket.media.arn}/*"]}]})}',
    });
    expect(json).toHaveResource("aws_security_group", {
      tags: "${aws_sqs_queue.jobs.tags}",
      ingress: [
        {
          from_port: "${aws_sqs_queue.jobs.delay_seconds}",
          to_port: 80,
          protocol: "tcp",
          cidr_blocks: "${aws_s3_bucket.media.x}",
          description: null,
          ipv6_cidr_blocks: null,
          prefix_list_ids: null,
          security_groups: null,
          self: null,
        },
      ],
    });
  });

  test.each([
    [{ type: "aws_sqs_queu", name: "a" }, ["RESOURCE_UNKNOWN_TYPE type"]],
    [{ type: "aws_sqs_queue", name: "a b" }, ["SPEC_INVALID_VALUE name"]],
    [
      { type: "aws_sqs_queue", name: "a", arguments: { fifo: 1, arn: "x" } },
      ["RESOURCE_READ_ONLY arguments.arn", "RESOURCE_UNKNOWN_ARGUMENT arguments.fifo"],
    ],
    [
      { type: "aws_db_instance", name: "a", arguments: { instance_class: "x", password: "hunter2" } },
      ["RESOURCE_LITERAL_SECRET arguments.password"],
    ],
    [{ type: "aws_instance", name: "a", arguments: { user_data: { file: "../x" } } }, ["SOURCE_OUTSIDE arguments.user_data.file"]],
    [
      { type: "aws_instance", name: "a", arguments: { user_data: { file: "there-is-none" } } },
      ["SOURCE_NOT_FOUND arguments.user_data.file"],
    ],
  ])("%j", (props, expected) => {
    expect(marks(made(props))).toEqual(expected);
  });

  test("a secret may be allowed, or come from a token", () => {
    const main = { type: "aws_db_instance", name: "a", arguments: { instance_class: "x", password: "hunter2" } };
    expect(made({ ...main, allowLiteralSecrets: true })()).toHaveResource("aws_db_instance", { password: "hunter2" });
    const json = synthStack((stack) => {
      const password = new AnyResource(stack, { type: "random_password", name: "p", arguments: { length: 20 } });
      new AnyResource(stack, { ...main, arguments: { instance_class: "x", password: password.attribute("result") } });
    });
    expect(json).toHaveResource("aws_db_instance", { password: "${random_password.p.result}" });
  });

  test("an attribute that the type does not have is refused, and a construct is no value", () => {
    const queueIn = (stack: TerraformStack) => new AnyResource(stack, { type: "aws_sqs_queue", name: "jobs" });
    expect(marks(() => synthStack((stack) => void queueIn(stack).attribute("arm")))).toEqual(["RESOURCE_UNKNOWN_ATTRIBUTE attribute"]);
    expect(marks(() => synthStack((stack) => void queueIn(stack).attribute("arn}${file(")))).toEqual([
      "RESOURCE_UNKNOWN_ATTRIBUTE attribute",
    ]);
    const policy = (stack: TerraformStack) =>
      new AnyResource(stack, { type: "aws_iam_policy", name: "a", arguments: { policy: queueIn(stack) } });
    expect(marks(() => synthStack((stack) => void policy(stack)))).toEqual(["SPEC_WRONG_TYPE arguments.policy"]);
  });

  test("an address is there once, whoever has it", () => {
    const vpc = { type: "aws_vpc", name: "main" };
    expect(marks(() => synthStack((stack) => [1, 2].forEach(() => new AnyResource(stack, vpc))))).toEqual(["NAME_CLASH name"]);
    const stack = new TerraformStack(new App(), "shop");
    new AnyResource(stack, { type: "aws_s3_bucket", name: "media" });
    new S3Bucket(stack, "other", {}).overrideLogicalId("media");
    expect(() => Testing.synth(stack, true)).toThrow(
      /aws_s3_bucket\.media is the address of shop\/aws_s3_bucket\.media and of shop\/other/,
    );
  });
});

describe("any provider by hand", () => {
  test("has what it cannot be without, and an alias", () => {
    const json = synthStack((stack) => {
      const azure = new AnyProvider(stack, { provider: "azurerm", alias: "second" });
      new AnyResource(stack, { type: "azurerm_resource_group", name: "a", arguments: { name: "a", location: "x" }, provider: azure });
    });
    expect(json["provider"]).toEqual({ azurerm: [{ features: [{}], alias: "second" }] });
    expect(json).toHaveResource("azurerm_resource_group", { provider: "azurerm.second" });
  });

  test.each([
    [{ provider: "azure" }, ["PROVIDER_UNKNOWN provider"]],
    [{ provider: "aws", arguments: { regoin: "x" } }, ["RESOURCE_UNKNOWN_ARGUMENT arguments.regoin"]],
    [{ provider: "aws", arguments: { secret_key: "x" } }, ["RESOURCE_LITERAL_SECRET arguments.secret_key"]],
  ])("%j", (props, expected) => {
    expect(marks(() => synthStack((stack) => void new AnyProvider(stack, props)))).toEqual(expected);
  });
});
