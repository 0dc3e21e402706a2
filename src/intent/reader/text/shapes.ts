import type { Form } from "./token";
import type { KnownWords } from "./tokens";

export interface Shape {
  readonly form: Form;
  readonly to: number;
}

interface ShapeRule {
  readonly form: Form;
  /** Where the shape that begins at `at` ends; undefined when there is none. */
  readonly end: (text: string, at: number, known: KnownWords) => number | undefined;
}

const LETTER = /[\p{L}]/u;
const DIGIT = /\d/;
const FILE_ENDINGS = new Set(
  "html htm js ts mjs py json yaml yml txt md pdf csv zip tar gz png jpg jpeg gif svg css php rb java jar cs xml sh sql exe dll parquet".split(
    " ",
  ),
);
/** Last parts that are no top-level domains, because something else is written that way. */
const NO_DOMAIN = new Set("nano micro small medium large xlarge metal handler main js".split(" "));

/** Names of frameworks that look like a file's. */
const FRAMEWORK = /^(?:(?:node|vue|next|express|nuxt|nest|three)\.js|(?:asp|vb)\.net)$/i;
/** Hosts that are registries even when no tag follows. */
const REGISTRY = /(?:^|\.)(?:docker|ghcr|gcr|quay|azurecr|amazonaws|pkg|registry)\./;

/** Image tags that are known without a registry in front. */
const TAG = /^(?:latest|stable|alpine|slim|linux|edge|main|master|prod|dev|v?\d[\w.-]*|[a-f\d]{7,40})$/i;

function rule(
  form: Form,
  begins: RegExp,
  pattern: RegExp,
  keep?: (found: string, text: string, at: number, known: KnownWords) => boolean,
): ShapeRule {
  return {
    form,
    end: (text, at, known) => {
      if (!begins.test(text.charAt(at))) return undefined;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null || (keep !== undefined && !keep(found[0], text, at, known))) return undefined;
      return at + found[0].length;
    },
  };
}

const startsWord = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}_]/u.test(text.charAt(at - 1));

/** Forms that can begin at a place, the most telling first. */
export const shapes: readonly ShapeRule[] = [
  rule("line", /\n/, /\n/y),
  rule("sign", /\[/, /\[[ xX✓✔]?\]/y),
  rule("quoted", /["“]/, /["“][^"“”\n]{1,200}["”]/y),
  rule("quoted", /[`]/, /`[^`\n]{1,200}`/y),
  rule("quoted", /['‘]/, /['‘][^'‘’\n]{1,100}['’](?![\p{L}\d])/uy, (_found, text, at) => startsWord(text, at)),
  rule("sign", /[→⇒➜➔⟶]/, /[→⇒➜➔⟶]/y),
  rule("sign", /[-=>]/, /(?:-{1,2}>|=>|>>)/y),
  rule("sign", /[.…]/, /(?:\.{2,}|…)/y),
  rule("cron", /[\d*]/, /(?:[\d*/,-]+[^\S\n]+){4}[\d*/,\-A-Za-z]+(?![^\s.,;)"'`])/y, (found) => found.includes("*")),
  rule("url", /h/i, /https?:\/\/[^\s"'`<>()]{1,500}[^\s"'`<>().,;:!?]/iy),
  rule("email", /[\p{L}\d]/u, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/y, (_found, text, at) => startsWord(text, at)),
  rule("cidr", DIGIT, /\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}\b/y),
  rule("ip", DIGIT, /\d{1,3}(?:\.\d{1,3}){3}\b(?!\.\d)/y),
  rule("clock", DIGIT, /(?:[01]?\d|2[0-3]):[0-5]\d(?:[^\S\n]?[ap]\.?m\b\.?)?(?![:\d])/iy),
  rule("setting", /[A-Z]/, /[A-Z][A-Z0-9_]{1,60}=(?:"[^"\n]{0,200}"|[^\s,;()"']{1,200})/y, (_found, text, at) => startsWord(text, at)),
  rule("image", /[\p{L}\d]/u, /[a-z\d][\w.-]{0,100}(?::\d{2,5})?(?:\/[\w.-]{1,100}){1,6}(?:[:@][\w.:-]{1,120})?\b/iy, isImage),
  rule("image", /[\p{L}\d]/u, /[a-z][\w.-]{1,100}:[\w][\w.-]{0,80}\b/iy, isTagged),
  rule("path", /[~./]/, /(?:~|\.{1,2})?\/[\w.{}*~%+-]{0,80}(?:\/[\w.{}*~%+-]{1,80}){0,12}/y, isPath),
  rule(
    "file",
    /[\p{L}\d]/u,
    /[\w-]{1,80}\.[a-z]{2,7}\b(?!\.\w)/y,
    (found) => FILE_ENDINGS.has(found.slice(found.lastIndexOf(".") + 1)) && !FRAMEWORK.test(found),
  ),
  rule(
    "domain",
    /[\p{L}\d*]/u,
    /(?:\*\.)?[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){0,6}\.[a-z]{2,24}\b(?![.-]?[\w])/iy,
    isDomain,
  ),
  rule("number", DIGIT, /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)*/y),
  rule("word", /\./, /\.net\b/iy, (_found, text, at) => startsWord(text, at)),
  rule("identifier", /[\p{L}_]/u, /[\p{L}_][\p{L}\d_]*(?:[-.][\p{L}\d_]+)+/uy, isIdentifier),
  rule("word", /[\p{L}_]/u, /(?:asp\.net|(?:node|vue|next|express|nuxt|nest)\.js|[cf]#|c\+\+)(?![\p{L}\d])/iuy),
  rule("word", /[\p{L}_]/u, /[\p{L}\p{M}\d_]+(?:['’][\p{L}]+)*/uy),
];

/** A repository with a registry, a tag or a digest: `acme/api:2`, `ghcr.io/acme/api`, not `read/write`. */
function isImage(found: string, text: string, at: number): boolean {
  if (!startsWord(text, at)) return false;
  const repository = found.split(/[:@](?!.*\/)/)[0] as string;
  const host = repository.slice(0, repository.indexOf("/"));
  const tag = found.slice(repository.length + 1);
  if (found.includes("@sha256:")) return true;
  if (/\.[a-z]{2,}$/i.test(host) || /:\d+$/.test(host) || host === "localhost") return tag !== "" || REGISTRY.test(host);
  return tag !== "" && !DIGIT.test(repository.charAt(0));
}

/** `nginx:1.27`, `worker:latest`; not `port:8080`, which the words around it tell. */
function isTagged(found: string, text: string, at: number, known: KnownWords): boolean {
  if (!startsWord(text, at)) return false;
  const [name, tag] = found.split(":") as [string, string];
  if (!TAG.test(tag) || /^\d+$/.test(name)) return false;
  if (/\b(?:image|img|docker|container|of|run|running|from)[^\S\n:]*:?[^\S\n]*["'`(]?$/i.test(text.slice(Math.max(0, at - 14), at)))
    return true;
  if (/^[^\S\n]+(?:docker )?image\b/i.test(text.slice(at + found.length, at + found.length + 14))) return true;
  return !known.has(name.toLowerCase()) && (!/^\d+$/.test(tag) || !known.isEveryday(name.toLowerCase()));
}

function isPath(found: string, text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return found.length > 1 && (at === 0 || /[\s("'`:=,]/.test(before)) && !/^\/\d+$/.test(found);
}

function isDomain(found: string, text: string, at: number, known: KnownWords): boolean {
  if (!startsWord(text, at) || known.isInstanceType(found)) return false;
  const parts = found.split(".");
  const last = parts.at(-1) as string;
  if (FRAMEWORK.test(found)) return false;
  if (last !== last.toLowerCase() && found !== found.toUpperCase()) return false;
  return (
    !NO_DOMAIN.has(last.toLowerCase()) &&
    LETTER.test(parts[0] as string) &&
    !(parts.length === 2 && (parts[0] as string).length === 1 && last.length < 3)
  );
}

/** Letters tied to digits or underscores; `multi-az` is two words, `app.It` a sentence's end. */
function isIdentifier(found: string, _text: string, _at: number, known: KnownWords): boolean {
  if (known.isInstanceType(found) || known.has(found.toLowerCase())) return true;
  return /[\d_]/.test(found) && !/\.\p{Lu}/u.test(found);
}
