import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import "../../../src/testing/jest";
import { AwsNetwork, AwsVm } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { choicesOf, development, problemsOf, statementsOf, synth } from "./spec";

const box = (fields: object = {}, more: object = {}) => synth([{ kind: "vm", name: "box", ...fields }], more);
/** The same with somebody who calls it. */
const called = (fields: object = {}, more: object = {}) => synth([{ kind: "vm", name: "box", ...fields }, CALLER], more);
const CALLER = { kind: "function", name: "job", uses: ["box"] };
const MACHINE = "aws_instance.box_machine_1";
const TEMPLATE = "aws_launch_template.box_template";
const machinesIn = (json: ReturnType<typeof box>) => addressesOf(json).filter((address) => address.startsWith("aws_instance."));

describe("a machine on AWS", () => {
  test("starts from a template whose image EC2 looks up, with an encrypted disk", () => {
    expect(resourceAt(box(), TEMPLATE)).toMatchObject({
      image_id: "resolve:ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
      instance_type: "t3.small",
      ebs_optimized: "true",
      iam_instance_profile: { arn: "${aws_iam_instance_profile.box_profile.arn}" },
      block_device_mappings: [
        {
          device_name: "/dev/sda1",
          ebs: { volume_size: 20, volume_type: "gp3", encrypted: "true", delete_on_termination: "true" },
        },
      ],
    });
    expect(box()).not.toHaveResource("aws_ami");
    expect(box()["data"]).toBeUndefined();
  });

  test("answers metadata to tokens only, has no public address and is not removed by mistake", () => {
    const machine = resourceAt(box(), MACHINE);
    expect(machine).toMatchObject({
      metadata_options: { http_endpoint: "enabled", http_tokens: "required", http_put_response_hop_limit: 1 },
      subnet_id: "${aws_subnet.network_private_a.id}",
      vpc_security_group_ids: ["${aws_security_group.box_group.id}"],
      monitoring: true,
      disable_api_termination: true,
      tags: { Name: "shop-box-machine-1" },
      volume_tags: { Name: "shop-box-machine-1" },
    });
    expect(machine).not.toHaveProperty("associate_public_ip_address");
    expect(machine).not.toHaveProperty("key_name");
    expect(resourceAt(box({}, development), MACHINE)).toMatchObject({ monitoring: false, disable_api_termination: false });
  });

  test("keeps its disk when its template changes: that is for new machines", () => {
    expect(resourceAt(box(), MACHINE)).toMatchObject({
      launch_template: { id: "${aws_launch_template.box_template.id}", version: "${aws_launch_template.box_template.latest_version}" },
      lifecycle: { ignore_changes: ["launch_template", "subnet_id", "user_data"] },
    });
  });

  test("is administered through the session manager, and its role may do nothing else", () => {
    expect(statementsOf(resourceAt(box(), "aws_iam_role_policy.box_machine_permissions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: [
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        Resource: "*",
      },
    ]);
    expect(box()).not.toHaveResource("aws_iam_role_policy_attachment");
    expect(box()).not.toHaveResource("aws_vpc_security_group_ingress_rule");
  });

  test("opens SSH to the ranges that were named", () => {
    expect(resourceAt(box({ sshFrom: ["10.1.0.0/16"] }), "aws_vpc_security_group_ingress_rule.box_ssh_10_1_0_0_16")).toMatchObject({
      from_port: 22,
      to_port: 22,
      cidr_ipv4: "10.1.0.0/16",
    });
    const twice = called({ sshFrom: ["10.1.0.0/16", "10.1.0.0/16"], ports: [80, 80], count: 2 });
    expect(twice).toHaveResource("aws_lb_listener", { port: 80, protocol: "TCP" });
    expect(addressesOf(twice).filter((address) => address.startsWith("aws_lb_listener.box"))).toHaveLength(1);
    expect(problemsOf([{ kind: "vm", name: "box", sshFrom: ["0.0.0.0/0"] }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].sshFrom[0]" },
    ]);
  });

  test("has its image in the architecture of its type", () => {
    const image = (fields: object) => resourceAt(box(fields), TEMPLATE)["image_id"];
    expect(image({ instanceType: "t4g.small", image: "debian" })).toBe("resolve:ssm:/aws/service/debian/release/12/latest/arm64");
    expect(image({ instanceType: "t3.medium", image: "debian" })).toBe("resolve:ssm:/aws/service/debian/release/12/latest/amd64");
    expect(resourceAt(box({ image: "amazon-linux" }), TEMPLATE)).toMatchObject({ block_device_mappings: [{ device_name: "/dev/xvda" }] });
  });

  test("may be an image of one's own, whose first disk is asked for", () => {
    const json = box({ image: "ami-0123456789abcdef0" });
    expect(resourceAt(json, TEMPLATE)).toMatchObject({
      image_id: "ami-0123456789abcdef0",
      block_device_mappings: [{ device_name: "${data.aws_ami.box_image.root_device_name}" }],
    });
  });

  test("is called at its own ports, and elsewhere nowhere", () => {
    const services = [
      { kind: "vm", name: "box", ports: [9000, 9001] },
      { kind: "container", name: "web", uses: ["box"] },
    ];
    const json = synth(services, { outputs: { host: "${service.box.host}", url: "${service.box.endpoint}" } });
    expect(json["output"]).toMatchObject({
      host: { value: "${aws_instance.box_machine_1.private_dns}" },
      url: { value: "http://${aws_instance.box_machine_1.private_dns}:9000" },
    });
    const doors = addressesOf(json).filter((address) => address.includes("ingress_rule.web_uses_box"));
    expect(doors).toEqual([
      "aws_vpc_security_group_ingress_rule.web_uses_box_9000_in",
      "aws_vpc_security_group_ingress_rule.web_uses_box_9001_in",
    ]);
    expect(addressesOf(json)).not.toContain("aws_lb.box_balancer");
  });

  test("without a port has a host and no endpoint", () => {
    const one = [{ kind: "vm", name: "box" }];
    expect(synth(one, { outputs: { host: "${service.box.host}" } })["output"]).toMatchObject({
      host: { value: "${aws_instance.box_machine_1.private_dns}" },
    });
    expect(problemsOf(one, { outputs: { url: "${service.box.endpoint}" } })).toMatchObject([
      { code: "SPEC_UNKNOWN_REFERENCE", path: "outputs.url", fix: "Add ports to box, or remove the reference." },
    ]);
    expect(problemsOf([{ ...one[0], count: 2 }], { outputs: { host: "${service.box.host}" } })).toMatchObject([{ path: "outputs.host" }]);
  });
});

describe("several machines on AWS", () => {
  test("stand in the zones by turns, and a further one moves none of the others", () => {
    const two = box({ count: 2 });
    const three = box({ count: 3 });
    expect(machinesIn(three)).toEqual([MACHINE, "aws_instance.box_machine_2", "aws_instance.box_machine_3"]);
    for (const address of machinesIn(two)) expect(resourceAt(three, address)).toEqual(resourceAt(two, address));
    expect(machinesIn(three).map((address) => resourceAt(three, address)["subnet_id"])).toEqual([
      "${aws_subnet.network_private_a.id}",
      "${aws_subnet.network_private_b.id}",
      "${aws_subnet.network_private_c.id}",
    ]);
  });

  test("are called through one address in the network, whatever their ports speak", () => {
    const json = called({ count: 2, ports: [5432, 80] });
    expect(resourceAt(json, "aws_lb.box_balancer")).toMatchObject({ load_balancer_type: "network", internal: true });
    expect(resourceAt(json, "aws_lb_listener.box_listener_5432")).toMatchObject({ port: 5432, protocol: "TCP" });
    expect(resourceAt(json, "aws_lb_target_group.box_target_5432")).toMatchObject({
      protocol: "TCP",
      target_type: "instance",
      preserve_client_ip: "false",
      health_check: { protocol: "TCP" },
    });
    expect(json).toHaveResourceCount("aws_lb_target_group_attachment", 4);
  });
});

describe("several machines on AWS that nobody calls", () => {
  const TWO = { kind: "vm", name: "box", count: 2, ports: [80] };
  const hasBalancer = (services: readonly object[], more: object = {}): boolean =>
    addressesOf(synth(services, more)).some((address) => address === "aws_lb.box_balancer");

  test("have no load balancer, which would admit nobody, and say how to be called", () => {
    const json = synth([TWO]);
    expect(machinesIn(json)).toHaveLength(2);
    for (const absent of ["aws_lb", "aws_lb_listener", "aws_lb_target_group", "aws_lb_target_group_attachment"])
      expect(json).not.toHaveResource(absent);
    expect(choicesOf([TWO])).toContainEqual({
      path: "services[0].balancer",
      value: false,
      because: "nobody calls box, and a load balancer would admit nobody: name it in uses of a service that does, or set public: true",
    });
    const fleet = synth([{ kind: "vm", name: "box", autoscaling: { min: 2, max: 4 }, ports: [80] }]);
    expect(resourceAt(fleet, "aws_autoscaling_group.box_fleet")).toMatchObject({ health_check_type: "EC2", target_group_arns: [] });
    expect(fleet).not.toHaveResource("aws_lb");
  });

  test("have one as soon as a service, an output or a resource asks for them, or a health check is named", () => {
    expect(hasBalancer([TWO, CALLER])).toBe(true);
    expect(hasBalancer([TWO], { outputs: { url: "${service.box.endpoint}" } })).toBe(true);
    const name = {
      type: "aws_route53_record",
      name: "box",
      arguments: { zone_id: "Z1", name: "box", type: "CNAME", ttl: 60, records: ["${service.box.host}"] },
    };
    expect(hasBalancer([TWO], { resources: [name] })).toBe(true);
    expect(hasBalancer([{ ...TWO, healthCheckPath: "/up" }])).toBe(true);
    expect(hasBalancer([TWO])).toBe(false);
    expect(choicesOf([TWO, CALLER]).map(({ path }) => path)).not.toContain("services[0].balancer");
  });

  test("stand in a network of one zone", () => {
    const net = { kind: "network", name: "net", zones: 1 };
    expect(problemsOf([net, TWO])).toEqual([]);
    expect(problemsOf([net, TWO, CALLER])).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[0].zones" }]);
  });

  test("made by hand have one: who calls them comes later", () => {
    const json = synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      new AwsVm(stack, "Box", { network: new AwsNetwork(stack, "Net"), count: 2, ports: [80] });
    });
    expect(json).toHaveResourceCount("aws_lb", 1);
  });
});

describe("a group of machines that scales on AWS", () => {
  const fleet = (fields: object = {}, more: object = {}) => box({ autoscaling: { min: 2, max: 5 }, ...fields }, more);

  test("follows the load of its processors, and a new template replaces its machines in turn", () => {
    const json = fleet();
    expect(resourceAt(json, "aws_autoscaling_group.box_fleet")).toMatchObject({
      min_size: 2,
      max_size: 5,
      health_check_type: "EC2",
      launch_template: { version: "${aws_launch_template.box_template.latest_version}" },
      instance_refresh: { strategy: "Rolling", preferences: { min_healthy_percentage: 90 } },
    });
    expect(resourceAt(json, "aws_autoscaling_group.box_fleet")).not.toHaveProperty("desired_capacity");
    expect(json).toHaveResource("aws_autoscaling_policy", { policy_type: "TargetTrackingScaling" });
    expect(machinesIn(json)).toEqual([]);
  });

  test("gives its machines no public address, and the tags of the stack", () => {
    const template = resourceAt(fleet({}, { tags: { team: "core" } }), TEMPLATE);
    expect(template).toMatchObject({
      network_interfaces: [{ associate_public_ip_address: "false", security_groups: ["${aws_security_group.box_group.id}"] }],
      tag_specifications: [
        { resource_type: "instance", tags: { team: "core", Name: "shop-box" } },
        { resource_type: "volume", tags: { team: "core", Name: "shop-box" } },
      ],
    });
  });

  test("asks its load balancer whether a machine is well, by the path that was named", () => {
    const json = fleet({ ports: [8080], healthCheckPath: "/up" });
    expect(resourceAt(json, "aws_autoscaling_group.box_fleet")).toMatchObject({
      health_check_type: "ELB",
      target_group_arns: ["${aws_lb_target_group.box_target_8080.arn}"],
    });
    expect(resourceAt(json, "aws_lb_target_group.box_target_8080")).toMatchObject({ health_check: { protocol: "HTTP", path: "/up" } });
  });

  test("starts machines under the environment's key, which the key lets EC2 use in anybody's name of this account", () => {
    const disks = (json: ReturnType<typeof box>) =>
      statementsOf(resourceAt(json, "aws_kms_key_policy.Foundation-eu-west-1_key_policy")["policy"]).filter(({ Action }) =>
        Action.includes("kms:CreateGrant"),
      );
    expect(disks(fleet())).toMatchObject([
      { Effect: "Allow", Principal: { AWS: "*" }, Condition: { StringEquals: { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } } },
    ]);
    expect(Object.keys((disks(fleet())[0]?.Condition as { StringEquals: object }).StringEquals)).toEqual([
      "kms:CallerAccount",
      "kms:ViaService",
    ]);
    expect(disks(synth([{ kind: "bucket", name: "files" }]))).toEqual([]);
  });
});

describe("a public machine on AWS", () => {
  test("serves its port through the entry's TLS", () => {
    const json = box({ public: true, ports: [8080, 443] });
    expect(resourceAt(json, "aws_lb_target_group.box_target")).toMatchObject({ port: 8080, protocol: "HTTP", target_type: "instance" });
    expect(resourceAt(json, "aws_lb_target_group_attachment.box_machine_1_target_8080")).toMatchObject({ port: 8080 });
    expect(json).toHaveResource("aws_apigatewayv2_api");
    expect(json).not.toHaveResource("aws_vpc_security_group_ingress_rule", { cidr_ipv4: "0.0.0.0/0" });
    expect(resourceAt(box({ public: true, ports: [443] }), "aws_lb_target_group.box_target")).toMatchObject({ protocol: "HTTPS" });
  });

  test("says why its disk is safe", () => {
    expect(choicesOf([{ kind: "vm", name: "box" }])).toContainEqual({
      path: "services[0].terminationProtection",
      value: true,
      because: "a machine's disk goes with it: nothing removes one by mistake",
    });
  });
});

test("a machine made by hand needs a network and nothing else", () => {
  const json = synthStack((stack) => {
    new AwsProvider(stack, "aws", { region: "eu-central-1" });
    new AwsVm(stack, "Box", { network: new AwsNetwork(stack, "Net"), ports: [80] });
  });
  expect(json).toHaveResource("aws_instance", { instance_type: "t3.small", disable_api_termination: true });
});
