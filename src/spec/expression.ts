/**
 * References, the simplest expressions: read here without loading anything. What goes beyond them is read by catalogue/expression.
 */

/** One step of a reference after the name of what it points at: `.endpoint`, `[0]`, `["key"]`, `[*]`. */
export type ReferenceStep =
  | { readonly kind: "name"; readonly name: string }
  /** Undefined: an index that is itself an expression. */
  | { readonly kind: "index"; readonly index: number | string | undefined }
  /** `full` is `[*]`, after which indexes belong to each element; after `.*` they belong to the list of results. */
  | { readonly kind: "splat"; readonly full: boolean };

export interface ServiceReference {
  readonly root: "service";
  readonly name: string;
  readonly attribute: string;
}

export interface VariableReference {
  readonly root: "var";
  readonly name: string;
  readonly steps: readonly ReferenceStep[];
}

/** A resource or data source of the spec. */
export interface ResourceReference {
  readonly root: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly steps: readonly ReferenceStep[];
}

export type Reference = ServiceReference | VariableReference | ResourceReference;

/** Longest source of an expression, in characters. */
export const MOST_SOURCE = 10_000;

/** Roots of Terraform's language that are no type of resource. */
export const NOT_TYPES: ReadonlySet<string> = new Set([
  ...["var", "service", "data", "local", "module", "each", "count", "self", "path", "terraform", "ephemeral"],
  ...["true", "false", "null"],
]);

const NAME = String.raw`[A-Za-z_][\w-]*`;
const STEP = String.raw`\.${NAME}|\.\*|\[\d{1,9}\]|\["[^"\\$%]*"\]|\[\*\]`;
const SERVICE = /^\s*service\.([a-z][a-z0-9-]*)\.([A-Za-z]\w*)\s*$/;
const VARIABLE = new RegExp(String.raw`^\s*var\.(${NAME})((?:${STEP})*)\s*$`);
const RESOURCE = new RegExp(String.raw`^\s*(data\.)?([a-z][a-z0-9_]*)\.(${NAME})((?:${STEP})*)\s*$`);

/** Reads `service.orders.endpoint`, `var.tag`, `aws_vpc.main.id`, `data.aws_ami.ubuntu.id`, with steps; undefined for anything else. */
export function parseReference(source: string): Reference | undefined {
  if (source.length > MOST_SOURCE) return undefined;
  const service = SERVICE.exec(source);
  if (service) return { root: "service", name: service[1] as string, attribute: service[2] as string };
  const variable = VARIABLE.exec(source);
  if (variable) return { root: "var", name: variable[1] as string, steps: stepsOf(variable[2] as string) };
  const resource = RESOURCE.exec(source);
  if (!resource || NOT_TYPES.has(resource[2] as string)) return undefined;
  const [, data, type = "", name = "", steps = ""] = resource;
  return { root: data === undefined ? "resource" : "data", type, name, steps: stepsOf(steps) };
}

/** Whether a reference gives one value at a fixed place: no splat in it. */
export const isSingle = (reference: Reference): boolean =>
  reference.root === "service" || reference.steps.every(({ kind }) => kind !== "splat");

/** What a reference points at, as a spec writes it: `service.orders`, `var.tag`, `data.aws_ami.ubuntu`. */
export function targetText(reference: Reference): string {
  if (reference.root === "service" || reference.root === "var") return `${reference.root}.${reference.name}`;
  return addressOf(reference);
}

/** `aws_vpc.main`, `data.aws_ami.ubuntu`. */
export const addressOf = ({ root, type, name }: Pick<ResourceReference, "root" | "type" | "name">): string =>
  `${root === "data" ? "data." : ""}${type}.${name}`;

/** Steps as Terraform writes them: `.endpoint[0]`. */
export const stepsText = (steps: readonly ReferenceStep[]): string => steps.map(stepText).join("");

export function stepText(step: ReferenceStep): string {
  if (step.kind === "name") return `.${step.name}`;
  if (step.kind === "splat") return step.full ? "[*]" : ".*";
  if (step.index === undefined) return "[…]";
  return typeof step.index === "number" ? `[${step.index}]` : `["${step.index}"]`;
}

function stepsOf(text: string): ReferenceStep[] {
  return [...text.matchAll(new RegExp(STEP, "g"))].map(([step]): ReferenceStep => {
    if (step === ".*" || step === "[*]") return { kind: "splat", full: step === "[*]" };
    if (step.startsWith(".")) return { kind: "name", name: step.slice(1) };
    const inner = step.slice(1, -1);
    return { kind: "index", index: inner.startsWith('"') ? inner.slice(1, -1) : Number(inner) };
  });
}

// ---- every reference of an expression, however it is built ----

/** What an expression refers to, found by its words: enough to tell what depends on what, not whether the expression is right. */
export function targetsIn(source: string): string[] {
  return chainsIn(source).flatMap(({ names }) => targetOf(names) ?? []);
}

/** Names joined by dots, `service.orders.host`, and where they stand. */
export interface NameChain {
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Every chain of two or more names in the code of an expression, templates in its texts included; never one that is text itself. */
export function chainsIn(source: string): NameChain[] {
  return [...expressionPieces(source)].flatMap(({ text, from, isCode }) => {
    if (!isCode) return [];
    return [...text.matchAll(CHAINS)].flatMap(({ 0: chain, index }): NameChain[] => {
      if (!chain.includes(".") || isStep(text, index)) return [];
      return [{ names: chain.split(".").map((name) => name.trim()), from: from + index, to: from + index + chain.length }];
    });
  });
}

/** Matches lone names too, so that no letter is looked at twice. */
const CHAINS = new RegExp(String.raw`${NAME}(?:\s*\.\s*${NAME})*`, "g");

/** Whether a dot comes before: the name belongs to what stands there, `(…).name`. */
function isStep(code: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(code[before] ?? "")) before -= 1;
  return code[before] === ".";
}

function targetOf([root = "", first = "", second]: readonly string[]): string | undefined {
  if (root === "data") return second === undefined ? undefined : `data.${first}.${second}`;
  if (root === "var" || root === "service") return `${root}.${first}`;
  return NOT_TYPES.has(root) ? undefined : `${root}.${first}`;
}

/** A stretch of an expression: code, or the inside of a quoted text. */
export interface ExpressionPiece {
  readonly text: string;
  readonly from: number;
  readonly isCode: boolean;
}

/** An expression cut into code and the insides of quoted texts; templates in a text are code again. Comments and heredocs are not known here. */
export function* expressionPieces(source: string): Generator<ExpressionPiece> {
  const open: ("text" | "brace")[] = [];
  let from = 0;
  const piece = (to: number, isCode: boolean): ExpressionPiece => ({ text: source.slice(from, to), from, isCode });
  for (let at = 0; at < source.length; at += 1) {
    const inText = open.at(-1) === "text";
    const two = source.slice(at, at + 2);
    if (inText && (two[0] === "\\" || two === "$$" || two === "%%")) at += 1;
    else if (source[at] === '"') {
      yield piece(at, !inText);
      from = at + 1;
      if (inText) open.pop();
      else open.push("text");
    } else if (inText && (two === "${" || two === "%{")) {
      yield piece(at, false);
      at += 1;
      from = at + 1;
      open.push("brace");
    } else if (!inText && source[at] === "{") open.push("brace");
    else if (!inText && source[at] === "}") {
      open.pop();
      if (open.at(-1) === "text") {
        yield piece(at, true);
        from = at + 1;
      }
    }
  }
  yield piece(source.length, open.at(-1) !== "text");
}
