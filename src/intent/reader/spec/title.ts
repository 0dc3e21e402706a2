import type { Decision } from "../../../blueprint";
import type { Passage } from "../passage";
import { formOf } from "../phrases/lexeme";
import type { Draft } from "../services/draft";
import { slug } from "../text/normalise";

/** The name of the whole: a project that the words name, a domain, the only service, or the first two. */
export function titleOf(
  passage: Passage,
  drafts: readonly Draft[],
  names: ReadonlyMap<Draft, string>,
): { readonly name: string; readonly decision: Decision } {
  const told = projectName(passage) ?? domainName(passage);
  if (told !== undefined) return { name: told, decision: { path: "name", value: told, because: "the words speak of it" } };
  const first = drafts.slice(0, 2).map((draft) => names.get(draft) ?? draft.kind);
  const name = slug(first.join("-")) ?? "stack";
  return { name, decision: { path: "name", value: name, because: "the words give the whole no name; this is what it holds first" } };
}

const ANNOUNCES = /^(?:project|product|codename|stack|called)$/;

function projectName(passage: Passage): string | undefined {
  for (const [at, lexeme] of passage.lexemes.entries()) {
    if (passage.isUsed(at) || lexeme.senses.length > 0 || !/^\p{Lu}/u.test(lexeme.tokens[0]?.text ?? "")) continue;
    if (ANNOUNCES.test(passage.word(at - 1))) return slug(lexeme.tokens[0]?.text ?? "");
  }
  return undefined;
}

/** `cakesbymarie` of `www.cakesbymarie.com`. */
function domainName(passage: Passage): string | undefined {
  const domain = passage.lexemes.find((lexeme) => formOf(lexeme) === "domain" && passage.isUsed(lexeme.at));
  const parts = (domain?.tokens[0]?.text ?? "").split(".");
  const label =
    parts.length < 2 ? undefined : parts.length > 2 && /^(?:co|com|org|net|ac|gov)$/.test(parts.at(-2) ?? "") ? parts.at(-3) : parts.at(-2);
  return label === undefined ? undefined : slug(label);
}
