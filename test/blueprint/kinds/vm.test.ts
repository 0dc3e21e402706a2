import { completeVm, isBalanced, publicPort, type VmFacts } from "../../../src/blueprint/kinds/vm";
import type { Setting } from "../../../src/blueprint";
import type { Environment, Service, ServiceOf } from "../../../src/spec";

const facts: VmFacts = {
  images: ["ubuntu-24.04", "debian-12"],
  imageFamilies: { ubuntu: "ubuntu-24.04" },
  ownImage: /^ami-\w+$/,
  sizes: { micro: "x.micro", small: "x.small", medium: "x.medium", large: "x.large", xlarge: "x.xlarge" },
  machines: [
    { type: "g.small", cpu: 2, memoryMb: 4096, architecture: "arm" },
    { type: "x.small", cpu: 2, memoryMb: 2048 },
    { type: "x.large", cpu: 2, memoryMb: 8192 },
    { type: "x.many", cpu: 64, memoryMb: 4096 },
  ],
  instanceTypes: /^[a-z]\.\w+$/,
};

const user: Service = { kind: "container", name: "web" };
const setting = (environment: Environment, usedBy: Service[] = []): Setting<VmFacts> => ({
  path: "services[0]",
  environment,
  provider: { name: "acme", title: "Acme" },
  region: { id: "r", places: [], zones: ["a", "b"] },
  choices: facts,
  usedBy,
});
const complete = (fields: Partial<ServiceOf<"vm">> = {}, environment: Environment = "production", usedBy: Service[] = []) =>
  completeVm({ kind: "vm", name: "box", ...fields }, setting(environment, usedBy));
const idle = (fields: Partial<ServiceOf<"vm">>) =>
  completeVm({ kind: "vm", name: "box", ...fields }, { ...setting("production"), isAskedFor: false });
const problems = (fields: Partial<ServiceOf<"vm">>) => complete(fields).problems.map(({ code, path }) => `${code} ${path}`);

describe("a virtual machine", () => {
  test("of which nothing is said is one private machine without a port", () => {
    const { plan, decisions } = complete();
    expect(plan).toEqual({
      kind: "vm",
      name: "box",
      image: "ubuntu-24.04",
      instanceType: "x.small",
      diskGb: 20,
      ports: [],
      public: false,
      sshFrom: [],
      count: 1,
    });
    expect(decisions.map(({ path }) => path)).toEqual([
      "services[0].public",
      "services[0].image",
      "services[0].size",
      "services[0].instanceType",
      "services[0].diskGb",
      "services[0].ports",
      "services[0].sshFrom",
      "services[0].count",
    ]);
  });

  test("serves HTTP when somebody uses it or when it is public, unless a port is named", () => {
    expect(complete({}, "production", [user]).plan.ports).toEqual([80]);
    expect(complete({ public: true }).plan).toMatchObject({ ports: [80], healthCheckPath: "/" });
    expect(complete({ ports: [5432] }, "production", [user]).plan.ports).toEqual([5432]);
  });

  test("is the cheapest x86 machine with what was asked: Arm is taken only when named", () => {
    expect(complete({ cpu: 2 }).plan.instanceType).toBe("x.small");
    expect(complete({ memoryMb: 3000 }).plan.instanceType).toBe("x.large");
    expect(complete({ instanceType: "g.small" }).plan.instanceType).toBe("g.small");
    expect(complete({ size: "xlarge" }).plan.instanceType).toBe("x.xlarge");
  });

  test("names the image that a family means", () => {
    expect(complete({ image: "ubuntu" }).plan.image).toBe("ubuntu-24.04");
    expect(complete({ image: "ami-0abc" }).plan.image).toBe("ami-0abc");
  });

  test.each(["development", "staging", "production"] as const)("that is complete for %s is left as it is", (environment) => {
    const shapes: Partial<ServiceOf<"vm">>[] = [
      {},
      { public: true, ports: [8080, 443], domain: "a.example.com" },
      { autoscaling: { min: 1, max: 3 }, ports: [80], healthCheckPath: "/up" },
      { count: 3, cpu: 2, sshFrom: ["10.0.0.0/16"], image: "ubuntu" },
    ];
    for (const fields of shapes) {
      const { plan } = complete(fields, environment);
      const again = completeVm(plan, setting(environment));
      expect(again).toEqual({ plan, decisions: [], problems: [] });
    }
  });

  test.each<[string, Partial<ServiceOf<"vm">>, string[]]>([
    ["more than the largest has", { cpu: 65 }, ["VALUE_NOT_SERVED services[0].cpu"]],
    ["more memory than the largest has", { memoryMb: 9000 }, ["VALUE_NOT_SERVED services[0].memoryMb"]],
    ["another provider's type", { instanceType: "Standard_B2s" }, ["VALUE_NOT_SERVED services[0].instanceType"]],
    ["an image that nobody knows", { image: "windows-95" }, ["VALUE_NOT_SERVED services[0].image"]],
    ["SSH from the whole internet", { sshFrom: ["10.0.0.0/8", "0.0.0.0/0"] }, ["VALUE_NOT_SERVED services[0].sshFrom[1]"]],
    ["SSH from half of the internet", { sshFrom: ["128.0.0.0/1"] }, ["VALUE_NOT_SERVED services[0].sshFrom[0]"]],
    ["SSH among public ports", { public: true, ports: [22, 80] }, ["SPEC_CONFLICT services[0].ports"]],
    ["two public ports", { public: true, ports: [80, 8080] }, ["SPEC_CONFLICT services[0].ports"]],
    ["no public port", { public: true, ports: [] }, ["SPEC_CONFLICT services[0].ports"]],
    ["a domain that nobody reaches", { domain: "a.example.com" }, ["SPEC_CONFLICT services[0].domain"]],
    ["a group that can be empty", { autoscaling: { min: 0, max: 2 } }, ["VALUE_NOT_SERVED services[0].autoscaling.min"]],
    ["a health check that nobody makes", { ports: [80], healthCheckPath: "/up" }, ["SPEC_CONFLICT services[0].healthCheckPath"]],
  ])("is refused %s", (_, fields, expected) => {
    expect(problems(fields)).toEqual(expected);
  });

  test("has no load balancer where several serve ports that nobody asks for, and a complete plan says so", () => {
    const { plan, decisions } = idle({ count: 2, ports: [80] });
    expect(plan.balancer).toBe(false);
    expect(decisions).toContainEqual(expect.objectContaining({ path: "services[0].balancer", value: false }));
    expect(completeVm(plan, setting("production"))).toEqual({ plan, decisions: [], problems: [] });
    for (const fields of [{ ports: [80] }, { count: 2 }, { count: 2, public: true }, { count: 2, ports: [80], healthCheckPath: "/up" }])
      expect(idle(fields).plan).not.toHaveProperty("balancer");
  });

  test("serves the public through one port, and TLS is the entry's", () => {
    expect(problems({ public: true, ports: [80, 443] })).toEqual([]);
    expect(publicPort([443, 8080])).toBe(8080);
    expect(publicPort([443])).toBe(443);
  });

  test("stands behind a load balancer when it is public or there are several to call", () => {
    expect(isBalanced({ public: true, ports: [80], count: 1 })).toBe(true);
    expect(isBalanced({ public: false, ports: [80], count: 2 })).toBe(true);
    expect(isBalanced({ public: false, ports: [80], autoscaling: { min: 1, max: 2 } })).toBe(true);
    expect(isBalanced({ public: false, ports: [80], count: 1 })).toBe(false);
    expect(isBalanced({ public: false, ports: [], count: 2 })).toBe(false);
    expect(isBalanced({ public: false, ports: [80], count: 2, balancer: false })).toBe(false);
  });
});
