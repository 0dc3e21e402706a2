import { completeFunction, triggerKey, type FunctionFacts } from "../../../src/blueprint/kinds/function";
import type { Setting } from "../../../src/blueprint";
import type { ServiceOf } from "../../../src/spec";

const facts: FunctionFacts = {
  runtimes: { nodejs: ["22", "24"], python: ["3.13", "3.12"], go: [""] },
  handlers: { nodejs: "index.handler", python: "index.handler", go: "bootstrap" },
  samples: ["nodejs", "python"],
  memoryMb: { min: 128, max: 1024 },
  timeoutSeconds: { max: 900 },
  eitherDay: false,
  reservedVariables: ["AWS_REGION"],
};
const setting: Setting<FunctionFacts> = {
  path: "services[0]",
  environment: "production",
  provider: { name: "acme", title: "Acme" },
  region: { id: "r", places: [], zones: ["a"] },
  choices: facts,
  usedBy: [],
};
type Fields = Partial<ServiceOf<"function">>;
const complete = (fields: Fields = {}) => completeFunction({ kind: "function", name: "job", ...fields }, setting);
const problems = (fields: Fields) => complete(fields).problems.map(({ code, path }) => `${code} ${path}`);

describe("a function", () => {
  test("of which nothing is said is a small handler in JavaScript", () => {
    const { plan, decisions } = complete();
    expect(plan).toEqual({
      kind: "function",
      name: "job",
      runtime: "nodejs22",
      handler: "index.handler",
      memoryMb: 256,
      timeoutSeconds: 30,
      triggers: [],
    });
    expect(decisions).toContainEqual({
      path: "services[0].source",
      value: "sample (nodejs)",
      because: "a small handler that logs its event; replace before production",
    });
  });

  test("runs in the version that is meant when none is named, or in the one that is", () => {
    expect(complete({ runtime: "python" }).plan.runtime).toBe("python3.13");
    expect(complete({ runtime: "nodejs24" }).plan.runtime).toBe("nodejs24");
    expect(complete({ runtime: "go" }).plan.runtime).toBe("go");
  });

  test("asks callers to sign, and takes new objects, unless it is told otherwise", () => {
    const { plan, decisions } = complete({ triggers: [{ type: "http" }, { type: "bucket", source: "files" }] });
    expect(plan.triggers).toEqual([
      { type: "http", authentication: "required" },
      { type: "bucket", source: "files", events: ["created"] },
    ]);
    expect(decisions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["services[0].triggers[0].authentication", "services[0].triggers[1].events"]),
    );
  });

  test("that is complete is left as it is", () => {
    const fields: Fields = {
      source: "./code",
      runtime: "python",
      environment: { LEVEL: "info" },
      triggers: [{ type: "http" }, { type: "schedule", cron: "0 9 * * 1-5" }, { type: "bucket", source: "files", prefix: "in/" }],
    };
    const { plan } = complete(fields);
    expect(completeFunction(plan as ServiceOf<"function">, setting)).toEqual({ plan, decisions: [], problems: [] });
    const sample = complete().plan;
    expect(completeFunction(sample as ServiceOf<"function">, setting).plan).toEqual(sample);
  });

  test.each<[string, Fields, string[]]>([
    ["a version that is not offered", { runtime: "python2.7" }, ["VALUE_NOT_SERVED services[0].runtime"]],
    ["a language that is not offered", { runtime: "ruby" }, ["VALUE_NOT_SERVED services[0].runtime"]],
    ["too much memory", { memoryMb: 2048 }, ["VALUE_NOT_SERVED services[0].memoryMb"]],
    ["too long a run", { timeoutSeconds: 901 }, ["VALUE_NOT_SERVED services[0].timeoutSeconds"]],
    ["a variable that the provider sets", { environment: { AWS_REGION: "x" } }, ["VALUE_NOT_SERVED services[0].environment.AWS_REGION"]],
    ["a handler that the sample has not", { handler: "Main::handle" }, ["SPEC_CONFLICT services[0].handler"]],
    ["two endpoints", { triggers: [{ type: "http" }, { type: "http" }] }, ["SPEC_CONFLICT services[0].triggers[1]"]],
    [
      "two triggers by one queue",
      {
        triggers: [
          { type: "queue", source: "q" },
          { type: "queue", source: "q", batchSize: 5 },
        ],
      },
      ["SPEC_CONFLICT services[0].triggers[1]"],
    ],
    [
      "days of the month and of the week at once",
      { triggers: [{ type: "schedule", cron: "0 0 13 * 5" }] },
      ["VALUE_NOT_SERVED services[0].triggers[0].cron"],
    ],
  ])("is refused %s", (_, fields, expected) => {
    expect(problems(fields)).toEqual(expected);
  });

  test("may watch one bucket for several things", () => {
    const triggers: Fields["triggers"] = [
      { type: "bucket", source: "files" },
      { type: "bucket", source: "files", prefix: "in/" },
      { type: "bucket", source: "files", events: ["deleted"] },
    ];
    expect(problems({ triggers })).toEqual([]);
    expect(triggers?.map(triggerKey)).toEqual(["bucket files created", "bucket files created in/", "bucket files deleted"]);
  });
});
