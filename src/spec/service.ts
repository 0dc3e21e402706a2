import { z } from "zod";
import { Identifier, PlainText, ServiceName, Size } from "./fields";

/** Another service that this one calls: its name, or its name with the access that is needed. */
export const Use = z.union([
  ServiceName,
  z.strictObject({
    service: ServiceName,
    /** Least access that does the job. Left out, the blueprint decides by kind. */
    access: z.enum(["read", "write", "readWrite"]),
  }),
]);
export type Use = z.output<typeof Use>;

/** The fields that every service has. */
export const common = {
  /** Unique in the spec; resource addresses and names are made from it. */
  name: ServiceName,
  /** What it is for, in one line. */
  description: PlainText.optional(),
  /** Another provider than the spec's. */
  provider: Identifier.optional(),
  /** Another region than the spec's. */
  region: Identifier.optional(),
  /** Services that this one calls: opens the network path, grants the least permission needed, hands over address and secret as environment variables. */
  uses: z.array(Use).optional(),
};

/** For services that stand in a network. */
export const networked = {
  /** Name of the network that it stands in. Left out: the only one there is, or one made for it. */
  network: ServiceName.optional(),
};

/** For services that run on machines. */
export const sized = {
  /** Provider-neutral size. Excludes instanceType. */
  size: Size.optional(),
  /** The provider's own instance type or tier. Excludes size. */
  instanceType: Identifier.optional(),
};

/** What the waist knows of a kind, beside its schema. */
export interface KindDefinition<S extends z.ZodObject = z.ZodObject, A extends string = string> {
  readonly schema: S;
  /** One line, for help and documentation. */
  readonly summary: string;
  /** Fields that name another service (`uses` and `network` aside): the path pattern and the kinds that it may point at. */
  readonly references: Readonly<Record<string, readonly string[] | "any">>;
  /** What `${service.<name>.<attribute>}` can ask for. */
  readonly attributes: readonly A[];
  /** Fields that exclude each other. */
  readonly conflicts: readonly (readonly [string, string])[];
}

type Given<S extends z.ZodObject, A extends string> = Pick<KindDefinition<S, A>, "schema" | "summary"> & Partial<KindDefinition<S, A>>;

export function defineKind<S extends z.ZodObject, const A extends string = never>(definition: Given<S, A>): KindDefinition<S, A> {
  return { references: {}, attributes: [], conflicts: [], ...definition };
}
