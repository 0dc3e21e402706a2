import { checkArguments, describe, providerOfType, type TypeOfText } from "../catalogue";
import { Origins } from "../deploy";
import type { Problem } from "../errors";
import type { Synthesis, TerraformJson } from "../synth";

/** What the catalogue says of a synthesis. */
export interface CatalogueProof {
  readonly problems: readonly Problem[];
  /** What was seen. */
  readonly detail: string;
}

/** Terraform's own arguments of a resource: no schema has them. */
const META = new Set(["//", "depends_on", "lifecycle", "provider", "count", "for_each", "provisioner", "connection"]);

/** What the constructs write is full of expressions whose types only Terraform knows. */
const anyType: TypeOfText = () => ({ problems: [] });

/**
 * Tier 5: every resource and data source of a stack, those of services too, against the catalogue. Types of providers without a catalogue
 * are counted and passed by; where another major version of a provider was asked for than the catalogue's, what differs is told and Terraform
 * judges it.
 */
export function proveCatalogue({ blueprint, json, stackName, files }: Synthesis): CatalogueProof {
  const text = files.get(`stacks/${stackName}/cdk.tf.json`) ?? new Uint8Array();
  const origins = new Origins({ blueprint, json, text, file: "cdk.tf.json" });
  const walk = new Walk(origins, askedVersions(json));
  walk.all("resource", json.resource);
  walk.all("data", json.data);
  const unknown = walk.unknown === 0 ? "" : `; ${walk.unknown} of types that no catalogue has`;
  return { problems: walk.problems, detail: fitting(walk.checked) + unknown + walk.otherVersions() };
}

/** The constraint of each provider, as Terraform will read it. */
function askedVersions(json: TerraformJson): ReadonlyMap<string, string> {
  const { required_providers: providers = {} } = (json["terraform"] ?? {}) as {
    readonly required_providers?: Readonly<Record<string, { readonly version?: string }>>;
  };
  return new Map(Object.entries(providers).map(([name, { version = "" }]) => [name, version]));
}

const majorOf = (version: string): string | undefined => /\d+/.exec(version)?.[0];

const fitting = (count: number): string =>
  count === 1 ? "1 resource or data source fits its type" : `${count} resources and data sources fit their types`;

class Walk {
  readonly problems: Problem[] = [];
  checked = 0;
  unknown = 0;
  private readonly differing = new Map<string, number>();

  constructor(
    private readonly origins: Origins,
    private readonly asked: ReadonlyMap<string, string>,
  ) {}

  /** Which providers differ from the catalogue because another major version was asked for, and in how many places. */
  otherVersions(): string {
    return [...this.differing].map(([note, places]) => `; ${places} ${places === 1 ? "place differs" : "places differ"} ${note}`).join("");
  }

  all(root: "resource" | "data", types: TerraformJson["resource"] = {}): void {
    for (const [type, named] of Object.entries(types)) {
      const schema = describe(root, type);
      for (const [name, given] of Object.entries(named)) {
        if (schema === undefined) {
          this.unknown += 1;
          continue;
        }
        this.checked += 1;
        const own = Object.fromEntries(Object.entries(given).filter(([argument]) => !META.has(argument)));
        const found = checkArguments(schema, own, { path: "", typeOfText: anyType });
        const other = found.length === 0 ? undefined : this.otherMajor(type);
        if (other !== undefined) this.differing.set(other, (this.differing.get(other) ?? 0) + found.length);
        else this.problems.push(...found.map((problem) => located(problem, this.origins, [root, type, name])));
      }
    }
  }

  /** What to say when the catalogue is of another major version than the one that was asked for. */
  private otherMajor(type: string): string | undefined {
    const entry = providerOfType(type);
    const asked = this.asked.get(entry?.name ?? "");
    if (entry === undefined || asked === undefined || majorOf(asked) === majorOf(entry.version)) return undefined;
    return `from ${entry.name} ${entry.version}, the catalogue's: ${asked} was asked for, and Terraform judges it`;
  }
}

/** A problem at the place of the spec that the argument came from. */
function located(problem: Problem, origins: Origins, keys: readonly string[]): Problem {
  const { path, address } = origins.originAt([...keys, ...keysOf(problem.path)]);
  return { ...problem, path, fix: `${problem.fix} It stands at ${address}.` };
}

/** The keys of a path: `rule[0].filter["a b"]` → rule, 0, filter, a b. */
function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([A-Za-z_][\w-]*)/g)].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (name ?? "") : (JSON.parse(quoted) as string);
  });
}
