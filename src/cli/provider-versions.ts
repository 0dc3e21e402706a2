import { failure, success, type Problem, type Result } from "../errors";
import { didYouMean } from "../spec/nearest";
import type { TerraformJson } from "../synth";

const CONSTRAINT = /^(?:(?:[=!<>]=?|~>)?\s*\d[\w.+-]*)(?:\s*,\s*(?:[=!<>]=?|~>)?\s*\d[\w.+-]*)*$/;

/** Versions as the command line gives them: `aws=5.100.0`, `google=~> 7.0`. */
export function readVersions(given: readonly string[]): Result<Record<string, string>> {
  const entries = given.map((text) => [text, /^([a-z][\w-]*)=(.+)$/.exec(text)] as const);
  const wrong = entries.filter(([, found]) => found?.[2] === undefined || !CONSTRAINT.test(found[2]));
  if (wrong.length > 0) return failure(wrong.map(([text]) => notAVersion(text)));
  return success(Object.fromEntries(entries.map(([, found]) => [found?.[1] ?? "", found?.[2] ?? ""])));
}

/** Versions of plug-ins that the stack does not use: an option without effect would be a defect. */
export function versionProblems(versions: Readonly<Record<string, string>>, json: TerraformJson): Problem[] {
  const terraform = json["terraform"] as { required_providers?: object } | undefined;
  const used = Object.keys(terraform?.required_providers ?? {});
  return Object.keys(versions)
    .filter((name) => !used.includes(name))
    .map((name) => ({
      code: "USAGE",
      path: "--provider-version",
      received: name,
      expected: `one of ${used.join(", ")}, which the stack uses`,
      fix: `Remove it.${didYouMean(name, used)}`,
    }));
}

function notAVersion(text: string): Problem {
  return {
    code: "USAGE",
    path: "--provider-version",
    received: text,
    expected: "a name and a version, such as NAME=5.100.0",
    fix: "Write it so.",
  };
}
