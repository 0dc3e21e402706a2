import { kinds, type Kind } from "../../../spec";
import type { Passage } from "../passage";
import { REASON_LATER } from "../attributes/data";
import type { Draft, Stated } from "../services/draft";
import type { Edges } from "../relations/edges";
import type { EvidenceSpan } from "../reading";

/** The services of the spec, with the words behind each of their fields. */
export function servicesOf(
  passage: Passage,
  drafts: readonly Draft[],
  names: ReadonlyMap<Draft, string>,
  edges: Edges,
): { readonly services: Record<string, unknown>[]; readonly evidence: EvidenceSpan[] } {
  const evidence: EvidenceSpan[] = [];
  const services = drafts.map((draft, index) => {
    const path = `services[${index}]`;
    withoutConflicts(draft);
    evidence.push({ path: `${path}.kind`, ...draft.evidence });
    if (draft.name !== undefined) evidence.push({ path: `${path}.name`, from: draft.name.from, to: draft.name.to });
    for (const [field, { from, to }] of draft.fields) evidence.push({ path: `${path}.${field}`, from, to });
    return serviceOf(passage, draft, names, edges);
  });
  return { services, evidence };
}

function serviceOf(passage: Passage, draft: Draft, names: ReadonlyMap<Draft, string>, edges: Edges): Record<string, unknown> {
  const fields = Object.fromEntries([...draft.fields].map(([field, stated]) => [field, valueOf(passage, field, stated)]));
  const service: Record<string, unknown> = { kind: draft.kind, name: names.get(draft), ...fields };
  const used = [...draft.uses].flatMap((other) =>
    names.has(other) ? [{ name: names.get(other) as string, kind: other.kind, draft: other }] : [],
  );
  const references = REFERENCES[draft.kind];
  const left = references === undefined ? used : used.filter((use) => !references(service, use));
  if (left.length > 0) service["uses"] = left.map(({ name }) => name);
  const started = edges.sourcesOf(draft).filter((source) => names.has(source));
  if (started.length > 0)
    service["triggers"] = [...((service["triggers"] as unknown[] | undefined) ?? []), ...started.map((source) => triggerOf(source, names))];
  return service;
}

/** Of two fields that exclude each other the one that says more stays: processors before a size, a machine type before processors. */
function withoutConflicts(draft: Draft): void {
  for (const [one, other] of kinds[draft.kind].conflicts) {
    if (!draft.fields.has(one) || !draft.fields.has(other)) continue;
    draft.fields.delete(one === "size" || other === "autoscaling" ? one : other);
  }
}

function triggerOf(source: Draft, names: ReadonlyMap<Draft, string>): Record<string, unknown> {
  const type = source.kind === "table" ? "stream" : source.kind;
  return { type, source: names.get(source) };
}

interface Used {
  readonly name: string;
  readonly kind: Kind;
}

/** Kinds that have a field of their own for what they use; true when the use went there. */
const REFERENCES: Readonly<Partial<Record<Kind, (service: Record<string, unknown>, used: Used) => boolean>>> = {
  schedule: (service, { name }) => once(service, "target", name),
  alarm: (service, { name }) => once(service, "of", name),
  topic: (service, { name, kind }) => {
    if (kind !== "queue") return false;
    service["subscriptions"] = [...((service["subscriptions"] as unknown[] | undefined) ?? []), { type: "queue", target: name }];
    return true;
  },
};

function once(service: Record<string, unknown>, field: string, name: string): boolean {
  if (service[field] !== undefined) return false;
  service[field] = name;
  return true;
}

function valueOf(passage: Passage, field: string, { value, from }: Stated): unknown {
  if (field !== "exposure") return value;
  return JSON.stringify(value).includes(REASON_LATER) ? { public: { reason: reasonAt(passage, from) } } : value;
}

const LONGEST_REASON = 200;

/** The sentence that asks for it, as a reason on one line; never anything that could be an expression. */
function reasonAt(passage: Passage, from: number): string {
  const at = passage.lexemes.findIndex((lexeme) => lexeme.from >= from);
  const { first, last } = passage.sentenceBounds(Math.max(0, at));
  const words = passage.slice(passage.lexemes[first]?.from ?? 0, passage.lexemes[last]?.to ?? 0);
  const line = [...words]
    .map((char) => (char < " " || char === "\u007f" ? " " : char))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  if (/[$%]\{|TfToken\[/.test(line) || line.length < 3) return "the request asks for public access";
  return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1)}…`;
}
