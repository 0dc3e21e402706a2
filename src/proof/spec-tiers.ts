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
  try {
    const result = synthesize(spec, { ...options, blueprint });
    tiers.judge("synthesis", result.ok ? [] : result.problems, result.ok ? synthesisDetail(result.value) : "");
    if (!result.ok) return { spec, blueprint };
    const { problems, detail } = proveCatalogue(result.value);
    return tiers.judge("catalogue", problems, detail) ? { spec, blueprint, synthesis: result.value } : { spec, blueprint };
  } catch (defect) {
    tiers.judge("synthesis", [synthesisFailed(defect)], "");
    return { spec, blueprint, defect };
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

function synthesisFailed(defect: unknown): Problem {
  const received = defect instanceof Error ? defect.message : String(defect);
  return { code: "SYNTHESIS_FAILED", path: "", received, expected: "a stack that can be written", fix: "Please report it, with the spec." };
}
