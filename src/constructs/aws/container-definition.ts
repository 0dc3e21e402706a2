import type { PlanOf } from "../../blueprint";
import { jsonTemplate } from "../expression";
import type { AwsHandover } from "./connection";
import { secretVariables } from "./user-data";

export interface ContainerDefinitionProps {
  readonly plan: PlanOf<"container">;
  readonly handover: AwsHandover;
  readonly logGroup: string;
  readonly region: string;
}

/** What a container may always write to, and the share of its memory that it can fill there. */
const TEMPORARY = "/tmp";
const TEMPORARY_SHARE = 4;

/**
 * The container of a task as ECS reads it. Its files are read-only but for folders in memory, which every user of the image can write: an empty
 * volume would belong to root. A secret's value is read by ECS at the start and never seen by Terraform; where it lies is told as well, so that a
 * container that runs for longer than the value is good can read the next one.
 */
export function containerDefinitions({ plan, handover, logGroup, region }: ContainerDefinitionProps): string {
  const { name, image, command, port, memoryMb, writablePaths, environment = {} } = plan;
  return jsonTemplate([
    {
      name,
      image,
      essential: true,
      command,
      portMappings: port === undefined ? [] : [{ containerPort: port, hostPort: port, protocol: "tcp" }],
      environment: namedValues({ ...handover.variables, ...secretVariables(handover.secrets), ...environment }),
      secrets: Object.entries(handover.secrets)
        .filter(([key]) => !(key in environment))
        .map(([key, { arn, field }]) => ({ name: key, valueFrom: field === undefined ? arn : `${arn}:${field}::` })),
      readonlyRootFilesystem: true,
      privileged: false,
      linuxParameters: {
        initProcessEnabled: true,
        tmpfs: [...new Set([TEMPORARY, ...writablePaths])].map((containerPath) => ({
          containerPath,
          size: Math.floor(memoryMb / TEMPORARY_SHARE),
        })),
      },
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": logGroup, "awslogs-region": region, "awslogs-stream-prefix": name },
      },
      mountPoints: [],
      volumesFrom: [],
      systemControls: [],
    },
  ]);
}

const namedValues = (values: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
