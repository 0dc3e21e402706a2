import fc, { type GeneratorValue } from "fast-check";

/** Text of one line that is allowed and that something on the way to Terraform might take for more than text. */
const LINES = [
  "plain words",
  "",
  'it\'s 100% "quoted" \\ and $5',
  "../../etc/passwd",
  "-rf /",
  "<script>alert(1)</script>",
  "{{ .Values.x }} #{x} $(id) `id`",
  "Grüße, 東京 😀",
  "ends with $",
  "ends with %",
  "null",
  "true",
  "0x10",
  "a: b, [c] # d",
  "$$(x",
  " spaces around ",
];

/** Text of a service's field, in which `$${` and `%%{` are escaped. */
const TEXTS = [...LINES, "$${x} and %%{ if y }", "two\nlines\r\n\tand a tab", '{"json": "in text"}', "a\\nb"];

/** Draws the values of one random spec, one by one, so that each can depend on those before it. */
export class Draw {
  constructor(private readonly generate: GeneratorValue) {}

  integer(min: number, max: number): number {
    return this.generate(fc.integer, { min, max });
  }

  pick<T>(...values: readonly T[]): T {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  }

  chance(percent: number): boolean {
    return this.integer(1, 100) <= percent;
  }

  /** Some of the values, in their order. */
  some<T>(values: readonly T[], percent = 40): T[] {
    return values.filter(() => this.chance(percent));
  }

  /** A field, or none. */
  maybe<K extends string, T>(field: K, make: () => T, percent = 40): { readonly [P in K]?: T } {
    return this.chance(percent) ? ({ [field]: make() } as { readonly [P in K]: T }) : {};
  }

  /** Text of one line without expressions. */
  line(most = 256): string {
    const text = this.chance(70) ? this.pick(...LINES) : this.generate(fc.string, { unit: "grapheme", maxLength: 20 });
    return isLine(text) ? [...text].slice(0, most).join("") : "plain";
  }

  /** Text in which expressions may stand, without one. */
  text(): string {
    return this.pick(...TEXTS);
  }

  settings(): Record<string, string> {
    return Object.fromEntries(this.some(["APP_LEVEL", "app_greeting", "APP_9"]).map((name) => [name, this.text()]));
  }
}

/** What a spec takes for text on one line. */
const isLine = (text: string): boolean => /^[^\u0000-\u001f\u007f]*$/.test(text) && !/[$%]\{/.test(text) && !text.includes("TfToken[");
