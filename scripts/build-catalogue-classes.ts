import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the generated text of one binding class says and its type assembly does not. */
export interface ClassFacts {
  /** By the property's name in the class: `cidrBlocks`. */
  readonly members: Map<string, MemberFacts>;
  /** How its value sits in its parent: one object, one element of a list that may have no second, or an element of a list. */
  nesting: "single" | "onlyElement" | "element";
}

export interface MemberFacts {
  /** Terraform's spelling: `cidr_blocks`. */
  readonly name: string;
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  /** Whether the list is a set. */
  isSet: boolean;
  /** Whether it is read without a type. */
  untyped: boolean;
}

const CLASS = /^export class (\w+) /;
const MEMBER = /^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/;
const GETTER = /^ {2}public get (\w+)\(\) \{$/;
const LIST_FIELD = /^ {2}private _\w+ = new \w+\(this, "\w+", (true|false)\);$/;
const CONSTRUCTION = /^ {4}super\(terraformResource, terraformAttribute(.*)\);?$/;
const NESTING: Readonly<Record<string, ClassFacts["nesting"]>> = { ", false": "single", ", false, 0": "onlyElement" };

/**
 * Reads the classes of one module of a bindings package (`lib/lex-bot`): the text that they were compiled from stands in the source map.
 * The comment `// name - computed: …` above each member carries Terraform's own spelling, which camel case cannot be turned back into.
 */
export function readClasses(folder: string): Map<string, ClassFacts> {
  const classes = new Map<string, ClassFacts>();
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"));
  for (const file of files.sort()) readLines(sourceOf(join(folder, file)), classes);
  return classes;
}

function readLines(source: string, classes: Map<string, ClassFacts>): void {
  let current: ClassFacts = { members: new Map(), nesting: "element" };
  let member: MemberFacts | undefined;
  const taken = new Set<MemberFacts>();
  for (const line of source.split("\n")) {
    const opened = CLASS.exec(line);
    if (opened) {
      current = { members: new Map(), nesting: "element" };
      classes.set(opened[1] as string, current);
      member = undefined;
    }
    const construction = CONSTRUCTION.exec(line);
    if (construction) current.nesting = NESTING[construction[1] as string] ?? "element";
    member = memberOf(line) ?? member;
    if (member === undefined) continue;
    if (LIST_FIELD.exec(line)?.[1] === "true" || (line.startsWith("    return ") && line.includes("cdktf.Fn.tolist("))) member.isSet = true;
    if (line.startsWith("    return this.interpolationForAttribute(")) member.untyped = true;
    const property = GETTER.exec(line)?.[1];
    // the getters of one member are its own and `…Input`: the first one carries its name
    if (property === undefined || taken.has(member)) continue;
    taken.add(member);
    current.members.set(property, member);
  }
}

function memberOf(line: string): MemberFacts | undefined {
  const found = MEMBER.exec(line);
  if (!found) return undefined;
  const [, name, computed, optional, required] = found;
  return {
    name: name as string,
    computed: computed === "true",
    optional: optional === "true",
    required: required === "true",
    isSet: false,
    untyped: false,
  };
}

function sourceOf(file: string): string {
  const text = readFileSync(file, "latin1");
  const marker = "sourceMappingURL=data:application/json;base64,";
  const at = text.lastIndexOf(marker);
  if (at < 0) return "";
  const map = JSON.parse(Buffer.from(text.slice(at + marker.length).trim(), "base64").toString("utf8")) as { sourcesContent?: string[] };
  return map.sourcesContent?.[0] ?? "";
}
