import type { PlanOf } from "../../blueprint";

/** How a random value is made. */
export type GeneratedValue = Exclude<PlanOf<"secret">["generate"], false>;

/** Signs that survive addresses, shells and settings files as they are. */
export const SECRET_SYMBOLS = "-_.=+";
