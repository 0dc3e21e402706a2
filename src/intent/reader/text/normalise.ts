/** A word as the lexicon looks it up: lower-case, without accents, with straight apostrophes, without a possessive `'s`. */
export function normaliseWord(written: string): string {
  const lower = written.toLowerCase();
  const plain = /^[\u0020-\u007e]*$/.test(lower) ? lower : withoutAccents(lower);
  return plain.endsWith("'s") && !CONTRACTED.has(plain) ? plain.slice(0, -2) : plain;
}

/** Words with an `is` and no possessive. */
const CONTRACTED = new Set("it's that's this's there's here's what's who's where's how's let's he's she's when's".split(" "));

function withoutAccents(lower: string): string {
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("’", "'")
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

/** The singular of an English noun as far as spelling tells; the word itself when it is none. `queries` → `query`, `boxes` → `box`. */
export function singular(word: string): string {
  if (/[cg]pus$/.test(word)) return word.slice(0, -1);
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is|'s)$/.test(word)) return word;
  if (word === "caches") return "cache";
  if (word === "news") return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Text as the name of a service: lower-case letters, digits and single hyphens, at most 31 characters; undefined when nothing is left. */
export function slug(written: string): string | undefined {
  const words = withoutAccents(written.toLowerCase())
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 31)
    .replace(/-+$/, "");
  return words === "" ? undefined : words;
}
