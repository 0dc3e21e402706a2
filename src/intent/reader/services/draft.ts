import type { Kind } from "../../../spec";
import type { Mention, NameGiven } from "./mention";

/** Text that a fact was read from. */
export interface Evidence {
  readonly from: number;
  readonly to: number;
}

/** One value of a service, with the words that state it. */
export interface Stated extends Evidence {
  readonly value: unknown;
}

/** A service while it is read. */
export class Draft {
  /** Fields by their names in the spec. */
  readonly fields = new Map<string, Stated>();
  readonly mentions: Mention[] = [];
  /** Services that it calls, reads or is started by. */
  readonly uses = new Set<Draft>();
  name: NameGiven | undefined;
  provider: string | undefined;
  region: { readonly id: string; readonly at: number } | undefined;
  /** The services that one number made: `three buckets`. */
  group: readonly Draft[] = [];
  /** Asked for, only spoken of, or taken back. */
  state: "asked" | "assumed" | "dropped" = "asked";
  /** Whether it is only asked for when nothing else is: `for my API`. */
  soft = false;
  /** Whether only what runs was named, not what it runs on. */
  workload = false;
  /** Why it is one of as many as it is, where the words contradict themselves. */
  recount: string | undefined;
  /** Why it is there although no words speak of it. */
  implied: string | undefined;

  constructor(
    public kind: Kind,
    readonly evidence: Evidence,
  ) {}

  /** States a field; a later statement overrides an earlier one. */
  put(field: string, value: unknown, evidence: Evidence): void {
    this.fields.set(field, { value, from: evidence.from, to: evidence.to });
  }

  value(field: string): unknown {
    return this.fields.get(field)?.value;
  }

  get isActive(): boolean {
    return this.state === "asked";
  }
}

/** A place of the text that speaks of one or several services. */
export interface Anchor {
  /** The lexeme that stands for it. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly drafts: readonly Draft[];
  /** Undefined for a name or a `one` that stands for a service. */
  readonly mention: Mention | undefined;
}
