import { readFileSync } from "node:fs";
import { join } from "node:path";
import { valueOf } from "../../src/errors";
import { prove, type ProofOptions } from "../../src/proof";
import { synthesize } from "../../src/synth";
import { AzureIdentity } from "../support/azure-identity";
import { validateStacks } from "../support/module-batch";
import { temporaryFolder } from "../support/temporary-folder";
import { describeWithTerraform } from "../support/terraform";
import { terraformTestEnvironment } from "../support/terraform-environment";
import { walkFindings } from "../support/walked";

interface Variant {
  readonly name: string;
  readonly spec: object;
}

/** The four kinds that Google and Azure build, in several variants, with what only one of the two takes in `more`. */
const variants = (provider: string, region: string, more: readonly Variant[]): Variant[] => [
  { name: "all four kinds for production, tied together", spec: { version: 1, name: "shop", provider, region, services: SHOP } },
  { name: "the least for development", spec: { version: 1, name: "try", provider, region, environment: "development", services: LEAST } },
  { name: "with fields and tags for staging", spec: { version: 1, name: "full", provider, region, environment: "staging", ...FULL } },
  ...more.map(({ name, spec }) => ({ name, spec: { version: 1, provider, ...spec } })),
];

const SHOP = [
  { kind: "network", name: "net", cidr: "10.30.0.0/16" },
  { kind: "container", name: "api", image: "nginx:1.27", port: 8080, public: true, uses: ["orders", "uploads", "billing"] },
  { kind: "container", name: "billing", image: "example/billing:1", port: 3000, uses: ["orders"] },
  { kind: "container", name: "worker", image: "example/worker:1", uses: [{ service: "uploads", access: "read" }] },
  { kind: "database", name: "orders", engine: "postgres" },
  { kind: "bucket", name: "uploads" },
];
const LEAST = [
  { kind: "network", name: "net" },
  { kind: "container", name: "api" },
  { kind: "database", name: "orders" },
  { kind: "bucket", name: "uploads" },
];
const FULL = {
  tags: { Team: "shop", "cost-center": "a b%" },
  services: [
    { kind: "network", name: "net", cidr: "10.40.0.0/18", zones: 2, natGateways: "none" },
    {
      ...{ kind: "container", name: "api", image: "nginx:1.27", port: 8080, cpu: 2, memoryMb: 4096, replicas: { min: 0, max: 9 } },
      ...{
        healthCheckPath: "/health",
        environment: { GREETING: 'say "$${x}" %%{ y }' },
        writablePaths: ["/var/cache/app"],
        uses: ["orders"],
      },
    },
    {
      ...{ kind: "database", name: "orders", engine: "mysql", version: "8.4", databaseName: "orders_1", size: "large", storageGb: 100 },
      ...{ highAvailability: true, backupDays: 10, deletionProtection: true },
    },
    {
      ...{ kind: "bucket", name: "press", versioning: false, exposure: { public: { reason: "press kit" } } },
      lifecycle: [
        { afterDays: 30, action: "archive", prefix: "old/" },
        { afterDays: 400, action: "delete" },
      ],
      cors: [{ origins: ["https://www.example.com"], methods: ["GET", "PUT"], maxAgeSeconds: 600 }],
    },
  ],
};

const google = variants("google", "europe-west1", [
  {
    name: "a domain of its own, and a fixed number of workers",
    spec: {
      ...{ name: "site", region: "us-central1" },
      services: [
        { kind: "container", name: "web", image: "nginx:1.27", port: 80, public: true, domain: "www.example.com" },
        { kind: "container", name: "worker", image: "example/worker:1", replicas: 3 },
      ],
    },
  },
]);

const azure = variants("azurerm", "westeurope", [
  {
    name: "SQL Server, used by a worker",
    spec: {
      ...{ name: "erp", region: "eastus" },
      services: [
        { kind: "container", name: "worker", image: "example/worker:1", uses: ["ledger", "files"] },
        { kind: "database", name: "ledger", engine: "sqlserver", storageGb: 250, highAvailability: true },
        { kind: "bucket", name: "files" },
      ],
    },
  },
]);

const MAJOR_5 = { azurerm: "5.2.0" };
/** Resources that cannot be right in both of Azure's majors, as docs/provider-versions.md lists them. */
const listed = differing(readFileSync(join(__dirname, "../../docs/provider-versions.md"), "utf8"));

describeWithTerraform("the four kinds, from a spec to a plan", () => {
  let identity: AzureIdentity;
  beforeAll(async () => void (identity = await AzureIdentity.start()));
  afterAll(() => identity.stop());

  async function plan(spec: object, options: Partial<ProofOptions> = {}): Promise<string[]> {
    const { problems, proof } = await prove(spec, { environment: terraformTestEnvironment(), ...options });
    expect(problems).toEqual([]);
    return proof.filter(({ tier }) => tier === 6 || tier === 7).map(({ name, status }) => `${name} ${status}`);
  }

  test.each(google)("on Google, with a stand-in of 7.9.0: $name", async ({ spec }) => {
    expect(await plan(spec)).toEqual(["validate passed", "plan passed"]);
    expect(walkFindings(valueOf(synthesize(spec)).json)).toEqual([]);
  });

  test.each(azure)("on Azure, with the real plug-in 5.2.0: $name", async ({ spec }) => {
    const environment = terraformTestEnvironment(identity.environment);
    expect(await plan(spec, { environment, providerVersions: MAJOR_5 })).toEqual(["validate passed", "plan passed"]);
  });

  test.each(azure)("on Azure, as users get it by default, with a stand-in of the bindings' major: $name", async ({ spec }) => {
    const environment = terraformTestEnvironment(identity.environment);
    // 4.80.0 would be nearer to what the default constraint takes; its stand-in knows no write-only arguments
    expect(await plan(spec, { environment, providerVersions: { azurerm: "4.51.0" } })).toEqual(["validate passed", "plan passed"]);
    expect(walkFindings(valueOf(synthesize(spec)).json)).toEqual([]);
  });
});

describeWithTerraform("the resources that cannot be right in both of Azure's majors", () => {
  test("are those that the real plug-in 5.2.0 refuses in the bindings' form, and no others", async () => {
    const stacks = azure.map(({ spec }) => valueOf(synthesize(spec)));
    const plugins = { azurerm: "5.2.0", random: "3.7.2", time: "0.13.1" };
    const errors = await validateStacks(temporaryFolder(), stacks, plugins);
    const refused = [...errors.values()].flat().map((line) => /resource "(\w+)"|resource\.(\w+)/.exec(line));
    expect([...new Set(refused.map((found) => found?.[1] ?? found?.[2] ?? "none"))].sort()).toEqual(listed);
  });

  test("are those whose form for 5.2.0 the schema of 4.51.0 does not know, and no others", () => {
    const lines = azure.flatMap(({ spec }) => walkFindings(valueOf(synthesize(spec, { providerVersions: MAJOR_5 })).json));
    expect([...new Set(lines.map((line) => line.split(".")[0]))].sort()).toEqual(listed);
  });
});

/** First column of the table whose heads are the two majors. */
function differing(text: string): string[] {
  const [, table = ""] = /\| resource \| azurerm 4 \| azurerm 5 \|[^\n]*\n\|[-|]+\|\n((?:\|[^\n]*\n)+)/.exec(text) ?? [];
  const types = table.split("\n").flatMap((row) => /^\| `(\w+)`/.exec(row)?.[1] ?? []);
  return types.sort();
}
