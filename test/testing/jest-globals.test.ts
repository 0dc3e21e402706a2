import { expect, test } from "@jest/globals";
import { matchersWith } from "../../src/testing";
import type { StackwrightMatchers } from "../../src/testing/jest";

const terraform = { resource: { aws_s3_bucket: { uploads: { bucket: "uploads" } } } };

test("the matchers work, and are typed, with the expect of @jest/globals as well", async () => {
  expect.extend(matchersWith(() => Promise.resolve([])));
  expect(terraform).toHaveResource("aws_s3_bucket", { bucket: "uploads" });
  expect(terraform).not.toHaveResourceCount("aws_s3_bucket", 2);
  expect([]).not.toHaveProblem("SPEC_MISSING");
  await expect(terraform).toBeValidTerraform();
  await expect(Promise.resolve(terraform)).resolves.toHaveResource("aws_s3_bucket");
});

test("the matchers of the types are those that are added", () => {
  const typed: Record<keyof StackwrightMatchers<void>, true> = {
    toHaveResource: true,
    toHaveResourceCount: true,
    toBeValidTerraform: true,
    toHaveProblem: true,
  };
  expect(Object.keys(matchersWith(() => Promise.resolve([]))).sort()).toEqual(Object.keys(typed).sort());
});
