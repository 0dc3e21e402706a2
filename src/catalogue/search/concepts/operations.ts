import type { Row } from "./row";

/** Logs and alarms, pipelines of data and of builds, models, money. */
export const OPERATIONS: Readonly<Record<string, Row>> = {
  "log, log group, log storage, logs": {
    aws: "cloudwatch_log_group",
    google: "logging_project_bucket_config",
    azurerm: "log_analytics_workspace",
  },
  "log sink, log export": {
    aws: "cloudwatch_log_subscription_filter",
    google: "logging_project_sink",
    azurerm: "monitor_diagnostic_setting",
  },
  "alarm, alert, metric alarm, metric alert": {
    aws: "cloudwatch_metric_alarm",
    google: "monitoring_alert_policy",
    azurerm: "monitor_metric_alert",
  },
  dashboard: { aws: "cloudwatch_dashboard", google: "monitoring_dashboard", azurerm: "portal_dashboard" },
  "uptime check, synthetic monitor, canary": {
    aws: "synthetics_canary",
    google: "monitoring_uptime_check_config",
    azurerm: "application_insights_standard_web_test",
  },
  "tracing, apm, application monitoring, x ray": { aws: "xray_group", azurerm: "application_insights" },
  prometheus: { aws: "prometheus_workspace", azurerm: "monitor_workspace" },
  grafana: { aws: "grafana_workspace", azurerm: "dashboard_grafana" },
  "etl, etl job, data pipeline, data integration, glue": {
    aws: "glue_job",
    google: "dataflow_job data_fusion_instance",
    azurerm: "data_factory_pipeline data_factory",
  },
  "spark, spark cluster, hadoop, hadoop cluster, emr, dataproc": {
    aws: "emr_cluster",
    google: "dataproc_cluster",
    azurerm: "hdinsight_spark_cluster synapse_spark_pool",
  },
  "data catalog": { aws: "glue_catalog_database", google: "data_catalog_entry_group", azurerm: "purview_account" },
  "data lake": { aws: "lakeformation_resource", google: "dataplex_lake", azurerm: "storage_data_lake_gen2_filesystem" },
  "query service, athena": { aws: "athena_workgroup", google: "bigquery_dataset", azurerm: "synapse_sql_pool" },
  databricks: { azurerm: "databricks_workspace" },
  "stream processing, flink": { aws: "kinesisanalyticsv2_application", google: "dataflow_job", azurerm: "stream_analytics_job" },
  "business intelligence, bi, quicksight, power bi": {
    aws: "quicksight_dashboard",
    google: "looker_instance",
    azurerm: "powerbi_embedded",
  },
  "database migration": {
    aws: "dms_replication_instance",
    google: "database_migration_service_migration_job",
    azurerm: "database_migration_service",
  },
  "notebook, jupyter, jupyter notebook": {
    aws: "sagemaker_notebook_instance",
    google: "workbench_instance notebooks_instance",
    azurerm: "machine_learning_compute_instance machine_learning_workspace",
  },
  "machine learning, model endpoint, inference endpoint, sagemaker, vertex ai": {
    aws: "sagemaker_endpoint sagemaker_model",
    google: "vertex_ai_endpoint",
    azurerm: "machine_learning_workspace",
  },
  "llm, generative ai, openai, bedrock": {
    aws: "bedrockagent_agent bedrock_guardrail",
    google: "vertex_ai_endpoint",
    azurerm: "cognitive_account cognitive_deployment",
  },
  "chatbot, chat bot, bot, lex, dialogflow, conversational": {
    aws: "lexv2models_bot lex_bot",
    google: "dialogflow_cx_agent dialogflow_agent",
    azurerm: "bot_service_azure_bot",
  },
  "contact center, call center": { aws: "connect_instance", azurerm: "communication_service" },
  "git repository, source repository, code repository": {
    aws: "codecommit_repository",
    google: "sourcerepo_repository secure_source_manager_repository",
  },
  "build, build project, build pipeline, continuous integration, ci": { aws: "codebuild_project", google: "cloudbuild_trigger" },
  "deployment pipeline, release pipeline, continuous delivery, ci cd": { aws: "codepipeline", google: "clouddeploy_delivery_pipeline" },
  "budget, cost budget, spending limit, cost alert": {
    aws: "budgets_budget",
    google: "billing_budget",
    azurerm: "consumption_budget_subscription consumption_budget_resource_group",
  },
  "project, resource group": { google: "project", azurerm: "resource_group" },
  "account, organization account": { aws: "organizations_account", google: "project", azurerm: "subscription" },
};
