import { joinPath, type Problem } from "../errors";
import type { RawService } from "./references";
import { valueAt } from "./shape";

/** Kinds of service whose events each type of trigger takes. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  queue: ["queue"],
  topic: ["topic"],
  bucket: ["bucket"],
  stream: ["stream", "table"],
};

/** Triggers whose source is of another kind than their type says. */
export function triggerSourceProblems(service: RawService, byName: ReadonlyMap<string, RawService>): Problem[] {
  const triggers: unknown = service.kind === "function" ? service.raw["triggers"] : undefined;
  if (!Array.isArray(triggers)) return [];
  return triggers.flatMap((trigger: unknown, at): Problem[] => {
    const kinds = SOURCES[String(valueAt(trigger, ["type"]))];
    const source = byName.get(String(valueAt(trigger, ["source"])));
    if (kinds === undefined || source?.kind === undefined || kinds.includes(source.kind)) return [];
    const expected = `a service of kind ${kinds.join(" or ")}`;
    const received = `${source.name} (${source.kind})`;
    return [
      {
        code: "SPEC_WRONG_REFERENCE",
        path: joinPath(service.path, "triggers", at, "source"),
        received,
        expected,
        fix: `Name ${expected}.`,
      },
    ];
  });
}
