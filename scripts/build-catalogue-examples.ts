import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { Catalogues, isSettable, minimalArguments, normaliseArguments, type Body, type Type, type TypeSchema } from "../src/catalogue";
import {
  itemKey,
  typesOf,
  validateBatch,
  type BatchError,
  type BatchErrors,
  type BatchItem,
  type Judge,
} from "../test/support/terraform-batch";
import { JUDGES } from "../test/support/judges";
import { LEARNED_EXAMPLES, WRITTEN_EXAMPLES } from "./build-catalogue-files";
import { namedArgument, proposedNumbers, proposedTexts, wantedArguments } from "./build-catalogue-proposals";

/**
 * Learns, from the providers themselves, what smallest examples need beyond the schema, and writes it to build-catalogue-examples.json, from
 * where `npm run build:catalogue` takes it. Needs Terraform and the real plug-ins: each round validates every type that still fails, and
 * changes it as the provider's messages suggest.
 *
 *   npm run build:catalogue -- …            first, without examples or with the old ones
 *   npx tsx scripts/build-catalogue-examples.ts [rounds]
 */
const FILE = join(__dirname, LEARNED_EXAMPLES);
const ROUNDS = 60;

type Example = Record<string, unknown>;
type Examples = Record<string, Example>;

/** One type on its way to an example that the provider accepts. */
class Pupil {
  private readonly tried = new Set<string>();

  constructor(
    readonly kind: "resource" | "data",
    private readonly schema: TypeSchema,
    readonly example: Example,
  ) {}

  get item(): BatchItem {
    const { type } = this.schema;
    return { kind: this.kind, type, arguments: normaliseArguments(this.schema, this.arguments()) };
  }

  private arguments(): Record<string, unknown> {
    return minimalArguments({ ...this.schema, example: this.example });
  }

  /** Changes the example by what the errors suggest; false when there is nothing left to try. */
  learn(errors: readonly BatchError[]): boolean {
    // a provider repeats "one of a, b" for a and for b: one answer is enough
    const distinct = new Map(errors.map((error) => [wantedArguments(complaintOf(error))?.names.join() ?? JSON.stringify(error), error]));
    const changes = [...distinct.values()].map((error) => this.answer(error));
    return changes.includes(true);
  }

  /** Forgets what did not help. */
  settle(errors: readonly BatchError[]): void {
    for (const error of errors) delete this.example[this.pathOf(error)];
  }

  private answer(error: BatchError): boolean {
    const complaint = complaintOf(error);
    if (/[Cc]onflict|can be specified, but/.test(complaint)) return this.withdraw(this.pathOf(error));
    const wanted = wantedArguments(complaint);
    if (wanted !== undefined) return this.include(wanted.names, wanted.all, error);
    const path = this.pathOf(error);
    const type = typeAt(this.schema.body, path);
    return type !== undefined && this.tryValues(path, type, complaint);
  }

  private include(names: readonly string[], all: boolean, error: BatchError): boolean {
    const parent = withoutIndexes(error.keys).slice(0, -1).join(".");
    const whole = withoutIndexes(error.keys).join(".");
    const paths = names.map((name) => name.replaceAll(/\.\d+(?=\.|$)/g, ""));
    const known = paths.flatMap(
      (name) => [name, `${whole}.${name}`, `${parent}.${name}`].find((path) => isMember(this.schema.body, path)) ?? [],
    );
    if (!all && known.some((path) => path in this.example)) return false;
    const fresh = known.filter((path) => !this.tried.has(`include ${path}`));
    const chosen = all ? fresh : fresh.slice(0, 1);
    for (const path of chosen) {
      this.tried.add(`include ${path}`);
      this.example[path] ??= this.placeholder(path);
    }
    return chosen.length > 0;
  }

  private withdraw(path: string): boolean {
    if (!(path in this.example)) return false;
    delete this.example[path];
    return true;
  }

  private tryValues(path: string, type: Type, complaint: string): boolean {
    const fewest = Number(/requires (\d+) item minimum/.exec(complaint)?.[1] ?? 1);
    const candidates = proposedValues("of" in type ? type.of : type, complaint, this.example[path]);
    const value = candidates.find((candidate) => !this.tried.has(`${path}=${candidate}`));
    if (value === undefined) return false;
    this.tried.add(`${path}=${value}`);
    const isSequence = type.kind === "list" || type.kind === "set";
    this.example[path] = isSequence ? Array<unknown>(fewest).fill(value) : type.kind === "map" ? { example: value } : value;
    return true;
  }

  /** Null for a block; for an argument the value that it would have without an example. */
  private placeholder(path: string): unknown {
    const alone = minimalArguments({ ...this.schema, example: { [path]: undefined } });
    const value = path.split(".").reduce<unknown>((at, key) => (first(at) as Record<string, unknown> | undefined)?.[key], alone);
    return typeAt(this.schema.body, path) === undefined ? null : (value ?? null);
  }

  private pathOf(error: BatchError): string {
    const place = withoutIndexes(error.keys).join(".");
    const named = namedArgument(complaintOf(error))?.replaceAll(/\.\d+(?=\.|$)/g, "");
    if (typeAt(this.schema.body, place) !== undefined || named === undefined) return place;
    return [named, `${place}.${named}`].find((path) => typeAt(this.schema.body, path) !== undefined) ?? place;
  }
}

function proposedValues(type: Type, complaint: string, current: unknown): readonly (string | number | boolean)[] {
  if (type.kind === "string") return proposedTexts(complaint, current);
  if (type.kind === "number") return proposedNumbers(complaint);
  return type.kind === "bool" ? [false, true] : [];
}

const complaintOf = ({ summary, detail }: BatchError): string => `${summary}\n${detail}`;
const refusedOf = (errors: BatchErrors, pupil: Pupil): readonly BatchError[] => errors.get(itemKey(pupil.item)) ?? [];
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const withoutIndexes = (keys: readonly (string | number)[]): string[] => keys.filter((key): key is string => typeof key === "string");

/** The type of the argument at a path; undefined for a block, or when there is none. */
function typeAt(body: Body, path: string): Type | undefined {
  const [name, ...rest] = path.split(".");
  const attribute = body.attributes.get(name as string);
  if (attribute !== undefined) return isSettable(attribute) ? attribute.type : undefined;
  const block = body.blocks.get(name as string);
  return block === undefined || rest.length === 0 ? undefined : typeAt(block.body, rest.join("."));
}

function isMember(body: Body, path: string): boolean {
  const [name, ...rest] = path.split(".");
  const block = body.blocks.get(name as string);
  return block === undefined ? typeAt(body, path) !== undefined : rest.length === 0 || isMember(block.body, rest.join("."));
}

async function study(judge: Judge, known: Examples, rounds: number): Promise<Examples> {
  const folder = mkdtempSync(join(tmpdir(), "stackwright-examples-"));
  try {
    const types = await typesOf(folder, judge);
    const pupils = new Map(pupilsOf(judge.name, types, known).map((pupil) => [itemKey(pupil.item), pupil]));
    let failing = [...pupils.values()];
    for (let round = 1; round <= rounds && failing.length > 0; round += 1) {
      const errors = await judged(folder, judge, failing);
      failing = failing.filter((pupil) => refusedOf(errors, pupil).length > 0);
      console.log(`${judge.name} ${judge.version} round ${round}: ${failing.length} still refused`);
      failing = failing.filter((pupil) => pupil.learn(refusedOf(errors, pupil)));
    }
    const last = await judged(folder, judge, [...pupils.values()]);
    for (const pupil of pupils.values()) pupil.settle(refusedOf(last, pupil));
    console.log(
      `${judge.name} ${judge.version}: ${[...last.values()].filter(({ length }) => length > 0).length} of ${pupils.size} refused`,
    );
    const learned = [...pupils].filter(([, { example }]) => Object.keys(example).length > 0);
    return Object.fromEntries(learned.map(([key, { example }]) => [key, example]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judged(folder: string, judge: Judge, pupils: readonly Pupil[]): Promise<BatchErrors> {
  const found = await validateBatch(
    folder,
    judge,
    pupils.map(({ item }) => item),
  );
  return new Map(pupils.map(({ item }) => [itemKey(item), found.get(itemKey(item)) ?? []]));
}

const readExamples = (file: string): Examples => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Examples) : {});

/** Types of the pinned provider that the plug-in has too; not those with an example that was written by hand. */
function pupilsOf(name: string, types: ReadonlySet<string>, known: Examples): Pupil[] {
  const catalogues = new Catalogues();
  const written = readExamples(join(__dirname, WRITTEN_EXAMPLES));
  return (["resource", "data"] as const).flatMap((kind) =>
    catalogues.typeNames(kind, name).flatMap((type) => {
      const schema = catalogues.describe(kind, type);
      const key = itemKey({ kind, type });
      return schema === undefined || !types.has(key) || key in written ? [] : [new Pupil(kind, schema, { ...known[key] })];
    }),
  );
}

const sortedByKey = (examples: Examples): Examples => Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  let examples = readExamples(FILE);
  for (const judge of JUDGES.filter(({ isReal }) => isReal)) {
    examples = { ...examples, ...(await study(judge, examples, rounds)) };
    writeFileSync(FILE, await format(JSON.stringify(sortedByKey(examples)), { parser: "json", printWidth: 140 }));
  }
}

void main();
