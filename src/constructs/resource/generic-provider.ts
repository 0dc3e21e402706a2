import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** What a provider's block is made of. */
export interface GenericProviderProps {
  /** `random` */
  readonly name: string;
  /** `hashicorp/random` */
  readonly source: string;
  /** A version constraint as Terraform writes it. */
  readonly version: string;
  readonly alias?: string | undefined;
  /** As Terraform's JSON wants them. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The block of any provider. */
export class GenericProvider extends TerraformProvider {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: GenericProviderProps,
  ) {
    super(scope, id, {
      terraformResourceType: props.name,
      terraformProviderSource: props.source,
      terraformGeneratorMetadata: { providerName: props.name, providerVersion: props.version },
    });
  }

  override get alias(): string | undefined {
    return this.props.alias;
  }

  override toTerraform(): object {
    const { name, source, version, arguments: given } = this.props;
    return {
      terraform: { required_providers: { [name]: { source, version } } },
      provider: { [name]: [{ ...given, ...this.rawOverridesOf(), ...this.metaAttributes }] },
    };
  }

  /** What `addOverride` was given. */
  private rawOverridesOf(): Readonly<Record<string, unknown>> {
    return this.rawOverrides as Readonly<Record<string, unknown>>;
  }
}

/**
 * Puts settings into a provider's block that a typed class made: each in place of the one that it may have. CDKTF's own overrides would
 * merge them into it.
 * @param settings as Terraform's JSON wants them
 */
export function withSettings<P extends TerraformProvider>(block: P, settings: Readonly<Record<string, unknown>>): P {
  if (Object.keys(settings).length === 0) return block;
  const own = block.toTerraform.bind(block) as () => ProviderJson;
  block.toTerraform = (): ProviderJson => {
    const { provider, ...rest } = own();
    const changed = Object.entries(provider).map(([name, blocks]) => [name, blocks.map((each) => ({ ...each, ...settings }))] as const);
    return { ...rest, provider: Object.fromEntries(changed) };
  };
  return block;
}

interface ProviderJson {
  readonly provider: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
