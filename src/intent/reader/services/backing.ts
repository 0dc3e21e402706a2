import type { Kind } from "../../../spec";
import type { KindSense } from "../lexicon/sense";
import type { Passage } from "../passage";
import { hasClass, hasMark, hasRelation, isLine, isSign, senseOf, sensesOf, type Lexeme } from "../phrases/lexeme";

/** How many lexemes may stand between a program and the words that say what it has: `a booking system for a dentist with …`. */
const COMPLEMENT = 6;
/** How many lexemes what it has may take: `with pictures of all rooms in a bucket`. */
const REACH = 10;
/** How far before its noun an article may stand. */
const LEFT = 4;

/** What a program keeps its data in; what nobody but a program can use. */
const BACKING: ReadonlySet<Kind> = new Set(["database", "table", "cache", "bucket"]);
/** What runs a program: who says on what it runs does not mean the noun before. */
const RUNNERS: ReadonlySet<Kind> = new Set(["container", "vm", "function", "cluster"]);

/**
 * Whether a noun for a program (`shop`, `forum`) stands where it means one: with an article, and with what it keeps its data in behind it,
 * as in `a shop with a database`, `a forum on MariaDB`, `a tracker that stores its data in DynamoDB`.
 */
export function isBacked(passage: Passage, at: number): boolean {
  if (!hasClass(passage.lexemes[at], "program")) return false;
  const isSite = sensesOf(passage.lexemes[at], "kind").some(({ kind }) => kind === "website");
  if (!isIntroduced(passage, at, isSite)) return false;
  const { last } = passage.sentenceBounds(at);
  for (let next = at + 1; next <= Math.min(last, at + COMPLEMENT); next += 1) {
    const lexeme = passage.lexemes[next];
    if (ends(lexeme)) return false;
    if (isSign(lexeme, ",") && leansOn(passage, next + 1, last)) return true;
    if (isConnector(passage, next)) return hasBacking(passage, next + 1, last, isSite);
    if (isSign(lexeme, ",") || anyKind(lexeme) !== undefined) return false;
  }
  return false;
}

/** An article, a number or a wish before the noun, or the beginning of a text in telegram style; `store` alone there is a verb. */
function isIntroduced(passage: Passage, at: number, isSite: boolean): boolean {
  const { first } = passage.sentenceBounds(at);
  for (let before = at - 1; before >= Math.max(first, at - LEFT); before -= 1) {
    const lexeme = passage.lexemes[before];
    if (hasMark(lexeme, "indefinite", "definite", "ours", "another", "each", "ask", "fresh") || lexeme?.measure !== undefined) return true;
    if (isSite && passage.word(before) === "static") return false;
    if (isSign(lexeme, ":")) return before < at - 1 || senseOf(passage.lexemes[at], "relation") === undefined;
    if (isSign(lexeme) || anyKind(lexeme) !== undefined || NO_PROGRAM.test(passage.word(before))) return false;
    if (hasRelation(lexeme, "for", "uses", "on", "with", "usedBy") || hasMark(lexeme, "pronoun", "have", "wh")) return false;
  }
  return at - LEFT <= first && (at > first || senseOf(passage.lexemes[at], "relation") === undefined);
}

/** `data store`, `secret store`: what keeps data, and no program; `our store opens …` is none either. */
const NO_PROGRAM = /^(?:data|document|vector|state|config|configuration|feature|secret|secrets|app|operating|file|files|mailing|static)$/;

/** `with`, `backed by`, `on`, `that uses`. */
function isConnector(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at];
  if (hasRelation(lexeme, "with", "uses")) return true;
  // `a forum on MariaDB`, not `a shop in the old town with a cellar`
  return hasRelation(lexeme, "on") && !/^(?:in|inside|as|as a)$/.test(passage.word(at));
}

/** Whether what a program keeps its data in is named in the rest of the clause, before anything that would run it. */
function hasBacking(passage: Passage, from: number, last: number, isSite: boolean): boolean {
  for (let at = from; at <= Math.min(last, from + REACH); at += 1) {
    const lexeme = passage.lexemes[at];
    const sense = anyKind(lexeme);
    if (ends(lexeme)) return false;
    if (sense === undefined || sense.grade === "weak") continue;
    if (RUNNERS.has(sense.kind) || sense.grade === "workload") return false;
    // what lies in a bucket a website can show without a program
    if (BACKING.has(sense.kind) && !(isSite && sense.kind === "bucket")) return true;
  }
  return false;
}

/** `a ticket shop, Postgres and Redis behind it`. */
function leansOn(passage: Passage, from: number, last: number): boolean {
  const behind = passage.range(from, Math.min(last, from + REACH)).findIndex((lexeme) => hasRelation(lexeme, "behind"));
  return behind > 0 && BACKING.has(anyKind(passage.lexemes[from])?.kind ?? "network");
}

const ends = (lexeme: Lexeme | undefined): boolean =>
  isLine(lexeme) || isSign(lexeme, "; . ? ! : (") || hasMark(lexeme, "no", "instead", "but");

/** What a lexeme can mean as a kind; not asked where it stands, because that is what is being found out. */
const anyKind = (lexeme: Lexeme | undefined): KindSense | undefined =>
  senseOf(lexeme, "plain") === undefined ? senseOf(lexeme, "kind") : undefined;
