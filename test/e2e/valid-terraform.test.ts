import { synthSpec } from "../../src/testing";
import "../../src/testing/jest";

/** The release of the real plug-in that the checks have. */
const PROVIDERS = { providerVersions: { aws: "5.100.0" } };
const spec = { version: 1, name: "shop", provider: "aws", region: "eu-west-1", services: [{ kind: "bucket", name: "uploads" }] };
const MINUTES = 60_000;

test(
  "toBeValidTerraform asks the real Terraform",
  async () => {
    const terraform = synthSpec({ ...spec, state: { backend: "s3", bucket: "somebody-elses-state" } }, PROVIDERS);
    await expect(terraform).toBeValidTerraform();
    const wrong = { ...terraform, resource: { ...terraform.resource, aws_sqs_queue: { jobs: { colour: "blue" } } } };
    await expect(wrong).not.toBeValidTerraform();
    await expect(expect(wrong).toBeValidTerraform()).rejects.toThrow(
      /aws_sqs_queue\.jobs\.colour: expected what Terraform accepts, received "Extraneous JSON object property"/,
    );
  },
  5 * MINUTES,
);
