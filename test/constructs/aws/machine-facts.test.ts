import { awsOffer } from "../../../src/constructs/aws/facts";
import { imageFact, images } from "../../../src/constructs/aws/facts/images";
import { isArm, machines, machineSizes } from "../../../src/constructs/aws/facts/machines";

const machine = (type: string) => machines.find((each) => each.type === type);

describe("machines on AWS", () => {
  test("have the processors and the memory that EC2 gives them", () => {
    expect(["t3.nano", "t3.xlarge", "m6i.large", "c6i.8xlarge", "r7i.48xlarge"].map(machine)).toEqual([
      { type: "t3.nano", cpu: 2, memoryMb: 512 },
      { type: "t3.xlarge", cpu: 4, memoryMb: 16_384 },
      { type: "m6i.large", cpu: 2, memoryMb: 8192 },
      { type: "c6i.8xlarge", cpu: 32, memoryMb: 65_536 },
      { type: "r7i.48xlarge", cpu: 192, memoryMb: 1_572_864 },
    ]);
    expect(machine("m7g.medium")).toEqual({ type: "m7g.medium", cpu: 1, memoryMb: 4096, architecture: "arm" });
  });

  test("stand in the order of their prices", () => {
    const order = [
      "t4g.nano",
      "t3.nano",
      "t3.micro",
      "c7g.medium",
      "t3.medium",
      "c6i.large",
      "m6i.large",
      "r6i.large",
      "m7i.48xlarge",
      "r7i.48xlarge",
    ];
    const places = order.map((type) => machines.findIndex((each) => each.type === type));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("are x86 by size: Arm is for those who name it", () => {
    expect(Object.values(machineSizes).filter(isArm)).toEqual([]);
    expect(machines.filter(({ type }) => isArm(type)).every(({ architecture }) => architecture === "arm")).toBe(true);
    expect(machines.filter(({ architecture }) => architecture === "arm").every(({ type }) => isArm(type))).toBe(true);
  });

  test.each(["t4g.small", "m7gd.large", "c7gn.16xlarge", "im4gn.large", "x2gd.medium", "g5g.xlarge", "hpc7g.4xlarge", "a1.large"])(
    "%s is Arm",
    (type) => {
      expect(isArm(type)).toBe(true);
    },
  );

  test.each(["t3.small", "m7i-flex.large", "g5.xlarge", "mac2.metal", "u-6tb1.112xlarge", "c5n.large", "g4dn.xlarge"])(
    "%s is x86",
    (type) => {
      expect(isArm(type)).toBe(false);
    },
  );

  test("are told from what other providers sell", () => {
    const { instanceTypes } = awsOffer.kinds.vm.choices;
    expect(["t3.medium", "u-6tb1.112xlarge", "m7i.metal-24xl", "c7i-flex.large"].filter((type) => !instanceTypes.test(type))).toEqual([]);
    expect(["e2-medium", "Standard_B2s", "t3.mediun", "t3"].filter((type) => instanceTypes.test(type))).toEqual([]);
  });
});

describe("images on AWS", () => {
  test("are looked up for the machine's architecture", () => {
    expect(imageFact("ubuntu-22.04")?.parameter).toEqual({
      x86: "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
      arm: "/aws/service/canonical/ubuntu/server/22.04/stable/current/arm64/hvm/ebs-gp2/ami-id",
    });
    expect(imageFact("amazon-linux-2023")?.parameter.arm).toBe("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64");
    expect(imageFact("ami-0123456789abcdef0")).toBeUndefined();
    expect(imageFact("toString")).toBeUndefined();
  });

  test("are what a family means", () => {
    const { imageFamilies } = awsOffer.kinds.vm.choices;
    expect(Object.values(imageFamilies).filter((name) => !Object.hasOwn(images, name))).toEqual([]);
    expect(imageFamilies["ubuntu"]).toBe("ubuntu-24.04");
  });
});
