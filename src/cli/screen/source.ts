import type { Outcome } from "../outcome";
import type { Options } from "../request";
import type { View } from "./summary";
import { wrap } from "./text";

/** Who read what, and whether the words left the machine. */
export function describeSource({ source, from, problems }: Outcome, { offline = false }: Options, { paint, width }: View): string[] {
  if (source === "" || problems[0]?.code === "WORDS_EMPTY") return [];
  return [paint.faint(wrap(sentence(source, from, offline), width))];
}

function sentence(source: string, from: string, offline: boolean): string {
  if (source === "spec") return `Read from ${from}.`;
  if (source === "cache") return "Read by a language model before; its answer was kept, and nothing left this machine.";
  if (source !== "reader") return `Read by the language model ${source}: the words were sent to it.`;
  const hint = offline ? "" : " With OPENAI_API_KEY set, a language model reads them.";
  return `Read by the offline reader: the words did not leave this machine.${hint}`;
}
