import type { Kind } from "../../../spec";
import type { Concept } from "../attributes/concept";
import type { Dimension } from "../phrases/measure";

/** How much a word for a kind tells on its own. */
export type Grade =
  /** A product or engine: `lambda`, `postgres`. Always a service. */
  | "product"
  /** The kind's own noun: `bucket`, `database`. */
  | "noun"
  /** A noun that other nouns and everyday talk use as well: `instance`, `key`, `table`. */
  | "weak"
  /** What is run, not what it runs on: `app`, `api`, `worker`. Something named beside it says on what. */
  | "workload";

export interface KindSense {
  readonly is: "kind";
  readonly kind: Kind;
  /** Other kinds that a noun beside it can make of it. */
  readonly also?: readonly Kind[];
  readonly grade: Grade;
  /** Fields of the spec that the word implies. */
  readonly implies?: Readonly<Record<string, unknown>>;
  /** The provider that alone sells it. */
  readonly provider?: string;
  /** Whether it is a service without the kind's noun beside it. Default: true. */
  readonly alone?: boolean;
  /** Whether it counts only when written with a capital. Default: false. */
  readonly proper?: boolean;
}

/** A word that states a value of a service's field: `multi-az`, `public`, `fifo`. */
export interface FeatureSense {
  readonly is: "feature";
  readonly concept: Concept;
  readonly value: unknown;
  /** Whether it counts only when written with a capital within a sentence: `Go`. Default: false. */
  readonly proper?: boolean;
}

/** A word that tells what a number beside it measures: `ram`, `port`, `backups`. */
export interface CueSense {
  readonly is: "cue";
  readonly concept: Concept;
  /** Among several cues beside one number the highest counts. */
  readonly rank: number;
}

export interface UnitSense {
  readonly is: "unit";
  readonly dimension: Dimension;
  /** Multiplied with the number it gives GiB, seconds, processors or percent. */
  readonly factor: number;
}

export interface NumeralSense {
  readonly is: "numeral";
  readonly value: number;
  /** `scale` multiplies what stands before it: `dozen`, `hundred`. */
  readonly part: "one" | "ten" | "scale" | "fraction";
}

/** Words that bound a number: `at least`, `up to`. */
export interface BoundSense {
  readonly is: "bound";
  readonly bound: "min" | "max";
}

/** How two services belong together; the direction follows from the kinds, except between equals. */
export type RelationName =
  /** The left one reads, writes or calls the right one. */
  | "uses"
  /** The left one is called or fed by the right one. */
  | "usedBy"
  /** One starts the other: `triggers`, `consumes`. */
  | "triggers"
  /** Data goes from the left to the right: `→`. */
  | "flows"
  /** The left one stands before the right one: `in front of`, `routes to`. */
  | "fronts"
  /** The left one stands behind the right one. */
  | "behind"
  /** The left one is meant for the right one: `for`, `of`, `on`. */
  | "for"
  /** The right one comes as a part of the left one: `with`. */
  | "with"
  /** The left one runs on the right one: they are one service. */
  | "on"
  /** The left one stands inside the right one, which is a network. */
  | "inside";

export interface RelationSense {
  readonly is: "relation";
  readonly relation: RelationName;
}

/** Words that steer how other words count. */
export type Mark =
  | "no"
  | "instead"
  | "correction"
  | "drop"
  | "exists"
  | "have"
  | "leave"
  | "fresh"
  | "but"
  | "or"
  | "and"
  | "if"
  | "unless"
  | "only"
  | "ask"
  | "wh"
  | "each"
  | "another"
  | "definite"
  | "ours"
  | "indefinite"
  | "called"
  | "pronoun"
  | "one"
  | "first"
  | "here"
  | "range"
  | "that";

export interface MarkSense {
  readonly is: "mark";
  readonly mark: Mark;
}

/** Classes of everyday words that paraphrases are made of. */
export type WordClass =
  | "somewhere"
  | "where"
  | "sameFiles"
  | "folder"
  | "hostNames"
  | "automatic"
  | "venue"
  | "keep"
  | "files"
  | "records"
  | "credentials"
  | "notify"
  | "when"
  | "everyone"
  | "code"
  | "waiting"
  | "remember"
  | "replay"
  | "shared"
  | "entry"
  | "machine"
  | "encrypt"
  | "watch"
  | "image"
  | "host"
  | "events"
  | "page"
  | "lookup"
  | "us"
  | "arrive"
  | "program"
  | "makes";

export interface ClassSense {
  readonly is: "class";
  readonly class: WordClass;
}

export interface ProviderSense {
  readonly is: "provider";
  readonly provider: string;
}

export interface PlaceSense {
  readonly is: "place";
  /** Every region that the words can mean; `near` when no region stands at the place itself. */
  readonly regions: readonly { readonly provider: string; readonly region: string; readonly near: boolean }[];
  /** Whether the words are a region's own id, which names the provider as well. */
  readonly id: boolean;
}

export interface EnvironmentSense {
  readonly is: "environment";
  readonly environment: "development" | "staging" | "production";
}

/** Infrastructure that a spec cannot express: always told as not understood. */
export interface UnservedSense {
  readonly is: "unserved";
}

/** Words that mean nothing here, so that no part of them is read on its own: `key press`, `table for two`. */
export interface PlainSense {
  readonly is: "plain";
}

/** A frame that takes its sentence out of the request. */
export interface FrameSense {
  readonly is: "frame";
  readonly frame: "concept" | "chatter" | "hostile";
}

export type Sense =
  | KindSense
  | FeatureSense
  | CueSense
  | UnitSense
  | NumeralSense
  | BoundSense
  | RelationSense
  | MarkSense
  | ClassSense
  | ProviderSense
  | PlaceSense
  | EnvironmentSense
  | UnservedSense
  | PlainSense
  | FrameSense
  | TimeWordSense;

/** Words of times of day, days and spells that schedules are made of. */
export interface TimeWordSense {
  readonly is: "time";
  readonly time:
    | { readonly kind: "every" }
    | { readonly kind: "spell"; readonly minutes: number }
    | { readonly kind: "cron"; readonly cron: string }
    | { readonly kind: "hour"; readonly hour: number }
    | { readonly kind: "days"; readonly days: string };
}

export interface Entry {
  readonly phrase: string;
  readonly sense: Sense;
}
