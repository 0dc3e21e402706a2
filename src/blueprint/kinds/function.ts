import type { FunctionSpec } from "../../spec/kinds/function";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for functions. */
export interface FunctionFacts {
  /** Versions by language, newest first; `""` where the language has no versions: `{nodejs: ["22", "20"], ruby: ["3.4"]}`. */
  readonly runtimes: Readonly<Record<string, readonly string[]>>;
  /** The usual handler by language. */
  readonly handlers: Readonly<Record<string, string>>;
  /** Languages for which there is a small handler to start with. */
  readonly samples: readonly string[];
  readonly memoryMb: { readonly min: number; readonly max: number };
  readonly timeoutSeconds: { readonly max: number };
}

export type FunctionPlan = Filled<FunctionSpec, "runtime" | "handler" | "memoryMb" | "timeoutSeconds" | "triggers">;

/** How long a run may take when nothing was said; a queue's default depends on it. */
export const DEFAULT_TIMEOUT_SECONDS = 30;

/** `python3.12` → `python` and `3.12`. */
export function languageOf(runtime: string): { readonly language: string; readonly version: string } {
  const match = /^([a-z]+)([\d.]*)$/.exec(runtime);
  return { language: match?.[1] ?? runtime, version: match?.[2] ?? "" };
}

export function completeFunction(service: FunctionSpec, setting: Setting<FunctionFacts>): Completed<FunctionPlan> {
  const to = new Completion<"function", FunctionFacts>(service, setting);
  const runtime = runtimeOf(to);
  const { language } = languageOf(runtime);
  const plan: FunctionPlan = {
    ...service,
    runtime,
    handler: to.fill("handler", to.choices.handlers[language] ?? "index.handler", `the usual entry for ${language}`),
    memoryMb: to.fill("memoryMb", 256, "enough for small work; more memory also means more processor"),
    timeoutSeconds: to.fill("timeoutSeconds", DEFAULT_TIMEOUT_SECONDS, "long enough for a few calls, short enough to notice a hang"),
    triggers: to.fill("triggers", [], "started by those who call it"),
  };
  if (service.source === undefined) noteSample(to, language);
  checkLimits(to, plan);
  return completed(to, plan);
}

function runtimeOf(to: Completion<"function", FunctionFacts>): string {
  const asked = to.service.runtime;
  if (asked === undefined)
    return to.fill(
      "runtime",
      `nodejs${to.choices.runtimes["nodejs"]?.[0] ?? ""}`,
      "no language was named; the sample handler is in JavaScript",
    );
  const { language, version } = languageOf(asked);
  const versions = to.choices.runtimes[language];
  if (versions === undefined) {
    to.among("runtime", language, Object.keys(to.choices.runtimes));
    return asked;
  }
  if (version !== "") {
    to.among(
      "runtime",
      asked,
      versions.map((each) => `${language}${each}`),
    );
    return asked;
  }
  const newest = `${language}${versions[0] ?? ""}`;
  if (newest !== asked) to.note("runtime", newest, `the newest ${language} on ${to.setting.provider.title}`);
  return newest;
}

function noteSample(to: Completion<"function", FunctionFacts>, language: string): void {
  const runs = to.choices.samples.includes(language);
  to.note(
    "source",
    runs ? `sample (${language})` : "placeholder",
    runs
      ? "a small handler that logs its event; replace before production"
      : `${language} must be compiled: this archive holds a note only; set source to the built code before deploying`,
  );
}

function checkLimits(to: Completion<"function", FunctionFacts>, plan: FunctionPlan): void {
  const { memoryMb, timeoutSeconds } = to.choices;
  if (plan.memoryMb < memoryMb.min || plan.memoryMb > memoryMb.max) {
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: "memoryMb",
      received: plan.memoryMb,
      expected: `${memoryMb.min} to ${memoryMb.max}`,
      fix: "Use a value in the range, or a container.",
    });
  }
  if (plan.timeoutSeconds > timeoutSeconds.max) {
    to.refuse({
      code: "VALUE_NOT_SERVED",
      field: "timeoutSeconds",
      received: plan.timeoutSeconds,
      expected: `at most ${timeoutSeconds.max}`,
      fix: "Use a shorter time, or a container.",
    });
  }
}
