import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { controlsOf, type Controls, type Place } from "../../blueprint";
import type { Environment } from "../../spec";

/** What every construct of a stack shares. A stack of one's own needs none of it: the defaults are those of production. */
export interface StackContext {
  readonly environment: Environment;
  readonly controls: Controls;
  /** First part of the names that the cloud sees. */
  readonly prefix: string;
  /** Folder that relative sources are read from: where the spec is. */
  readonly sourceFolder: string;
  /** Version constraints of Terraform's plug-ins where the stack sets its own, by provider. */
  readonly providerVersions: Readonly<Record<string, string>>;
  /** On everything that can carry tags, where the provider's own block cannot do it. */
  readonly tags: Readonly<Record<string, string>>;
  /** Where each construct directly below the stack is built, by its id. */
  readonly places: Map<string, Place>;
}

const KEY = "stackwright";

/** Sets the context of everything below a scope that has no children yet. */
export function setContext(scope: Construct, context: StackContext): void {
  scope.node.setContext(KEY, context);
}

export function contextOf(scope: Construct): StackContext {
  const found: unknown = scope.node.tryGetContext(KEY);
  return (found as StackContext | undefined) ?? defaultContext(scope);
}

/** Where a construct is built; undefined in a stack of one's own, where the provider in the stack tells. */
export function placeOf(scope: Construct): Place | undefined {
  const top = topOf(scope);
  return top === undefined ? undefined : contextOf(scope).places.get(top.node.id);
}

/** The construct directly below the stack that a scope is or belongs to. */
export function topOf(scope: Construct): Construct | undefined {
  return scope.node.scopes[TerraformStack.of(scope).node.scopes.length];
}

function defaultContext(scope: Construct): StackContext {
  const prefix = TerraformStack.of(scope).node.id;
  return {
    environment: "production",
    controls: controlsOf("production"),
    prefix,
    sourceFolder: process.cwd(),
    providerVersions: {},
    tags: {},
    places: new Map(),
  };
}
