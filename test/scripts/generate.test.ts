import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSpecComments } from "../../scripts/generate-descriptions";

const ROOT = join(__dirname, "../..");

test("the files that are made from src/spec are current", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/generate.ts", "--check"], { cwd: ROOT, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});

describe("reading the comments of a schema", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stackwright-comments-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (source: string, other = "") => {
    writeFileSync(join(folder, "other.ts"), other);
    writeFileSync(join(folder, "infra-spec.ts"), source);
    return readSpecComments(folder);
  };

  test("a field's comment is its description, its @default stands apart", () => {
    const { descriptions, defaults } = read(`
      export const InfraSpec = z.strictObject({
        /**
         * For how many days
         * it is kept.
         * @default 7, in production 14
         */
        days: z.int().optional(),
        silent: z.boolean(),
      });`);
    expect(descriptions).toEqual({ spec: { days: "For how many days it is kept." } });
    expect(defaults).toEqual({ spec: { days: "7, in production 14" } });
  });

  test("objects are found through lists, calls, spreads, unions, names and other files", () => {
    const { descriptions } = read(
      `import { Rule, shared } from "./other";
      const shop = defineKind({
        schema: z.strictObject({
          kind: z.literal("shop"),
          ...shared,
          /** Its rules. */
          rules: z.array(Rule).optional(),
        }),
      });
      const kinds = { store: shop } as const satisfies object;
      export const InfraSpec = z.strictObject({ services: z.array(z.discriminatedUnion("kind", [kinds.store.schema])).optional() });`,
      `export const shared = {
        /** What it is called. */
        name: z.string(),
      };
      export const Rule = z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("age"),
          /** In days. */
          days: z.int(),
        }),
        z.strictObject({
          type: z.literal("size"),
          /** In GiB. */
          gb: z.int(),
        }),
      ]);`,
    );
    expect(descriptions).toEqual({
      shop: { name: "What it is called.", rules: "Its rules." },
      "shop.rules[age]": { days: "In days." },
      "shop.rules[size]": { gb: "In GiB." },
    });
  });

  test("a field without a comment takes that of the object it is made of, but not that of a form of text", () => {
    const { descriptions } = read(`
      /** Who may call. */
      const Cors = z.strictObject({ origins: z.array(z.string()) });
      /** One line of text. */
      const Line = z.string().max(80);
      export const InfraSpec = z.strictObject({ cors: z.array(Cors).max(3).optional(), title: Line.optional() });`);
    expect(descriptions).toEqual({ spec: { cors: "Who may call." } });
  });
});
