import { expressionPieces, MOST_SOURCE } from "../../spec/expression";

/** Deepest nesting of brackets, calls and templates in one expression. */
export const MOST_NESTING = 30;
/** Most operators and indexes in one expression. */
export const MOST_OPERATIONS = 100;

/** Why an expression is not read at all. */
export interface Refusal {
  readonly expected: string;
  readonly fix: string;
}

/**
 * What keeps an expression from the parser: its size, and what would make the end of the expression a matter of opinion. Asked before the
 * parser, which deep nesting would crash.
 */
export function refusalOf(source: string): Refusal | undefined {
  if (source.length > MOST_SOURCE) return { expected: `an expression of at most ${MOST_SOURCE} characters`, fix: "Write it out." };
  const pieces = [...expressionPieces(source)];
  // a directive in a text ends the piece before it
  if (pieces.some(({ text, from, isCode }) => !isCode && source.startsWith("%{", from + text.length))) return DIRECTIVE;
  const code = pieces.map(({ text, isCode }) => (isCode ? text.replaceAll(NAMES, "n") : '"')).join("");
  if (/#|\/[/*]/.test(code)) return COMMENT;
  if (code.includes("<<")) return HEREDOC;
  if ((code.match(OPERATIONS)?.length ?? 0) > MOST_OPERATIONS) return OPERATORS;
  return nesting(source) > MOST_NESTING ? NESTED : undefined;
}

/** How deep brackets and templates are nested. */
function nesting(source: string): number {
  let deepest = 0;
  let open = 0;
  const step = (opens: boolean): void => {
    open += opens ? 1 : -1;
    deepest = Math.max(deepest, open);
  };
  for (const { text, from, isCode } of expressionPieces(source)) {
    const end = from + text.length;
    for (const bracket of isCode ? (text.match(BRACKETS) ?? []) : []) step("([{".includes(bracket));
    // the marks of a template belong to no piece
    if (!isCode && source.startsWith("${", end)) step(true);
    if (isCode && source[end] === "}") step(false);
  }
  return deepest;
}

const BRACKETS = /[()[\]{}]/g;
const NAMES = /[A-Za-z_][\w-]*/g;
/** Operators, and indexes after a value. */
const OPERATIONS = /&&|\|\||[=!<>]=|[-+*/%!<>?]|[\w\])}]\s*\[/g;
const COMMENT: Refusal = { expected: "an expression without comments", fix: "Remove the comment; put quotation marks around text." };
const HEREDOC: Refusal = { expected: "an expression without a heredoc", fix: "Write the text in quotation marks, with \\n for line ends." };
const OPERATORS: Refusal = {
  expected: `an expression of at most ${MOST_OPERATIONS} operators and indexes`,
  fix: "Split it, or write it out.",
};
const NESTED: Refusal = { expected: `at most ${MOST_NESTING} levels of nesting`, fix: "Nest less deeply." };
const DIRECTIVE: Refusal = { expected: "a text without %{", fix: "Write %%{ for the text %{, and a condition as ${… ? … : …}." };
