import type { Environment } from "../../../spec/infra-spec";
import type { Passage } from "../passage";
import { hasMark, isSign, senseOf } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";

export interface EnvironmentFound {
  readonly environment: Environment;
  readonly from: number;
  readonly to: number;
}

interface Named {
  readonly at: number;
  readonly environment: Environment;
  /** `this request is for dev`, against `in production we want`. */
  readonly declared: boolean;
}

/** Words that make of an environment the one that is meant: `env: staging`, `we are in production`. */
const DECLARES = new Set("env|environment|stage|stack|this request|the request|target|tier|account".split("|"));

/**
 * The environment that the request is for. A declaration counts before a mention, a later one before an earlier one; where several
 * are mentioned and none declared, none is chosen.
 */
export function environmentIn(passage: Passage, { silent, negated, correcting }: Scope): EnvironmentFound | undefined {
  const named = passage.lexemes.flatMap((lexeme, at): Named[] => {
    const environment = senseOf(lexeme, "environment")?.environment;
    if (environment === undefined || silent.has(at) || negated.has(at)) return [];
    return [{ at, environment, declared: isDeclared(passage, at) || correcting.has(at) }];
  });
  const declared = named.filter((each) => each.declared);
  const actual = named.filter(({ at }) => !isHypothetical(passage, passage.clauseBounds(at).first, at));
  const candidates = declared.length > 0 ? declared : actual.length > 0 ? actual : named;
  const chosen = candidates.at(-1);
  if (chosen === undefined) return undefined;
  if (declared.length === 0 && candidates.some(({ environment }) => environment !== chosen.environment)) return undefined;
  const lexeme = passage.lexemes[chosen.at];
  if (lexeme === undefined) return undefined;
  passage.use(chosen.at);
  return { environment: chosen.environment, from: lexeme.from, to: lexeme.to };
}

export function isDeclared(passage: Passage, at: number): boolean {
  const { first, last } = passage.clauseBounds(at);
  if (isHypothetical(passage, first, at)) return false;
  const before = passage.range(Math.max(first, at - 6), at - 1);
  if (before.some((lexeme) => hasMark(lexeme, "that"))) return true;
  if (isSign(passage.lexemes[at - 1], ": =") && DECLARES.has(passage.word(at - 2))) return true;
  const after = passage.range(at + 1, last);
  return after.length > 0 && after.some((lexeme) => hasMark(lexeme, "that")) && before.length <= 2;
}

/** `if this were prod`, `when we are in staging`. */
export function isHypothetical(passage: Passage, first: number, at: number): boolean {
  return passage.range(first, at - 1).some((lexeme) => hasMark(lexeme, "if", "unless"));
}
