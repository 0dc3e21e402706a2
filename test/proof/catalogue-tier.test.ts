import type { Problem } from "../../src/errors";
import { valueOf } from "../../src/errors";
import { prove } from "../../src/proof";
import { proveCatalogue } from "../../src/proof/catalogue-tier";
import { synthesize, type Synthesis } from "../../src/synth";
import { queue, specWith } from "../support/resource-problems";

const services = [{ kind: "bucket", name: "uploads" }];
const made = (): Synthesis => valueOf(synthesize(specWith([queue("jobs", { arguments: { redrive_policy: { a: [1] } } })], { services })));

/** What the tier says of a stack in which one resource's argument was changed after synthesis, as an escape hatch can. */
function afterChange(type: string, name: string, change: object): readonly Problem[] {
  const synthesis = made();
  const { json } = synthesis;
  const before = json.resource?.[type]?.[name] ?? {};
  const resource = { ...json.resource, [type]: { ...json.resource?.[type], [name]: { ...before, ...change } } };
  return proveCatalogue({ ...synthesis, json: { ...json, resource } }).problems;
}

describe("the catalogue tier", () => {
  test("walks what services are made of as well as resources", async () => {
    const { problems, detail } = proveCatalogue(made());
    expect([problems, detail]).toEqual([[], "20 resources and data sources fit their types"]);
    const { proof } = await prove(specWith([queue("jobs")]), { through: "synthesis" });
    expect(proof[4]).toEqual({ tier: 5, name: "catalogue", status: "passed", detail: "1 resource or data source fits its type" });
  });

  test("a mistake in a resource lies at its argument in the spec", () => {
    expect(afterChange("aws_sqs_queue", "jobs", { redrive_policy: [true, { a: 1 }], fifo: 1 })).toEqual([
      expect.objectContaining({
        code: "RESOURCE_UNKNOWN_ARGUMENT",
        path: "resources[0].arguments.fifo",
        fix: expect.stringMatching(/Did you mean "fifo_queue".* It stands at aws_sqs_queue\.jobs\.fifo\.$/) as string,
      }),
    ]);
  });

  test("a mistake in what a service is made of lies at the service", () => {
    expect(afterChange("aws_s3_bucket", "uploads_bucket", { force_destroy: "maybe" })).toEqual([
      expect.objectContaining({ code: "RESOURCE_WRONG_TYPE", path: "services[0]", received: "maybe" }),
    ]);
  });

  test("where another major version was asked for, what differs is told and left to Terraform", () => {
    const synthesis = made();
    const resource = { aws_sqs_queue: { jobs: { policies: "x" } } };
    const asking = (version: string) => ({ ...synthesis.json, resource, terraform: { required_providers: { aws: { version } } } });
    expect(proveCatalogue({ ...synthesis, json: asking("5.100.0") })).toEqual({
      problems: [],
      detail: expect.stringMatching(
        /^1 resource.*; 1 place differs from aws 6\.[\d.]+, the catalogue's: 5\.100\.0 was asked for, and Terraform judges it$/,
      ) as string,
    });
    expect(proveCatalogue({ ...synthesis, json: asking("~> 6.25") }).problems).toHaveLength(1);
  });

  test("types that no catalogue has are counted and passed by", () => {
    const synthesis = made();
    const resource = { acme_thing: { x: { y: 1 } } };
    expect(proveCatalogue({ ...synthesis, json: { ...synthesis.json, resource } })).toEqual({
      problems: [],
      detail: "0 resources and data sources fit their types; 1 of types that no catalogue has",
    });
  });
});
