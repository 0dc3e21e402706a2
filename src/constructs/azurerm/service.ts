import type { Construct } from "constructs";
import type { Access, CompletableKind, Surroundings } from "../../blueprint";
import { ServiceConstruct, type FieldsOf } from "../core/service-construct";
import type { AzureConnection } from "./connection";
import { AzureFoundation, type AzureBase } from "./foundation";
import { tagged, type Tagged } from "./naming";
import { azureSite } from "./site";

/** A service on Azure. */
export abstract class AzureService<K extends CompletableKind = CompletableKind> extends ServiceConstruct<K> {
  constructor(scope: Construct, id: string, kind: K, fields: FieldsOf<K>) {
    super(scope, id, kind, fields, azureSite);
  }

  /** What a caller of this service needs; undefined for a service that cannot be called. */
  connection(_access: Access): AzureConnection | undefined {
    return undefined;
  }

  /** What the services of this stack and region share. */
  protected get foundation(): AzureFoundation {
    return AzureFoundation.of(this);
  }

  /** The arguments that its resources have in common. */
  protected get base(): AzureBase {
    return { ...this.foundation.base(this), ...this.tags };
  }

  /** Azure has no place for a description but a tag. */
  protected get tags(): Tagged {
    const { description } = this.plan;
    return tagged(this, description === undefined ? {} : { description });
  }

  protected get surroundings(): Surroundings {
    return { environment: this.environment, region: azureSite(this).region };
  }
}

/** Another service that a construct calls: with the access that is needed, or with what callers of its kind usually need. */
export interface AzureUse {
  readonly to: AzureService;
  readonly access: Access;
}
