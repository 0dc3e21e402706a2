import type { Construct } from "constructs";
import type { AttributesOf } from "../../spec";
import { contextOf } from "../core/context";
import type { FieldsOf } from "../core/service-construct";
import type { AzureConnection } from "./connection";
import { ADMINISTRATOR, type DatabaseServer, type ServerProps } from "./database-server";
import { lockAgainstDeletion } from "./deletion-lock";
import { defineMysql } from "./mysql";
import { uniqueName } from "./naming";
import type { AzureNetwork } from "./network";
import { definePostgres } from "./postgres";
import { AzureService } from "./service";
import { defineSqlServer } from "./sqlserver";
import { StoredPassword } from "./stored-password";

export interface AzureDatabaseProps extends FieldsOf<"database"> {
  /** The network that it is reached through, and through no other. */
  readonly network: AzureNetwork;
}

type BuiltEngine = "postgres" | "mysql" | "sqlserver";

const ENGINES: Readonly<Record<BuiltEngine, (props: ServerProps) => DatabaseServer>> = {
  postgres: definePostgres,
  mysql: defineMysql,
  sqlserver: defineSqlServer,
};

/** A managed database: private address only, TLS only, backed up. Its password is in the key vault and nowhere else. */
export class AzureDatabase extends AzureService<"database"> {
  readonly attributes: AttributesOf<"database">;
  /** The secret with the administrator's password. */
  readonly password: StoredPassword;
  private readonly server: DatabaseServer;

  constructor(scope: Construct, id: string, props: AzureDatabaseProps) {
    const { network, ...fields } = props;
    super(scope, id, "database", fields);
    this.password = new StoredPassword(this, "password");
    this.server = ENGINES[this.plan.engine as BuiltEngine](this.serverProps(network));
    if (this.plan.deletionProtection) lockAgainstDeletion(this, this.server.id);
    const { port, databaseName } = this.plan;
    this.attributes = {
      endpoint: `${this.server.host}:${port}`,
      host: this.server.host,
      port: String(port),
      name: databaseName,
      secret: this.password.uri,
    };
  }

  /** A password opens the database, so callers need no role on the server: only the secret. */
  override connection(): AzureConnection {
    const { host, port, name } = this.attributes;
    return {
      letIn: this.server.letIn,
      variables: { HOST: host, PORT: port, NAME: name, USERNAME: ADMINISTRATOR },
      secrets: { PASSWORD: this.password },
    };
  }

  private serverProps(network: AzureNetwork): ServerProps {
    const { foundation } = this;
    return {
      scope: this,
      plan: this.plan,
      name: uniqueName(this, foundation.group.id, { max: 63 }),
      base: this.base,
      foundation,
      network,
      password: this.password.value,
      encryption: contextOf(this).controls.ownKeys ? foundation.vault.encryption : undefined,
    };
  }
}
