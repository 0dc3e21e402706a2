import type { Lexicon } from "../lexicon/lexicon";
import { singular } from "../text/normalise";
import { tokenise } from "../text/tokens";
import type { Token } from "../text/token";
import type { Lexeme } from "./lexeme";
import { Spelling } from "./spelling";

const spellings = new WeakMap<Lexicon, Spelling>();

/** The text as a row of lexemes: the longest phrases of the lexicon, and what is left between them. Numbers are single lexemes still. */
export function lexemesOf(text: string, lexicon: Lexicon): Lexeme[] {
  const { tokens, corrected } = spelled(tokenise(text, lexicon), lexicon);
  const words = tokens.map((token) => (isReadable(token) ? token.word : UNREADABLE));
  const singulars = words.map(singular);
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = isReadable(tokens[at] as Token) ? lexicon.match(words, singulars, at) : undefined;
    const length = match === undefined ? 1 : match.length;
    lexemes.push(makeLexeme(lexemes.length, tokens.slice(at, at + length), match?.senses ?? [], corrected.get(at)));
    at += length;
  }
  return lexemes;
}

/** Only words, numbers, signs and identifiers are looked up; a quoted name or a domain means itself. */
const isReadable = ({ form }: Token): boolean => form === "word" || form === "number" || form === "sign" || form === "identifier";

function makeLexeme(at: number, tokens: readonly Token[], senses: Lexeme["senses"], readAs: string | undefined): Lexeme {
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  const number = tokens.length === 1 && first.number !== undefined && Number.isFinite(first.number) ? first.number : undefined;
  return {
    at,
    tokens,
    from: first.from,
    to: last.to,
    senses,
    ...(number === undefined ? {} : { measure: { dimension: "none", value: number, digits: first.text } }),
    ...(readAs === undefined ? {} : { readAs }),
  };
}

/** Stands for what may not be part of a phrase; no phrase has it. */
const UNREADABLE = "\u0000";

/** The tokens with typing mistakes corrected. */
function spelled(tokens: readonly Token[], lexicon: Lexicon): { tokens: Token[]; corrected: Map<number, string> } {
  const spelling = spellings.get(lexicon) ?? new Spelling(lexicon);
  spellings.set(lexicon, spelling);
  const corrected = new Map<number, string>();
  const right = tokens.map((token, index) => {
    if (token.form !== "word" || lexicon.has(token.word) || isName(token, tokens[index - 1])) return token;
    const meant = spelling.correct(token.word);
    if (meant === undefined) return token;
    corrected.set(index, meant);
    return { ...token, word: meant };
  });
  return { tokens: right, corrected };
}

/** Capitals inside, underscores, or a capital within a sentence: more likely a name than a slip. */
function isName(token: Token, before: Token | undefined): boolean {
  if (/_|\p{Ll}\p{Lu}/u.test(token.text)) return true;
  const inSentence = before !== undefined && before.form === "word";
  return inSentence && /^\p{Lu}\p{Ll}+$/u.test(token.text) && token.text.length < 7;
}
