import type { KindOffers } from "../../../blueprint";

/** What is built on AWS, by kind, and what there is to choose from. */
export const kinds = {
  network: {
    refuses: {},
    uses: [],
    controls: ["ownKeys", "logRetentionDays"],
    network: "never",
    choices: { prefix: { min: 16, max: 28 }, subnetPrefixMax: 28, subnetsPerZone: 2 },
    origins: { "aws_vpc.cidr_block": "cidr", "aws_subnet.cidr_block": "cidr", "aws_subnet.availability_zone": "zones" },
  },
  bucket: {
    refuses: {},
    uses: [],
    controls: ["ownKeys", "accessLogs"],
    network: "never",
    choices: {},
    origins: {
      "aws_s3_bucket_lifecycle_configuration.rule": "lifecycle",
      "aws_s3_bucket_cors_configuration.cors_rule": "cors",
      "aws_s3_bucket_versioning.versioning_configuration": "versioning",
    },
  },
} as const satisfies KindOffers;
