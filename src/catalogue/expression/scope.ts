import type { ResourceReference } from "../../spec/expression";
import type { TypeSchema } from "../schema";
import type { Type } from "../types";

/** What an expression may refer to. A value, so that this room knows no spec. */
export interface ExpressionScope {
  /**
   * Everything that may be named, as `targetText` writes it: `var.tag`, `service.orders`, `aws_vpc.main`, `data.aws_ami.ubuntu`.
   * What is not in here is a problem; what is, but of which the functions below know nothing, may have any type.
   */
  readonly declared: ReadonlySet<string>;
  /** The type of a variable. Undefined: any. */
  variable(name: string): Type | undefined;
  /** The attributes of a service; each is text. Undefined: not known, because its kind is wrong. */
  service(name: string): readonly string[] | undefined;
  /** The schema of a declared resource or data source. Undefined: not known, because its type is wrong. */
  resource(address: Pick<ResourceReference, "root" | "type" | "name">): TypeSchema | undefined;
  /** What `self` is: the schema of the resource or data source whose postcondition it is. Default: `self` is refused. */
  readonly self?: TypeSchema;
}
