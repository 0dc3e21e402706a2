import type { Passage } from "../passage";
import { formOf, hasMark, isLine, isSign, senseOf, sensesOf, wordOf, type Lexeme } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import type { Token } from "../text/token";
import type { Concept } from "./concept";
import type { Fact } from "./fact";
import { factAt } from "./facts";

/** What a piece of text of a telling form is about when no word beside it says otherwise. */
const BY_FORM: Readonly<Partial<Record<Token["form"], Concept>>> = {
  image: "containerImage",
  domain: "domain",
  url: "domain",
  cidr: "cidr",
  email: "email",
  path: "path",
  setting: "setting",
};

/** How far a cue may stand from the text that it announces. */
const REACH = 5;

/** Facts whose value is text: domains, images, ranges, keys of tables, paths, pages, addresses. */
export function namedFacts(passage: Passage, scope: Scope): Fact[] {
  const facts = plainFacts(passage, scope);
  return [...facts, ...secondKeys(passage, scope, facts), ...correctedKeys(passage, scope, facts)];
}

/** `keyed on store_id and event_time`: the second attribute orders the items. */
function secondKeys(passage: Passage, scope: Scope, facts: readonly Fact[]): Fact[] {
  return facts.flatMap(({ concept, at, uses }): Fact[] => {
    const last = Math.max(at, ...uses);
    const second = passage.lexemes[last + 2];
    if (
      concept !== "partitionKey" ||
      !hasMark(passage.lexemes[last + 1], "and") ||
      second === undefined ||
      facts.some((other) => other.at === second.at)
    )
      return [];
    const form = formOf(second);
    return (form === "word" || form === "identifier" || form === "quoted") && canBeAttribute(passage, second)
      ? [factAt(passage, scope, second.at, "sortKey", textOf(second))]
      : [];
  });
}

/** `keyed on email. Not email, sorry, customerId`: the next attribute takes the place of the one that is taken back. */
function correctedKeys(passage: Passage, scope: Scope, facts: readonly Fact[]): Fact[] {
  return facts.flatMap(({ concept, value, at }): Fact[] => {
    if (concept !== "partitionKey" && concept !== "sortKey") return [];
    const taken = passage.lexemes.find((lexeme) => lexeme.at > at && scope.negated.has(lexeme.at) && textOf(lexeme) === value);
    if (taken === undefined) return [];
    const { last } = passage.sentenceBounds(taken.at);
    const next = passage
      .range(taken.at + 1, last)
      .find(
        (lexeme) =>
          !scope.negated.has(lexeme.at) &&
          ["word", "identifier", "quoted"].includes(formOf(lexeme) ?? "") &&
          canBeAttribute(passage, lexeme),
      );
    return next === undefined ? [] : [{ ...factAt(passage, scope, next.at, concept, textOf(next)), corrects: true }];
  });
}

function plainFacts(passage: Passage, scope: Scope): Fact[] {
  return passage.lexemes.flatMap((lexeme, at): Fact[] => {
    if (scope.silent.has(at)) return [];
    const form = formOf(lexeme);
    const cue = form === undefined || scope.negated.has(at) ? undefined : cueBefore(passage, at, form);
    if (cue !== undefined) return [attributeFact(passage, scope, lexeme, cue)];
    const concept = form === undefined ? undefined : BY_FORM[form];
    if (concept !== undefined && !scope.negated.has(at)) return [factAt(passage, scope, at, concept, textOf(lexeme))];
    return form === "identifier" && passage.lexicon.isInstanceType(lexeme.tokens[0]?.text ?? "") && !scope.negated.has(at)
      ? [factAt(passage, scope, at, "instanceType", lexeme.tokens[0]?.text ?? "")]
      : [];
  });
}

/** `vehicle id` is one attribute of two words. */
function attributeFact(passage: Passage, scope: Scope, lexeme: Lexeme, cue: CueFound): Fact {
  const second = passage.word(lexeme.at + 1);
  const joined = KEYS.has(cue.concept) && formOf(lexeme) === "word" && PARTS.test(second);
  const text = joined ? `${textOf(lexeme)}${second.charAt(0).toUpperCase()}${second.slice(1)}` : textOf(lexeme);
  return factAt(passage, scope, lexeme.at, cue.concept, text, joined ? [cue.at, lexeme.at + 1] : [cue.at]);
}

const KEYS: ReadonlySet<Concept> = new Set(["partitionKey", "sortKey", "index", "ttl"]);
const PARTS = /^(?:id|ids|name|key|number|code|date|time|timestamp|type|email)$/;

const textOf = (lexeme: Lexeme): string => (lexeme.tokens[0]?.form === "quoted" ? wordOf(lexeme) : (lexeme.tokens[0]?.text ?? ""));

/** Concepts that a word or identifier can be the value of, and the forms that each takes. */
const VALUES: Readonly<Partial<Record<Concept, readonly Token["form"][]>>> = {
  partitionKey: ["word", "identifier", "quoted", "path"],
  sortKey: ["word", "identifier", "quoted", "path"],
  index: ["word", "identifier", "quoted"],
  ttl: ["word", "identifier", "quoted"],
  health: ["path"],
  handler: ["identifier", "file", "domain", "quoted"],
  source: ["path", "quoted"],
  errorPage: ["file"],
  indexPage: ["file"],
  databaseName: ["word", "identifier", "quoted"],
  ssh: ["cidr", "ip"],
  cors: ["url", "domain"],
};

interface CueFound {
  readonly concept: Concept;
  readonly at: number;
}

function cueBefore(passage: Passage, at: number, form: Token["form"]): CueFound | undefined {
  const lexeme = passage.lexemes[at] as Lexeme;
  if (form === "file") return fileCue(passage, at);
  const headed =
    isSign(passage.lexemes[at - 1], ":") &&
    lexeme.senses.every(({ is }) => is === "cue" || is === "relation" || is === "class" || is === "feature");
  const announced = isAnnounced(passage, at);
  if ((form === "word" || form === "identifier") && !headed && !announced && !canBeAttribute(passage, lexeme)) return undefined;
  for (let far = 1; far <= REACH; far += 1) {
    const index = at - far;
    const before = passage.lexemes[index];
    if (before === undefined || isLine(before) || !passage.sameSentence(index, at)) return undefined;
    const concept = conceptsOf(before).find((each) => VALUES[each]?.includes(form));
    if (concept !== undefined && isBetween(passage, index, at)) return { concept, at: index };
    if (isSign(before, ", ; ( )") && far > 1) return behind(passage, at, form);
  }
  return behind(passage, at, form);
}

/** `ttl on expiry`, `sort key time`: right behind a cue for an attribute a word that is only a cue or a time names it. */
function isAnnounced(passage: Passage, at: number): boolean {
  const cue = /^(?:on|is|by|=|:)$/.test(passage.word(at - 1)) ? at - 2 : at - 1;
  return (
    conceptsOf(passage.lexemes[cue]).some((concept) => KEYS.has(concept)) &&
    (passage.lexemes[at]?.senses ?? []).every(({ is }) => is === "cue" || is === "time" || is === "unit" || is === "class")
  );
}

/** `404.html` is the error page, `index.html` the index, whatever stands around. */
function fileCue(passage: Passage, at: number): CueFound | undefined {
  const name = wordOf(passage.lexemes[at]);
  const near = passage
    .range(Math.max(0, at - 4), at + 3)
    .find((lexeme) => conceptsOf(lexeme).some((each) => each === "errorPage" || each === "indexPage"));
  const concept = near === undefined ? undefined : conceptsOf(near).find((each) => each === "errorPage" || each === "indexPage");
  if (concept !== undefined && near !== undefined) return { concept, at: near.at };
  if (/^(?:404|error|not-?found|oops)\b/.test(name)) return { concept: "errorPage", at: -1 };
  return /^index\.html?$/.test(name) ? { concept: "indexPage", at: -1 } : undefined;
}

const conceptsOf = (lexeme: Lexeme | undefined): Concept[] =>
  [...sensesOf(lexeme, "cue"), ...sensesOf(lexeme, "feature").filter(({ concept }) => concept === "cors")].map(({ concept }) => concept);

/** Only small words may stand between a cue and its value: `keyed on the customerId`, `partition key is userId`. */
function isBetween(passage: Passage, cue: number, at: number): boolean {
  return passage
    .range(cue + 1, at - 1)
    .every(
      (lexeme) =>
        isSign(lexeme, ": = ( → ->") ||
        hasMark(lexeme, "definite", "indefinite", "called", "and", "ours") ||
        SMALL.test(wordOf(lexeme)) ||
        conceptsOf(lexeme).length > 0,
    );
}

const SMALL = /^(?:is|as|on|by|of|attribute|field|column|named|being|be|the|a|to|with|should|path|it|in|at|key|for|from|only|access|id)$/;

/** `orderDate as the sort key`, `deviceId partition`: the cue stands behind. */
function behind(passage: Passage, at: number, form: Token["form"]): CueFound | undefined {
  for (let index = at + 1; index <= at + 3; index += 1) {
    const lexeme = passage.lexemes[index];
    if (lexeme === undefined || isSign(lexeme) || isLine(lexeme)) return undefined;
    const concept = conceptsOf(lexeme).find(
      (each) => (each === "partitionKey" || each === "sortKey" || each === "ttl" || each === "index") && VALUES[each]?.includes(form),
    );
    if (
      concept !== undefined &&
      passage
        .range(at + 1, index - 1)
        .every((between) => hasMark(between, "definite", "indefinite") || /^(?:as|is|being|the|a)$/.test(wordOf(between)))
    )
      return { concept, at: index };
  }
  return undefined;
}

/** Whether a word can name an attribute: an identifier, or a word that means nothing else. */
function canBeAttribute(passage: Passage, lexeme: Lexeme): boolean {
  const written = lexeme.tokens[0]?.text ?? "";
  if (/_|\p{Ll}\p{Lu}/u.test(written)) return true;
  if (passage.lexicon.isInstanceType(written)) return false;
  if (lexeme.senses.length === 0) return !/^(?:is|be|we|use|also|please|then|gets|so|because|point|lookups?)$/.test(wordOf(lexeme));
  return (
    lexeme.senses.every(({ is }) => is === "class" || is === "unit" || is === "time") ||
    (senseOf(lexeme, "class") !== undefined && senseOf(lexeme, "relation") === undefined && senseOf(lexeme, "mark") === undefined)
  );
}
