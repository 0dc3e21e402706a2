import { describe, type Block, type Body, type Type } from "../src/catalogue";
import type { TerraformJson } from "../src/synth";

/** What bench/programs/cdktf.cjs builds. */
export interface BareProgram {
  readonly provider: Readonly<Record<string, unknown>>;
  /** In an order in which each one comes after those that it refers to. */
  readonly resources: readonly BareResource[];
}

interface BareResource {
  /** The module of the bindings: `@cdktf/provider-aws/lib/s3-bucket/index.js` */
  readonly module: string;
  readonly className: string;
  readonly name: string;
  readonly config: unknown;
}

interface Addressed {
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const REFERENCE = /\$\{(aws_\w+\.[\w-]+)\.(\w+)\}/;

/**
 * The CDKTF program that somebody would write by hand for the resources of a Terraform JSON: typed classes with camel-cased configurations,
 * attributes of constructs where the JSON has references.
 */
export function bareProgram(json: TerraformJson): BareProgram {
  const program = new Program(json);
  const [provider = {}] = (json["provider"] as { aws?: Record<string, unknown>[] } | undefined)?.aws ?? [];
  return { provider: camelKeys(provider), resources: program.resources() };
}

class Program {
  private readonly places = new Map<string, number>();
  private readonly order: Addressed[];

  constructor(json: TerraformJson) {
    this.order = inOrder(addressed(json));
    this.order.forEach(({ type, name }, index) => this.places.set(`${type}.${name}`, index));
  }

  resources(): BareResource[] {
    return this.order.map(({ type, name, values }) => ({ ...classOf(type), name, config: this.config(type, values) }));
  }

  private config(type: string, values: Addressed["values"]): unknown {
    const schema = describe("resource", type);
    if (schema === undefined) throw new TypeError(`the catalogue has no ${type}`);
    const { depends_on: needs, lifecycle, ...rest } = values;
    return {
      ...this.body(schema.body, rest),
      ...(Array.isArray(needs) && { dependsOn: needs.map((address) => ({ $resource: this.placeOf(String(address)) })) }),
      ...(lifecycle !== undefined && { lifecycle: camelKeys(lifecycle as Record<string, unknown>) }),
    };
  }

  private body(body: Body, values: Addressed["values"]): Record<string, unknown> {
    const entries = Object.entries(values).map(([key, value]) => {
      const block = body.blocks.get(key);
      const attribute = body.attributes.get(key);
      if (block !== undefined) return [camelCase(key), this.block(block, value)] as const;
      if (attribute === undefined) throw new TypeError(`the catalogue has no argument ${key}`);
      return [camelCase(key), this.value(attribute.type, value)] as const;
    });
    return Object.fromEntries(entries);
  }

  private block(block: Block, value: unknown): unknown {
    const entries = (Array.isArray(value) ? value : [value]).map((entry) => this.body(block.body, entry as Addressed["values"]));
    return block.nesting === "single" || block.nesting === "group" || block.most === 1 ? entries[0] : entries;
  }

  /** Keys of objects are names of the provider; keys of maps are the user's own. */
  private value(type: Type, value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((entry: unknown) => this.value("of" in type ? type.of : type, entry));
    if (typeof value !== "object" || value === null) return value;
    const keys = type.kind === "object" ? type.keys : undefined;
    const entries = Object.entries(value).map(([key, entry]) => {
      const of = keys?.get(key)?.type ?? ("of" in type ? type.of : type);
      return [keys === undefined ? key : camelCase(key), this.value(of, entry)] as const;
    });
    return Object.fromEntries(entries);
  }

  /** References become attributes of constructs; a text with anything else between braces stays as it is. */
  private text(text: string): unknown {
    const parts = text.split(new RegExp(REFERENCE, "g"));
    if (parts.length === 1 || parts.some((part, index) => index % 3 === 0 && part.includes("${"))) return text;
    const pieces = parts.flatMap((part, index): unknown[] => {
      if (index % 3 === 2) return [];
      if (index % 3 === 0) return part === "" ? [] : [part];
      return [{ $ref: [this.placeOf(part), camelCase(parts[index + 1] ?? "")] }];
    });
    return pieces.length === 1 ? pieces[0] : { $join: pieces };
  }

  private placeOf(address: string): number {
    const place = this.places.get(address);
    if (place === undefined) throw new RangeError(`no resource is ${address}`);
    return place;
  }
}

function addressed({ resource = {} }: TerraformJson): Addressed[] {
  return Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, { "//": _metadata, ...values }]) => ({ type, name, values })),
  );
}

/** Depth first, by what each one refers to. */
function inOrder(all: readonly Addressed[]): Addressed[] {
  const byAddress = new Map(all.map((each) => [`${each.type}.${each.name}`, each]));
  const done = new Set<Addressed>();
  const visit = (each: Addressed): void => {
    if (done.has(each)) return;
    for (const address of targetsOf(each)) {
      const target = byAddress.get(address);
      if (target !== undefined && target !== each) visit(target);
    }
    done.add(each);
  };
  all.forEach(visit);
  return [...done];
}

function targetsOf({ values }: Addressed): string[] {
  const needs = (values["depends_on"] ?? []) as string[];
  const references = JSON.stringify(values).matchAll(new RegExp(REFERENCE, "g"));
  return [...needs, ...[...references].map(([, address = ""]) => address)];
}

const classes = new Map<string, Pick<BareResource, "module" | "className">>();

/** The class of a type: the one in the type's module that says so. */
function classOf(type: string): Pick<BareResource, "module" | "className"> {
  const known = classes.get(type);
  if (known !== undefined) return known;
  const module = `@cdktf/provider-aws/lib/${type.replace(/^aws_/, "").replaceAll("_", "-")}/index.js`;
  const exported = require(module) as Record<string, { tfResourceType?: string } | undefined>;
  const className = Object.keys(exported).find((name) => exported[name]?.tfResourceType === type);
  if (className === undefined) throw new TypeError(`${module} has no class for ${type}`);
  const found = { module, className };
  classes.set(type, found);
  return found;
}

function camelKeys(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [camelCase(key), value]));
}

const camelCase = (name: string): string => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
