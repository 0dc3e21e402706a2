import { basename, dirname, join, resolve } from "node:path";
import {
  findTerraform,
  init,
  inScratch,
  Origins,
  plan,
  plugInCache,
  secretHider,
  terraformEnvironment,
  validate,
  type Diagnostic,
  type Environment,
  type PlannedChange,
  type Session,
  type Terraform,
} from "../deploy";
import { joinPath, type Problem, type ProblemCode, type Result } from "../errors";
import type { ProviderFacts } from "../provider-facts";
import type { Synthesis } from "../synth";
import {
  accountPlan,
  conditionedVariables,
  OVERRIDE_FILE,
  overrideFile,
  placeholderVariables,
  providersOf,
  type AccountPlan,
} from "./overrides";
import type { Tiers } from "./tiers";

export interface TerraformProofOptions {
  /** The last tier that is asked for. @default plan */
  readonly through?: "validate" | "plan";
  /** Path or name of Terraform. @default found on PATH */
  readonly terraform?: string;
  readonly environment: Environment;
  /** Every provider that there is: one may keep the state of a stack of another. @default those of the stack */
  readonly knownProviders?: readonly ProviderFacts[];
  /** Whether no account may be asked although the environment holds credentials. @default false */
  readonly offline?: boolean;
  /**
   * Folder that the synthesis was written to: Terraform then runs in it, with its state and the user's credentials, and the plan is the
   * real difference. @default a copy that nobody sees, where everything is planned as new
   */
  readonly deployedFrom?: string;
  readonly signal?: AbortSignal;
  /** Told before each step that takes time. */
  readonly onStep?: (step: string) => void;
}

/** What Terraform found. */
export interface TerraformProof {
  readonly terraform?: Terraform;
  /** Why tiers could not run: Terraform or a plug-in is missing, or an account. Says nothing about the spec. */
  readonly unable: readonly Problem[];
  readonly warnings: readonly string[];
  readonly changes?: readonly ProvedChange[];
}

/** A change that Terraform plans, with the service that it belongs to; undefined for what several share. */
export interface ProvedChange extends PlannedChange {
  readonly service: string | undefined;
  /** Where the spec has it as a resource of its own: `resources[3]`. */
  readonly entry?: string;
}

/** Tiers 6 and 7: what real Terraform says of a synthesis. */
export async function proveTerraform(synthesis: Synthesis, options: TerraformProofOptions, tiers: Tiers): Promise<TerraformProof> {
  options.onStep?.("Looking for Terraform");
  const { terraform: path, environment, signal } = options;
  const found = await findTerraform({ environment, ...(path !== undefined && { path }), ...(signal && { signal }) });
  if (!found.ok) return unable(found.problems, options, tiers);
  const proof = new TerraformRun(synthesis, found.value, options, tiers);
  return proof.prove();
}

function unable(problems: readonly Problem[], { through }: TerraformProofOptions, tiers: Tiers): TerraformProof {
  tiers.skipped("validate", problems.map(({ received, expected }) => (typeof received === "string" ? received : expected)).join("; "));
  if (through !== "validate") tiers.skipped("plan", "as validate");
  return { unable: problems, warnings: [] };
}

class TerraformRun {
  private readonly origins: Origins;
  private readonly warnings: string[] = [];
  private readonly account: AccountPlan;
  private readonly stackFile: string;

  constructor(
    private readonly synthesis: Synthesis,
    private readonly terraform: Terraform,
    private readonly options: TerraformProofOptions,
    private readonly tiers: Tiers,
  ) {
    const { blueprint, json, stackName, files } = synthesis;
    this.stackFile = `stacks/${stackName}/cdk.tf.json`;
    this.origins = new Origins({ blueprint, json, text: files.get(this.stackFile) ?? new Uint8Array(), file: basename(this.stackFile) });
    this.account = accountPlan(providersOf(blueprint), options.environment, options.offline === true);
  }

  async prove(): Promise<TerraformProof> {
    const { deployedFrom } = this.options;
    if (deployedFrom !== undefined) return this.proveIn(deployedFrom, undefined);
    const override = [join(dirname(this.stackFile), OVERRIDE_FILE), overrideFile(this.synthesis.json, this.account.without)] as const;
    return inScratch(new Map([...this.synthesis.files, override]), (folder) => this.proveIn(folder, "scratch"));
  }

  private async proveIn(workspace: string, kind: "scratch" | undefined): Promise<TerraformProof> {
    const cache = kind === "scratch" ? await plugInCache(this.options.environment) : undefined;
    const session = this.sessionIn(join(workspace, dirname(this.stackFile)), kind === "scratch" ? this.scratchSettings(cache) : {});
    this.options.onStep?.("terraform init: getting the plug-ins");
    const ready = await init(session, cache);
    if (!ready.ok) return this.notReady(ready.problems);
    if (!this.judge("validate", "TERRAFORM_INIT", ready, "")) return this.ended();
    this.options.onStep?.("terraform validate");
    const valid = await validate(session);
    if (!this.judge("validate", "TERRAFORM_INVALID", valid, this.validDetail())) return this.ended();
    return this.options.through === "validate" ? this.ended() : this.planIn(session, kind);
  }

  private async planIn(session: Session, kind: "scratch" | undefined): Promise<TerraformProof> {
    const missing = kind === "scratch" ? this.account.unable : [];
    if (missing.length > 0) {
      this.tiers.skipped("plan", missing.map(({ provider, because }) => `${provider.title}: ${because}`).join("; "));
      return { ...this.ended(), unable: missing.map(({ provider, because }) => accountMissing(provider.title, because)) };
    }
    const open = kind === "scratch" ? conditionedVariables(this.synthesis.blueprint, this.options.environment) : [];
    if (open.length > 0) {
      this.tiers.skipped(
        "plan",
        `no placeholder can be expected to meet the conditions of ${open.map((name) => `var.${name}`).join(" and ")}`,
      );
      return { ...this.ended(), unable: open.map(valueMissing) };
    }
    this.options.onStep?.("terraform plan");
    const planned = await plan(session, { lock: kind !== "scratch" });
    const changes = planned.ok ? planned.value.changes : [];
    if (!this.judge("plan", "TERRAFORM_PLAN", planned, this.planDetail(changes, kind))) return this.ended();
    return { ...this.ended(), changes: this.withServices(changes) };
  }

  /** In a stable order: Terraform tells them as they come. */
  private withServices(changes: readonly PlannedChange[]): ProvedChange[] {
    const sorted = [...changes].sort((a, b) => (a.address < b.address ? -1 : 1));
    return sorted.map((change) => {
      const entry = this.origins.entryOf(change.address);
      return { ...change, service: this.origins.serviceOf(change.address)?.plan.name, ...(entry !== undefined && { entry }) };
    });
  }

  private sessionIn(folder: string, more: Environment): Session {
    const { environment, signal, deployedFrom, knownProviders = [] } = this.options;
    const providers = [...providersOf(this.synthesis.blueprint), ...(deployedFrom === undefined ? [] : knownProviders)];
    const all = terraformEnvironment(environment, providers, more);
    return { terraform: this.terraform, folder, environment: all, hide: secretHider(environment), ...(signal && { signal }) };
  }

  /** A proof has nothing to do with where the user works: their folders, workspaces and arguments belong to their own runs. */
  private scratchSettings(cache: string | undefined): Environment {
    const { environment } = this.options;
    const unset = Object.keys(environment).filter(
      (name) => /^TF_(?:DATA_DIR|WORKSPACE|CLI_ARGS_.*)$/.test(name) || this.isOfNoAccount(name),
    );
    return {
      ...placeholderVariables(this.synthesis.blueprint, environment),
      ...Object.fromEntries(unset.map((name) => [name, undefined])),
      ...absolutePaths(environment, ["TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR"]),
      TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1",
      ...(cache !== undefined && { TF_PLUGIN_CACHE_DIR: cache }),
    };
  }

  /** What is left of an account must not lead a plug-in to one. */
  private isOfNoAccount(name: string): boolean {
    return this.account.without.some(({ account }) => account?.environmentPrefixes.some((prefix) => name.startsWith(prefix)));
  }

  private judge(
    tier: "validate" | "plan",
    code: ProblemCode,
    said: Result<{ succeeded: boolean; diagnostics: readonly Diagnostic[] }>,
    detail: string,
  ): boolean {
    if (!said.ok) return this.tiers.judge(tier, said.problems, detail);
    const { diagnostics, succeeded } = said.value;
    // warnings of init are about plug-ins and their lock file, not about the stack
    if (code !== "TERRAFORM_INIT") this.warnings.push(...diagnostics.filter(({ severity }) => severity === "warning").map(warningText));
    if (succeeded) return this.tiers.judge(tier, [], detail);
    const errors = withoutFrame(diagnostics.filter(({ severity }) => severity === "error"));
    return this.tiers.judge(
      tier,
      errors.map((error) => this.origins.problemOf(error, code)),
      detail,
    );
  }

  /** What cannot be had says nothing about the spec; anything else does. */
  private notReady(problems: readonly Problem[]): TerraformProof {
    const isUnable = problems.every(({ code }) => code === "TERRAFORM_PLUGIN" || code === "FOLDER_LOCKED");
    if (isUnable) return { ...unable(problems, this.options, this.tiers), terraform: this.terraform };
    this.tiers.judge("validate", problems, "");
    return this.ended();
  }

  private ended(): TerraformProof {
    return { terraform: this.terraform, unable: [], warnings: [...new Set(this.warnings)] };
  }

  private validDetail(): string {
    return `${this.terraform.product} ${this.terraform.version} accepts it`;
  }

  private planDetail(changes: readonly PlannedChange[], kind: "scratch" | undefined): string {
    const count = (...actions: PlannedChange["action"][]): number => changes.filter(({ action }) => actions.includes(action)).length;
    const counts = `${count("create", "replace")} to add, ${count("update")} to change, ${count("delete", "replace")} to destroy`;
    if (kind !== "scratch") return `${counts}, against the state`;
    const without = this.account.without.map(({ title }) => title);
    const placeholders = Object.keys(placeholderVariables(this.synthesis.blueprint, this.options.environment)).map((name) =>
      name.replace("TF_VAR_", "var."),
    );
    return [
      `${counts}; planned as new`,
      ...(without.length > 0 ? [`without an account of ${without.join(" and ")}`] : ["with the credentials of the environment"]),
      ...(placeholders.length > 0 ? [`with placeholders for ${placeholders.join(", ")}`] : []),
    ].join(", ");
  }
}

/** Paths that the user wrote for the folder that they are in. */
function absolutePaths(environment: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, resolve(environment[name])]] : [])));
}

/** Without the sentence that only announces the others. */
function withoutFrame(errors: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = errors.filter(({ summary }) => !summary.startsWith("Terraform encountered problems during initiali"));
  return told.length > 0 ? told : errors;
}

const warningText = ({ summary, detail, address }: Diagnostic): string =>
  [address, summary, detail].filter((text) => text !== undefined && text !== "").join(": ");

function valueMissing(name: string): Problem {
  const fix = `Set TF_VAR_${name} in the environment, or give the variable a default.`;
  return { code: "SPEC_MISSING", path: joinPath("variables", name, "default"), expected: "a value that meets its conditions", fix };
}

function accountMissing(title: string, because: string): Problem {
  return {
    code: "ACCOUNT_MISSING",
    path: "",
    received: "no credentials in the environment",
    expected: `an account of ${title}`,
    fix: `Log in, or do without a plan: ${because}.`,
  };
}
