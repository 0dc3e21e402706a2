import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import {
  AwsBucket,
  AwsCache,
  AwsContainer,
  AwsDatabase,
  AwsFunction,
  AwsNetwork,
  AwsQueue,
  AwsRegistry,
  AwsSecret,
  AwsTable,
  AwsTopic,
  AwsVm,
} from "../../src/constructs/aws";
import type { ProviderContract } from "./contract";

/** The key of the stack's own that production encrypts under. */
const OWN_KEY = /\bFoundation-us-east-1_key\b/;

/** A policy that refuses every call that does not come over TLS. */
const TLS_ONLY = /"Effect":"Deny","Principal":"\*".*"aws:SecureTransport":"false"/;

/** What the contract suite expects of AWS. */
export const aws: ProviderContract = {
  provider: (stack) => void new AwsProvider(stack, "aws", { region: "us-east-1" }),
  kinds: {
    network: {
      resources: [
        "aws_cloudwatch_log_group",
        "aws_default_security_group",
        "aws_eip",
        "aws_flow_log",
        "aws_iam_role",
        "aws_iam_role_policy",
        "aws_internet_gateway",
        "aws_nat_gateway",
        "aws_route",
        "aws_route_table",
        "aws_route_table_association",
        "aws_subnet",
        "aws_vpc",
        "aws_vpc_endpoint",
      ],
      safe: [
        { type: "aws_default_security_group" },
        { type: "aws_subnet", has: { map_public_ip_on_launch: false } },
        { type: "aws_flow_log", has: { traffic_type: "ALL" } },
      ],
      never: [{ type: "aws_subnet", has: { map_public_ip_on_launch: true } }, { type: "aws_vpc_security_group_ingress_rule" }],
      byHand: (stack) => void new AwsNetwork(stack, "one"),
    },
    vm: {
      resources: [
        "aws_iam_instance_profile",
        "aws_iam_role",
        "aws_iam_role_policy",
        "aws_instance",
        "aws_launch_template",
        "aws_security_group",
        "aws_vpc_security_group_egress_rule",
      ],
      safe: [
        {
          type: "aws_instance",
          has: { disable_api_termination: true, metadata_options: { http_tokens: "required" } },
        },
        { type: "aws_launch_template", has: { block_device_mappings: [{ ebs: { encrypted: "true", kms_key_id: OWN_KEY } }] } },
      ],
      never: [{ type: "aws_instance", has: { associate_public_ip_address: true } }, { type: "aws_vpc_security_group_ingress_rule" }],
      byHand: (stack) => void new AwsVm(stack, "one", { network: new AwsNetwork(stack, "net") }),
    },
    container: {
      resources: [
        "aws_appautoscaling_policy",
        "aws_appautoscaling_target",
        "aws_cloudwatch_log_group",
        "aws_ecs_cluster",
        "aws_ecs_service",
        "aws_ecs_task_definition",
        "aws_iam_role",
        "aws_iam_role_policy",
        "aws_lb",
        "aws_lb_listener",
        "aws_lb_target_group",
        "aws_security_group",
        "aws_vpc_security_group_egress_rule",
        "aws_vpc_security_group_ingress_rule",
      ],
      safe: [
        { type: "aws_ecs_service", has: { network_configuration: { assign_public_ip: false } } },
        { type: "aws_lb", has: { internal: true, drop_invalid_header_fields: true, enable_deletion_protection: true } },
        { type: "aws_cloudwatch_log_group", has: { kms_key_id: OWN_KEY, retention_in_days: 365 } },
      ],
      never: [
        { type: "aws_lb", has: { internal: false } },
        { type: "aws_vpc_security_group_ingress_rule", has: { cidr_ipv4: "0.0.0.0/0" } },
        { type: "aws_ecs_service", has: { network_configuration: { assign_public_ip: true } } },
      ],
      byHand: (stack) => void new AwsContainer(stack, "one", { network: new AwsNetwork(stack, "net") }),
    },
    function: {
      resources: [
        "aws_cloudwatch_log_group",
        "aws_iam_role",
        "aws_iam_role_policy",
        "aws_lambda_function",
        "aws_sqs_queue",
        "aws_sqs_queue_policy",
      ],
      safe: [
        { type: "aws_lambda_function", has: { tracing_config: { mode: "Active" } } },
        { type: "aws_cloudwatch_log_group", has: { kms_key_id: OWN_KEY, retention_in_days: 365 } },
      ],
      never: [{ type: "aws_lambda_function_url" }, { type: "aws_lambda_permission" }],
      byHand: (stack) => void new AwsFunction(stack, "one"),
    },
    database: {
      resources: [
        "aws_cloudwatch_log_group",
        "aws_db_instance",
        "aws_db_parameter_group",
        "aws_db_subnet_group",
        "aws_iam_role",
        "aws_iam_role_policy",
        "aws_security_group",
      ],
      safe: [
        {
          type: "aws_db_instance",
          has: {
            publicly_accessible: false,
            storage_encrypted: true,
            kms_key_id: OWN_KEY,
            manage_master_user_password: true,
            multi_az: true,
            backup_retention_period: 14,
            deletion_protection: true,
            skip_final_snapshot: false,
          },
        },
        { type: "aws_db_parameter_group", has: { parameter: [{ name: "rds.force_ssl", value: "1" }] } },
      ],
      never: [{ type: "aws_vpc_security_group_ingress_rule" }, { type: "aws_db_instance", has: { publicly_accessible: true } }],
      byHand: (stack) => void new AwsDatabase(stack, "one", { network: new AwsNetwork(stack, "net") }),
    },
    table: {
      resources: ["aws_dynamodb_table"],
      safe: [
        {
          type: "aws_dynamodb_table",
          has: {
            deletion_protection_enabled: true,
            point_in_time_recovery: { enabled: true },
            server_side_encryption: { enabled: true, kms_key_arn: OWN_KEY },
          },
        },
      ],
      never: [{ type: "aws_dynamodb_resource_policy" }],
      byHand: (stack) => void new AwsTable(stack, "one"),
    },
    cache: {
      resources: [
        "aws_cloudwatch_log_group",
        "aws_elasticache_replication_group",
        "aws_elasticache_subnet_group",
        "aws_elasticache_user",
        "aws_elasticache_user_group",
        "aws_security_group",
      ],
      safe: [
        {
          type: "aws_elasticache_replication_group",
          has: {
            at_rest_encryption_enabled: "true",
            transit_encryption_enabled: true,
            transit_encryption_mode: "required",
            automatic_failover_enabled: true,
            kms_key_id: OWN_KEY,
          },
        },
        { type: "aws_elasticache_user", has: { authentication_mode: { type: "iam" } } },
      ],
      never: [
        { type: "aws_vpc_security_group_ingress_rule" },
        { type: "aws_elasticache_user", has: { no_password_required: true } },
        { type: "aws_elasticache_user", has: { authentication_mode: { type: "no-password-required" } } },
      ],
      byHand: (stack) => void new AwsCache(stack, "one", { network: new AwsNetwork(stack, "net") }),
    },
    bucket: {
      resources: [
        "aws_s3_bucket",
        "aws_s3_bucket_lifecycle_configuration",
        "aws_s3_bucket_logging",
        "aws_s3_bucket_notification",
        "aws_s3_bucket_ownership_controls",
        "aws_s3_bucket_policy",
        "aws_s3_bucket_public_access_block",
        "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning",
      ],
      safe: [
        {
          type: "aws_s3_bucket_public_access_block",
          has: { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true },
        },
        { type: "aws_s3_bucket_versioning", has: { versioning_configuration: { status: "Enabled" } } },
        {
          type: "aws_s3_bucket_server_side_encryption_configuration",
          has: { rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms" } }] },
        },
        { type: "aws_s3_bucket", has: { force_destroy: false } },
        { type: "aws_s3_bucket_policy", has: { bucket: "${aws_s3_bucket.one_bucket.id}", policy: TLS_ONLY } },
      ],
      never: [{ type: "aws_s3_bucket_acl" }, { type: "aws_s3_bucket_public_access_block", has: { block_public_policy: false } }],
      byHand: (stack) => void new AwsBucket(stack, "one"),
    },
    queue: {
      resources: ["aws_sqs_queue", "aws_sqs_queue_policy", "aws_sqs_queue_redrive_allow_policy"],
      safe: [
        { type: "aws_sqs_queue", has: { kms_master_key_id: OWN_KEY } },
        { type: "aws_sqs_queue_policy", has: { queue_url: "${aws_sqs_queue.one_queue.url}", policy: TLS_ONLY } },
        { type: "aws_sqs_queue_redrive_allow_policy", has: { redrive_allow_policy: '{"redrivePermission":"denyAll"}' } },
      ],
      never: [{ type: "aws_sqs_queue_redrive_allow_policy", has: { redrive_allow_policy: '{"redrivePermission":"allowAll"}' } }],
      byHand: (stack) => void new AwsQueue(stack, "one"),
    },
    topic: {
      resources: ["aws_sns_topic", "aws_sns_topic_policy"],
      safe: [
        { type: "aws_sns_topic", has: { kms_master_key_id: OWN_KEY } },
        { type: "aws_sns_topic_policy", has: { policy: TLS_ONLY } },
      ],
      never: [{ type: "aws_sns_topic_subscription" }],
      byHand: (stack) => void new AwsTopic(stack, "one"),
    },
    secret: {
      resources: ["aws_secretsmanager_secret"],
      safe: [{ type: "aws_secretsmanager_secret", has: { kms_key_id: OWN_KEY, recovery_window_in_days: 30 } }],
      never: [{ type: "aws_secretsmanager_secret_policy" }],
      byHand: (stack) => void new AwsSecret(stack, "one"),
    },
    registry: {
      resources: ["aws_ecr_lifecycle_policy", "aws_ecr_repository"],
      safe: [
        {
          type: "aws_ecr_repository",
          has: {
            force_delete: false,
            image_tag_mutability: "IMMUTABLE",
            image_scanning_configuration: { scan_on_push: true },
            encryption_configuration: [{ encryption_type: "KMS", kms_key: OWN_KEY }],
          },
        },
      ],
      never: [{ type: "aws_ecr_repository_policy" }],
      byHand: (stack) => void new AwsRegistry(stack, "one"),
    },
  },
  uses: {
    "container>database": [
      "aws_iam_role_policy.caller_uses_target",
      "aws_iam_role_policy.caller_uses_target_secrets",
      "aws_vpc_security_group_egress_rule.caller_uses_target_5432_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_5432_in",
    ],
    "container>table": ["aws_iam_role_policy.caller_uses_target"],
    "container>cache": [
      "aws_iam_role_policy.caller_uses_target",
      "aws_vpc_security_group_egress_rule.caller_uses_target_6379_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_6379_in",
    ],
    "container>bucket": ["aws_iam_role_policy.caller_uses_target"],
    "container>queue": ["aws_iam_role_policy.caller_uses_target"],
    "container>topic": ["aws_iam_role_policy.caller_uses_target"],
    "container>secret": ["aws_iam_role_policy.caller_uses_target", "aws_iam_role_policy.caller_uses_target_secrets"],
    "container>registry": [],
    "container>container": [
      "aws_vpc_security_group_egress_rule.caller_uses_target_80_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_80_in",
    ],
    "container>vm": [
      "aws_vpc_security_group_egress_rule.caller_uses_target_80_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_80_in",
    ],
    "container>function": ["aws_iam_role_policy.caller_uses_target"],
    "function>database": [
      "aws_iam_role_policy.caller_uses_target_secrets",
      "aws_vpc_security_group_egress_rule.caller_uses_target_5432_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_5432_in",
    ],
    "function>table": ["aws_iam_role_policy.caller_uses_target"],
    "function>cache": [
      "aws_iam_role_policy.caller_uses_target",
      "aws_vpc_security_group_egress_rule.caller_uses_target_6379_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_6379_in",
    ],
    "function>bucket": ["aws_iam_role_policy.caller_uses_target"],
    "function>queue": ["aws_iam_role_policy.caller_uses_target"],
    "function>topic": ["aws_iam_role_policy.caller_uses_target"],
    "function>secret": ["aws_iam_role_policy.caller_uses_target_secrets"],
    "function>registry": ["aws_iam_role_policy.caller_uses_target"],
    "function>container": [
      "aws_vpc_security_group_egress_rule.caller_uses_target_80_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_80_in",
    ],
    "function>vm": [
      "aws_vpc_security_group_egress_rule.caller_uses_target_80_out",
      "aws_vpc_security_group_ingress_rule.caller_uses_target_80_in",
    ],
    "function>function": ["aws_iam_role_policy.caller_uses_target"],
  },
  alters: {
    // how long a taken message is hidden depends on how long the function that takes it may run
    "function>queue": ["aws_sqs_queue.target_queue"],
  },
};
