import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { AwsService } from "./service";

export type AwsRegistryProps = FieldsOf<"registry">;

const PULL = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] as const;
/** Clients ask for the image of a tag before they push another, so manifests can be read; layers cannot. */
const PUSH = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
] as const;
const ACTIONS = { read: PULL, write: PUSH, readWrite: [...new Set([...PULL, ...PUSH])] } as const;

/** An ECR repository: encrypted, searched for known weaknesses, with tags that stay what they are. */
export class AwsRegistry extends AwsService<"registry"> {
  readonly attributes: AttributesOf<"registry">;
  readonly arn: string;
  /** What images are pulled from: `<account>.dkr.ecr.<region>.amazonaws.com/<name>`. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: AwsRegistryProps = {}) {
    super(scope, id, "registry", props);
    const repository = this.defineRepository();
    this.arn = repository.arn;
    this.url = repository.repositoryUrl;
    this.attributes = { url: this.url, name: repository.name };
    this.defineLifecycle(repository.name);
  }

  /** The token that signs a client in is one for the whole account: `ecr:GetAuthorizationToken` takes no other resource than `*`, and alone opens nothing. */
  override connection(access: Access): AwsConnection {
    const signIn = { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] };
    return { statements: [{ actions: ACTIONS[access], resources: [this.arn] }, signIn], variables: { URL: this.url } };
  }

  /** Encryption cannot be changed later: so it is KMS's from the first day, under AWS's own key where one's own is not wanted. */
  private defineRepository() {
    const { immutableTags, scanOnPush } = this.plan;
    return new bindings.EcrRepository(this, "repository", {
      name: physicalName(this, { max: 256 }),
      imageTagMutability: immutableTags ? "IMMUTABLE" : "MUTABLE",
      imageScanningConfiguration: { scanOnPush },
      encryptionConfiguration: [compact({ encryptionType: "KMS", kmsKey: this.encryptionKey })],
      forceDelete: false,
    });
  }

  private defineLifecycle(repository: string): void {
    const { untaggedDays, keepImages } = this.plan;
    const untagged = lifecycleRule(1, `Images without a tag expire after ${untaggedDays} days`, {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: untaggedDays,
    });
    const most = lifecycleRule(2, `The newest ${keepImages} images are kept`, {
      tagStatus: "any",
      countType: "imageCountMoreThan",
      countNumber: keepImages,
    });
    const policy = JSON.stringify({ rules: keepImages === undefined ? [untagged] : [untagged, most] });
    new bindings.EcrLifecyclePolicy(this, "lifecycle", { repository, policy });
  }
}

function lifecycleRule(rulePriority: number, description: string, selection: object): object {
  return { rulePriority, description, selection, action: { type: "expire" } };
}
