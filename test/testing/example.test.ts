import { readFileSync } from "node:fs";
import { join } from "node:path";
// #region matchers
import "stackwright/testing/jest";
import { synthSpec } from "stackwright/testing";

const spec = {
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  services: [{ kind: "bucket", name: "uploads" }],
};

test("uploads are private", () => {
  const terraform = synthSpec(spec);
  expect(terraform).toHaveResourceCount("aws_s3_bucket_public_access_block", 2); // of uploads, and of the access logs
  expect(terraform).toHaveResource("aws_s3_bucket_public_access_block", { block_public_policy: true });
  expect(terraform).not.toHaveResource("aws_s3_bucket_acl");
});

test("a storage class of its own is not known", () => {
  const wrong = { ...spec, services: [{ kind: "bucket", name: "uploads", storageClass: "GLACIER" }] };
  expect(wrong).toHaveProblem("SPEC_UNKNOWN_KEY", "services[0].storageClass");
});
// #endregion matchers

// #region model
import { design } from "stackwright";
import { scriptedModel } from "stackwright/testing";

test("a request that cannot be read twice is read the third time", async () => {
  const good = { name: "shop", services: [{ kind: "queue", name: "jobs" }] };
  const model = scriptedModel(["no idea", "{}", good]);
  const result = await design("a queue for jobs on AWS", { model });
  expect(result).not.toHaveProblem();
  expect(result.spec?.services).toEqual([{ kind: "queue", name: "jobs" }]);
  expect(model.requests).toHaveLength(3);
});
// #endregion model

const document = readFileSync(join(__dirname, "../../docs/testing.md"), "utf8");
const source = readFileSync(__filename, "utf8");

test.each(["matchers", "model"])("docs/testing.md quotes the example %s as it stands here", (name) => {
  const region = source.split(`// #region ${name}\n`)[1]?.split(`// #endregion ${name}`)[0]?.trim();
  expect(document).toContain(`\`\`\`ts\n${region}\n\`\`\``);
});
