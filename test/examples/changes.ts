/**
 * What differs between two JSON texts, one line for each value: `- a.b = 1` is in the first one only, `+ a.b = 2` in the second one only.
 * Equal values in another order, or other white space, are one line that says so.
 */
export function changes(before: string, after: string): string[] {
  if (before === after) return [];
  const lines = inOneOnly(leavesOf(before), leavesOf(after)).sort(byPath);
  return lines.length > 0 ? lines : ["only the order or the white space differs"];
}

/** What differs between two texts line by line. */
export function lineChanges(before: string, after: string): string[] {
  if (before === after) return [];
  const lines = inOneOnly(before.split("\n"), after.split("\n"));
  return lines.length > 0 ? lines : ["only the order of the lines differs, or how often one stands"];
}

function inOneOnly(old: readonly string[], now: readonly string[]): string[] {
  const [before, after] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
}

/** Old and new of one place stand together, the old one first, as sorting leaves them. */
const byPath = (a: string, b: string): number => (placeIn(a) < placeIn(b) ? -1 : placeIn(a) > placeIn(b) ? 1 : 0);
const placeIn = (line: string): string => line.slice(2).split(" = ")[0] ?? "";

const leavesOf = (text: string): string[] => leaves(JSON.parse(text), "");

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === "" ? key : `${path}.${key}`));
}
