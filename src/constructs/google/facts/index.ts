import type { ProviderOffer, TagRules } from "../../../blueprint";
import { kinds } from "./kinds";
import { regions } from "./regions";
import { vocabulary } from "./vocabulary";

/** Labels, as Google calls tags, within the letters that every one of its services takes. Source: "Requirements for labels". */
const labels: TagRules = {
  replaced: /[^a-z0-9_-]/g,
  lowerCase: true,
  key: /^[a-z][a-z0-9_-]{0,62}$/,
  value: /^[a-z0-9_-]{0,63}$/,
  max: 64,
  because: "a label on Google Cloud has at most 63 lower-case letters, digits, _ and -, and its key begins with a letter",
};

/** What the rooms may know of Google Cloud; nothing here loads CDKTF. */
export const googleOffer = {
  name: "google",
  title: "Google Cloud",
  package: "@cdktf/provider-google",
  // what is built is right in both majors; where they differ is listed in docs/provider-versions.md
  pluginVersion: ">= 6.50.0, < 8.0.0",
  defaultRegion: "us-central1",
  tagRules: labels,
  account: {
    environmentPrefixes: ["GOOGLE_", "GCLOUD_", "CLOUDSDK_"],
    credentials: [
      "GOOGLE_CREDENTIALS",
      "GOOGLE_APPLICATION_CREDENTIALS",
      "GOOGLE_CLOUD_KEYFILE_JSON",
      "GCLOUD_KEYFILE_JSON",
      "GOOGLE_OAUTH_ACCESS_TOKEN",
      "GOOGLE_IMPERSONATE_SERVICE_ACCOUNT",
    ],
    planWithout: { arguments: { access_token: "placeholder", project: "placeholder" } },
  },
  regions,
  vocabulary,
  kinds,
} as const satisfies ProviderOffer;
