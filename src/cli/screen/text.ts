/** Width that text is broken at: the terminal's, within reason; a pipe's lines are not broken. */
export function widthOf({ isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number }): number {
  return isTTY === true ? Math.min(Math.max(columns ?? 80, 40), 120) : Number.MAX_SAFE_INTEGER;
}

/** Breaks text at spaces so that no line is longer than `width`, a single long word excepted; further lines begin with `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      const room = lines.length === 0 ? width : width - indent;
      if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}

/** How a terminal is told to change its colour. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** What a terminal shows of a text: its colours take no room. */
const lengthOf = (text: string): number => text.replaceAll(COLOUR, "").length;

/** A last column is not broken into less than this. */
const LEAST_WIDTH = 20;

/** Rows as columns: every cell but the last is padded to the widest of its column, and the last one is broken at `width`. */
export function columns(rows: readonly (readonly string[])[], width: number, indent = 2): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => {
    const start = row.slice(0, -1).map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2));
    const offset = indent + start.join("").length;
    const last = wrap(row.at(-1) ?? "", Math.max(width - offset, LEAST_WIDTH)).replaceAll("\n", `\n${" ".repeat(offset)}`);
    return `${" ".repeat(indent)}${start.join("")}${last}`.trimEnd();
  });
}

/** `1 file`, `2 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Text from outside on a terminal: what would move the cursor or ring a bell is shown as a sign. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}
