import type { Construct } from "constructs";
import type { AttributesOf } from "../../spec";
import { contextOf } from "../core/context";
import { providerTags } from "../../blueprint";
import { EphemeralPassword } from "../core/ephemeral-password";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { GoogleConnection, GoogleSecretReference } from "./connection";
import { databaseFlags } from "./database-flags";
import { googleOffer } from "./facts";
import type { GoogleNetwork } from "./network";
import { GoogleService } from "./service";

export interface GoogleDatabaseProps extends FieldsOf<"database"> {
  /** The network that it is reached through, and through no other. */
  readonly network: GoogleNetwork;
}

/** For how long the old value of a secret can be brought back. */
const SECRET_GRACE = "2592000s";
/** Tiers that only the Enterprise Plus edition has. */
const PLUS_TIER = /^db-(?:perf|memory)-optimized-|^db-c4a-/;
const USER_NAME = "app";
const PASSWORD_CHARS = 32;

/** A Cloud SQL instance: private address only, TLS only, backed up. Its password is in Secret Manager and nowhere else. */
export class GoogleDatabase extends GoogleService<"database"> {
  readonly attributes: AttributesOf<"database">;
  /** The secret with the password of the user `app`. */
  readonly password: GoogleSecretReference;
  private readonly network: GoogleNetwork;
  private readonly address: string;

  constructor(scope: Construct, id: string, props: GoogleDatabaseProps) {
    const { network, ...fields } = props;
    super(scope, id, "database", fields);
    this.network = network;
    const instance = this.defineInstance();
    this.address = instance.privateIpAddress;
    this.defineDatabase(instance.name);
    const secret = this.defineSecret();
    this.password = { secret: secret.secretId, version: this.definePassword(instance.name, secret.id) };
    const { port, databaseName } = this.plan;
    this.attributes = {
      endpoint: `${this.address}:${port}`,
      host: this.address,
      port: String(port),
      name: databaseName,
      secret: secret.id,
    };
  }

  /** A user's password opens the database, so callers need no role on the instance: only the secret. */
  override connection(): GoogleConnection {
    const { port, databaseName } = this.plan;
    return {
      grant: (scope, id, member) =>
        new bindings.SecretManagerSecretIamMember(scope, id, {
          secretId: this.password.secret,
          role: "roles/secretmanager.secretAccessor",
          member,
        }),
      way: { network: this.network, address: this.address, port },
      variables: { HOST: this.address, PORT: String(port), NAME: databaseName, USERNAME: USER_NAME },
      secrets: { PASSWORD: this.password },
    };
  }

  private defineInstance() {
    const { engine, version, deletionProtection } = this.plan;
    return new bindings.SqlDatabaseInstance(this, "instance", {
      name: physicalName(this, { max: 63 }),
      databaseVersion: `${engine.toUpperCase()}_${version.replaceAll(".", "_")}`,
      region: this.region,
      deletionProtection,
      settings: this.settings(),
      dependsOn: [this.api("sqladmin"), this.network.managedServices],
    });
  }

  private settings() {
    const { instanceType, storageGb, maxStorageGb, highAvailability, deletionProtection } = this.plan;
    const { controls, tags } = contextOf(this);
    return {
      tier: instanceType,
      // said aloud, because from PostgreSQL 16 on Google takes the dearer edition when nothing is said
      edition: PLUS_TIER.test(instanceType) ? "ENTERPRISE_PLUS" : "ENTERPRISE",
      availabilityType: highAvailability ? "REGIONAL" : "ZONAL",
      diskType: "PD_SSD",
      diskSize: storageGb,
      diskAutoresize: true,
      ...(maxStorageGb === undefined ? {} : { diskAutoresizeLimit: maxStorageGb }),
      deletionProtectionEnabled: deletionProtection,
      retainBackupsOnDelete: deletionProtection,
      // the provider's default labels do not reach these
      userLabels: providerTags(tags, googleOffer.tagRules),
      ipConfiguration: { ipv4Enabled: false, privateNetwork: this.network.networkId, sslMode: "ENCRYPTED_ONLY" },
      backupConfiguration: this.backups(),
      databaseFlags: databaseFlags(this.plan, controls.detailedMonitoring),
      ...(controls.detailedMonitoring && this.canGatherStatistics ? { insightsConfig: INSIGHTS } : {}),
    };
  }

  /** Query insights want a processor of their own on MySQL. */
  private get canGatherStatistics(): boolean {
    return this.plan.engine !== "mysql" || !/^db-[fg]1-/.test(this.plan.instanceType);
  }

  private backups() {
    const { backupDays, engine } = this.plan;
    if (backupDays === 0) return { enabled: false };
    return {
      enabled: true,
      startTime: "03:00",
      ...(engine === "mysql" ? { binaryLogEnabled: true } : { pointInTimeRecoveryEnabled: true }),
      transactionLogRetentionDays: Math.min(backupDays, googleOffer.kinds.database.choices.pointInTimeDaysMax),
      backupRetentionSettings: { retainedBackups: backupDays, retentionUnit: "COUNT" },
    };
  }

  /** It goes with the instance and not before: a destruction that the instance's protection stops must not have dropped the data. */
  private defineDatabase(instance: string): void {
    new bindings.SqlDatabase(this, "database", { instance, name: this.plan.databaseName, deletionPolicy: "ABANDON" });
  }

  /** The secret stays in the region, as the data does. */
  private defineSecret() {
    return new bindings.SecretManagerSecret(this, "password", {
      secretId: physicalName(this, { max: 255 }, "password"),
      replication: { userManaged: { replicas: [{ location: this.region }] } },
      versionDestroyTtl: SECRET_GRACE,
      deletionProtection: this.plan.deletionProtection,
      dependsOn: [this.api("secretmanager")],
    });
  }

  /** The one password goes to the user and to the secret in one run; the secret comes last, because the instance is what may fail. */
  private definePassword(instance: string, secret: string): string {
    const password = new EphemeralPassword(this, "random", { lengthChars: PASSWORD_CHARS, symbols: false });
    const user = new bindings.SqlUser(this, "user", {
      instance,
      name: USER_NAME,
      passwordWo: password.value,
      passwordWoVersion: 1,
      deletionPolicy: "ABANDON",
    });
    const version = new bindings.SecretManagerSecretVersion(this, "password_version", {
      secret,
      secretDataWo: password.value,
      secretDataWoVersion: 1,
      // a secret that is protected keeps its value too
      deletionPolicy: this.plan.deletionProtection ? "ABANDON" : "DELETE",
      dependsOn: [user],
    });
    return version.version;
  }
}

const INSIGHTS = { queryInsightsEnabled: true, queryStringLength: 1024, recordApplicationTags: true, recordClientAddress: false };
