import { isSettable } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import type { Replacement, SpecialPlace } from "./special-places";
import { writeOnlyTwin } from "./secrets";

/**
 * Where a made password goes: into the argument itself when it is write-only, else into its write-only twin, `password_wo` for `password`,
 * so that no state ever holds it. Undefined: nowhere.
 * @param value what the argument gets
 */
export function generatedPassword(
  value: unknown,
  { name, attribute, whole, siblings, given }: SpecialPlace,
): Required<Replacement> | undefined {
  if (!whole) return undefined;
  const target = attribute.writeOnly ? name : writeOnlyTwin(name, siblings);
  if (target === undefined) return undefined;
  const version = `${target}_version`;
  const settable = siblings.get(version);
  const first = settable !== undefined && isSettable(settable) && given[version] === undefined ? { [version]: 1 } : {};
  return { name: target, value, more: first };
}

/** Why nothing can be made for an argument. */
export function notGenerated({ name, path, attribute, whole }: SpecialPlace): Problem {
  const way = `Declare a variable with sensitive: true, and write \${var.${name}}: the value is given when Terraform runs.`;
  const fix = attribute.sensitive || !whole ? way : `${way} If it is no secret, write it as it is.`;
  return {
    code: "RESOURCE_KEEPS_SECRET",
    path: joinPath(path, "generate"),
    received: name,
    expected: "a write-only argument: this one is kept in the state",
    fix,
  };
}
