import { noun, product, weak } from "./entries";
import type { Entry } from "./sense";

/** Words for what carries messages and events, and for what happens at set times or on a measure. */
export const messaging: readonly Entry[] = [
  ...noun(
    "queue",
    `queue | que | message queue | work queue | job queue | task queue | messaging queue | message que | queueing system | queuing system | message broker queue | fifo queue | queue service | backlog queue | event queue |
    amqp queue | buffer queue | waiting line | mq`,
  ),
  ...product("queue", "rabbitmq | rabbit mq | rabbitmq queue | activemq | active mq | rabbit | ibm mq | zeromq | bullmq queue"),
  ...weak("queue", "message broker | the bus"),
  ...noun(
    "topic",
    `message topic | notification topic | pub sub topic | publish subscribe topic | publish subscribe | pub sub channel | pubsub channel | broadcast topic | event topic | fan out topic | fanout topic | notification service |
    event bus | message bus | publish subscribe channel | broadcast channel | notification channel | event broadcaster | fanout`,
  ),
  ...weak(
    "topic",
    "topic | fan out | pub/sub fan out | pubsub fan out | pub sub fan out | pub/sub pattern | pub/sub messaging | pub/sub style | pubsub style | pub sub style | pub/sub like | pubsub like | pub sub messaging | pub sub pattern",
  ),
  ...noun(
    "stream",
    `event stream | data stream | event log | commit log | partitioned log | append only log | message stream | streaming platform | event streaming | streaming log | ingestion stream | ingest stream | telemetry stream | replayable log |
    clickstream stream | event hub like thing | event ingestion | streaming pipe | ordered log | event pipeline stream | kafka like stream | kafka like thing | kafka style log | distributed log | log of events | real time stream | stream of events |
    stream of data`,
  ),
  ...product(
    "stream",
    "kafka | kafka topic | kafka cluster | kafka stream | apache kafka | managed kafka | redpanda | confluent | pulsar | kafka like | kafka style | kafka compatible",
  ),
  ...weak("stream", "stream"),
  ...noun(
    "schedule",
    "cron schedule | cron job | cronjob | scheduled task | scheduled job | scheduler | timer | scheduled trigger | recurring task | recurring job | cron trigger | job scheduler | cron entry | periodic job | periodic task",
  ),
  ...weak("schedule", "schedule | cron | nightly job | daily job | hourly job | weekly job | batch job"),
  ...noun(
    "alarm",
    `alarm | metric alarm | monitoring alarm | cpu alarm | alerting rule | alert rule | metric alert | monitoring alert | alert policy | alerting policy | threshold alert | threshold alarm | latency alert | error alarm | billing alarm`,
  ),
  ...weak("alarm", "alert | alerting | warning"),
];
