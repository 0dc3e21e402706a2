import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InfraSpec, Kind } from "../../src/spec";
import type { TerraformJson } from "../../src/synth";
import { stackwright } from "../support/stackwright-command";
import { temporaryFolder } from "../support/temporary-folder";
import { describeWithTerraform } from "../support/terraform";
import { terraformTestEnvironment } from "../support/terraform-environment";
import { walkFindings } from "../support/walked";
import { requests, type PlannedRequest } from "./words-to-plan-requests";

/** The twelve kinds that AWS builds. */
const KINDS: readonly Kind[] = [
  ...(["network", "vm", "container", "function", "database", "table"] as const),
  ...(["cache", "bucket", "queue", "topic", "secret", "registry"] as const),
];

interface Answer {
  readonly spec: InfraSpec;
  readonly source: string;
  readonly problems: readonly object[];
  readonly proof: readonly { readonly name: string; readonly status: string; readonly detail: string }[];
  readonly changes: readonly { readonly service?: string; readonly action: string }[];
}

interface Run {
  readonly answer: Answer;
  readonly terraform: TerraformJson;
}

/** `stackwright plan`, as a user types it who has no account, no key, and the AWS plug-in of this release. */
async function planWords(words: string): Promise<Run> {
  const folder = temporaryFolder();
  const options = ["--offline", "--json", "--provider-version", "aws=5.100.0", "--out", "out"];
  const { exitCode, output, errors } = await stackwright(["plan", ...options, words], { folder, environment: terraformTestEnvironment() });
  // a design that failed is told by its problems, a process that died by its last words
  expect([exitCode, exitCode === 0 ? "" : output + errors]).toEqual([0, ""]);
  const answer = JSON.parse(output) as Answer;
  const stack = join(folder, "out/stacks", answer.spec.name, "cdk.tf.json");
  return { answer, terraform: JSON.parse(readFileSync(stack, "utf8")) as TerraformJson };
}

test("the requests ask for each of the twelve kinds at least twice", () => {
  const asked = requests.flatMap(({ services }) => services.map(({ kind }) => kind));
  const rare = KINDS.filter((kind) => asked.filter((each) => each === kind).length < 2);
  expect(rare).toEqual([]);
  expect(requests.length).toBeGreaterThanOrEqual(14);
});

describeWithTerraform("from words to a plan of AWS 5.100.0", () => {
  test.each(requests)("$shape", async ({ words, place = {}, services, absent = [] }: PlannedRequest) => {
    const { answer, terraform } = await planWords(words);
    expect(answer.problems).toEqual([]);
    expect(answer.source).toBe("reader");
    expect(answer.spec).toMatchObject(place);
    const read = answer.spec.services ?? [];
    expect(read.map(({ kind }) => kind).sort()).toEqual(services.map(({ kind }) => kind).sort());
    for (const service of services) expect(read).toContainEqual(expect.objectContaining(service));
    expect(read.filter(({ kind }) => absent.includes(kind))).toEqual([]);

    const ran = answer.proof.filter(({ status }) => status !== "later");
    expect(ran.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "schema passed",
      "references passed",
      "blueprint passed",
      "synthesis passed",
      "catalogue passed",
      "validate passed",
      "plan passed",
    ]);
    const planned = new Set(answer.changes.map(({ service }) => service));
    expect(read.filter(({ name }) => !planned.has(name))).toEqual([]);
    expect(answer.changes.filter(({ action }) => action !== "create")).toEqual([]);
    expect(walkFindings(terraform)).toEqual([]);
  });
});
