import type { KindSense } from "../lexicon/sense";
import type { Passage } from "../passage";
import { formOf, hasClass, hasMark, hasRelation, isCapital, isSign, senseOf, sensesOf, wordOf, type Lexeme } from "../phrases/lexeme";
import { isBacked } from "./backing";

/** The sense of a lexeme as a word for a kind where it stands; undefined when it is none there. */
export function kindAt(passage: Passage, at: number): KindSense | undefined {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined || lexeme.tokens[0]?.form === "opaque") return undefined;
  if (isMachineType(passage, lexeme)) return machineSense(passage, lexeme);
  if (formOf(lexeme) === "image") return { is: "kind", kind: "container", grade: "weak" };
  if (isSetAside(lexeme)) return { is: "kind", kind: "queue", grade: "weak" };
  if (senseOf(lexeme, "plain") !== undefined || isInName(passage, at)) return undefined;
  if (isBacked(passage, at)) return PROGRAM;
  const sense = sensesOf(lexeme, "kind").find(
    (each) => each.proper !== true || lexeme.tokens.every((token) => /^\p{Lu}/u.test(token.text)),
  );
  if (sense === undefined || isModifierOf(passage, at) || (sense.kind === "key" && isKeptAsSecret(passage, at))) return undefined;
  if (sense.grade !== "product" && isVerb(passage, at)) return undefined;
  return sense.grade === "weak" && !isMeant(passage, at) ? undefined : sense;
}

const isMachineType = (passage: Passage, lexeme: Lexeme): boolean =>
  formOf(lexeme) === "identifier" && passage.lexicon.isInstanceType(lexeme.tokens[0]?.text ?? "");

/** A word for a program that has what programs have. */
const PROGRAM: KindSense = { is: "kind", kind: "container", grade: "workload" };

/** A machine type alone asks for a machine: `2x t3.small`. */
function machineSense(passage: Passage, lexeme: Lexeme): KindSense {
  const type = lexeme.tokens[0]?.text ?? "";
  const kind = /^(?:db[.-]|gp_|mo_|bc_)/i.test(type) ? "database" : /^cache\./i.test(type) ? "cache" : "vm";
  const provider = passage.lexicon.providerOfInstanceType(type);
  return { is: "kind", kind, grade: "weak", ...(provider === undefined ? {} : { provider }) };
}

/** A dead-letter queue belongs to a queue, which it asks for when nobody names it. */
const isSetAside = (lexeme: Lexeme): boolean =>
  sensesOf(lexeme, "feature").some(({ concept }) => concept === "deadLetter") && /queue|dlq/.test(wordOf(lexeme));

/** Whether a lexeme is a machine type or an image and no noun: it asks for a service only when no noun does. */
export const isMachineTypeAt = (passage: Passage, at: number): boolean => {
  const lexeme = passage.lexemes[at];
  return lexeme !== undefined && (isMachineType(passage, lexeme) || formOf(lexeme) === "image" || isSetAside(lexeme));
};

/** `Team Cluster`, `Project Lambda`, `called Redis`: somebody's name or a part of it. */
function isInName(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at];
  const before = passage.word(at - 1);
  const after = passage.word(at + 1);
  if (lexeme === undefined || !isCapital(lexeme)) return false;
  // `my cat is called Redis`
  if (/^(?:called|named)$/.test(before)) return true;
  if (/^(?:team|project|squad|tribe|codename|mr|mrs|company|startup|firm|club)$/.test(before) && !isSign(passage.lexemes[at - 1]))
    return true;
  return /^(?:inc|ltd|gmbh|corp|llc|plc|ag|bv|labs|studios|team|squad)$/.test(after);
}

/** `cluster upgrade path`, `Postgres password`: the word only describes another one. */
const isModifierOf = (passage: Passage, at: number): boolean =>
  /^(?:upgrade|migration|polic(?:y|ies)|passwords?|credentials?|admins?|documentation|docs|team|course|expert|certification|tutorial|clients?|drivers?|outage|incident|licen[cs]e|strategy|experience|skills|engineers?|consultants?|code)$/.test(
    passage.word(at + 1),
  ) && passage.lexemes[at + 1]?.tokens[0]?.spaced === true;

/** `to queue jobs`, `we stream events`: the word is a verb. */
function isVerb(passage: Passage, at: number): boolean {
  const lexeme = passage.lexemes[at];
  if (lexeme === undefined || lexeme.tokens.length > 1) return false;
  const before = passage.word(at - 1);
  const after = passage.lexemes[at + 1];
  const taken =
    hasMark(after, "definite", "indefinite", "ours", "pronoun", "each") || after?.measure !== undefined || hasClass(after, "us");
  if (/^(?:to|can|will|should|we|they|i|you|must|would|could|please)$/.test(before) && taken) return true;
  return (
    /^(?:to|can|will|we|they|i|must)$/.test(before) &&
    /^(?:stream|cache|queue|schedule|host|function|alert|table|page|store)$/.test(wordOf(lexeme))
  );
}

/** `a secret for the signing key`: what a secret holds is no service of its own. */
function isKeptAsSecret(passage: Passage, at: number): boolean {
  const determined = hasMark(passage.lexemes[at - 1], "definite", "indefinite", "ours");
  const link = at - (determined ? 2 : 1);
  if (!/^(?:for|with|holding|containing|storing|of)$/.test(passage.word(link))) return false;
  return sensesOf(passage.lexemes[link - 1], "kind").some(({ kind }) => kind === "secret");
}

/** Whether an ambiguous noun means the service where it stands. */
function isMeant(passage: Passage, at: number): boolean {
  const word = passage.word(at);
  const test = MEANT[word] ?? MEANT[word.replace(/s$/, "")];
  return test === undefined || test(passage, at);
}

const near = (passage: Passage, at: number, left: number, right: number): readonly Lexeme[] =>
  passage.range(Math.max(0, at - left), at + right);

const isKeyTalk = (lexeme: Lexeme): boolean =>
  /encrypt|rotat|kms|hsm|vault|managed|signing|cipher|crypto|renew/.test(wordOf(lexeme)) || hasClass(lexeme, "encrypt");

const isNounPhrase = (passage: Passage, at: number): boolean => {
  const before = passage.lexemes[at - 1];
  return (
    before === undefined ||
    isSign(before) ||
    hasMark(before, "indefinite", "definite", "ours", "another", "each", "no", "and") ||
    before.measure !== undefined ||
    before.senses.length === 0 ||
    hasClass(before, "program") ||
    senseOf(before, "kind") !== undefined ||
    senseOf(before, "feature") !== undefined ||
    senseOf(before, "relation") !== undefined ||
    senseOf(before, "provider") !== undefined ||
    hasMark(before, "ask", "fresh", "exists")
  );
};

/** What else must stand near an ambiguous noun for it to mean a service. */
const MEANT: Readonly<Record<string, (passage: Passage, at: number) => boolean>> = {
  key: (passage, at) => {
    const { first, last } = passage.sentenceBounds(at);
    return passage.range(first, last).some((lexeme) => isKeyTalk(lexeme) && lexeme.at !== at);
  },
  zone: (passage, at) => near(passage, at, 3, 4).some((lexeme) => formOf(lexeme) === "domain" || wordOf(lexeme).includes("dns")),
  storage: (passage, at) =>
    !near(passage, at, 3, 3).some((lexeme) => lexeme.measure !== undefined) &&
    !hasKindNear(passage, at, ["database", "vm", "filesystem", "container", "cluster", "cache"]),
  table: (passage, at) =>
    isNounPhrase(passage, at) &&
    (!hasKindNear(passage, at, ["database"]) ||
      near(passage, at, 0, 8).some((lexeme) => senseOf(lexeme, "cue")?.concept === "partitionKey")),
  collection: (passage, at) => hasKindNear(passage, at, ["table"]),
  topic: isNounPhrase,
  stream: isNounPhrase,
  schedule: isNounPhrase,
  alert: (passage, at) => isNounPhrase(passage, at) && passage.word(at - 1) !== "for" && !hasClass(passage.lexemes[at + 1], "us"),
  alerting: isNounPhrase,
  warning: (passage, at) =>
    near(passage, at, 2, 0).some((lexeme) => hasMark(lexeme, "indefinite", "ask")) &&
    near(passage, at, 0, 8).some((lexeme) => hasClass(lexeme, "when")),
  caching: (passage, at) =>
    hasMark(passage.lexemes[at - 1], "ask") || isSign(passage.lexemes[at - 1], "+ ,") || hasRelation(passage.lexemes[at - 1], "with"),
  rest: (passage, at) => hasKindNear(passage, at, ["api", "function"]),
  serverless: (passage, at) =>
    !isSign(passage.lexemes[at + 1]) &&
    passage.lexemes[at + 1] !== undefined &&
    !/^(?:rest |web |http )?api$|^back ?end$/.test(passage.word(at + 1)),
  vault: isNounPhrase,
};

function hasKindNear(passage: Passage, at: number, kinds: readonly string[]): boolean {
  const { first, last } = passage.sentenceBounds(at);
  return passage
    .range(first, last)
    .some(
      (lexeme) =>
        lexeme.at !== at &&
        senseOf(lexeme, "plain") === undefined &&
        sensesOf(lexeme, "kind").some(({ kind, grade }) => grade !== "weak" && kinds.includes(kind)),
    );
}

/** A word of everyday classes that is a product here, because the provider's name for it is written with capitals. */
export const isCapitalProduct = (passage: Passage, at: number): boolean => kindAt(passage, at)?.proper === true;
