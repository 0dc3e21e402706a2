import { listed, makeBlueprint, regionsUsed, type Blueprint } from "../blueprint";
import { planResources } from "../blueprint/resources";
import { cdktfProblems } from "../constructs/core/cdktf-missing";
import { offersOf } from "../constructs/core/offers";
import type { ProviderModules } from "../constructs/core/provider-module";
import type { Problem, ProblemCode } from "../errors";
import { parseSpec, type InfraSpec } from "../spec";
import { soundPart } from "../spec/sound-part";
import type { Synthesis, SynthesizeOptions } from "../synth";
import { proveCatalogue } from "./catalogue-tier";
import type { Tiers } from "./tiers";

export interface SpecProofOptions extends Omit<SynthesizeOptions, "providers"> {
  readonly providers: ProviderModules;
  /** The last tier that is asked for. */
  readonly through: "blueprint" | "synthesis";
}

/** What the tiers that need no Terraform found. */
export interface SpecProof {
  /** Undefined when the spec is not one. */
  readonly spec?: InfraSpec;
  /** Undefined when it cannot be built. */
  readonly blueprint?: Blueprint;
  readonly synthesis?: Synthesis;
  /** What was raised where nothing should have been: a defect, for whoever looks for it. */
  readonly defect?: unknown;
}

/** Codes of problems that lie between values, and not in one of them. */
const REFERENCES: readonly ProblemCode[] = [
  "SPEC_DUPLICATE_NAME",
  "SPEC_UNKNOWN_REFERENCE",
  "SPEC_WRONG_REFERENCE",
  "SPEC_CYCLE",
  "SPEC_CONFLICT",
  "TEXT_NOT_A_REFERENCE",
  "TEXT_RESERVED",
];

/** Tiers 1 to 5: schema, references, blueprint, synthesis, catalogue. */
export function proveSpec(raw: unknown, options: SpecProofOptions, tiers: Tiers): SpecProof {
  const parsed = parseSpec(raw);
  const problems = parsed.ok ? [] : parsed.problems;
  const isReference = ({ code }: Problem): boolean => REFERENCES.includes(code);
  tiers.judge(
    "schema",
    problems.filter((problem) => !isReference(problem)),
    "every value has the wanted form",
  );
  tiers.judge("references", problems.filter(isReference), "names and uses fit together");
  if (parsed.ok) return proveBlueprint(parsed.value, options, tiers);
  const further = furtherProblems(raw, problems, options);
  if (further.length > 0) tiers.judge("blueprint", further, "");
  return {};
}

/** What the blueprint finds in that part of a failed spec which is sound: told at once, and not only when the rest has been mended. */
function furtherProblems(raw: unknown, problems: readonly Problem[], options: SpecProofOptions): Problem[] {
  const sound = soundPart(raw, problems);
  if (sound === undefined) return [];
  const offers = offersOf(options.providers);
  // without one of the services the others may miss what is not missing
  const result = sound.hasAllServices
    ? makeBlueprint(sound.spec, offers, options)
    : planResources(sound.spec, offers, options, () => undefined);
  if (result.ok) return [];
  const missesOnlyHere = ({ code, received }: Problem): boolean => REFERENCES.includes(code) && sound.isLeftOut(String(received));
  return result.problems
    .filter((problem) => !missesOnlyHere(problem))
    .map((problem) => ({ ...problem, path: sound.pathInWhole(problem.path) }));
}

function proveBlueprint(spec: InfraSpec, options: SpecProofOptions, tiers: Tiers): SpecProof {
  const blueprint = makeBlueprint(spec, offersOf(options.providers), options);
  const detail = blueprint.ok ? builtDetail(blueprint.value) : "";
  tiers.judge("blueprint", blueprint.ok ? [] : blueprint.problems, detail);
  if (!blueprint.ok) return { spec };
  return options.through === "blueprint" ? { spec, blueprint: blueprint.value } : proveSynthesis(spec, blueprint.value, options, tiers);
}

function proveSynthesis(spec: InfraSpec, blueprint: Blueprint, options: SpecProofOptions, tiers: Tiers): SpecProof {
  const missing = cdktfProblems();
  if (missing.length > 0) {
    tiers.judge("synthesis", missing, "");
    return { spec, blueprint };
  }
  // loads CDKTF, which takes longer than all that comes before
  const { synthesize } = require("../synth/synthesize") as typeof import("../synth/synthesize");
  const result = attempt(() => synthesize(spec, { ...options, blueprint }));
  if ("defect" in result) {
    tiers.judge("synthesis", [synthesisFailed(result.defect)], "");
    return { spec, blueprint, ...result };
  }
  tiers.judge("synthesis", result.ok ? [] : result.problems, result.ok ? synthesisDetail(result.value) : "");
  return result.ok ? proveResources({ spec, blueprint, synthesis: result.value }, tiers) : { spec, blueprint };
}

function proveResources({ synthesis, ...built }: Required<Omit<SpecProof, "defect">>, tiers: Tiers): SpecProof {
  const checked = attempt(() => proveCatalogue(synthesis));
  if ("defect" in checked) {
    tiers.judge("catalogue", [checkFailed(checked.defect)], "");
    return { ...built, ...checked };
  }
  return tiers.judge("catalogue", checked.problems, checked.detail) ? { ...built, synthesis } : built;
}

/** What came of some work, or what it raised although it should raise nothing. */
function attempt<T>(work: () => T): T | { readonly defect: unknown } {
  try {
    return work();
  } catch (defect) {
    return { defect };
  }
}

function builtDetail(blueprint: Blueprint): string {
  const { services, resources, environment } = blueprint;
  const added = services.filter(({ implied }) => implied).length;
  const parts = [
    ...(services.length > 0 || resources.length === 0 ? [counted(services.length, "service")] : []),
    ...(added === 0 ? [] : [`${added} of them added`]),
    ...(resources.length === 0 ? [] : [counted(resources.length, "resource")]),
  ];
  const where = regionsUsed(blueprint).map(({ title, regions }) => `${title}, ${listed(regions)}`);
  const built = where.length === 0 ? environment : `${where.join("; ")}, ${environment}`;
  return `${parts.join(", ")}; ${built}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function synthesisDetail({ json, stackName }: Synthesis): string {
  const count = Object.values(json.resource ?? {}).reduce((sum, each) => sum + Object.keys(each).length, 0);
  return `${count} ${count === 1 ? "resource" : "resources"} in stacks/${stackName}/cdk.tf.json`;
}

const REPORT = "Please report it, with the spec.";
const messageOf = (defect: unknown): string => (defect instanceof Error ? defect.message : String(defect));

function synthesisFailed(defect: unknown): Problem {
  return { code: "SYNTHESIS_FAILED", path: "", received: messageOf(defect), expected: "a stack that can be written", fix: REPORT };
}

function checkFailed(defect: unknown): Problem {
  return {
    code: "INTERNAL",
    path: "",
    received: messageOf(defect),
    expected: "a check of every resource that comes to an end",
    fix: REPORT,
  };
}
