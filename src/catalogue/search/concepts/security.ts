import type { Row } from "./row";

/** Who may do what, secrets and keys, audits. */
export const SECURITY: Readonly<Record<string, Row>> = {
  "role, iam role, permission role": { aws: "iam_role", google: "project_iam_custom_role", azurerm: "role_definition" },
  "iam policy, policy, permissions": { aws: "iam_policy", google: "project_iam_member", azurerm: "role_definition policy_definition" },
  "role assignment, policy attachment, grant access, iam binding": {
    aws: "iam_role_policy_attachment",
    google: "project_iam_member project_iam_binding",
    azurerm: "role_assignment",
  },
  "service account, managed identity, machine identity": {
    aws: "iam_role iam_user",
    google: "service_account",
    azurerm: "user_assigned_identity",
  },
  "iam user, user account": { aws: "iam_user", google: "project_iam_member" },
  "access key, api key": { aws: "iam_access_key api_gateway_api_key", google: "apikeys_key" },
  "user pool, user directory, sign in, login, sign up, cognito, b2c, identity platform": {
    aws: "cognito_user_pool",
    google: "identity_platform_config",
    azurerm: "aadb2c_directory",
  },
  "oidc provider, openid connect, identity provider, workload identity": {
    aws: "iam_openid_connect_provider",
    google: "iam_workload_identity_pool_provider",
    azurerm: "federated_identity_credential",
  },
  "secret, password store, secrets manager, secret manager": {
    aws: "secretsmanager_secret",
    google: "secret_manager_secret",
    azurerm: "key_vault_secret",
  },
  "key vault, vault": { aws: "kms_key secretsmanager_secret", google: "kms_key_ring", azurerm: "key_vault" },
  "configuration store, parameter store, app configuration, app config": {
    aws: "ssm_parameter appconfig_application",
    google: "parameter_manager_parameter",
    azurerm: "app_configuration",
  },
  "key, encryption key, kms, customer managed key, cmk": { aws: "kms_key", google: "kms_crypto_key", azurerm: "key_vault_key" },
  "key ring": { google: "kms_key_ring" },
  "certificate, ssl certificate, tls certificate, acm": {
    aws: "acm_certificate",
    google: "certificate_manager_certificate",
    azurerm: "key_vault_certificate app_service_certificate",
  },
  "private ca, certificate authority": { aws: "acmpca_certificate_authority", google: "privateca_certificate_authority" },
  "audit log, audit trail, cloudtrail": { aws: "cloudtrail", google: "project_iam_audit_config", azurerm: "monitor_diagnostic_setting" },
  "threat detection, guardduty, security center, defender": {
    aws: "guardduty_detector",
    google: "scc_source",
    azurerm: "security_center_subscription_pricing",
  },
  "vulnerability scan, inspector": {
    aws: "inspector2_enabler",
    google: "container_analysis_note",
    azurerm: "security_center_assessment_policy",
  },
  "compliance rules, config rule, policy assignment": {
    aws: "config_config_rule",
    google: "org_policy_policy",
    azurerm: "subscription_policy_assignment",
  },
  "siem, sentinel, security hub": { aws: "securityhub_account", azurerm: "sentinel_alert_rule_scheduled" },
};
