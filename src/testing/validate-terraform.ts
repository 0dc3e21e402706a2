import {
  findTerraform,
  init,
  inScratch,
  plugInCache,
  secretHider,
  terraformEnvironment,
  validate,
  type Diagnostic,
  type Session,
} from "../deploy";
import { keysAt } from "../deploy/json-place";
import { joinPath, type Problem } from "../errors";
import type { TerraformJson } from "../synth";

/**
 * Has the terraform or tofu on PATH check Terraform JSON: init, without a backend, then validate. Nothing is planned and no account is
 * needed, but the providers' plug-ins are: from the network, a mirror or a cache, as Terraform's own settings say.
 * @returns its errors; or why it could not check, which is an error as well, because a check that did not run proves nothing.
 */
export async function validateTerraform(json: TerraformJson): Promise<readonly Problem[]> {
  const terraform = await findTerraform({ environment: process.env });
  if (!terraform.ok) return terraform.problems;
  const cache = await plugInCache(process.env);
  const environment = terraformEnvironment(process.env, [], cache === undefined ? {} : { TF_PLUGIN_CACHE_DIR: cache });
  const text = Buffer.from(JSON.stringify(withoutBackend(json)));
  return inScratch(new Map([[FILE, text]]), async (folder) => {
    const session: Session = { terraform: terraform.value, folder, environment, hide: secretHider(process.env) };
    const ready = await init(session, cache);
    if (!ready.ok) return ready.problems;
    if (!ready.value.succeeded) return errorsOf("TERRAFORM_INIT", ready.value.diagnostics, text);
    const checked = await validate(session);
    return checked.ok ? errorsOf("TERRAFORM_INVALID", checked.value.diagnostics, text) : checked.problems;
  });
}

/** Where state is kept has nothing to do with whether the rest is right, and would take an account to ask. */
function withoutBackend(json: TerraformJson): TerraformJson {
  const { backend: _, cloud: __, ...terraform } = (json["terraform"] ?? {}) as Readonly<Record<string, unknown>>;
  return { ...json, terraform };
}

const FILE = "cdk.tf.json";
const MOST_DETAIL = 1_000;

function errorsOf(code: "TERRAFORM_INIT" | "TERRAFORM_INVALID", diagnostics: readonly Diagnostic[], text: Uint8Array): Problem[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.map((error) => {
    const said = { received: error.summary, expected: "what Terraform accepts", fix: error.detail.trim().slice(0, MOST_DETAIL) };
    return { code, path: placeOf(error, text), ...said };
  });
}

/** `aws_sqs_queue.jobs.fifo_queue`, as near as Terraform tells. */
function placeOf({ address = "", place }: Diagnostic, text: Uint8Array): string {
  const [root = "", ...keys] = place === undefined || place.file !== FILE ? [] : keysAt(text, place.byte);
  if (keys.length === 0) return address || String(root);
  return root === "resource" ? joinPath("", ...keys) : joinPath("", root, ...keys);
}
