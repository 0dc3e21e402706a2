import { names, products, type Vocabulary } from "../../../provider-facts";

const shared = { exclusive: false } as const;

/** Words that people use for AWS and its products. */
export const vocabulary: Vocabulary = {
  names: names("aws | amazon web services | amazon | amazon cloud | amazon aws"),
  products: [
    // compute
    ...products(
      "vm",
      names(
        "ec2 | ec2 instance | elastic compute cloud | ec2 server | ec2 box | ec2 machine | ec2 vm | lightsail | ec2 auto scaling group | ec2 fleet | asg | amazon ec2 | ec2 asg | graviton instance | outposts",
      ),
    ),
    ...products(
      "container",
      names(
        "fargate | ecs | ecs service | ecs fargate | fargate service | elastic container service | app runner | apprunner | aws app runner | ecs container | fargate container | elastic beanstalk | beanstalk | amazon ecs | ecs cluster | copilot | ecs on fargate | fargate worker",
      ),
    ),
    ...products("function", names("lambda | lambda function | aws lambda | lambda edge")),
    ...products("cluster", names("eks | eks cluster | elastic kubernetes service | amazon eks | eks anywhere | eks auto mode")),
    // data
    ...products(
      "database",
      names(
        "rds | rds instance | rds database | amazon rds | relational database service | aurora | aurora serverless | aurora cluster | amazon aurora | rds db | rds cluster",
      ),
    ),
    ...products(
      "database",
      names(
        "aurora postgres | aurora postgresql | rds postgres | rds postgresql | rds for postgresql | rds for postgres | aurora pg | rds pg",
      ),
      { implies: { engine: "postgres" } },
    ),
    ...products("database", names("aurora mysql | rds mysql | rds for mysql"), { implies: { engine: "mysql" } }),
    ...products("database", names("rds mariadb | rds for mariadb"), { implies: { engine: "mariadb" } }),
    ...products("database", names("rds sql server | rds for sql server"), { implies: { engine: "sqlserver" } }),
    ...products(
      "table",
      names(
        "dynamodb | dynamo | dynamo db | ddb | dynamodb table | amazon dynamodb | dynamo table | documentdb | amazon keyspaces | keyspaces | docdb | simpledb",
      ),
    ),
    ...products("cache", names("elasticache | elasti cache | elastic cache | amazon elasticache | elasticache cluster | dax")),
    ...products("cache", names("elasticache redis | elasticache for redis | memorydb | memorydb for redis"), {
      implies: { engine: "redis" },
    }),
    ...products("cache", names("elasticache memcached | elasticache for memcached"), { implies: { engine: "memcached" } }),
    ...products("cache", names("elasticache valkey | elasticache for valkey"), { implies: { engine: "valkey" } }),
    ...products("bucket", names("s3 | s3 bucket | amazon s3 | simple storage service | aws s3 | s3 storage | s3 glacier")),
    ...products(
      "filesystem",
      names(
        "efs | elastic file system | amazon efs | efs share | efs volume | efs file system | fsx | fsx for lustre | fsx for windows | fsx lustre | fsx for openzfs",
      ),
    ),
    // messages
    ...products("queue", names("sqs | sqs queue | simple queue service | amazon sqs | amazon mq | amazonmq | sqs que")),
    ...products("queue", names("sqs fifo | sqs fifo queue"), { implies: { fifo: true } }),
    ...products("topic", names("sns | sns topic | simple notification service | amazon sns | eventbridge bus | eventbridge event bus")),
    ...products("topic", names("eventbridge | event bridge | amazon eventbridge"), { also: ["schedule"] }),
    ...products(
      "stream",
      names(
        "kinesis | kinesis stream | kinesis data stream | amazon kinesis | kinesis firehose | data firehose | msk | msk cluster | amazon msk | managed streaming for kafka | msk serverless | kinesis data firehose",
      ),
    ),
    ...products(
      "schedule",
      names(
        "eventbridge scheduler | eventbridge schedule | eventbridge rule | cloudwatch event | cloudwatch events rule | scheduled eventbridge rule | eventbridge cron | cloudwatch event rule | eventbridge scheduled rule",
      ),
    ),
    ...products("alarm", names("cloudwatch alarm | cloudwatch alert | cloudwatch metric alarm")),
    ...products("alarm", names("cloudwatch | amazon cloudwatch"), { alone: false }),
    // the edge
    ...products("network", names("aws vpc | amazon vpc")),
    ...products(
      "website",
      names(
        "s3 website | s3 static site | s3 static website | amplify | amplify hosting | aws amplify | s3 site | cloudfront site | cloudfront distribution | cloudfront website | s3 + cloudfront | cloudfront + s3 | s3 + cloudfront site | cloudfront + s3 site | s3 and cloudfront | s3/cloudfront | s3 behind cloudfront | s3 static hosting | cloudfront distribution for a website",
      ),
    ),
    ...products("website", names("cloudfront | amazon cloudfront | cloud front")),
    ...products("api", names("appsync | aws appsync | api gateway v2 | aws api gateway | amazon api gateway")),
    ...products("api", names("http api | api gateway"), shared),
    ...products(
      "dns",
      names(
        "route 53 | route53 | route 53 zone | route53 zone | route 53 hosted zone | route53 hosted zone | r53 | amazon route 53 | route53 record | route 53 record",
      ),
    ),
    // secrets
    ...products(
      "secret",
      names(
        "secrets manager | aws secrets manager | parameter store | ssm parameter | ssm parameter store | ssm secure string | secrets manager secret | secretsmanager | systems manager parameter store",
      ),
    ),
    ...products("key", names("aws kms | kms cmk on aws | cloudhsm | aws kms key")),
    ...products("registry", names("ecr | ecr repo | ecr repository | elastic container registry | ecr registry | amazon ecr")),
    // shared words
    ...products("network", names("vpc"), shared),
    ...products("key", names("kms | kms key | cmk"), shared),
  ],
  instanceType:
    /^(?:(?:db|cache|search|dax|kafka)\.)?(?:[a-z]\d[a-z]{0,4}|[a-z]{2,4}\d[a-z]{0,4}(?:-\w+)?|u-\w+)\.(?:nano|micro|small|medium|large|metal|\d*xlarge)(?:-\d+xl)?$/i,
};
