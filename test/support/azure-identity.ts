import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const TENANT = "11111111-1111-1111-1111-111111111111";
const CLIENT = "22222222-2222-2222-2222-222222222222";
const DAY_SECONDS = 86_400;

/** A managed-identity endpoint that hands out an unsigned token: with it the real Azure plug-in plans new resources without an account. */
export class AzureIdentity {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<AzureIdentity> {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer(Math.floor(Date.now() / 1_000))));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new AzureIdentity(server);
  }

  /** What makes the plug-in ask it, and nobody else. */
  get environment(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return {
      ...{ ARM_USE_MSI: "true", ARM_MSI_ENDPOINT: `http://127.0.0.1:${port}/token`, ARM_TENANT_ID: TENANT, ARM_CLIENT_ID: CLIENT },
      ...{ ARM_SUBSCRIPTION_ID: "00000000-0000-0000-0000-000000000000", ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none" },
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await once(this.server.close(), "close");
  }
}

function answer(now: number): object {
  const expires = now + DAY_SECONDS;
  const claims = { oid: CLIENT, tid: TENANT, appid: CLIENT, sub: CLIENT, iat: now, exp: expires };
  const token = [{ alg: "RS256", typ: "JWT" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return {
    ...{ access_token: [...token, "c2ln"].join("."), token_type: "Bearer", resource: "https://management.azure.com" },
    ...{ expires_in: String(DAY_SECONDS), expires_on: String(expires) },
  };
}
