export { AwsBucket, type AwsBucketProps } from "./bucket";
export { AwsNetwork, type AwsNetworkProps } from "./network";
export { aws } from "./module";
export type { AwsService, AwsUse } from "./service";
