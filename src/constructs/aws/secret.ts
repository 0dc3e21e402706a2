import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { EphemeralPassword } from "../core/ephemeral-password";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { KEY_ACTIONS, keyPermission } from "./key-permission";
import type { PolicyStatement } from "./policy";
import { defineReminder } from "./secret-reminder";
import { defineRotation } from "./secret-rotation";
import { SECRET_SYMBOLS, type GeneratedValue } from "./secret-value";
import { AwsService } from "./service";

export type AwsSecretProps = FieldsOf<"secret">;

/** Keeps the first version: Secrets Manager deletes versions that no label names, and Terraform would then make a new first value. */
const FIRST_VERSION_LABEL = "FIRST";

/** A secret in Secrets Manager. Its value is made where Terraform keeps nothing of it, or put in by somebody later. */
export class AwsSecret extends AwsService<"secret"> {
  readonly attributes: AttributesOf<"secret">;
  readonly arn: string;
  readonly secretName: string;
  /** The topic that tells when a value is due which only somebody else can replace; undefined where there is no such value. */
  readonly reminderTopicArn: string | undefined;

  constructor(scope: Construct, id: string, props: AwsSecretProps = {}) {
    super(scope, id, "secret", props);
    const { generate, rotationDays } = this.plan;
    const secret = this.defineSecret();
    this.arn = secret.arn;
    this.secretName = secret.name;
    this.attributes = { arn: this.arn, name: this.secretName };
    if (generate !== false) {
      const first = this.defineFirstValue(generate);
      if (rotationDays !== undefined) defineRotation(this, { generate, rotationDays, keyArn: this.encryptionKey, first });
    }
    const due = generate === false ? rotationDays : undefined;
    this.reminderTopicArn = due === undefined ? undefined : defineReminder(this, { days: due, keyArn: this.encryptionKey });
  }

  override connection(access: Access): AwsConnection {
    const reads = access === "write" ? {} : { secrets: { VALUE: compact({ arn: this.arn, keyArn: this.encryptionKey }) } };
    if (access === "read") return { statements: [], variables: {}, ...reads };
    return { statements: this.writeStatements(), variables: { ARN: this.arn }, ...reads };
  }

  private writeStatements(): PolicyStatement[] {
    const put: PolicyStatement = { actions: ["secretsmanager:PutSecretValue"], resources: [this.arn] };
    const key = this.encryptionKey;
    return key === undefined ? [put] : [put, keyPermission(this, key, "secretsmanager", KEY_ACTIONS.write)];
  }

  /** The cloud adds signs to the name, so that a secret that waits for its deletion does not block one of the same name. */
  private defineSecret() {
    const { description, recoveryDays } = this.plan;
    return new bindings.SecretsmanagerSecret(
      this,
      "secret",
      compact({
        namePrefix: `${physicalName(this, { max: 200 })}-`,
        description: description ?? `Secret ${this.node.id}`,
        kmsKeyId: this.encryptionKey,
        recoveryWindowInDays: recoveryDays,
      }),
    );
  }

  private defineFirstValue({ lengthChars, symbols }: GeneratedValue): ITerraformDependable {
    const password = new EphemeralPassword(this, "value", { lengthChars, symbols, ...(symbols ? { allowedSymbols: SECRET_SYMBOLS } : {}) });
    return new bindings.SecretsmanagerSecretVersion(this, "first_value", {
      secretId: this.arn,
      secretStringWo: password.value,
      secretStringWoVersion: 1,
      versionStages: ["AWSCURRENT", FIRST_VERSION_LABEL],
      lifecycle: { ignoreChanges: ["version_stages"] },
    });
  }
}
