/** What a number with a unit measures. */
export type Dimension = "bytes" | "time" | "cpu" | "percent" | "money" | "rate" | "none";

/** A number of the text with its unit: bytes in GiB, time in seconds, processors, percent, dollars, or a bare count. */
export interface Measure {
  readonly dimension: Dimension;
  readonly value: number;
  /** Set for `2 to 20`: the upper end; `value` is the lower one. */
  readonly upTo?: number;
  /** As written, for versions: `8.0` is not `8`. */
  readonly digits: string;
  /** How the words bound it: `at least`, `up to`. */
  readonly bound?: "min" | "max";
}
