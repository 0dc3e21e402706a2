import { z } from "zod";
import type { Decision } from "../blueprint";
import { failure, success, type Problem, type Result } from "../errors";
import { parseSpec, SPEC_VERSION, type InfraSpec } from "../spec";
import type { Span } from "./design";
import { readJson } from "./model";
import { fromStrictAnswer, ModelAnswer, type Given } from "./prompt";
import { isRecord } from "../spec/record";

/** A model's answer whose spec has passed the schema and the references. */
export interface Answer {
  readonly spec: InfraSpec;
  readonly decisions: readonly Decision[];
  readonly notUnderstood: readonly Span[];
  /** The answer as JSON, without the remarks that were dropped: what may be kept. */
  readonly text: string;
}

/**
 * Reads what a model replied. It is hostile until here: nothing of it goes on but a spec that the schema has branded, and remarks that are
 * plain text and point at something.
 * @param given what the user decided outside of the words; it replaces what the model says.
 */
export function readAnswer(reply: string, words: string, given: Given): Result<Answer> {
  const answer = fromStrictAnswer(ModelAnswer, readJson(reply)?.value);
  if (!isRecord(answer)) return failure([NOT_JSON]);
  const { decisions: reasons, notUnderstood: quotes, ...fields } = answer;
  const notOffered = Object.keys(fields).filter((key) => !Object.hasOwn(ModelAnswer.shape, key));
  const spec = parseSpec({ version: SPEC_VERSION, ...fields, ...given });
  if (!spec.ok || notOffered.length > 0) return failure([...notOffered.map(refused), ...(spec.ok ? [] : spec.problems)]);
  const decisions = readDecisions(reasons, spec.value, given);
  const notUnderstood = readQuotes(quotes, words);
  const remarks = {
    decisions: decisions.map(({ path, because }) => ({ path, because })),
    notUnderstood: notUnderstood.map(({ text }) => text),
  };
  return success({ spec: spec.value, decisions, notUnderstood, text: JSON.stringify({ ...fields, ...remarks }) });
}

const MOST_REMARKS = 200;

const NOT_JSON: Problem = {
  code: "MODEL_OUTPUT_INVALID",
  path: "",
  expected: "one JSON object",
  fix: "Answer with the JSON object alone.",
};

/** Parts of a spec that a model is not asked for: where state is kept, what is read from outside. */
function refused(key: string): Problem {
  const expected = `one of ${Object.keys(ModelAnswer.shape).join(", ")}`;
  return { code: "SPEC_UNKNOWN_KEY", path: key, received: key, expected, fix: "Leave it out." };
}

/** Reasons for values of the spec. One for a value that is not there, or that the user gave, explains nothing and is left out. */
function readDecisions(raw: unknown, spec: InfraSpec, given: Given): Decision[] {
  return entriesOf(raw, ModelAnswer.shape.decisions.element).flatMap(({ path, because }) => {
    const value = valueAtPath(spec, path);
    return value === undefined || Object.hasOwn(given, path) ? [] : [{ path, value, because }];
  });
}

function valueAtPath(spec: InfraSpec, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
    spec,
  );
}

/** Pieces of the words with their places. A quote that the words do not hold says nothing about them. */
function readQuotes(raw: unknown, words: string): Span[] {
  return entriesOf(raw, z.string().trim().min(1).max(words.length)).flatMap((quote) => {
    const spaced = quote.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    const found = new RegExp(spaced.join("\\s+"), "i").exec(words);
    return found === null ? [] : [{ text: found[0], from: found.index, to: found.index + found[0].length }];
  });
}

/** Entries that are valid; remarks are worth no second round. */
function entriesOf<T>(raw: unknown, schema: z.ZodType<T>): T[] {
  return Array.isArray(raw) ? raw.slice(0, MOST_REMARKS).flatMap((entry: unknown) => schema.safeParse(entry).data ?? []) : [];
}
