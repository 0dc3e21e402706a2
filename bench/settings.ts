/** How a run of the benchmarks was asked for. */
export interface Settings {
  /** Folder of the compiled package that is measured: what users run. The catalogue lies beside it. */
  readonly dist: string;
  /** Files of labelled requests for the reader, one JSON object with a `prompt` a line. */
  readonly requests: readonly string[];
  /** A few minutes saved: fewer rounds and no stack of 10,000 resources. Nothing is written. */
  readonly quick: boolean;
}

/** A part of the report: a table under a heading. */
export interface Section {
  readonly title: string;
  /** What is measured, in a few sentences. */
  readonly text: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const milliseconds = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`);
export const seconds = (value: number): string => (value < 1000 ? milliseconds(value) : `${(value / 1000).toFixed(2)} s`);
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
export const ratio = (value: number | undefined): string => `${(value ?? NaN).toFixed(2)} ×`;
export const program = (name: string): string => require.resolve(`./programs/${name}.cjs`);
