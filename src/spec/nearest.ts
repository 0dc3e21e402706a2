import { distance } from "fastest-levenshtein";

/**
 * The known names most like `wanted`, best first; none that differ in more than a third of their letters.
 * @param weight of names that are equally near the one with the greatest weight comes first. Default: all weigh the same.
 */
export function nearest(wanted: string, known: Iterable<string>, most = 1, weight: (name: string) => number = () => 0): string[] {
  const lower = wanted.toLowerCase();
  const limit = Math.floor(lower.length / 3);
  const ranked: { name: string; far: number }[] = [];
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > limit + 8) continue;
    const far = distanceTo(lower, name.toLowerCase(), limit);
    if (far <= limit) ranked.push({ name, far });
  }
  return ranked
    .sort((a, b) => a.far - b.far || weight(b.name) - weight(a.name) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** ` Did you mean "x"?` for the end of a fix; empty when nothing is near. */
export function didYouMean(wanted: string, known: Iterable<string>): string {
  const [name] = nearest(wanted, known);
  return name === undefined ? "" : ` Did you mean "${name}"?`;
}

/** Letters apart; a name that begins or ends with the other counts as near, as `storage` for `storageGb`. */
function distanceTo(wanted: string, name: string, limit: number): number {
  const apart = isSwapped(wanted, name) ? 1 : distance(wanted, name);
  if (apart <= limit || wanted.length < 4 || name.length < 4) return apart;
  const contained = name.startsWith(wanted) || name.endsWith(wanted) || wanted.startsWith(name) || wanted.endsWith(name);
  return contained ? limit : apart;
}

/** Whether two neighbouring letters changed places, the slip of fast fingers: `othre` for `other`. */
function isSwapped(wanted: string, name: string): boolean {
  if (wanted.length !== name.length) return false;
  const at = [...wanted].findIndex((letter, index) => letter !== name[index]);
  return at >= 0 && wanted[at] === name[at + 1] && wanted[at + 1] === name[at] && wanted.slice(at + 2) === name.slice(at + 2);
}
