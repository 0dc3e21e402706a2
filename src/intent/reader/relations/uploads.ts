import type { Passage } from "../passage";
import { hasClass, hasMark, hasRelation } from "../phrases/lexeme";

const UPLOAD = /^(?:on|upon|at|per|after)(?: every| each| any)?(?: new| file)* uploads?$/;
const OPENS = /^(?:on|upon|at|per|after)\b/;
/** Nouns that are nothing but files: `when an invoice is created` speaks of no file. */
const FILE =
  /^(?:files?|objects?|blobs?|images?|photos?|pictures?|videos?|documents?|pdfs?|csvs?|scans?|recordings?|clips?|attachments?|spreadsheets?)$/;
/** Verbs of files that come to lie somewhere. */
const COMES = /^(?:upload|land|arriv|drop|stor|sav|put|add|creat|appear|com(?:e|es|ing) in|shows up|is (?:uploaded|added)|gets uploaded)/;
const FAILS = /^(?:fail|error|time|break|stop|is (?:too )?slow)/;
const UPLOADED = /^(?:(?:is|are|was|gets|been|newly|freshly) )?upload(?:s|ed|ing)?$/;

/** `on upload`, `triggered by uploads`, `reacts to new files`: the event is a noun. */
export function isUploadNoun(passage: Passage, at: number): boolean {
  if (OPENS.test(passage.word(at))) {
    const words = [0, 1, 2, 3].map((more) => passage.word(at + more));
    if ([1, 2, 3].some((length) => UPLOAD.test(words.slice(0, length).join(" ")))) return true;
  }
  if (!hasRelation(passage.lexemes[at], "triggers") && !/^(?:reacts?|responds?|fires?|runs?) (?:on|to)$/.test(passage.word(at)))
    return false;
  const noun = [at + 1, at + 2, at + 3].find(
    (next) => !hasMark(passage.lexemes[next], "indefinite", "each", "fresh", "definite") && !/^(?:by|on|to)$/.test(passage.word(next)),
  );
  if (noun === undefined) return false;
  const isNew = passage.range(at + 1, noun).some((lexeme) => hasMark(lexeme, "fresh"));
  return /^uploads?$/.test(passage.word(noun)) || (isNew && FILE.test(passage.word(noun)));
}

/** `each uploaded document`, `every file that gets uploaded`, `uploaded images are resized`: not only `lists uploaded files`. */
export function speaksOfUploaded(passage: Passage, at: number): boolean {
  const { last } = passage.clauseBounds(at);
  const lexeme = passage.lexemes[at];
  if (UPLOADED.test(passage.word(at)) && isFile(passage, at + 1))
    return isEach(passage, at - 1) || (/^(?:is|are|get|gets)$/.test(passage.word(at + 2)) && hasClass(passage.lexemes[at + 3], "makes"));
  if (!hasMark(lexeme, "each") || !isFile(passage, at + 1)) return false;
  return (
    hasMark(passage.lexemes[at + 2], "pronoun", "that") &&
    passage.range(at + 3, Math.min(last, at + 6)).some((next) => UPLOADED.test(passage.word(next.at)))
  );
}

const isEach = (passage: Passage, at: number): boolean =>
  hasMark(passage.lexemes[at], "each", "fresh") || /^(?:any|newly|freshly)$/.test(passage.word(at));

const isFile = (passage: Passage, at: number): boolean => FILE.test(passage.word(at)) || hasClass(passage.lexemes[at], "files");

/**
 * Whether a clause says that files come to lie somewhere: `one is uploaded`, `a new file arrives`.
 * @param hasBucket whether the text spoke of a bucket before, so that `someone adds one` can only mean what lies in it.
 */
export function bringsFiles(passage: Passage, first: number, last: number, hasBucket: boolean): boolean {
  const clause = passage.range(first, last);
  if (clause.some((lexeme) => UPLOADED.test(passage.word(lexeme.at)) && !FAILS.test(passage.word(lexeme.at + 1)))) return true;
  const comes = clause.some((lexeme) => COMES.test(passage.word(lexeme.at)));
  return comes && clause.some((lexeme) => FILE.test(passage.word(lexeme.at)) || (hasBucket && passage.word(lexeme.at) === "one"));
}
