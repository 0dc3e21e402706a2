import type { Environment } from "../../deploy/environment";
import type { Output } from "../io";

type Paint = (text: string) => string;

/** Colours by meaning; without colours each gives its text back. */
export interface Paints {
  readonly title: Paint;
  readonly name: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly faint: Paint;
}

const PLAIN: Paint = (text) => text;
const NONE: Paints = { title: PLAIN, name: PLAIN, good: PLAIN, bad: PLAIN, warn: PLAIN, faint: PLAIN };

/** Colours for a terminal, none for a pipe or a file; NO_COLOR and FORCE_COLOR as everywhere. */
export function paintsFor(output: Output, environment: Environment): Paints {
  const forced = environment["FORCE_COLOR"] !== undefined && environment["FORCE_COLOR"] !== "0";
  const refused = Boolean(environment["NO_COLOR"]) || environment["TERM"] === "dumb";
  if (refused || !(forced || output.isTTY === true)) return NONE;
  const { createColors } = require("picocolors") as typeof import("picocolors");
  const { bold, cyan, green, red, yellow, dim } = createColors(true);
  return { title: bold, name: cyan, good: green, bad: red, warn: yellow, faint: dim };
}
