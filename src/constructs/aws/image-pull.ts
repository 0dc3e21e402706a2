import type { Construct } from "constructs";
import type { PolicyStatement } from "./policy";
import type { AwsUse } from "./service";
import { partitionOf } from "./site";

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/api:v1`: account, region and repository. */
const PRIVATE_IMAGE = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9._/-]+)[:@]?/;

/** What ECS needs to pull a container's image: from the registries that it uses, or from the private repository that the image names. */
export function pullStatements(scope: Construct, image: string, uses: readonly AwsUse[]): PolicyStatement[] {
  const registries = uses.filter(isRegistry).flatMap(({ to }) => to.connection("read")?.statements ?? []);
  const [, account, region, repository] = PRIVATE_IMAGE.exec(image) ?? [];
  if (account === undefined || region === undefined || repository === undefined) return registries;
  return [
    ...registries,
    { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
    {
      actions: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
      resources: [`arn:${partitionOf(scope)}:ecr:${region}:${account}:repository/${repository}`],
    },
  ];
}

/** What the container itself does with what it uses: to pull its image is ECS's work, not its own. */
export const ownUses = (uses: readonly AwsUse[]): AwsUse[] => uses.filter((use) => !isRegistry(use) || use.access !== "read");

const isRegistry = ({ to }: AwsUse): boolean => to.plan.kind === "registry";
