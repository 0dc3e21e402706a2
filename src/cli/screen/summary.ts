import { relative } from "node:path";
import { describeSource } from "./source";
import type { Outcome } from "../outcome";
import { DEFAULT_OUT, SPEC_FILE, type Options } from "../request";
import { assumedSection } from "./assumed";
import { changesSection } from "./changes";
import type { Paints } from "./paint";
import { columns, count, printable, wrap } from "./text";
import { understoodSection } from "./understood";

export interface View {
  readonly paint: Paints;
  /** Width of a line. */
  readonly width: number;
  readonly verbose: boolean;
  /** Names of the spec's services, in its order: a path says only which. */
  readonly names: readonly string[];
  /** The current folder, which paths are shown relative to. */
  readonly folder: string;
}

/** What a user reads when a command has run: understood, assumed, not understood, proved, written. A spec's own author knows the first two. */
export function summary(outcome: Outcome, options: Options, view: View): string {
  const isTold = outcome.source !== "spec" || view.verbose;
  const sections = [
    describeSource(outcome, options, view),
    ...(isTold ? [understoodSection(outcome, view), assumedSection(outcome, view)] : []),
    notUnderstoodSection(outcome, view),
    noticesSection(outcome, view),
    changesSection(outcome, view),
    proofSection(outcome, view),
    warningsSection(outcome, view),
    writtenSection(outcome, view),
  ];
  return joined(sections);
}

/** Without the parts that the spec's own text says already. */
export function designSummary(outcome: Outcome, options: Options, view: View): string {
  const sections = [
    describeSource(outcome, options, view),
    notUnderstoodSection(outcome, view),
    noticesSection(outcome, view),
    writtenSection(outcome, view),
  ];
  return joined(sections);
}

/** Sections with a blank line between them; empty ones leave none. */
function joined(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((section) => section.length > 0)
    .map((section) => `${section.join("\n")}\n`)
    .join("\n");
}

function notUnderstoodSection({ notUnderstood }: Outcome, { paint, width }: View): string[] {
  if (notUnderstood.length === 0) return [];
  return [
    paint.title("Not understood, and left out"),
    ...notUnderstood.map(({ text }) => `  ${paint.warn(wrap(`“${printable(text.trim())}”`, width - 2, 3))}`),
  ];
}

function noticesSection({ notices }: Outcome, { paint, width }: View): string[] {
  return notices.map(({ code, fix, expected }) =>
    wrap(`${paint.warn("!")} Wanted ${expected}. ${printable(fix)} ${paint.faint(`[${code}]`)}`, width, 2),
  );
}

const SIGNS = { passed: "✓", failed: "✗", skipped: "–", later: "·" } as const;

function proofSection({ proof }: Outcome, { paint, width }: View): string[] {
  if (proof.length === 0) return [];
  const colour = { passed: paint.good, failed: paint.bad, skipped: paint.warn, later: paint.faint };
  const lines = columns(
    proof.map(({ status, name, detail }) => [SIGNS[status], name, printable(detail)]),
    width,
    2,
  );
  return [
    paint.title("Proof"),
    ...lines.map((line, index) => line.replace(/[✓✗–·]/, (sign) => colour[proof[index]?.status ?? "later"](sign))),
  ];
}

function warningsSection({ warnings }: Outcome, { paint, width, verbose }: View): string[] {
  if (warnings.length === 0) return [];
  if (!verbose) return [paint.faint(`Terraform gave ${count(warnings.length, "warning")}: --verbose shows them.`)];
  return [paint.title("Warnings of Terraform"), ...warnings.map((warning) => `  ${wrap(printable(warning), width - 2, 4)}`)];
}

function writtenSection({ written, blueprint, source }: Outcome, { paint, folder, width }: View): string[] {
  if (written === undefined) return [];
  const place = relative(folder, written.folder) || ".";
  const named = (paths: readonly string[], what: string): (readonly string[])[] => paths.map((path) => [path, what]);
  const rows = [...named(written.written, "written"), ...named(written.unchanged, "unchanged"), ...named(written.removed, "removed")];
  const lost = written.overwrittenEdits.map((path) => paint.warn(`  ! ${path} had been changed by hand; it was written anew`));
  return [
    `${paint.title("Written to")} ${paint.name(`${place}/`)}`,
    ...columns(rows, width),
    ...lost,
    ...nextSteps(place, blueprint?.spec.name, source, paint),
  ];
}

function nextSteps(place: string, stack: string | undefined, source: string, paint: Paints): string[] {
  const again = place === DEFAULT_OUT ? "stackwright synth" : `stackwright synth ${place}`;
  const edit = source === "spec" ? [] : [`Edit ${place}/${SPEC_FILE}, then: ${paint.name(again)}`];
  if (stack === undefined) return ["", ...edit];
  return ["", ...edit, `To build it: ${paint.name(`cd ${place}/stacks/${stack} && terraform init && terraform apply`)}`];
}
