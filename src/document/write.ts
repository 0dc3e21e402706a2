import type { Decision } from "../blueprint";
import type { InfraSpec } from "../spec";
import { SCHEMA_URL } from "../spec/json-schema";
import { Assumptions } from "./assumptions";
import { inline } from "./scalars";
import { fieldOrder, writeMap } from "./tree";

export interface WriteOptions {
  /** What the blueprint filled in; each becomes a comment beside its place. @default none */
  readonly decisions?: readonly Decision[];
  /** The words that the spec was read from, for the first comment. @default none */
  readonly words?: string;
}

const WORDS_SHOWN = 300;

/**
 * A spec as YAML that is meant to be edited: what was asked for as it is, what was assumed as comments that become fields when their # is
 * removed. The same spec and decisions give the same bytes, and reading them gives the same spec.
 */
export function writeDocument(spec: InfraSpec, { decisions = [], words }: WriteOptions = {}): string {
  const assumed = new Assumptions(decisions, spec);
  const body = writeMap(spec, { path: "", indent: 0, order: fieldOrder(""), assumed, assumedLast: false });
  return [...header(words, decisions.length > 0), ...body, ...impliedServices(assumed), ...controls(assumed)]
    .map((line) => `${line}\n`)
    .join("");
}

function header(words: string | undefined, hasDecisions: boolean): string[] {
  const from = words === undefined ? [] : [`# From the words: ${oneLine(words)}`];
  const assumed = hasDecisions
    ? ["# What nobody asked for stands as comments, with the reason: remove the # and change it to decide otherwise."]
    : [];
  return [
    `# yaml-language-server: $schema=${SCHEMA_URL}`,
    "# What infrastructure is wanted. Edit it, then run: stackwright synth",
    ...from,
    ...assumed,
    "",
  ];
}

function oneLine(words: string): string {
  const line = words.replaceAll(/[\s\p{C}\u2028\u2029]+/gu, " ").trim();
  return line.length <= WORDS_SHOWN ? line : `${line.slice(0, WORDS_SHOWN - 1)}…`;
}

/** Services that the others need and nobody named, as entries of the list with all of their fields. */
function impliedServices(assumed: Assumptions): string[] {
  return assumed.implied.flatMap(({ decision, fields }) => {
    const [first, ...rest] = Object.entries(decision.value as Record<string, unknown>);
    const begin = `#   - ${first?.[0]}: ${inline(first?.[1])}   # assumed: ${decision.because}`;
    const named = rest.map(([key, value]) => `#     ${key}: ${inline(value)}`);
    return ["", "# An entry of services that was added:", begin, ...named, ...fields.map((field) => `#     ${field.line}`)];
  });
}

/** What the environment buys and no field says. */
function controls(assumed: Assumptions): string[] {
  if (assumed.controls.length === 0) return [];
  const lines = assumed.controls.map(({ path, value, because }) => `#   ${path.replace(/^controls\./, "")} = ${inline(value)}: ${because}`);
  return ["", "# What the environment brings; another environment brings others:", ...lines];
}
