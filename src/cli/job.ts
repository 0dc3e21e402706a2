import { dirname, join, resolve } from "node:path";
import type { Decision } from "../blueprint";
import { located, readDocument, writeDocument, type SpecDocument } from "../document";
import type { Problem, Result } from "../errors";
import type { Span } from "../intent";
import { prove, type Proof } from "../proof";
import type { InfraSpec } from "../spec";
import { checkWorkspace, isWorkspace, writeWorkspace, type WriteWorkspaceOptions, type WrittenWorkspace } from "../synth/workspace";
import type { Designer } from "./designer";
import { readInput, type Input } from "./input";
import type { Io } from "./io";
import { NOTHING, type Outcome } from "./outcome";
import { readVersions, versionProblems } from "./provider-versions";
import type { Progress } from "./progress";
import { DEFAULT_OUT, SPEC_FILE, writes, type Options, type Request } from "./request";
import { isRecord } from "../spec/record";

/** What a job needs beside the request. */
export interface Tools {
  readonly io: Io;
  readonly progress: Progress;
  /** Loaded only for words. */
  readonly designer: (io: Io, options: Options) => Result<Designer>;
}

/** The whole of a request: read, design, prove, write. Nothing is printed here. */
export async function runJob(request: Request, tools: Tools): Promise<Outcome> {
  const input = await readInput(request, tools.io);
  if (input === undefined) return { ...NOTHING, problems: [nothingGiven(request)] };
  if (!input.ok) return { ...NOTHING, problems: input.problems };
  const draft = await (input.value.kind === "words" ? designWords(input.value, request, tools) : readSpec(input.value, request));
  if (draft.raw === undefined) return outcomeOf(draft, undefined);
  return new Job(request, tools, input.value, draft).run();
}

/** What the proof begins with. */
interface Draft {
  readonly source: string;
  readonly from: string;
  /** The spec's tree, not checked; undefined when there is none. */
  readonly raw: unknown;
  readonly decisions: readonly Decision[];
  readonly notUnderstood: readonly Span[];
  /** Why there is no tree, or what of the words is not in it. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly locate?: SpecDocument["locate"];
}

async function designWords(input: Input, { options }: Request, { io, progress, designer }: Tools): Promise<Draft> {
  const nothing = { source: "", from: input.from, raw: undefined, decisions: [], notUnderstood: [], notices: [] };
  const ready = designer(io, options);
  if (!ready.ok) return { ...nothing, problems: ready.problems };
  progress.step(ready.value.name === "reader" ? "Reading the words" : `Asking ${ready.value.name}`);
  const { provider, region, environment } = options;
  const given = { ...(provider && { provider }), ...(region && { region }), ...(environment && { environment }), signal: io.signal };
  const { spec, ...rest } = await ready.value.design(input.text, given);
  return { ...rest, from: input.from, raw: spec === undefined ? undefined : { ...spec, ...overrides(options) } };
}

function readSpec(input: Input, { options }: Request): Draft {
  const nothing = { source: "spec", from: input.from, decisions: [], notUnderstood: [], notices: [] };
  const document = readDocument(input.text);
  if (!document.ok) return { ...nothing, raw: undefined, problems: document.problems };
  const { tree, locate } = document.value;
  return { ...nothing, raw: isRecord(tree) ? { ...tree, ...overrides(options) } : tree, problems: [], locate };
}

/** What the command line says goes before what the spec says. */
function overrides({ provider, region, environment }: Options): Partial<InfraSpec> {
  return { ...(provider && { provider }), ...(region && { region }), ...(environment && { environment }) };
}

class Job {
  private readonly out: Promise<string>;
  private written: WrittenWorkspace | undefined;

  constructor(
    private readonly request: Request,
    private readonly tools: Tools,
    private readonly input: Input,
    private readonly draft: Draft,
  ) {
    this.out = this.outputFolder();
  }

  async run(): Promise<Outcome> {
    const proof = await this.prove();
    const unable = this.asksForTerraform() ? proof.unable : [];
    const problems = distinct([...this.draft.problems, ...proof.problems, ...unable]);
    if (problems.length > 0 || this.tools.io.signal.aborted) return this.end({ ...proof, problems });
    return this.end({ ...proof, problems: await this.write(proof) });
  }

  private async prove(): Promise<Proof> {
    const { options, command } = this.request;
    const { io, progress } = this.tools;
    const versions = readVersions(options.providerVersion ?? []);
    if (!versions.ok) return { proof: [], problems: versions.problems, unable: [], warnings: [] };
    const depth = { all: "plan", design: "blueprint", synth: "synthesis", validate: "validate", plan: "plan" } as const;
    progress.clear();
    const services = servicesIn(this.draft.raw);
    if (services >= MANY_SERVICES) progress.announce(`Building ${services} services`);
    return prove(this.draft.raw, {
      // what is wrong with the words stays wrong, whatever Terraform says of the spec
      through: this.draft.problems.length > 0 ? "blueprint" : depth[command],
      providerVersions: versions.value,
      sourceFolder: await this.sourceFolder(),
      environment: io.environment,
      signal: io.signal,
      offline: options.offline ?? false,
      allowLiteralSecrets: options.allowLiteralSecrets ?? false,
      onStep: (step) => progress.step(step),
      onSynthesis: async (proof) => [...versionProblems(versions.value, proof.synthesis.json), ...(await this.beforeTerraform(proof))],
      ...(options.terraform !== undefined && { terraform: options.terraform }),
      ...(options.state === true && { deployedFrom: await this.out }),
    });
  }

  /** A folder that cannot be written is told before Terraform takes its time; a plan against the state needs it written. */
  private async beforeTerraform(proof: SynthesisProof): Promise<readonly Problem[]> {
    const { command, options } = this.request;
    if (options.state === true) return this.write(proof);
    return this.writes() && command !== "synth"
      ? checkWorkspace(await this.out, this.filesOf(proof), this.writeOptions(await this.out))
      : [];
  }

  /** Writes what the command writes. */
  private async write(proof: SynthesisProof): Promise<readonly Problem[]> {
    if (!this.writes() || this.written !== undefined) return [];
    this.tools.progress.step("Writing");
    const folder = await this.out;
    const result = await writeWorkspace(folder, this.filesOf(proof), this.writeOptions(folder));
    if (!result.ok) return result.problems;
    this.written = result.value;
    return [];
  }

  private writes(): boolean {
    return writes(this.request.command, this.request.options);
  }

  private writeOptions(folder: string): WriteWorkspaceOptions {
    const shared = this.input.kind === "spec" && this.input.path !== undefined && dirname(this.input.path) === folder;
    return { force: this.request.options.force ?? false, edited: [SPEC_FILE], keepOthers: this.request.command === "design", shared };
  }

  /** The stacks, and the spec where it came from words: a spec that somebody wrote is theirs. */
  private filesOf({ synthesis, ...proof }: SynthesisProof): ReadonlyMap<string, Uint8Array> {
    const document = this.input.kind === "words" || this.request.command === "design" ? this.documentOf(proof) : undefined;
    return new Map([...(document === undefined ? [] : [[SPEC_FILE, Buffer.from(document)] as const]), ...(synthesis?.files ?? [])]);
  }

  private documentOf({ spec, blueprint }: Pick<SynthesisProof, "spec" | "blueprint">): string | undefined {
    if (spec === undefined) return undefined;
    const words = this.input.kind === "words" ? { words: this.input.text } : {};
    return writeDocument(spec, { decisions: [...this.draft.decisions, ...(blueprint?.decisions ?? [])], ...words });
  }

  private end(proof: Proof): Outcome {
    const document = this.request.command === "design" ? this.documentOf(proof) : undefined;
    return { ...outcomeOf(this.draft, proof), ...(document !== undefined && { document }), ...(this.written && { written: this.written }) };
  }

  /** Terraform was asked for by name, so that its absence is a problem and not a remark. */
  private asksForTerraform(): boolean {
    const { command, options } = this.request;
    return command === "validate" || command === "plan" || options.terraform !== undefined;
  }

  private async outputFolder(): Promise<string> {
    // CDKTF's own command says so where its app must write: {"app": "stackwright synth spec.yaml"}
    const out = this.request.options.out ?? this.tools.io.environment["CDKTF_OUTDIR"];
    if (out !== undefined) return resolve(this.tools.io.folder, out);
    const beside = this.input.kind === "spec" && this.input.path !== undefined ? dirname(this.input.path) : undefined;
    return beside !== undefined && (await isWorkspace(beside)) ? beside : resolve(this.tools.io.folder, DEFAULT_OUT);
  }

  /** Relative paths begin where the spec lies; words become a spec in the output folder. */
  private async sourceFolder(): Promise<string> {
    if (this.input.kind === "words") return this.out;
    return this.input.path === undefined ? this.tools.io.folder : dirname(this.input.path);
  }
}

/** The designer proves a spec as well, so that one mistake may be told twice. */
function distinct(problems: readonly Problem[]): Problem[] {
  const marks = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.path, problem.received]), problem]));
  return [...marks.values()];
}

/** From this many on, building takes seconds. */
const MANY_SERVICES = 300;

function servicesIn(raw: unknown): number {
  const services = isRecord(raw) ? raw["services"] : undefined;
  return Array.isArray(services) ? services.length : 0;
}

type SynthesisProof = Pick<Proof, "spec" | "blueprint" | "synthesis">;

function outcomeOf(draft: Draft, proof: Proof | undefined): Outcome {
  const { source, from, notUnderstood, notices, locate } = draft;
  const found = proof?.problems ?? draft.problems;
  return {
    ...NOTHING,
    ...proof,
    source,
    from,
    decisions: [...draft.decisions, ...(proof?.blueprint?.decisions ?? [])],
    notUnderstood,
    notices,
    problems: found.map((problem) => located(problem, from, locate)),
  };
}

function nothingGiven({ command, options }: Request): Problem {
  const spec = join(options.out ?? DEFAULT_OUT, SPEC_FILE);
  const usesDefault = command !== "all" && command !== "design";
  const expected = usesDefault
    ? `words, a spec file, or - for standard input (there is no ${spec})`
    : "words, a spec file, or - for standard input";
  return {
    code: "USAGE",
    path: "",
    expected,
    fix: 'Say what to build: stackwright "a bucket for uploads". stackwright --help shows more.',
  };
}
