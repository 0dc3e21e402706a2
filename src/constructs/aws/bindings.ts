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
};
