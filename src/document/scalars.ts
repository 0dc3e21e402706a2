/**
 * One-line YAML of plain values. Text stands without quotes only where nobody could read it as something else, in YAML 1.1 or 1.2;
 * otherwise as a JSON string, which is YAML as well.
 */
export function inline(value: unknown): string {
  if (typeof value === "string") return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([key, entry]) => `${keyText(key)}${inline(entry)}`).join(", ")}}`;
}

/** A key with its colon. One that is too long for a simple key is written as an explicit one, which only an inline object can hold. */
export function keyText(key: string): string {
  return isLongKey(key) ? `? ${scalarText(key)} : ` : `${scalarText(key)}: `;
}

/** Whether a key is longer than YAML takes before a colon (1024 signs, escapes included). */
export const isLongKey = (key: string): boolean => key.length > 160;
const PLAIN = /^[A-Za-z_/](?:[\w./@+=-]|[ ](?=[\w./@+=(-])|:(?=[\w./@-])|[()](?=[\w./@ -]|$))*$/;
/** What some version of YAML takes for something else than text. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

export function scalarText(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text);
}

/** Control characters and line separators are escaped: JSON leaves some of them as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Lines of a text that may stand as a YAML block, as a script is read best; undefined for text that a block would change. */
export function blockLines(text: string): { readonly header: "|" | "|-"; readonly lines: readonly string[] } | undefined {
  if (!text.includes("\n") || !/^[\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe]*$/.test(text)) return undefined;
  const ends = text.endsWith("\n");
  const lines = (ends ? text.slice(0, -1) : text).split("\n");
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  if (/^\s|^$/.test(first) || last.trim() === "") return undefined;
  return { header: ends ? "|" : "|-", lines };
}
