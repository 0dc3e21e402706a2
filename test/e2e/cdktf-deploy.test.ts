import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changes } from "../examples/changes";
import { goldenFile } from "../examples/support";
import { describeWithEmulator, startEmulator, type AwsEmulator } from "../support/aws-emulator";
import { cdktfCommand } from "../support/cdktf-command";
import { temporaryFolder } from "../support/temporary-folder";

const APP = "npx tsx test/e2e/programs/uploads-on-emulator.ts";

describeWithEmulator("cdktf deploy of the uploads example, to an emulator of AWS", () => {
  let emulator: AwsEmulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(async () => {
    await emulator?.stop();
  });

  const buckets = async (): Promise<string[]> =>
    [...(await emulator.s3("/")).matchAll(/<Bucket>.*?<Name>([^<]+)<\/Name>/gs)].map(([, name = ""]) => name);

  const cdktf = async (command: string, folder: string): Promise<void> => {
    const argv = [command, "--auto-approve", "--skip-provider-lock", "--app", APP, "--output", folder];
    const { exitCode, output } = await cdktfCommand(argv, emulator.environment);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.any(String) as string });
  };

  test("makes a private, encrypted bucket that keeps versions, and destroy leaves nothing", async () => {
    const folder = temporaryFolder();
    await cdktf("deploy", folder);

    const [bucket = "", ...more] = await buckets();
    expect(more).toEqual([]);
    expect(bucket).toMatch(/^uploads-uploads-\d+$/);
    expect(await emulator.s3(`/${bucket}?publicAccessBlock`)).toContain("<BlockPublicPolicy>true</BlockPublicPolicy>");
    expect(await emulator.s3(`/${bucket}?encryption`)).toContain("<SSEAlgorithm>AES256</SSEAlgorithm>");
    expect(await emulator.s3(`/${bucket}?versioning`)).toContain("<Status>Enabled</Status>");
    expect(await emulator.s3(`/${bucket}?lifecycle`)).toMatch(/<Expiration>\s*<Days>30<\/Days>/);

    await cdktf("destroy", folder);
    expect(await buckets()).toEqual([]);
    const state = JSON.parse(readFileSync(join(folder, "stacks/uploads/terraform.uploads.tfstate"), "utf8")) as {
      readonly resources: unknown;
    };
    expect(state.resources).toEqual([]);
  });

  test("was of the example as it is, but for the release of the plug-in", async () => {
    const folder = temporaryFolder();
    const { exitCode } = await cdktfCommand(["synth", "--app", APP, "--output", folder]);
    expect(exitCode).toBe(0);
    const deployed = readFileSync(join(folder, "stacks/uploads/cdk.tf.json"), "utf8");
    expect(changes(readFileSync(goldenFile("uploads"), "utf8"), deployed)).toEqual([
      expect.stringMatching(/^- terraform\.required_providers\.aws\.version = "~> 6/) as string,
      '+ terraform.required_providers.aws.version = "5.100.0"',
    ]);
  });
});
