import { TerraformElement } from "cdktf";
import { Construct } from "constructs";
import { EphemeralPassword } from "../core/ephemeral-password";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import { AzureFoundation } from "./foundation";
import type { AzureVault } from "./vault";

/** A secret in the vault, for those who read it by reference. */
export interface StoredSecret {
  /** Where its newest version is read: `https://….vault.azure.net/secrets/orders-password`. */
  readonly uri: string;
  /** Its id as a resource, on which roles are given. */
  readonly resourceId: string;
  readonly vault: AzureVault;
}

const PASSWORD_CHARS = 32;

/**
 * A random password in the vault and nowhere else. It is written there first, and what is protected by it reads it from there: a run that
 * breaks off half-way and is repeated makes another random password, and the two must not differ.
 */
export class StoredPassword extends Construct implements StoredSecret {
  readonly uri: string;
  readonly resourceId: string;
  readonly vault: AzureVault;
  /** For write-only arguments (`…_wo`) and nothing else. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.vault = AzureFoundation.of(this).vault;
    const secret = this.defineSecret();
    this.uri = secret.versionlessId;
    this.resourceId = secret.resourceVersionlessId;
    this.value = new SecretReading(this, "reading", secret).value;
  }

  private defineSecret() {
    const password = new EphemeralPassword(this, "random", { lengthChars: PASSWORD_CHARS, symbols: false });
    return new bindings.KeyVaultSecret(this, "secret", {
      name: physicalName(this, { max: 127 }),
      keyVaultId: this.vault.id,
      valueWo: password.value,
      valueWoVersion: 1,
      contentType: "password",
      dependsOn: [this.vault.secretWriter],
    });
  }
}

/** Reads a secret while Terraform runs; neither plan nor state holds it. CDKTF has no class for ephemeral resources yet. */
class SecretReading extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly secret: InstanceType<typeof bindings.KeyVaultSecret>,
  ) {
    super(scope, id, "ephemeral.azurerm_key_vault_secret");
  }

  get value(): string {
    return `\${ephemeral.azurerm_key_vault_secret.${this.friendlyUniqueId}.value}`;
  }

  /** The version is not known before the secret is written: so it is read after that, and not while a plan is made. */
  override toTerraform(): object {
    const { name, keyVaultId, version, provider } = this.secret;
    const reading = { name, key_vault_id: keyVaultId, version, ...(provider === undefined ? {} : { provider: provider.fqn }) };
    return { ephemeral: { azurerm_key_vault_secret: { [this.friendlyUniqueId]: reading } } };
  }
}
