import { GoogleProvider } from "@cdktf/provider-google/lib/provider/index.js";
import type { TerraformStack } from "cdktf";
import { StackwrightError } from "../../../src/errors";
import { synthStack } from "../../../src/testing";
import { GoogleBucket, GoogleContainer, GoogleDatabase, GoogleNetwork } from "../../../src/constructs/google";
import { typesOf, resourcesOf } from "../../support/terraform-json";

const inBelgium = (define: (stack: TerraformStack) => void) =>
  synthStack((stack) => {
    new GoogleProvider(stack, "google", { region: "europe-west1", project: "shop-prod" });
    define(stack);
  }, "shop");

const problemsOf = (define: (stack: TerraformStack) => void) => {
  try {
    inBelgium(define);
  } catch (error) {
    if (StackwrightError.is(error)) return error.problems.map(({ code, path }) => ({ code, path }));
    throw error;
  }
  return [];
};

describe("constructs of Google Cloud made by hand", () => {
  test("are connected by passing them to each other", () => {
    const json = inBelgium((stack) => {
      const network = new GoogleNetwork(stack, "Net", { cidr: "10.8.0.0/20" });
      const orders = new GoogleDatabase(stack, "OrdersDb", { engine: "mysql", network });
      const uploads = new GoogleBucket(stack, "Uploads");
      new GoogleContainer(stack, "Api", {
        network,
        port: 3000,
        image: "registry.example.com/shop/api:1",
        uses: [
          { to: orders, access: "readWrite" },
          { to: uploads, access: "read" },
        ],
      });
    });
    expect(typesOf(resourcesOf(json))).toEqual(
      expect.arrayContaining([
        "google_cloud_run_v2_service",
        "google_secret_manager_secret_iam_member",
        "google_storage_bucket_iam_member",
      ]),
    );
    const [service] = Object.values(json.resource?.["google_cloud_run_v2_service"] ?? {});
    expect(service).toMatchObject({ name: "shop-api", location: "europe-west1" });
    expect(JSON.stringify(service)).toContain('"ORDERS_DB_PASSWORD"');
  });

  test("tell what was filled in, and why", () => {
    const decisions: unknown[] = [];
    inBelgium((stack) => decisions.push(...new GoogleBucket(stack, "Uploads").decisions));
    expect(decisions).toContainEqual(expect.objectContaining({ path: "versioning", value: true }));
  });

  test("need a region from the stack's provider", () => {
    const withoutRegion = () => synthStack((stack) => void new GoogleBucket(stack, "Uploads"));
    expect(() => withoutRegion()).toThrow("expected a region of Google Cloud in the stack's GoogleProvider");
  });

  test("refuse values as a spec's would", () => {
    expect(problemsOf((stack) => void new GoogleNetwork(stack, "Net", { cidr: "10.0.0.0/30" }))).toEqual([
      { code: "CIDR_TOO_SMALL", path: "cidr" },
    ]);
  });

  test.each(["database", "container"])("refuse to use a private %s from outside of its network", (kind) => {
    const problems = problemsOf((stack) => {
      const network = new GoogleNetwork(stack, "Net");
      const to = kind === "database" ? new GoogleDatabase(stack, "Orders", { network }) : new GoogleContainer(stack, "Pricing");
      new GoogleContainer(stack, "Api", { uses: [{ to, access: "write" }] });
    });
    expect(problems).toEqual([{ code: "USE_NOT_SERVED", path: "network" }]);
  });

  test("refuse to use a database from another network", () => {
    const problems = problemsOf((stack) => {
      const to = new GoogleDatabase(stack, "Orders", { network: new GoogleNetwork(stack, "Net") });
      new GoogleContainer(stack, "Api", { network: new GoogleNetwork(stack, "Other"), uses: [{ to, access: "write" }] });
    });
    expect(problems).toEqual([{ code: "USE_NOT_SERVED", path: "network" }]);
  });

  test("use a public container from anywhere", () => {
    const problems = problemsOf((stack) => {
      const to = new GoogleContainer(stack, "Pricing", { public: true });
      new GoogleContainer(stack, "Api", { uses: [{ to, access: "write" }] });
    });
    expect(problems).toEqual([]);
  });
});
