import type { Kind } from "../../../spec";
import type { Draft } from "../services/draft";
import type { Bind, Bindings } from "./binding";
import { compute } from "./compute";
import type { Concept } from "./concept";
import { data } from "./data";
import { edge, security } from "./edge";
import type { Fact } from "./fact";
import { messaging } from "./messaging";
import { pools } from "./pools";

const GROUPS: readonly Bindings[] = [compute, data, messaging, edge, security, pools];

/** How a concept is written into a kind of service; undefined when that kind has no such thing. */
export function bindingOf(concept: Concept, kind: Kind): Bind | undefined {
  for (const group of GROUPS) {
    const bind = group[concept]?.[kind];
    if (bind !== undefined) return bind;
  }
  return undefined;
}

export const fits = (fact: Fact, draft: Draft): boolean => bindingOf(fact.concept, draft.kind) !== undefined;
