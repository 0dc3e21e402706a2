import { parseCron } from "../../spec/cron";
import type { FunctionSpec, Trigger } from "../../spec/kinds/function";
import { completed, Completion, type Completed, type Filled, type Setting } from "../completion";

/** What a provider offers for functions. */
export interface FunctionFacts {
  /** Versions by language, first the one that is meant when none is named; `""` where the language has none: `{nodejs: ["22", "24"], go: [""]}`. */
  readonly runtimes: Readonly<Record<string, readonly string[]>>;
  /** The usual handler by language. */
  readonly handlers: Readonly<Record<string, string>>;
  /** Languages for which there is a small handler to start with. */
  readonly samples: readonly string[];
  readonly memoryMb: { readonly min: number; readonly max: number };
  readonly timeoutSeconds: { readonly max: number };
  /** Whether a cron may name days of the month and days of the week at once, and means either. */
  readonly eitherDay: boolean;
  /** Environment variables that the provider sets itself. Default: none. */
  readonly reservedVariables?: readonly string[];
}

/** A trigger with nothing left open. */
export type PlannedTrigger =
  | Exclude<Trigger, { type: "http" | "bucket" }>
  | (Extract<Trigger, { type: "http" }> & { readonly authentication: "required" | "none" })
  | (Extract<Trigger, { type: "bucket" }> & { readonly events: readonly ("created" | "deleted")[] });

export type FunctionPlan = Omit<Filled<FunctionSpec, "runtime" | "handler" | "memoryMb" | "timeoutSeconds">, "triggers"> & {
  readonly triggers: readonly PlannedTrigger[];
};

type To = Completion<"function", FunctionFacts>;

/** How long a run may take when nothing was said; a queue's default depends on it. */
export const DEFAULT_TIMEOUT_SECONDS = 30;

/** `python3.12` → `python` and `3.12`. */
export function languageOf(runtime: string): { readonly language: string; readonly version: string } {
  const match = /^([a-z]+)([\d.]*)$/.exec(runtime);
  return { language: match?.[1] ?? runtime, version: match?.[2] ?? "" };
}

export function completeFunction(service: FunctionSpec, setting: Setting<FunctionFacts>): Completed<FunctionPlan> {
  const to: To = new Completion<"function", FunctionFacts>(service, setting);
  const runtime = runtimeOf(to);
  const { language } = languageOf(runtime);
  const plan: FunctionPlan = {
    ...service,
    runtime,
    handler: to.fill("handler", to.choices.handlers[language] ?? "index.handler", `the usual entry for ${language}`),
    memoryMb: to.fill("memoryMb", 256, "enough for small work; more memory also means more processor"),
    timeoutSeconds: to.fill("timeoutSeconds", DEFAULT_TIMEOUT_SECONDS, "long enough for a few calls, short enough to notice a hang"),
    triggers: triggersOf(to),
  };
  if (service.source === undefined) sampleFor(to, language, plan.handler);
  checkLimits(to, plan);
  checkVariables(to);
  return completed(to, plan);
}

function triggersOf(to: To): PlannedTrigger[] {
  const asked = to.service.triggers;
  if (asked === undefined) return to.fill("triggers", [], "started by those who call it") as [];
  checkTwice(to, asked);
  return asked.map((trigger, at) => {
    if (trigger.type === "http") return { ...trigger, authentication: trigger.authentication ?? signed(to, at) };
    if (trigger.type === "bucket") return { ...trigger, events: trigger.events ?? created(to, at) };
    if (trigger.type === "schedule") checkCron(to, trigger.cron, at);
    return trigger;
  });
}

function signed(to: To, at: number): "required" {
  to.note(`triggers.${at}.authentication`, "required", "only who signs the request may call; none opens it to everybody");
  return "required";
}

function created(to: To, at: number): ["created"] {
  to.note(`triggers.${at}.events`, ["created"], "new objects are what most functions work on");
  return ["created"];
}

/** Two equal triggers would start it twice for one event. */
function checkTwice(to: To, triggers: readonly Trigger[]): void {
  const seen = new Set<string>();
  for (const [at, trigger] of triggers.entries()) {
    const key = triggerKey(trigger);
    if (seen.has(key)) {
      to.refuse({ code: "SPEC_CONFLICT", field: `triggers.${at}`, received: key, expected: "each trigger once", fix: "Remove one." });
    }
    seen.add(key);
  }
}

/** What tells a function's triggers apart: there is one endpoint, one of each source, and one of each time and of each part of a bucket. */
export function triggerKey(trigger: Trigger): string {
  if (trigger.type === "http") return "http";
  if (trigger.type === "schedule") return `schedule ${trigger.cron ?? trigger.every ?? ""}`;
  if (trigger.type !== "bucket") return `${trigger.type} ${trigger.source}`;
  return [trigger.type, trigger.source, ...(trigger.events ?? ["created"]), ...(trigger.prefix === undefined ? [] : [trigger.prefix])].join(
    " ",
  );
}

function checkCron(to: To, cron: string | undefined, at: number): void {
  const times = cron === undefined ? undefined : parseCron(cron);
  if (times === undefined || !times.ok || to.choices.eitherDay) return;
  if (times.value.dayOfMonth === "any" || times.value.dayOfWeek === "any") return;
  to.refuse({
    code: "VALUE_NOT_SERVED",
    field: `triggers.${at}.cron`,
    received: cron,
    expected: "days of the month or days of the week, and * for the other",
    fix: `${to.setting.provider.title} cannot mean either: use two schedule triggers.`,
  });
}

function runtimeOf(to: To): string {
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

/** Where a sample's entry is: `src/app.handler` is the function `handler` in the file `src/app`. */
export const SAMPLE_HANDLER = /^((?:[\w-]+\/)*[\w-]+)\.([A-Za-z_]\w*)$/;

function sampleFor(to: To, language: string, handler: string): void {
  const runs = to.choices.samples.includes(language);
  if (runs && !SAMPLE_HANDLER.test(handler)) {
    const fix = "Set source to your code, or leave handler out.";
    to.refuse({ code: "SPEC_CONFLICT", field: "handler", received: handler, expected: "file.function for the sample handler", fix });
  }
  to.note(
    "source",
    runs ? `sample (${language})` : "placeholder",
    runs
      ? "a small handler that logs its event; replace before production"
      : `${language} must be compiled: this archive holds a note only; set source to the built code before deploying`,
  );
}

function checkVariables(to: To): void {
  const reserved = to.choices.reservedVariables ?? [];
  for (const name of Object.keys(to.service.environment ?? {}).filter((each) => reserved.includes(each))) {
    const fix = `Rename it: ${to.setting.provider.title} sets ${name} itself.`;
    to.refuse({ code: "VALUE_NOT_SERVED", field: `environment.${name}`, received: name, expected: "a name of your own", fix });
  }
}

function checkLimits(to: To, plan: FunctionPlan): void {
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
