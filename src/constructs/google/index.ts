import "../core/needs-cdktf";
export { GoogleBucket, type GoogleBucketProps } from "./bucket";
export { GoogleContainer, type GoogleContainerProps } from "./container";
export { GoogleDatabase, type GoogleDatabaseProps } from "./database";
export { google } from "./module";
export { GoogleNetwork, type GoogleNetworkProps } from "./network";
export type { GoogleService, GoogleUse } from "./service";
