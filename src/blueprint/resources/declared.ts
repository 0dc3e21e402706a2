import { describe, type ExpressionScope, type Type, type TypeSchema } from "../../catalogue";
import { BOOL, listOf, mapOf, NUMBER, setOf, STRING } from "../../catalogue/types";
import type { Problem } from "../../errors";
import { kinds, type InfraSpec } from "../../spec";
import { addressOf, type ResourceReference } from "../../spec/expression";
import { isRecord } from "../../spec/record";

type Address = Pick<ResourceReference, "root" | "type" | "name">;

/** An entry of `resources[]` or `data[]`. */
export type Entry = NonNullable<InfraSpec["resources"]>[number] | NonNullable<InfraSpec["data"]>[number];

/** An entry with its place in the spec and its schema. */
export interface DeclaredEntry {
  readonly entry: Entry;
  readonly root: "resource" | "data";
  /** `aws_vpc.main`, `data.aws_ami.ubuntu` */
  readonly address: string;
  /** `resources[3]` */
  readonly path: string;
  /** Undefined: there is no such type. */
  readonly schema: TypeSchema | undefined;
  /** The schema as those see it who refer to the entry. */
  readonly referable: TypeSchema | undefined;
}

const VARIABLE_TYPES: Readonly<Record<string, Type>> = {
  string: STRING,
  number: NUMBER,
  bool: BOOL,
  "list(string)": listOf(STRING),
  "list(number)": listOf(NUMBER),
  "set(string)": setOf(STRING),
  "map(string)": mapOf(STRING),
};

/** Everything that a spec declares, looked up by name: what an expression may refer to. */
export class Declarations implements ExpressionScope {
  readonly entries: readonly DeclaredEntry[];
  readonly declared: ReadonlySet<string>;
  private readonly byAddress: ReadonlyMap<string, DeclaredEntry>;
  private readonly services: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly spec: InfraSpec) {
    this.entries = [...entriesOf("resource", "resources", spec.resources), ...entriesOf("data", "data", spec.data)];
    this.byAddress = new Map([...this.entries].reverse().map((each) => [each.address, each]));
    this.services = new Map((spec.services ?? []).map(({ name, kind }) => [name, kinds[kind].attributes]));
    this.declared = new Set([
      ...Object.keys(spec.variables ?? {}).map((name) => `var.${name}`),
      ...[...this.services.keys()].map((name) => `service.${name}`),
      ...this.byAddress.keys(),
    ]);
  }

  variable(name: string): Type | undefined {
    return VARIABLE_TYPES[this.spec.variables?.[name]?.type ?? "any"];
  }

  service(name: string): readonly string[] | undefined {
    return this.services.get(name);
  }

  resource(address: Address): TypeSchema | undefined {
    return this.byAddress.get(addressOf(address))?.referable;
  }

  /** The entry at `aws_vpc.main`. */
  at(address: string): DeclaredEntry | undefined {
    return this.byAddress.get(address);
  }

  /** Entries that have the address of an earlier one. */
  duplicates(): Problem[] {
    return this.entries.flatMap(({ address, path, entry }): Problem[] => {
      const first = this.byAddress.get(address);
      if (first === undefined || first.path === path) return [];
      const fix = `Rename one: ${first.path} has this type and name already.`;
      return [{ code: "SPEC_DUPLICATE_NAME", path: `${path}.name`, received: entry.name, expected: "a name of its own", fix }];
    });
  }
}

/** What is made when Terraform runs is kept nowhere: whoever refers to such an argument would read null. */
function withoutGenerated(schema: TypeSchema, values: Readonly<Record<string, unknown>>): TypeSchema {
  const made = Object.keys(values).filter((name) => isRecord(values[name]) && Object.hasOwn(values[name], "generate"));
  if (made.length === 0) return schema;
  const attributes = [...schema.body.attributes].map(
    ([name, attribute]) => [name, made.includes(name) ? { ...attribute, writeOnly: true } : attribute] as const,
  );
  return { ...schema, body: { ...schema.body, attributes: new Map(attributes) } };
}

function entriesOf(root: "resource" | "data", list: string, entries: readonly Entry[] = []): DeclaredEntry[] {
  return entries.map((entry, index) => {
    const address = addressOf({ root, type: entry.type, name: entry.name });
    const schema = describe(root, entry.type);
    const referable = schema && withoutGenerated(schema, entry.arguments ?? {});
    return { entry, root, address, path: `${list}[${index}]`, schema, referable };
  });
}
