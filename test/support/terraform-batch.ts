import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keysAt } from "../../src/deploy/json-place";

/** One resource or data source of a batch. */
export interface BatchItem {
  readonly kind: "resource" | "data";
  readonly type: string;
  /** Tells several of one type apart: letters, digits and underscores. @default example */
  readonly name?: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What Terraform or the provider says against an item. */
export interface BatchError {
  /** The place below the arguments: `["action", 0, "type"]`. */
  readonly keys: readonly (string | number)[];
  readonly summary: string;
  readonly detail: string;
}

/** The provider's plug-in that judges the items. */
export interface Judge {
  readonly name: string;
  readonly version: string;
  /** `hashicorp/aws` */
  readonly source: string;
  /** The settings in its provider block. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Why a batch could not be judged at all. */
export class BatchNotJudged extends TypeError {}

/** The errors of each item that has some, by its key. */
export type BatchErrors = ReadonlyMap<string, readonly BatchError[]>;

/**
 * Writes many resources into one configuration, a file each, and lets `terraform validate` judge them all at once: about two seconds for a
 * thousand. `terraform init` runs once in a folder. Warnings do not count.
 */
export async function validateBatch(folder: string, judge: Judge, items: readonly BatchItem[]): Promise<BatchErrors> {
  await prepare(folder, judge, items);
  const output = await terraform(folder, ["validate", "-json"], [0, 1]);
  return errorsOf(folder, (JSON.parse(output) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics);
}

/** The same with `terraform plan`, which knows the types of references; for providers that need no account. */
export async function planBatch(folder: string, judge: Judge, items: readonly BatchItem[]): Promise<BatchErrors> {
  await prepare(folder, judge, items);
  const output = await terraform(folder, ["plan", "-json", "-input=false", "-lock=false"], [0, 1]);
  const messages = output.split("\n").filter((line) => line !== "");
  const found = messages.map((line) => (JSON.parse(line) as { readonly diagnostic?: Diagnostic }).diagnostic);
  return errorsOf(
    folder,
    found.filter((diagnostic) => diagnostic !== undefined),
  );
}

/** What `terraform providers schema -json` prints of the plug-in. */
export async function schemaOf(folder: string, judge: Judge): Promise<string> {
  await prepare(folder, judge, []);
  return terraform(folder, ["providers", "schema", "-json"]);
}

/** Every type that the plug-in has, as `resource aws_lb`. */
export async function typesOf(folder: string, judge: Judge): Promise<Set<string>> {
  const { provider_schemas } = JSON.parse(await schemaOf(folder, judge)) as {
    readonly provider_schemas: Readonly<Record<string, { readonly resource_schemas?: object; readonly data_source_schemas?: object }>>;
  };
  const [schema] = Object.values(provider_schemas);
  const keys = (kind: "resource" | "data", types: object = {}): string[] => Object.keys(types).map((type) => itemKey({ kind, type }));
  return new Set([...keys("resource", schema?.resource_schemas), ...keys("data", schema?.data_source_schemas)]);
}

type ItemName = Pick<BatchItem, "kind" | "type" | "name">;

/** How items are told apart in results: `resource aws_lb`, `data aws_ami`; with a name of their own, `resource aws_lb web`. */
export const itemKey = ({ kind, type, name }: ItemName): string => `${kind} ${type}${name === undefined ? "" : ` ${name}`}`;

const MAIN = "main.tf.json";
const fileOf = (item: BatchItem): string => `${itemKey(item).replaceAll(" ", "-")}.tf.json`;
const keyOf = (file: string): string | undefined => /^((?:resource|data)-\S+)\.tf\.json$/.exec(file)?.[1]?.replaceAll("-", " ");

/** A configuration with the provider and the items and nothing else, initialised. */
async function prepare(folder: string, judge: Judge, items: readonly BatchItem[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.endsWith(".tf.json")) rmSync(join(folder, old));
  const { name, version, source, settings } = judge;
  const main = { terraform: { required_providers: { [name]: { source, version } } }, provider: { [name]: settings } };
  writeFileSync(join(folder, MAIN), JSON.stringify(main));
  if (!existsSync(join(folder, ".terraform.lock.hcl"))) await terraform(folder, ["init", "-no-color", "-input=false"]);
  for (const item of items) {
    const block = { [item.kind]: { [item.type]: { [item.name ?? "example"]: item.arguments } } };
    writeFileSync(join(folder, fileOf(item)), JSON.stringify(block));
  }
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly byte: number } };
}

function errorsOf(folder: string, diagnostics: readonly Diagnostic[]): BatchErrors {
  const errors = new Map<string, BatchError[]>();
  for (const { severity, summary, detail = "", range } of diagnostics) {
    if (severity !== "error") continue;
    const key = keyOf(range?.filename ?? "");
    if (key === undefined || range === undefined) throw new BatchNotJudged(`${summary}: ${detail}`);
    const keys = keysAt(readFileSync(join(folder, range.filename)), range.start.byte).slice(3);
    errors.set(key, [...(errors.get(key) ?? []), { keys, summary, detail }]);
  }
  return errors;
}

function terraform(folder: string, args: readonly string[], accepted: readonly number[] = [0]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
    const child = execFile("terraform", args, { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 }, (_, stdout, stderr) => {
      if (accepted.includes(child.exitCode ?? -1)) resolve(stdout);
      else reject(new BatchNotJudged(`terraform ${args[0]}: ${stderr || stdout}`));
    });
  });
}
