import type { ProviderOffer } from "../../../blueprint";
import { kinds } from "./kinds";
import { regions } from "./regions";
import { vocabulary } from "./vocabulary";

/** What the rooms may know of AWS; nothing here loads CDKTF. */
export const awsOffer = {
  name: "aws",
  title: "AWS",
  package: "@cdktf/provider-aws",
  pluginVersion: "~> 6.25",
  defaultRegion: "us-east-1",
  regions,
  vocabulary,
  kinds,
} as const satisfies ProviderOffer;
