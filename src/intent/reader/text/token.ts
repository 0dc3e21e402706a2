/** What the form of a piece of text tells about it, before any word is looked up. */
export type Form =
  | "word"
  | "number"
  /** A sign on its own: `,`, `→`, `[x]`, `..`. */
  | "sign"
  /** The end of a line. */
  | "line"
  /** Letters with digits, underscores or dots: `us-east-1`, `store_id`, `t3.medium`. */
  | "identifier"
  | "quoted"
  | "cidr"
  | "ip"
  | "email"
  | "url"
  | "domain"
  | "image"
  | "path"
  | "file"
  | "clock"
  | "cron"
  /** `LOG_LEVEL=debug`. */
  | "setting"
  /** Code; never read. */
  | "opaque";

/** One piece of the text. `text` is as written, between `from` and `to`. */
export interface Token {
  readonly form: Form;
  readonly text: string;
  /** As the lexicon looks it up. For a number its digits; for quoted text what stands between the quotes. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether white space (or the text's beginning) stands before it; `false` for the `gb` of `20gb` and the `az` of `multi-az`. */
  readonly spaced: boolean;
  /** The value of a number. */
  readonly number?: number;
}
