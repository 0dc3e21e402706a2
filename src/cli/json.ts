import type { Outcome } from "./outcome";
import type { CommandName } from "./request";

/**
 * The one object that `--json` prints: what `design` prints, and what the other commands add to it. Its problems hold the notices too,
 * which stand in nobody's way: the exit code tells whether something does.
 */
export function jsonOf(outcome: Outcome, command: CommandName): Readonly<Record<string, unknown>> {
  const { spec, decisions, notUnderstood, problems, notices, proof, source, warnings, changes, written } = outcome;
  const design = { spec: spec ?? null, decisions, notUnderstood, problems: [...problems, ...notices], proof, source };
  const files = written === undefined ? {} : { out: written.folder, files: [...written.written, ...written.unchanged].sort() };
  if (command === "design") return { ...design, ...files };
  return { ...design, ...files, ...(changes !== undefined && { changes }), warnings };
}
