/** How each lexeme counts. */
export interface Scope {
  /** Not part of the request: code, talk about concepts, what steers the reader, conditions that are not met. */
  readonly silent: Flags;
  readonly negated: Flags;
  /** What is there already, and so is not asked for. */
  readonly existing: Flags;
  /** Said to be new, against everything that looks as if it existed. */
  readonly fresh: Flags;
  /** Behind a correction: what is said here overrides what was said before. */
  readonly correcting: Flags;
}

/** One flag for each lexeme. */
export class Flags {
  private readonly set = new Set<number>();

  has(at: number): boolean {
    return this.set.has(at);
  }

  /** Raises the flag from `first` to `last`, both included. */
  raise(first: number, last = first): void {
    for (let at = first; at <= last; at += 1) this.set.add(at);
  }

  lower(first: number, last = first): void {
    for (let at = first; at <= last; at += 1) this.set.delete(at);
  }

  get size(): number {
    return this.set.size;
  }
}
