import type { Draft } from "../services/draft";

/** Who uses whom. A use that would close a circle is left out, because a spec refuses it. */
export class Edges {
  /** Functions that are started by what they use. */
  private readonly triggers = new Map<Draft, Set<Draft>>();
  /** Pairs that were left out. */
  readonly circular: { readonly user: Draft; readonly used: Draft }[] = [];

  add(user: Draft, used: Draft, starts: boolean): void {
    if (user === used) return;
    if (!user.uses.has(used) && reaches(used, user)) {
      this.circular.push({ user, used });
      return;
    }
    user.uses.add(used);
    if (!starts) return;
    const sources = this.triggers.get(user) ?? new Set();
    this.triggers.set(user, sources.add(used));
  }

  /** What starts a function, among what it uses. */
  sourcesOf(user: Draft): readonly Draft[] {
    return [...(this.triggers.get(user) ?? [])];
  }
}

function reaches(from: Draft, to: Draft, seen = new Set<Draft>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...from.uses].some((next) => reaches(next, to, seen));
}
