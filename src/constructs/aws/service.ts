import type { Construct } from "constructs";
import type { Access, CompletableKind } from "../../blueprint";
import { ServiceConstruct, type FieldsOf } from "../core/service-construct";
import type { AwsConnection } from "./connection";
import { encryptionKeyOf } from "./foundation";
import { awsSite } from "./site";

/** A service on AWS. */
export abstract class AwsService<K extends CompletableKind = CompletableKind> extends ServiceConstruct<K> {
  constructor(scope: Construct, id: string, kind: K, fields: FieldsOf<K>) {
    super(scope, id, kind, fields, awsSite);
  }

  /** What a caller of this service needs; undefined for a service that cannot be called. */
  connection(_access: Access): AwsConnection | undefined {
    return undefined;
  }

  /** The key that data is encrypted under; undefined where the provider's own key does. */
  protected get encryptionKey(): string | undefined {
    return encryptionKeyOf(this);
  }
}

/** Another service that a construct calls: with the access that is needed, or with what callers of its kind usually need. */
export interface AwsUse {
  readonly to: AwsService;
  readonly access: Access;
}
