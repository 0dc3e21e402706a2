import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Access, CompletableKind } from "../../blueprint";
import { ServiceConstruct, type FieldsOf } from "../core/service-construct";
import type { GoogleConnection } from "./connection";
import { GoogleFoundation, type GoogleApi } from "./foundation";
import { googleSite } from "./site";

/** A service on Google Cloud. */
export abstract class GoogleService<K extends CompletableKind = CompletableKind> extends ServiceConstruct<K> {
  constructor(scope: Construct, id: string, kind: K, fields: FieldsOf<K>) {
    super(scope, id, kind, fields, googleSite);
  }

  /** What a caller of this service needs; undefined for a service that cannot be called. */
  connection(_access: Access): GoogleConnection | undefined {
    return undefined;
  }

  /** Id of the region. */
  protected get region(): string {
    return googleSite(this).region.id;
  }

  /** Google's interface that a resource is built with, for its `dependsOn`. */
  protected api(name: GoogleApi): ITerraformDependable {
    return GoogleFoundation.of(this).api(name);
  }
}

/** Another service that a construct calls: with the access that is needed, or with what callers of its kind usually need. */
export interface GoogleUse {
  readonly to: GoogleService;
  readonly access: Access;
}
