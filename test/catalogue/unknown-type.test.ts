import { unknownType } from "../../src/catalogue";

test("a misspelt type is told with the nearest ones", () => {
  expect(unknownType("resource", "aws_s3_bukcet", "resources[0].type")).toEqual({
    code: "RESOURCE_UNKNOWN_TYPE",
    path: "resources[0].type",
    received: "aws_s3_bukcet",
    expected: "a resource of aws 6.25.0",
    fix: expect.stringContaining('Did you mean "aws_s3_bucket"') as string,
  });
});

test("a data source among the resources is told to be one, and the reverse", () => {
  expect(unknownType("resource", "aws_availability_zones", "x").fix).toContain("There is a data source of this name");
  expect(unknownType("data", "aws_lex_bot_alias_x", "x").fix).not.toContain("There is");
  expect(unknownType("data", "aws_sqs_queue_policy", "x").fix).toContain("There is a resource of this name");
});

test("a type of a provider without a catalogue is told which there are", () => {
  const problem = unknownType("resource", "gogle_compute_instance", "x");
  expect(problem.expected).toContain("aws, azurerm, google");
  expect(problem.fix).toContain('"google"');
  expect(unknownType("resource", "", "x").code).toBe("RESOURCE_UNKNOWN_TYPE");
});
