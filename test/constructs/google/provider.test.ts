import { addressesOf, resourceAt, resourcesOf } from "../../support/terraform-json";
import { choicesOf, problemsOf, synth } from "./spec";

const bucket = { kind: "bucket", name: "uploads" };

describe("the provider's block of Google Cloud", () => {
  test("names the region and leaves the project to whoever runs Terraform", () => {
    expect(synth([bucket])["provider"]).toEqual({ google: [{ region: "europe-west1" }] });
  });

  test("labels everything with the tags, written as labels are", () => {
    const tags = { "Cost Center": "R&D/Web", owner: "web" };
    expect(synth([bucket], { tags })["provider"]).toEqual({
      google: [{ region: "europe-west1", default_labels: { cost_center: "r_d_web", owner: "web" } }],
    });
    expect(choicesOf([bucket], { tags })).toContainEqual({
      path: 'tags["Cost Center"]',
      value: { cost_center: "r_d_web" },
      because: "a label on Google Cloud has at most 63 lower-case letters, digits, _ and -, and its key begins with a letter",
    });
  });

  test.each([
    [{ "1st": "a" }, "VALUE_NOT_SERVED", 'tags["1st"]'],
    [{ owner: "a".repeat(64) }, "VALUE_NOT_SERVED", "tags.owner"],
    [{ Owner: "a", owner: "b" }, "SPEC_CONFLICT", "tags.owner"],
    [Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`tag${index}`, "a"])), "SPEC_OUT_OF_RANGE", "tags"],
  ])("refuses tags that make no labels: %j", (tags, code, path) => {
    expect(problemsOf([bucket], { tags })).toMatchObject([{ code, path }]);
  });

  test("is aliased for a second region, and what stands there names that region", () => {
    const json = synth([bucket, { ...bucket, name: "far", region: "us-central1" }]);
    expect(json["provider"]).toEqual({ google: [{ region: "europe-west1" }, { region: "us-central1", alias: "us-central1" }] });
    expect(resourceAt(json, "google_storage_bucket.far_bucket")).toMatchObject({ location: "US-CENTRAL1", provider: "google.us-central1" });
  });

  test("stands beside another provider's", () => {
    const json = synth([bucket, { kind: "bucket", name: "there", provider: "aws", region: "eu-west-1" }]);
    expect(Object.keys(json["provider"] as object).sort()).toEqual(["aws", "google"]);
    expect(resourceAt(json, "google_storage_bucket.uploads_bucket")).not.toHaveProperty("provider");
  });
});

describe("Google's interfaces", () => {
  test("are switched on once for each that is used, and stay on", () => {
    const json = synth([bucket, { ...bucket, name: "press" }, { kind: "container", name: "api" }]);
    const apis = [...resourcesOf(json)].filter(([address]) => address.startsWith("google_project_service."));
    expect(apis).toEqual(
      ["iam", "run", "storage"].map((name) => [
        `google_project_service.Foundation-google_api_${name}`,
        { service: `${name}.googleapis.com`, disable_on_destroy: false },
      ]),
    );
  });

  test("come before what is built with them", () => {
    const json = synth([{ kind: "database", name: "orders" }]);
    const waits = (address: string) => resourceAt(json, address)["depends_on"];
    expect(waits("google_sql_database_instance.orders_instance")).toContain("google_project_service.Foundation-google_api_sqladmin");
    expect(waits("google_secret_manager_secret.orders_password")).toContain("google_project_service.Foundation-google_api_secretmanager");
    expect(waits("google_compute_network.network_vpc")).toContain("google_project_service.Foundation-google_api_compute");
    expect(addressesOf(json)).not.toContain("google_project_service.Foundation-google_api_run");
  });
});
