import { inScratch } from "../../bench/measure";
import { resourceSpec, serviceSpec } from "../../bench/specs";
import { differences, stackPair } from "../../bench/stacks";
import { compiledSource } from "../support/compiled-source";

const SECONDS = 1000;

describe("the programs that the benchmarks compare", () => {
  test.each([
    ["of services", serviceSpec(1), 106],
    ["of any type", resourceSpec(1), 10],
  ])(
    "write the same resources %s",
    (_, spec, wanted) => {
      // a pair is refused when the two write different resources
      expect(inScratch((folder) => stackPair(compiledSource(), spec, folder)).resources).toBe(wanted);
    },
    60 * SECONDS,
  );

  test("are told apart by a resource that one lacks and by an argument that differs", () => {
    const one = { resource: { aws_sqs_queue: { jobs: { name: "jobs", "//": { metadata: 1 } }, dead: { name: "dead" } } } };
    const other = { resource: { aws_sqs_queue: { jobs: { name: "jobs" }, dead: { name: "gone" } }, aws_sns_topic: { news: {} } } };
    expect(differences(one, other)).toEqual(["aws_sqs_queue.dead", "aws_sns_topic.news"]);
  });
});
