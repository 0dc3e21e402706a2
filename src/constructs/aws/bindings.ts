/**
 * Every class that we use of the provider's bindings, each loaded when it is first asked for: the package's index takes seconds. Another
 * release of the bindings, or the fork's, is a change of this file alone.
 */
export const bindings = {
  get AwsProvider() {
    return (require("@cdktf/provider-aws/lib/provider/index.js") as typeof import("@cdktf/provider-aws/lib/provider/index.js")).AwsProvider;
  },
  get Vpc() {
    return (require("@cdktf/provider-aws/lib/vpc/index.js") as typeof import("@cdktf/provider-aws/lib/vpc/index.js")).Vpc;
  },
  get DefaultSecurityGroup() {
    return (
      require("@cdktf/provider-aws/lib/default-security-group/index.js") as typeof import("@cdktf/provider-aws/lib/default-security-group/index.js")
    ).DefaultSecurityGroup;
  },
  get Subnet() {
    return (require("@cdktf/provider-aws/lib/subnet/index.js") as typeof import("@cdktf/provider-aws/lib/subnet/index.js")).Subnet;
  },
  get InternetGateway() {
    return (
      require("@cdktf/provider-aws/lib/internet-gateway/index.js") as typeof import("@cdktf/provider-aws/lib/internet-gateway/index.js")
    ).InternetGateway;
  },
  get NatGateway() {
    return (require("@cdktf/provider-aws/lib/nat-gateway/index.js") as typeof import("@cdktf/provider-aws/lib/nat-gateway/index.js"))
      .NatGateway;
  },
  get Eip() {
    return (require("@cdktf/provider-aws/lib/eip/index.js") as typeof import("@cdktf/provider-aws/lib/eip/index.js")).Eip;
  },
  get RouteTable() {
    return (require("@cdktf/provider-aws/lib/route-table/index.js") as typeof import("@cdktf/provider-aws/lib/route-table/index.js"))
      .RouteTable;
  },
  get Route() {
    return (require("@cdktf/provider-aws/lib/route/index.js") as typeof import("@cdktf/provider-aws/lib/route/index.js")).Route;
  },
  get RouteTableAssociation() {
    return (
      require("@cdktf/provider-aws/lib/route-table-association/index.js") as typeof import("@cdktf/provider-aws/lib/route-table-association/index.js")
    ).RouteTableAssociation;
  },
  get VpcEndpoint() {
    return (require("@cdktf/provider-aws/lib/vpc-endpoint/index.js") as typeof import("@cdktf/provider-aws/lib/vpc-endpoint/index.js"))
      .VpcEndpoint;
  },
  get FlowLog() {
    return (require("@cdktf/provider-aws/lib/flow-log/index.js") as typeof import("@cdktf/provider-aws/lib/flow-log/index.js")).FlowLog;
  },
  get CloudwatchLogGroup() {
    return (
      require("@cdktf/provider-aws/lib/cloudwatch-log-group/index.js") as typeof import("@cdktf/provider-aws/lib/cloudwatch-log-group/index.js")
    ).CloudwatchLogGroup;
  },
  get IamRole() {
    return (require("@cdktf/provider-aws/lib/iam-role/index.js") as typeof import("@cdktf/provider-aws/lib/iam-role/index.js")).IamRole;
  },
  get IamRolePolicy() {
    return (
      require("@cdktf/provider-aws/lib/iam-role-policy/index.js") as typeof import("@cdktf/provider-aws/lib/iam-role-policy/index.js")
    ).IamRolePolicy;
  },
  get KmsKey() {
    return (require("@cdktf/provider-aws/lib/kms-key/index.js") as typeof import("@cdktf/provider-aws/lib/kms-key/index.js")).KmsKey;
  },
  get KmsKeyPolicy() {
    return (require("@cdktf/provider-aws/lib/kms-key-policy/index.js") as typeof import("@cdktf/provider-aws/lib/kms-key-policy/index.js"))
      .KmsKeyPolicy;
  },
  get KmsAlias() {
    return (require("@cdktf/provider-aws/lib/kms-alias/index.js") as typeof import("@cdktf/provider-aws/lib/kms-alias/index.js")).KmsAlias;
  },
  get S3Bucket() {
    return (require("@cdktf/provider-aws/lib/s3-bucket/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket/index.js")).S3Bucket;
  },
  get S3BucketVersioningA() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-versioning/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-versioning/index.js")
    ).S3BucketVersioningA;
  },
  get S3BucketPublicAccessBlock() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js")
    ).S3BucketPublicAccessBlock;
  },
  get S3BucketOwnershipControls() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js")
    ).S3BucketOwnershipControls;
  },
  get S3BucketServerSideEncryptionConfigurationA() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js")
    ).S3BucketServerSideEncryptionConfigurationA;
  },
  get S3BucketLifecycleConfiguration() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js")
    ).S3BucketLifecycleConfiguration;
  },
  get S3BucketPolicy() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-policy/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-policy/index.js")
    ).S3BucketPolicy;
  },
  get S3BucketLoggingA() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-logging/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-logging/index.js")
    ).S3BucketLoggingA;
  },
  get S3BucketCorsConfiguration() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-cors-configuration/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-cors-configuration/index.js")
    ).S3BucketCorsConfiguration;
  },
  get S3BucketNotification() {
    return (
      require("@cdktf/provider-aws/lib/s3-bucket-notification/index.js") as typeof import("@cdktf/provider-aws/lib/s3-bucket-notification/index.js")
    ).S3BucketNotification;
  },
  get VpcSecurityGroupIngressRule() {
    return (
      require("@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js") as typeof import("@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js")
    ).VpcSecurityGroupIngressRule;
  },
  get VpcSecurityGroupEgressRule() {
    return (
      require("@cdktf/provider-aws/lib/vpc-security-group-egress-rule/index.js") as typeof import("@cdktf/provider-aws/lib/vpc-security-group-egress-rule/index.js")
    ).VpcSecurityGroupEgressRule;
  },
  get SecurityGroup() {
    return (require("@cdktf/provider-aws/lib/security-group/index.js") as typeof import("@cdktf/provider-aws/lib/security-group/index.js"))
      .SecurityGroup;
  },
  get DbInstance() {
    return (require("@cdktf/provider-aws/lib/db-instance/index.js") as typeof import("@cdktf/provider-aws/lib/db-instance/index.js"))
      .DbInstance;
  },
  get DbSubnetGroup() {
    return (
      require("@cdktf/provider-aws/lib/db-subnet-group/index.js") as typeof import("@cdktf/provider-aws/lib/db-subnet-group/index.js")
    ).DbSubnetGroup;
  },
  get DbParameterGroup() {
    return (
      require("@cdktf/provider-aws/lib/db-parameter-group/index.js") as typeof import("@cdktf/provider-aws/lib/db-parameter-group/index.js")
    ).DbParameterGroup;
  },
  get DynamodbTable() {
    return (require("@cdktf/provider-aws/lib/dynamodb-table/index.js") as typeof import("@cdktf/provider-aws/lib/dynamodb-table/index.js"))
      .DynamodbTable;
  },
  get ElasticacheReplicationGroup() {
    return (
      require("@cdktf/provider-aws/lib/elasticache-replication-group/index.js") as typeof import("@cdktf/provider-aws/lib/elasticache-replication-group/index.js")
    ).ElasticacheReplicationGroup;
  },
  get ElasticacheCluster() {
    return (
      require("@cdktf/provider-aws/lib/elasticache-cluster/index.js") as typeof import("@cdktf/provider-aws/lib/elasticache-cluster/index.js")
    ).ElasticacheCluster;
  },
  get ElasticacheSubnetGroup() {
    return (
      require("@cdktf/provider-aws/lib/elasticache-subnet-group/index.js") as typeof import("@cdktf/provider-aws/lib/elasticache-subnet-group/index.js")
    ).ElasticacheSubnetGroup;
  },
  get ElasticacheUser() {
    return (
      require("@cdktf/provider-aws/lib/elasticache-user/index.js") as typeof import("@cdktf/provider-aws/lib/elasticache-user/index.js")
    ).ElasticacheUser;
  },
  get ElasticacheUserGroup() {
    return (
      require("@cdktf/provider-aws/lib/elasticache-user-group/index.js") as typeof import("@cdktf/provider-aws/lib/elasticache-user-group/index.js")
    ).ElasticacheUserGroup;
  },
  get SqsQueue() {
    return (require("@cdktf/provider-aws/lib/sqs-queue/index.js") as typeof import("@cdktf/provider-aws/lib/sqs-queue/index.js")).SqsQueue;
  },
  get SqsQueuePolicy() {
    return (
      require("@cdktf/provider-aws/lib/sqs-queue-policy/index.js") as typeof import("@cdktf/provider-aws/lib/sqs-queue-policy/index.js")
    ).SqsQueuePolicy;
  },
  get SqsQueueRedriveAllowPolicy() {
    return (
      require("@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy/index.js") as typeof import("@cdktf/provider-aws/lib/sqs-queue-redrive-allow-policy/index.js")
    ).SqsQueueRedriveAllowPolicy;
  },
  get SnsTopic() {
    return (require("@cdktf/provider-aws/lib/sns-topic/index.js") as typeof import("@cdktf/provider-aws/lib/sns-topic/index.js")).SnsTopic;
  },
  get SnsTopicPolicy() {
    return (
      require("@cdktf/provider-aws/lib/sns-topic-policy/index.js") as typeof import("@cdktf/provider-aws/lib/sns-topic-policy/index.js")
    ).SnsTopicPolicy;
  },
  get SnsTopicSubscription() {
    return (
      require("@cdktf/provider-aws/lib/sns-topic-subscription/index.js") as typeof import("@cdktf/provider-aws/lib/sns-topic-subscription/index.js")
    ).SnsTopicSubscription;
  },
  get LambdaFunction() {
    return (
      require("@cdktf/provider-aws/lib/lambda-function/index.js") as typeof import("@cdktf/provider-aws/lib/lambda-function/index.js")
    ).LambdaFunction;
  },
  get LambdaPermission() {
    return (
      require("@cdktf/provider-aws/lib/lambda-permission/index.js") as typeof import("@cdktf/provider-aws/lib/lambda-permission/index.js")
    ).LambdaPermission;
  },
  get CloudwatchEventRule() {
    return (
      require("@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js") as typeof import("@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js")
    ).CloudwatchEventRule;
  },
  get CloudwatchEventTarget() {
    return (
      require("@cdktf/provider-aws/lib/cloudwatch-event-target/index.js") as typeof import("@cdktf/provider-aws/lib/cloudwatch-event-target/index.js")
    ).CloudwatchEventTarget;
  },
  get SecretsmanagerSecret() {
    return (
      require("@cdktf/provider-aws/lib/secretsmanager-secret/index.js") as typeof import("@cdktf/provider-aws/lib/secretsmanager-secret/index.js")
    ).SecretsmanagerSecret;
  },
  get SecretsmanagerSecretVersion() {
    return (
      require("@cdktf/provider-aws/lib/secretsmanager-secret-version/index.js") as typeof import("@cdktf/provider-aws/lib/secretsmanager-secret-version/index.js")
    ).SecretsmanagerSecretVersion;
  },
  get SecretsmanagerSecretRotation() {
    return (
      require("@cdktf/provider-aws/lib/secretsmanager-secret-rotation/index.js") as typeof import("@cdktf/provider-aws/lib/secretsmanager-secret-rotation/index.js")
    ).SecretsmanagerSecretRotation;
  },
  get SchedulerSchedule() {
    return (
      require("@cdktf/provider-aws/lib/scheduler-schedule/index.js") as typeof import("@cdktf/provider-aws/lib/scheduler-schedule/index.js")
    ).SchedulerSchedule;
  },
  get EcrRepository() {
    return (require("@cdktf/provider-aws/lib/ecr-repository/index.js") as typeof import("@cdktf/provider-aws/lib/ecr-repository/index.js"))
      .EcrRepository;
  },
  get EcrLifecyclePolicy() {
    return (
      require("@cdktf/provider-aws/lib/ecr-lifecycle-policy/index.js") as typeof import("@cdktf/provider-aws/lib/ecr-lifecycle-policy/index.js")
    ).EcrLifecyclePolicy;
  },
  get Instance() {
    return (require("@cdktf/provider-aws/lib/instance/index.js") as typeof import("@cdktf/provider-aws/lib/instance/index.js")).Instance;
  },
  get LaunchTemplate() {
    return (
      require("@cdktf/provider-aws/lib/launch-template/index.js") as typeof import("@cdktf/provider-aws/lib/launch-template/index.js")
    ).LaunchTemplate;
  },
  get IamInstanceProfile() {
    return (
      require("@cdktf/provider-aws/lib/iam-instance-profile/index.js") as typeof import("@cdktf/provider-aws/lib/iam-instance-profile/index.js")
    ).IamInstanceProfile;
  },
  get AutoscalingGroup() {
    return (
      require("@cdktf/provider-aws/lib/autoscaling-group/index.js") as typeof import("@cdktf/provider-aws/lib/autoscaling-group/index.js")
    ).AutoscalingGroup;
  },
  get AutoscalingPolicy() {
    return (
      require("@cdktf/provider-aws/lib/autoscaling-policy/index.js") as typeof import("@cdktf/provider-aws/lib/autoscaling-policy/index.js")
    ).AutoscalingPolicy;
  },
  get Lb() {
    return (require("@cdktf/provider-aws/lib/lb/index.js") as typeof import("@cdktf/provider-aws/lib/lb/index.js")).Lb;
  },
  get LbListener() {
    return (require("@cdktf/provider-aws/lib/lb-listener/index.js") as typeof import("@cdktf/provider-aws/lib/lb-listener/index.js"))
      .LbListener;
  },
  get LbTargetGroup() {
    return (
      require("@cdktf/provider-aws/lib/lb-target-group/index.js") as typeof import("@cdktf/provider-aws/lib/lb-target-group/index.js")
    ).LbTargetGroup;
  },
  get LbTargetGroupAttachment() {
    return (
      require("@cdktf/provider-aws/lib/lb-target-group-attachment/index.js") as typeof import("@cdktf/provider-aws/lib/lb-target-group-attachment/index.js")
    ).LbTargetGroupAttachment;
  },
  get AcmCertificate() {
    return (
      require("@cdktf/provider-aws/lib/acm-certificate/index.js") as typeof import("@cdktf/provider-aws/lib/acm-certificate/index.js")
    ).AcmCertificate;
  },
  get AcmCertificateValidation() {
    return (
      require("@cdktf/provider-aws/lib/acm-certificate-validation/index.js") as typeof import("@cdktf/provider-aws/lib/acm-certificate-validation/index.js")
    ).AcmCertificateValidation;
  },
  get Wafv2WebAcl() {
    return (require("@cdktf/provider-aws/lib/wafv2-web-acl/index.js") as typeof import("@cdktf/provider-aws/lib/wafv2-web-acl/index.js"))
      .Wafv2WebAcl;
  },
  get Wafv2WebAclAssociation() {
    return (
      require("@cdktf/provider-aws/lib/wafv2-web-acl-association/index.js") as typeof import("@cdktf/provider-aws/lib/wafv2-web-acl-association/index.js")
    ).Wafv2WebAclAssociation;
  },
  get Apigatewayv2Api() {
    return (
      require("@cdktf/provider-aws/lib/apigatewayv2-api/index.js") as typeof import("@cdktf/provider-aws/lib/apigatewayv2-api/index.js")
    ).Apigatewayv2Api;
  },
  get Apigatewayv2VpcLink() {
    return (
      require("@cdktf/provider-aws/lib/apigatewayv2-vpc-link/index.js") as typeof import("@cdktf/provider-aws/lib/apigatewayv2-vpc-link/index.js")
    ).Apigatewayv2VpcLink;
  },
  get Apigatewayv2Integration() {
    return (
      require("@cdktf/provider-aws/lib/apigatewayv2-integration/index.js") as typeof import("@cdktf/provider-aws/lib/apigatewayv2-integration/index.js")
    ).Apigatewayv2Integration;
  },
  get Apigatewayv2Route() {
    return (
      require("@cdktf/provider-aws/lib/apigatewayv2-route/index.js") as typeof import("@cdktf/provider-aws/lib/apigatewayv2-route/index.js")
    ).Apigatewayv2Route;
  },
  get Apigatewayv2Stage() {
    return (
      require("@cdktf/provider-aws/lib/apigatewayv2-stage/index.js") as typeof import("@cdktf/provider-aws/lib/apigatewayv2-stage/index.js")
    ).Apigatewayv2Stage;
  },
  get EcsCluster() {
    return (require("@cdktf/provider-aws/lib/ecs-cluster/index.js") as typeof import("@cdktf/provider-aws/lib/ecs-cluster/index.js"))
      .EcsCluster;
  },
  get EcsService() {
    return (require("@cdktf/provider-aws/lib/ecs-service/index.js") as typeof import("@cdktf/provider-aws/lib/ecs-service/index.js"))
      .EcsService;
  },
  get EcsTaskDefinition() {
    return (
      require("@cdktf/provider-aws/lib/ecs-task-definition/index.js") as typeof import("@cdktf/provider-aws/lib/ecs-task-definition/index.js")
    ).EcsTaskDefinition;
  },
  get AppautoscalingTarget() {
    return (
      require("@cdktf/provider-aws/lib/appautoscaling-target/index.js") as typeof import("@cdktf/provider-aws/lib/appautoscaling-target/index.js")
    ).AppautoscalingTarget;
  },
  get AppautoscalingPolicy() {
    return (
      require("@cdktf/provider-aws/lib/appautoscaling-policy/index.js") as typeof import("@cdktf/provider-aws/lib/appautoscaling-policy/index.js")
    ).AppautoscalingPolicy;
  },
  get LambdaFunctionUrl() {
    return (
      require("@cdktf/provider-aws/lib/lambda-function-url/index.js") as typeof import("@cdktf/provider-aws/lib/lambda-function-url/index.js")
    ).LambdaFunctionUrl;
  },
  get LambdaEventSourceMapping() {
    return (
      require("@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js") as typeof import("@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js")
    ).LambdaEventSourceMapping;
  },
  get DataAwsAmi() {
    return (require("@cdktf/provider-aws/lib/data-aws-ami/index.js") as typeof import("@cdktf/provider-aws/lib/data-aws-ami/index.js"))
      .DataAwsAmi;
  },
  get Wafv2WebAclLoggingConfiguration() {
    return (
      require("@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration/index.js") as typeof import("@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration/index.js")
    ).Wafv2WebAclLoggingConfiguration;
  },
};
