import { completeContainer, type ContainerFacts } from "../../../src/blueprint/kinds/container";
import type { Setting } from "../../../src/blueprint";
import { awsOffer } from "../../../src/constructs/aws/facts";
import type { Environment, Service, ServiceOf } from "../../../src/spec";

const { choices } = awsOffer.kinds.container;
const setting = (environment: Environment, usedBy: Service[] = []): Setting<ContainerFacts> => ({
  path: "services[0]",
  environment,
  provider: { name: "aws", title: "AWS" },
  region: { id: "eu-west-1", places: [], zones: ["a", "b"] },
  choices,
  usedBy,
});
type Fields = Partial<ServiceOf<"container">>;
const complete = (fields: Fields = {}, usedBy: Service[] = []) =>
  completeContainer({ kind: "container", name: "web", ...fields }, setting("production", usedBy));

describe("a container where replicas do not wake by themselves", () => {
  test("is refused a group that can be empty, but can be switched off", () => {
    expect(complete({ replicas: { min: 0, max: 3 } }).problems).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].replicas.min", expected: "1 or more" },
    ]);
    expect(complete({ replicas: 0 })).toMatchObject({ problems: [], plan: { replicas: { min: 0, max: 0 } } });
  });

  test("has the smallest shape of Fargate with what was asked", () => {
    expect(complete({ cpu: 0.5 }).plan).toMatchObject({ cpu: 0.5, memoryMb: 1024 });
    expect(complete({ memoryMb: 9000 }).plan).toMatchObject({ cpu: 2, memoryMb: 9216 });
    expect(complete({ cpu: 3, memoryMb: 1 }).plan).toMatchObject({ cpu: 4, memoryMb: 8192 });
    expect(complete({ cpu: 16, memoryMb: 122_880 }).plan).toMatchObject({ cpu: 16, memoryMb: 122_880 });
    expect(complete({ cpu: 17 }).problems).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "services[0].cpu" }]);
  });

  test("serves nothing when it is an image of one's own that nobody calls", () => {
    expect(complete({ image: "acme/worker:1" }).plan).not.toHaveProperty("port");
    expect(complete({ image: "acme/api:1" }, [{ kind: "vm", name: "box" }]).plan.port).toBe(8080);
    expect(complete({ image: "acme/api:1", public: true }).plan.port).toBe(8080);
  });

  test.each(["development", "staging", "production"] as const)("that is complete for %s is left as it is", (environment) => {
    const shapes: Fields[] = [
      {},
      { image: "acme/worker:1", command: ["work"], writablePaths: ["/var/run"], size: "large" },
      { public: true, domain: "a.example.com", replicas: 3, cpu: 1 },
      { replicas: 0 },
    ];
    for (const fields of shapes) {
      const { plan } = completeContainer({ kind: "container", name: "web", ...fields }, setting(environment));
      expect(completeContainer(plan, setting(environment))).toEqual({ plan, decisions: [], problems: [] });
    }
  });
});
