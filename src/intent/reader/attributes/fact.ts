import type { Concept } from "./concept";

/** Something that the words state about a service, before it is known about which. */
export interface Fact {
  readonly concept: Concept;
  readonly value: unknown;
  /** The lexeme that carries the value. */
  readonly at: number;
  /** Lexemes that are used up when the fact is. */
  readonly uses: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Whether it overrides what was said before, whatever it was about: `sorry, 90 days`. */
  readonly corrects: boolean;
  /** Said of every service that it fits: `each min 1 max 5`. */
  readonly each: boolean;
}

/** A number or a span of numbers. */
export interface Amount {
  readonly value: number;
  readonly upTo?: number;
  readonly bound?: "min" | "max";
  /** As written, for versions. */
  readonly digits: string;
  /** Whether no unit was given. */
  readonly bare?: boolean;
}

export const isAmount = (value: unknown): value is Amount => typeof value === "object" && value !== null && "digits" in value;
