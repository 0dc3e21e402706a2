import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { AwsRegistry } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { resourceAt } from "../../support/terraform-json";
import { choicesOf, development, KEY, synth } from "./spec";

const images = (fields: object = {}, more: object = {}) => synth([{ kind: "registry", name: "images", ...fields }], more);
const REPOSITORY = "aws_ecr_repository.images_repository";
const rulesOf = (json: ReturnType<typeof images>) =>
  (JSON.parse(String(resourceAt(json, "aws_ecr_lifecycle_policy.images_lifecycle")["policy"])) as { rules: object[] }).rules;

describe("a registry on AWS", () => {
  test("has tags that stay what they are, searches images, and lies under the user's key", () => {
    expect(resourceAt(images(), REPOSITORY)).toEqual({
      name: "shop-images",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS", kms_key: KEY }],
      force_delete: false,
    });
  });

  test("in development overwrites its tags, and lies under AWS's key for registries", () => {
    expect(resourceAt(images({}, development), REPOSITORY)).toMatchObject({
      image_tag_mutability: "MUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS" }],
    });
  });

  test("forgets images that no tag names, and says so", () => {
    expect(rulesOf(images())).toMatchObject([
      {
        selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
        action: { type: "expire" },
      },
    ]);
    expect(choicesOf([{ kind: "registry", name: "images" }])).toContainEqual(
      expect.objectContaining({ path: "services[0].untaggedDays", value: 14 }),
    );
  });

  test("keeps as many images as asked for", () => {
    expect(rulesOf(images({ keepImages: 20 }))[1]).toMatchObject({
      selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 20 },
    });
  });
});

test("who pulls from a registry may not push, who pushes may; both sign in to the account", () => {
  let registry: AwsRegistry | undefined;
  synthStack((stack) => {
    new AwsProvider(stack, "aws", { region: "eu-west-1" });
    registry = new AwsRegistry(stack, "Images");
  });
  const signIn = { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] };
  const pull = registry?.connection("read");
  expect(pull).toEqual({
    statements: [
      { actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resources: [registry?.arn] },
      signIn,
    ],
    variables: { URL: registry?.url },
  });
  expect(registry?.connection("write").statements[0]?.actions).toContain("ecr:PutImage");
  expect(registry?.connection("write").statements[0]?.actions).not.toContain("ecr:GetDownloadUrlForLayer");
});
