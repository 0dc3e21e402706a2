import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";
import { contextOf } from "./context";

/** Version constraint of the provider that makes random passwords; 3.7 is the first with ephemeral ones. */
export const RANDOM_PROVIDER_VERSION = "~> 3.7";

export interface EphemeralPasswordProps {
  readonly lengthChars: number;
  /** Whether it holds other signs than letters and digits. */
  readonly symbols: boolean;
  /** The signs that may be among them. Default: those that the provider chooses. */
  readonly allowedSymbols?: string;
}

/**
 * A random password that exists only while Terraform runs: neither plan nor state holds it. Hand `value` to write-only arguments
 * (`…_wo`) and to nothing else. CDKTF has no class for ephemeral resources yet.
 */
export class EphemeralPassword extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: EphemeralPasswordProps,
  ) {
    super(scope, id, "ephemeral.random_password");
  }

  get value(): string {
    return `\${ephemeral.random_password.${this.friendlyUniqueId}.result}`;
  }

  override toTerraform(): object {
    const { lengthChars, symbols, allowedSymbols } = this.props;
    // servers refuse a password that by chance lacks one of these
    const password = {
      length: lengthChars,
      min_lower: 1,
      min_upper: 1,
      min_numeric: 1,
      special: symbols,
      ...(allowedSymbols === undefined ? {} : { override_special: allowedSymbols }),
    };
    const version = contextOf(this).providerVersions["random"] ?? RANDOM_PROVIDER_VERSION;
    return {
      ephemeral: { random_password: { [this.friendlyUniqueId]: password } },
      terraform: { required_providers: { random: { source: "hashicorp/random", version } } },
    };
  }
}
