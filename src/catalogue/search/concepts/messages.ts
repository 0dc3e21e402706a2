import type { Row } from "./row";

/** Queues, topics, streams, schedules. */
export const MESSAGES: Readonly<Record<string, Row>> = {
  "queue, message queue, sqs, job queue, task queue": {
    aws: "sqs_queue",
    google: "pubsub_subscription pubsub_topic cloud_tasks_queue",
    azurerm: "servicebus_queue storage_queue",
  },
  "topic, pub sub, pubsub, sns, publish subscribe, notification topic": {
    aws: "sns_topic",
    google: "pubsub_topic",
    azurerm: "servicebus_topic eventgrid_topic",
  },
  "subscription, topic subscription, sns subscription": {
    aws: "sns_topic_subscription",
    google: "pubsub_subscription",
    azurerm: "servicebus_subscription",
  },
  "service bus, message broker": { aws: "mq_broker", google: "pubsub_topic", azurerm: "servicebus_namespace" },
  "event bus, eventbridge, event grid, event rule": {
    aws: "cloudwatch_event_bus cloudwatch_event_rule",
    google: "eventarc_trigger",
    azurerm: "eventgrid_topic",
  },
  "stream, event stream, data stream, kinesis, event hub, event hubs": {
    aws: "kinesis_stream",
    google: "pubsub_topic",
    azurerm: "eventhub",
  },
  "kafka, managed kafka, msk": {
    aws: "msk_cluster",
    google: "managed_kafka_cluster",
    azurerm: "eventhub_namespace hdinsight_kafka_cluster",
  },
  "firehose, delivery stream": { aws: "kinesis_firehose_delivery_stream", google: "pubsub_subscription", azurerm: "stream_analytics_job" },
  "rabbitmq, activemq, amqp": { aws: "mq_broker" },
  "email, send email, ses, email sending, mail": {
    aws: "sesv2_email_identity",
    azurerm: "communication_service email_communication_service",
  },
  "sms, text message, push notification": { aws: "sns_topic pinpoint_app", azurerm: "communication_service notification_hub" },
  "mqtt, iot, iot device, iot hub": { aws: "iot_thing", azurerm: "iothub" },
  "schedule, cron, cron job, scheduled job, scheduler, timer": {
    aws: "scheduler_schedule cloudwatch_event_rule",
    google: "cloud_scheduler_job",
    azurerm: "automation_schedule logic_app_trigger_recurrence",
  },
  "workflow, state machine, step function, orchestration, logic app": {
    aws: "sfn_state_machine",
    google: "workflows_workflow",
    azurerm: "logic_app_workflow",
  },
};
