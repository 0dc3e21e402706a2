/**
 * Settings of which a thing has one, with the arguments that name the thing: what is written a second time takes the first one's place, and
 * each run of Terraform turns it over. Those that services write, for things that a spec can refer to. Source: the pages of these types in the
 * provider's documentation.
 */
export const onlyOne = {
  aws_s3_bucket_cors_configuration: ["bucket"],
  aws_s3_bucket_lifecycle_configuration: ["bucket"],
  aws_s3_bucket_logging: ["bucket"],
  aws_s3_bucket_notification: ["bucket"],
  aws_s3_bucket_ownership_controls: ["bucket"],
  aws_s3_bucket_policy: ["bucket"],
  aws_s3_bucket_public_access_block: ["bucket"],
  aws_s3_bucket_server_side_encryption_configuration: ["bucket"],
  aws_s3_bucket_versioning: ["bucket"],
  aws_sqs_queue_policy: ["queue_url"],
  aws_sqs_queue_redrive_allow_policy: ["queue_url"],
  aws_sns_topic_policy: ["arn"],
  aws_lambda_function_url: ["function_name", "qualifier"],
  aws_ecr_lifecycle_policy: ["repository"],
  aws_secretsmanager_secret_rotation: ["secret_id"],
  aws_internet_gateway: ["vpc_id"],
  aws_default_security_group: ["vpc_id"],
} as const;
