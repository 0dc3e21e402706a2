import type { Blueprint, PlannedService } from "../blueprint";
import { offerOf } from "../blueprint/served";
import { joinPath, type Problem, type ProblemCode } from "../errors";
import type { TerraformJson } from "../synth";
import { isObject, type Diagnostic } from "./diagnostics";
import { keysAt } from "./json-place";

/** What Terraform was given, for finding the way back. */
export interface Configuration {
  readonly blueprint: Blueprint;
  readonly json: TerraformJson;
  /** The text of `json`, which places of diagnostics count in. */
  readonly text: Uint8Array;
  /** The file's name. */
  readonly file: string;
}

/** A part of the spec that something in the configuration came from. */
export interface Origin {
  /** `services[2].cidr`; empty for what belongs to no part. */
  readonly path: string;
  /** `aws_vpc.net_vpc.cidr_block`; empty when nothing is known. */
  readonly address: string;
}

/** Leads what Terraform says back to the spec. */
export class Origins {
  private readonly services: ReadonlyMap<string, PlannedService>;

  constructor(private readonly configuration: Configuration) {
    this.services = new Map(configuration.blueprint.services.map((planned) => [planned.plan.name, planned]));
  }

  /** A diagnostic as a problem of the spec. What Terraform said is kept whole. */
  problemOf(diagnostic: Diagnostic, code: ProblemCode): Problem {
    const { path, address } = this.originOf(diagnostic);
    const said = [diagnostic.summary, diagnostic.detail]
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .join(": ");
    return { code, path, ...(address !== "" && { received: address }), expected: "what Terraform accepts", fix: `Terraform says: ${said}` };
  }

  originOf({ address, place, detail, summary }: Diagnostic): Origin {
    const keys = place === undefined || place.file !== this.configuration.file ? [] : keysAt(this.configuration.text, place.byte);
    const [root, ...below] = keys;
    if (root === "resource" || root === "data") return this.resourceOrigin(root, below, `${summary} ${detail}`);
    if (root === "variable" || root === "output")
      return { path: joinPath(`${root}s`, ...below.slice(0, 1)), address: keys.slice(0, 2).join(".") };
    if (root === "provider") return { path: "provider", address: keys.slice(0, 2).join(".") };
    if (root === "terraform" && (below[0] === "backend" || below[0] === "cloud")) return { path: "state", address: keys.join(".") };
    return address === undefined ? { path: "", address: keys.join(".") } : this.addressOrigin(address);
  }

  /** The service that a resource was built for; undefined for what several share. */
  serviceOf(address: string): PlannedService | undefined {
    const [type = "", name = ""] = address
      .replace(/^data\./, "")
      .replace(/\[.*$/, "")
      .split(".");
    return this.serviceIn(address.startsWith("data.") ? "data" : "resource", type, name);
  }

  private addressOrigin(address: string): Origin {
    return { path: this.serviceOf(address)?.path ?? "", address };
  }

  private resourceOrigin(root: "resource" | "data", keys: readonly (string | number)[], said: string): Origin {
    const [type = "", name = "", ...inside] = keys.map(String);
    const address = `${root === "data" ? "data." : ""}${type}.${name}`;
    const named = inside.filter((key) => !/^\d+$/.test(key));
    const steps = named.length > 0 ? named : argumentIn(said);
    const service = this.serviceIn(root, type, name);
    const field = service && fieldOf(service, type, steps);
    const path = service === undefined ? "" : field === undefined ? service.path : joinPath(service.path, ...field.split("."));
    return { path, address: [address, ...steps].join(".") };
  }

  private serviceIn(root: "resource" | "data", type: string, name: string): PlannedService | undefined {
    const resource: unknown = this.configuration.json[root]?.[type]?.[name];
    const about = isObject(resource) ? resource["//"] : undefined;
    const metadata = isObject(about) ? about["metadata"] : undefined;
    const constructPath = isObject(metadata) ? metadata["path"] : undefined;
    const [, service = name] = typeof constructPath === "string" ? constructPath.split("/") : [];
    return this.services.get(service);
  }
}

/** The argument that a message names, as most of Terraform's do. */
function argumentIn(said: string): string[] {
  const found =
    /(?:attribute|argument|block type|named|for) "([a-z][a-z0-9_]*)"/.exec(said) ?? /^expected "?([a-z][a-z0-9_]*)"? to/.exec(said);
  return found?.[1] === undefined ? [] : [found[1]];
}

/** The field that an argument comes from: the most exact entry counts. */
function fieldOf({ plan, place }: PlannedService, type: string, steps: readonly string[]): string | undefined {
  const origins = offerOf(place.offer, plan.kind)?.origins ?? {};
  const candidates = steps.map((_, index) => [type, ...steps.slice(0, steps.length - index)].join("."));
  return candidates.map((candidate) => origins[candidate]).find((field) => field !== undefined);
}
