import fc from "fast-check";
import { awsServices } from "./random-specs-aws";
import { Draw } from "./random-specs-draw";
import { commonServices } from "./random-specs-common";

/** A spec as a tree, before it is checked. */
export interface RandomSpec {
  readonly version: 1;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly services: readonly RandomService[];
  readonly description?: string;
  readonly [field: string]: unknown;
}

export type RandomService = { readonly kind: string; readonly name: string } & Readonly<Record<string, unknown>>;

/** Regions with the number of their zones; among them small ones, and other partitions. */
const REGIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  aws: { "us-east-1": 6, "eu-west-1": 3, "us-west-1": 2, "ap-northeast-1": 3, "cn-north-1": 2, "us-gov-west-1": 3 },
  google: { "us-central1": 4, "europe-west1": 3, "asia-east1": 3 },
  azurerm: { eastus: 3, westeurope: 3, swedencentral: 3 },
};

/** What each kind tells of itself. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  network: ["id"],
  container: ["endpoint", "host", "port"],
  database: ["endpoint", "host", "port", "name", "secret"],
  bucket: ["name", "arn", "endpoint"],
  table: ["name", "arn"],
  function: ["arn", "name", "invokeArn", "roleName", "roleArn"],
  queue: ["url", "arn", "name"],
  topic: ["arn", "name"],
  secret: ["arn", "name"],
  registry: ["url", "name"],
};

/** Specs that can be built: on AWS in eight of ten, of its twelve kinds; else of the four kinds that Google and Azure have. */
export const randomSpecs: fc.Arbitrary<RandomSpec> = fc.gen().map((generate) => {
  const draw = new Draw(generate);
  const provider = draw.pick("aws", "aws", "aws", "aws", "aws", "aws", "aws", "aws", "google", "azurerm");
  const regions = REGIONS[provider] ?? {};
  const region = draw.pick(...Object.keys(regions));
  const zones = regions[region] ?? 1;
  const services = provider === "aws" ? awsServices(draw, zones) : commonServices(draw, provider, zones);
  return {
    ...{ version: 1 as const, name: draw.pick("shop", "a", "the-longest-name-that-may-be-x", "x9"), provider, region },
    ...draw.maybe("description", () => draw.line()),
    ...draw.maybe("environment", () => draw.pick("development", "staging", "production")),
    ...draw.maybe("tags", () => tags(draw, provider)),
    ...draw.maybe("state", () => state(draw)),
    ...{ variables: { image_tag: { type: "string", default: draw.line(), description: draw.line() }, open: { sensitive: true } } },
    ...{ outputs: outputs(draw, services) },
    services,
  };
});

function tags(draw: Draw, provider: string): Record<string, string> {
  const keys = provider === "aws" ? ["Team", "cost-center", "app/owner", "a b", "k=v+w", "x@y.z:1"] : ["Team", "cost-center"];
  return Object.fromEntries(draw.some(keys).map((key) => [key, draw.line(60)]));
}

function state(draw: Draw): object {
  return draw.pick<object>(
    { backend: "local", path: "state/shop.tfstate" },
    { backend: "s3", bucket: "states", kmsKeyId: "alias/states", lockFile: false },
    { backend: "gcs", bucket: "states", prefix: "shop/(1)" },
    { backend: "azurerm", storageAccountName: "states", containerName: "shop" },
    { backend: "http", address: "https://states.example.com/shop", updateMethod: "PUT" },
    { backend: "cloud", organization: "acme", tags: ["shop"] },
  );
}

/** One of some service, in text that would be a template if it were not escaped. */
function outputs(draw: Draw, services: readonly RandomService[]): Record<string, unknown> {
  const told = services.filter(({ kind, port }) => ATTRIBUTES[kind] !== undefined && (kind !== "container" || port !== undefined));
  if (told.length === 0) return { tag: "${var.image_tag}" };
  const { kind, name } = draw.pick(...told);
  const value = `${draw.text()}\${service.${name}.${draw.pick(...(ATTRIBUTES[kind] ?? []))}}`;
  return { told: { value, description: draw.line(), sensitive: true } };
}
