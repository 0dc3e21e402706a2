import { App, TerraformStack } from "cdktf";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { valueOf } from "../errors";
import { synthesize, type SynthesizeOptions, type TerraformJson } from "../synth";

/**
 * The Terraform JSON of a spec.
 * @throws StackwrightError with every problem when it cannot be built.
 */
export function synthSpec(spec: unknown, options: SynthesizeOptions = {}): TerraformJson {
  return valueOf(synthesize(spec, options)).json;
}

/** The Terraform JSON of constructs made by hand: `synthStack((stack) => { new AwsProvider(stack, …); new AwsBucket(stack, …) })`. */
export function synthStack(define: (stack: TerraformStack) => void, name = "test"): TerraformJson {
  const folder = mkdtempSync(join(tmpdir(), "stackwright-"));
  try {
    const stack = new TerraformStack(new App({ outdir: folder }), name);
    define(stack);
    stack.prepareStack();
    return stack.toTerraform() as TerraformJson;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
