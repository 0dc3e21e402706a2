import type { ProviderOffer } from "../../../blueprint";
import { kinds } from "./kinds";
import { onlyOne } from "./only-one";
import { regions } from "./regions";
import { vocabulary } from "./vocabulary";

/** What the rooms may know of AWS; nothing here loads CDKTF. */
export const awsOffer = {
  name: "aws",
  title: "AWS",
  package: "@cdktf/provider-aws",
  pluginVersion: "~> 6.25",
  defaultRegion: "us-east-1",
  account: {
    environmentPrefixes: ["AWS_"],
    credentials: [
      "AWS_ACCESS_KEY_ID",
      "AWS_PROFILE",
      "AWS_WEB_IDENTITY_TOKEN_FILE",
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
      "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ],
    planWithout: {
      arguments: {
        access_key: "placeholder",
        secret_key: "placeholder",
        skip_credentials_validation: true,
        skip_requesting_account_id: true,
        skip_metadata_api_check: "true",
      },
    },
  },
  regions,
  vocabulary,
  kinds,
  onlyOne,
} as const satisfies ProviderOffer;
