import { readFileSync } from "node:fs";
import { changes } from "../examples/changes";
import { goldenFile, stackIn } from "../examples/support";
import { cdktfCommand } from "../support/cdktf-command";
import { describeWithTerraform } from "../support/terraform";
import { temporaryFolder } from "../support/temporary-folder";

describeWithTerraform("cdktf synth", () => {
  test("without an option builds the example that cdktf.json names", async () => {
    const folder = temporaryFolder();
    const { exitCode, output } = await cdktfCommand(["synth", "--output", folder]);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringContaining("web-api") as string });
    expect(changes(readFileSync(goldenFile("web-api"), "utf8"), stackIn(folder))).toEqual([]);
  });

  test("builds another example by its program", async () => {
    const name = "by-hand";
    const folder = temporaryFolder();
    const { exitCode, output } = await cdktfCommand(["synth", "--app", `npx tsx examples/${name}/main.ts`, "--output", folder]);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.any(String) as string });
    expect(changes(readFileSync(goldenFile(name), "utf8"), stackIn(folder))).toEqual([]);
  });
});
