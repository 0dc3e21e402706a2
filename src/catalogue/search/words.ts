/** Words of a request that say nothing about the type. */
export const FILLERS: ReadonlySet<string> = new Set(
  "a an the for of in on to with and or my our some new create make add need want resource resources service services managed terraform please".split(
    " ",
  ),
);

/** Names by which people call a provider. */
export const PROVIDER_WORDS: ReadonlyMap<string, string> = new Map([
  ["aws", "aws"],
  ["amazon", "aws"],
  ["google", "google"],
  ["gcp", "google"],
  ["azure", "azurerm"],
  ["azurerm", "azurerm"],
]);

/** Words that the names of types write otherwise. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  balancer: ["lb"],
  k8s: ["kubernetes", "eks"],
  db: ["database", "rds"],
  database: ["db", "sql"],
  vm: ["instance", "machine"],
  server: ["instance"],
  machine: ["instance"],
  network: ["vpc"],
  vnet: ["network"],
  postgres: ["postgresql"],
  postgresql: ["postgres"],
  mongo: ["mongodb", "docdb"],
  repo: ["repository"],
  config: ["configuration"],
  configuration: ["config"],
  permission: ["policy", "iam"],
  permissions: ["policy", "iam"],
  login: ["cognito", "identity"],
  encryption: ["kms", "key"],
  ip: ["address", "eip"],
  auth: ["authorizer", "identity"],
  cert: ["certificate"],
  ssl: ["certificate", "tls"],
  tls: ["certificate", "ssl"],
  blob: ["storage"],
  queue: ["sqs"],
  topic: ["sns"],
  logs: ["log"],
  fn: ["function"],
  functions: ["function"],
  autoscaling: ["autoscale", "scale"],
  gateway: ["gw"],
  stepfunctions: ["sfn"],
};
