import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const PROJECT = join(__dirname, "../..");

export interface Block {
  /** Path of the document. */
  readonly file: string;
  readonly line: number;
  /** `ts`, `sh`, …; empty for none. */
  readonly language: string;
  readonly text: string;
}

/** The documents that people read: those at the root, and those below docs. Paths begin at the project. */
export const documents: readonly string[] = [
  ...readdirSync(PROJECT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(PROJECT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].sort();

export const textOf = (file: string): string => readFileSync(join(PROJECT, file), "utf8");

/** The blocks of code of a document. */
export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  textOf(file)
    .split("\n")
    .forEach((line, index) => {
      const fence = /^```(\S*)/.exec(line);
      if (fence === null) open?.lines.push(line);
      else if (open === undefined) open = { language: fence[1] ?? "", line: index + 1, lines: [] };
      else {
        blocks.push({ file, line: open.line, language: open.language, text: open.lines.join("\n") });
        open = undefined;
      }
    });
  return blocks;
}

/** A document's prose: without its blocks of code. */
export const proseOf = (file: string): string => textOf(file).replaceAll(/^```[\s\S]*?^```/gm, "");
