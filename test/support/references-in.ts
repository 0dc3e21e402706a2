import type { TerraformJson } from "../../src/synth";

/** A place in Terraform JSON that asks for an attribute of something else. */
export interface FoundReference {
  /** Address of what asks. */
  readonly from: string;
  readonly path: string;
  /** What is asked: 0 a resource, 1 a data source, 2 an ephemeral resource. */
  readonly mode: 0 | 1 | 2;
  readonly type: string;
  readonly name: string;
  /** Absent where the whole is asked for, as in `depends_on`. */
  readonly attribute?: string;
  /** Set where the address stands in quotes inside of an expression: Terraform reads text there, and no reference. */
  readonly quoted?: true;
}

const EXPRESSION = /(?<!\$)\$\{((?:[^{}"]|"(?:[^"\\]|\\.)*")*)\}/g;
const PREFIXES = ["", "data.", "ephemeral."] as const;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const ADDRESS = /(?<![\w.-])(data\.|ephemeral\.)?([a-z][a-z0-9]*_\w+)\.([A-Za-z_][\w-]*)(?:\[[^\]]*\])?(?:\.(\w+))?/g;

/** Every reference of every block, from the expressions in its strings and from its `depends_on`. */
export function referencesIn(json: TerraformJson): FoundReference[] {
  const blocks = (["resource", "data", "ephemeral"] as const).flatMap((mode) =>
    Object.entries((json[mode] ?? {}) as Record<string, Record<string, unknown>>).flatMap(([type, instances]) =>
      Object.entries(instances).map(([name, body]) => ({ from: `${mode === "resource" ? "" : `${mode}.`}${type}.${name}`, body })),
    ),
  );
  const outputs = Object.entries((json["output"] ?? {}) as Record<string, unknown>).map(([name, body]) => ({
    from: `output.${name}`,
    body,
  }));
  return [...blocks, ...outputs].flatMap(({ from, body }) => below(body, from, ""));
}

function below(value: unknown, from: string, path: string): FoundReference[] {
  if (typeof value === "string") return inString(value, from, path);
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => below(entry, from, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== "//")
    .flatMap(([key, entry]) => below(entry, from, path === "" ? key : `${path}.${key}`));
}

function inString(text: string, from: string, path: string): FoundReference[] {
  if (/^depends_on\b/.test(path)) return addressesIn(text).map((found) => ({ from, path, ...found }));
  return [...text.matchAll(EXPRESSION)].flatMap(([, source = ""]) => [
    ...addressesIn(source.replaceAll(QUOTED, '""')).map((found) => ({ from, path, ...found })),
    ...[...source.matchAll(QUOTED)]
      .flatMap(([quoted]) => quotedAddress(quoted))
      .map((found) => ({ from, path, ...found, quoted: true as const })),
  ]);
}

/** An address that fills a quoted string: a reference that somebody meant and that lost its way. */
function quotedAddress(quoted: string): ReturnType<typeof addressesIn> {
  const inner = quoted.slice(1, -1);
  return addressesIn(inner).filter(({ mode, type, name, attribute }) => inner === `${PREFIXES[mode]}${type}.${name}.${attribute}`);
}

function addressesIn(source: string): Pick<FoundReference, "mode" | "type" | "name" | "attribute">[] {
  return [...source.matchAll(ADDRESS)].map(([, prefix, type = "", name = "", attribute]) => ({
    mode: prefix === undefined ? 0 : prefix === "data." ? 1 : 2,
    type,
    name,
    ...(attribute === undefined ? {} : { attribute }),
  }));
}
