import type { Kind } from "../spec";
import type { Completion } from "./completion";

/** The version of an engine that is used: the default, the one asked for, or the newest that begins with what was asked (`8` → `8.4`). */
export function versionOf<K extends Kind, C>(
  to: Completion<K, C>,
  field: string,
  asked: string | undefined,
  offered: { readonly versions: readonly string[]; readonly default: string },
): string {
  if (asked === undefined) {
    to.note(field, offered.default, "a current version that is well supported");
    return offered.default;
  }
  if (offered.versions.some((version) => asked === version || asked.startsWith(`${version}.`))) return asked;
  const newest = offered.versions.find((version) => version.startsWith(`${asked}.`));
  if (newest === undefined) {
    to.among(field, asked, offered.versions);
    return asked;
  }
  to.note(field, newest, `the newest ${asked}`);
  return newest;
}
