import type { Problem } from "../../errors";

const PACKAGES = ["cdktf", "constructs"];

/** What is missing of CDKTF itself: it comes with the user's project, and a package manager may leave it out. */
export function cdktfProblems(resolve: (name: string) => unknown = require.resolve): Problem[] {
  const missing = PACKAGES.filter((name) => !isFound(name, resolve));
  if (missing.length === 0) return [];
  const fix = `Install it: npm install ${missing.join(" ")}. To run without installing: npx -p stackwright ${missing.map((name) => `-p ${name}`).join(" ")} stackwright …`;
  return [
    { code: "CDKTF_MISSING", path: "", expected: `the ${missing.length === 1 ? "package" : "packages"} ${missing.join(" and ")}`, fix },
  ];
}

function isFound(name: string, resolve: (name: string) => unknown): boolean {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
}
