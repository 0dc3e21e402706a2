import { addressesOf, resourceAt } from "../../support/terraform-json";
import { problemsOf, synth } from "./spec";

const uploads = (fields: object = {}, more: object = {}) => synth([{ kind: "bucket", name: "uploads", ...fields }], more);
const BUCKET = "google_storage_bucket.uploads_bucket";
const LOGS = "google_storage_bucket.Foundation-google_logs_europe-west1";

describe("a bucket on Google Cloud", () => {
  test("is named after the project, so that nobody else in the world has its name", () => {
    expect(resourceAt(uploads(), BUCKET)).toMatchObject({
      name: "${google_project_service.Foundation-google_api_storage.project}-shop-uploads",
      location: "EUROPE-WEST1",
    });
  });

  test("keeps its name within the 63 characters that a bucket may have, whatever the project's is", () => {
    const json = synth([{ kind: "bucket", name: "a-very-long-name-of-a-bucket" }], { name: "a-shop-with-a-long-name-too" });
    const { name } = resourceAt(json, "google_storage_bucket.a-very-long-name-of-a-bucket_bucket") as { name: string };
    expect(name.replace(/^\$\{[^}]*\}/, "p".repeat(30)).length).toBeLessThanOrEqual(63);
  });

  test("clears away what is abandoned and what is old", () => {
    const abandoned = { action: { type: "AbortIncompleteMultipartUpload" }, condition: { age: 7 } };
    const old = { action: { type: "Delete" }, condition: { days_since_noncurrent_time: 30, with_state: "ARCHIVED" } };
    expect(resourceAt(uploads(), BUCKET)["lifecycle_rule"]).toEqual([abandoned, old]);
    expect(resourceAt(uploads({ versioning: false }), BUCKET)).toMatchObject({
      versioning: { enabled: false },
      lifecycle_rule: [abandoned],
    });
  });

  test("archives and deletes what is current by its age, as it was asked", () => {
    const lifecycle = [
      { afterDays: 30, action: "archive" },
      { afterDays: 365, action: "delete", prefix: "tmp/" },
    ];
    expect((resourceAt(uploads({ lifecycle }), BUCKET)["lifecycle_rule"] as object[]).slice(2)).toEqual([
      { action: { type: "SetStorageClass", storage_class: "ARCHIVE" }, condition: { age: 30, with_state: "LIVE" } },
      { action: { type: "Delete" }, condition: { age: 365, with_state: "LIVE", matches_prefix: ["tmp/"] } },
    ]);
  });

  test("has no more rules than Cloud Storage takes", () => {
    const rules = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ afterDays: index + 1, action: "delete", prefix: `p${index}/` }));
    expect(problemsOf([{ kind: "bucket", name: "uploads", lifecycle: rules(99) }])).toMatchObject([
      { code: "VALUE_NOT_SERVED", path: "services[0].lifecycle", expected: "at most 98 rules" },
    ]);
    expect(resourceAt(uploads({ lifecycle: rules(98) }), BUCKET)["lifecycle_rule"]).toHaveLength(100);
  });

  test("lets the browsers call that were named", () => {
    const cors = [{ origins: ["https://a.example.com"], methods: ["PUT"], headers: ["x-name"], maxAgeSeconds: 60 }, { origins: ["*"] }];
    expect(resourceAt(uploads({ cors }), BUCKET)["cors"]).toEqual([
      { origin: ["https://a.example.com"], method: ["PUT"], response_header: ["x-name"], max_age_seconds: 60 },
      { origin: ["*"], method: ["GET", "HEAD"] },
    ]);
  });

  test("that is public lets everybody read an object, and nobody list them", () => {
    const json = uploads({ exposure: { public: { reason: "press kit downloads" } } });
    expect(resourceAt(json, BUCKET)).toMatchObject({ public_access_prevention: "inherited", uniform_bucket_level_access: true });
    expect(resourceAt(json, "google_storage_bucket_iam_member.uploads_public")).toEqual({
      bucket: "${google_storage_bucket.uploads_bucket.name}",
      role: "roles/storage.legacyObjectReader",
      member: "allUsers",
    });
  });
});

describe("access logs on Google Cloud", () => {
  test("go to one private bucket for each region, which only Google's group may write to", () => {
    const json = synth([
      { kind: "bucket", name: "uploads" },
      { kind: "bucket", name: "press" },
      { kind: "bucket", name: "far", region: "us-central1" },
    ]);
    const logs = addressesOf(json).filter((address) => address.startsWith("google_storage_bucket.Foundation"));
    expect(logs).toEqual([LOGS, "google_storage_bucket.Foundation-google_logs_us-central1"]);
    expect(resourceAt(json, BUCKET)["logging"]).toEqual({
      log_bucket: "${google_storage_bucket.Foundation-google_logs_europe-west1.name}",
      log_object_prefix: "uploads",
    });
    expect(resourceAt(json, LOGS)).toMatchObject({
      location: "EUROPE-WEST1",
      public_access_prevention: "enforced",
      uniform_bucket_level_access: true,
    });
    expect(resourceAt(json, LOGS)).not.toHaveProperty("logging");
    expect(resourceAt(json, "google_storage_bucket_iam_member.Foundation-google_logs_europe-west1_writer")).toMatchObject({
      role: "roles/storage.objectCreator",
      member: "group:cloud-storage-analytics@google.com",
    });
  });

  test("are not kept in development", () => {
    const json = uploads({}, { environment: "development" });
    expect(resourceAt(json, BUCKET)).not.toHaveProperty("logging");
    expect(addressesOf(json)).not.toContain(LOGS);
  });
});
