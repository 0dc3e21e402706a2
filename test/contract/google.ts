import { GoogleProvider } from "@cdktf/provider-google/lib/provider/index.js";
import { GoogleBucket, GoogleContainer, GoogleDatabase, GoogleNetwork } from "../../src/constructs/google";
import type { ProviderContract } from "./contract";

/** What the contract suite expects of Google Cloud. */
export const google: ProviderContract = {
  provider: (stack) => void new GoogleProvider(stack, "google", { region: "us-central1" }),
  kinds: {
    network: {
      resources: [
        "google_compute_firewall",
        "google_compute_network",
        "google_compute_router",
        "google_compute_router_nat",
        "google_compute_subnetwork",
      ],
      safe: [
        { type: "google_compute_network", has: { auto_create_subnetworks: false } },
        { type: "google_compute_subnetwork", has: { private_ip_google_access: true, log_config: { flow_sampling: 1 } } },
        { type: "google_compute_firewall", has: { direction: "INGRESS", deny: [{ protocol: "all" }], source_ranges: ["0.0.0.0/0"] } },
      ],
      never: [{ type: "google_compute_firewall", has: { direction: "INGRESS", allow: [{}] } }],
      byHand: (stack) => void new GoogleNetwork(stack, "one"),
    },
    container: {
      resources: ["google_cloud_run_v2_service", "google_service_account"],
      safe: [
        { type: "google_cloud_run_v2_service", has: { ingress: "INGRESS_TRAFFIC_INTERNAL_ONLY", deletion_protection: true } },
        {
          type: "google_cloud_run_v2_service",
          has: { template: { service_account: "${google_service_account.one_account.email}" } },
        },
      ],
      never: [{ type: "google_cloud_run_v2_service_iam_member" }, { type: "google_project_iam_member" }],
      byHand: (stack) => void new GoogleContainer(stack, "one"),
      full: { region: "europe-west1" },
    },
    database: {
      resources: [
        "google_secret_manager_secret",
        "google_secret_manager_secret_version",
        "google_sql_database",
        "google_sql_database_instance",
        "google_sql_user",
      ],
      safe: [
        {
          type: "google_sql_database_instance",
          has: {
            deletion_protection: true,
            settings: {
              availability_type: "REGIONAL",
              deletion_protection_enabled: true,
              ip_configuration: { ipv4_enabled: false, ssl_mode: "ENCRYPTED_ONLY" },
              backup_configuration: { enabled: true, point_in_time_recovery_enabled: true },
            },
          },
        },
        { type: "google_sql_user", has: { password_wo: "${ephemeral.random_password.one_random.result}" } },
        { type: "google_secret_manager_secret_version", has: { secret_data_wo: "${ephemeral.random_password.one_random.result}" } },
      ],
      never: [
        { type: "google_sql_database_instance", has: { settings: { ip_configuration: { authorized_networks: [{}] } } } },
        { type: "google_secret_manager_secret_iam_member" },
        { type: "google_compute_firewall", has: { direction: "EGRESS", allow: [{}] } },
      ],
      byHand: (stack) => void new GoogleDatabase(stack, "one", { network: new GoogleNetwork(stack, "net") }),
    },
    bucket: {
      resources: ["google_storage_bucket"],
      safe: [
        {
          type: "google_storage_bucket",
          has: {
            uniform_bucket_level_access: true,
            public_access_prevention: "enforced",
            force_destroy: false,
            versioning: { enabled: true },
            logging: { log_bucket: "${google_storage_bucket.Foundation-google_logs_us-central1.name}" },
          },
        },
      ],
      never: [
        { type: "google_storage_bucket_iam_member", has: { member: "allUsers" } },
        { type: "google_storage_bucket_iam_member", has: { member: "allAuthenticatedUsers" } },
      ],
      byHand: (stack) => void new GoogleBucket(stack, "one"),
    },
  },
  uses: {
    "container>container": ["google_cloud_run_v2_service_iam_member.caller_uses_target"],
    "container>database": ["google_compute_firewall.caller_uses_target_5432", "google_secret_manager_secret_iam_member.caller_uses_target"],
    "container>bucket": ["google_storage_bucket_iam_member.caller_uses_target"],
  },
};
