import { noun, product, weak } from "./entries";
import type { Entry } from "./sense";

/** Words for secrets, keys and registries. */
export const security: readonly Entry[] = [
  ...noun(
    "secret",
    `secret | managed secret | secret store | secret storage | secret vault | secret manager | password vault | credential store | credentials store | secret value | vault secret | secrets vault | credential vault | app secret | token vault | secrets store | secret entry | managed password`,
  ),
  ...weak("secret", "vault"),
  ...noun(
    "key",
    `encryption key | customer managed key | customer managed encryption key | customer master key | master key | cmk | kms key | kms | cmek | byok | bring your own key | own key | rsa key | aes key | signing key | managed key | symmetric key | asymmetric key | crypto key |
    cryptographic key | key management key | key we control | data key | key encryption key | hsm key | hsm backed key | code signing key | kms cmk | customer controlled key | key of our own | key that we control | key under customer control | wrapping key | envelope key |
    encryption master key | own encryption key`,
  ),
  ...weak("key", "key"),
  ...noun(
    "registry",
    `container registry | docker registry | image registry | private registry | registry | docker image registry | image repository | docker repository | container image registry | container image repository | docker hub of our own | private docker hub | private docker registry | oci registry |
    container repository | private image registry | registry for image | docker image repository | home for our images | repository for docker image | repo for docker image | docker image repo | image repo | container repo`,
  ),
  ...product("registry", "harbor"),
];
