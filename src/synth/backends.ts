import {
  AzurermBackend,
  CloudBackend,
  GcsBackend,
  HttpBackend,
  LocalBackend,
  NamedCloudWorkspace,
  S3Backend,
  TaggedCloudWorkspaces,
  type TerraformStack,
} from "cdktf";
import { Construct } from "constructs";
import type { Blueprint } from "../blueprint";
import { compact } from "../constructs/core/compact";
import type { InfraSpec } from "../spec";

type State = NonNullable<InfraSpec["state"]>;
type StateOf<B extends State["backend"]> = Extract<State, { backend: B }>;

/** Writes where Terraform keeps its state; a file beside the stack, by a path relative to it, when the spec says nothing. */
export function defineState(stack: TerraformStack, { spec, place }: Blueprint): void {
  const state: State = spec.state ?? { backend: "local" };
  // CDKTF calls the construct "backend", as a service may be called too: so it stands a level lower
  const site: Site = { stack, scope: new Construct(stack, "State"), name: spec.name, region: place.region.id };
  const define = backends[state.backend] as (state: State, site: Site) => void;
  define(state, site);
}

interface Site {
  readonly stack: TerraformStack;
  readonly scope: Construct;
  readonly name: string;
  readonly region: string;
}

const backends: { readonly [B in State["backend"]]: (state: StateOf<B>, site: Site) => void } = {
  local: (state, { scope, name }) => new LocalBackend(scope, { path: state.path ?? `terraform.${name}.tfstate` }),

  s3: ({ backend: _, lockFile = true, key, region, roleArn, ...rest }, site) => {
    const assumeRole = roleArn === undefined ? undefined : { roleArn };
    const place = { key: key ?? `${site.name}/terraform.tfstate`, region: region ?? site.region };
    new S3Backend(site.scope, compact({ ...rest, ...place, assumeRole, encrypt: true }));
    // cdktf 0.21 has no property for it yet
    if (lockFile) site.stack.addOverride("terraform.backend.s3.use_lockfile", true);
  },

  gcs: ({ backend: _, ...rest }, { scope, name }) => new GcsBackend(scope, compact({ ...rest, prefix: rest.prefix ?? name })),

  azurerm: ({ backend: _, useAzureadAuth = true, key, ...rest }, { scope, name }) =>
    new AzurermBackend(scope, compact({ ...rest, useAzureadAuth, key: key ?? `${name}.terraform.tfstate` })),

  http: ({ backend: _, ...rest }, { scope }) => new HttpBackend(scope, compact(rest)),

  cloud: ({ organization, workspace, tags, project, hostname }, { scope, name }) => {
    const workspaces = tags === undefined ? new NamedCloudWorkspace(workspace ?? name, project) : new TaggedCloudWorkspaces(tags, project);
    new CloudBackend(scope, compact({ organization, workspaces, hostname }));
  },
};
