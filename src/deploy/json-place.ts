/**
 * The keys that lead to a place in JSON text: `["resource", "aws_vpc", "main", "cidr_block"]`. Terraform tells where a mistake is by
 * a byte; what stands there must be found without building a tree of it, because a configuration may have megabytes.
 */
export function keysAt(json: Uint8Array, byte: number): (string | number)[] {
  const reader = new Reader(json, Math.min(byte, json.length - 1));
  return reader.read();
}

interface Level {
  key: string | number;
  readonly isList: boolean;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58] as const;
const [OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93] as const;

class Reader {
  private at = 0;
  private readonly levels: Level[] = [];
  /** Whether a text that follows is a key. */
  private expectsKey = false;

  constructor(
    private readonly json: Uint8Array,
    private readonly until: number,
  ) {}

  read(): (string | number)[] {
    while (this.at <= this.until) this.step(this.json[this.at] ?? 0);
    return this.levels.map(({ key }) => key).filter((key) => key !== "");
  }

  private step(byte: number): void {
    if (byte === QUOTE) this.readText();
    else if (byte === OPEN_MAP || byte === OPEN_LIST) this.open(byte === OPEN_LIST);
    else if (byte === CLOSE_MAP || byte === CLOSE_LIST) this.close();
    else if (byte === COMMA) this.nextEntry();
    else if (byte === COLON) this.expectsKey = false;
    this.at += 1;
  }

  private open(isList: boolean): void {
    this.levels.push({ key: isList ? 0 : "", isList });
    this.expectsKey = !isList;
  }

  /** A closing bracket belongs to what it closes, and to none of its entries. */
  private close(): void {
    const level = this.levels.at(-1);
    if (this.at < this.until) this.levels.pop();
    else if (level !== undefined) level.key = "";
    this.expectsKey = false;
  }

  private nextEntry(): void {
    const level = this.levels.at(-1);
    if (level === undefined) return;
    if (typeof level.key === "number") level.key += 1;
    else this.expectsKey = true;
  }

  private readText(): void {
    const start = this.at;
    do this.at += this.json[this.at] === BACKSLASH ? 2 : 1;
    while (this.at < this.json.length && this.json[this.at] !== QUOTE);
    const level = this.levels.at(-1);
    if (this.expectsKey && level !== undefined) level.key = keyOf(this.json.subarray(start, this.at + 1));
  }
}

function keyOf(quoted: Uint8Array): string {
  try {
    return JSON.parse(Buffer.from(quoted).toString("utf8")) as string;
  } catch {
    return "";
  }
}
