import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import "../../../src/testing/jest";
import { AwsContainer, AwsNetwork, AwsRegistry } from "../../../src/constructs/aws";
import { StackwrightError } from "../../../src/errors";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { choicesOf, development, problemsOf, statementsOf, synth } from "./spec";

const web = (fields: object = {}, more: object = {}) => synth([{ kind: "container", name: "web", ...fields }], more);
const TASK = "aws_ecs_task_definition.web_task";
const SERVICE = "aws_ecs_service.web_service";

interface Definition extends Record<string, unknown> {
  readonly environment: { readonly name: string; readonly value: string }[];
  readonly secrets: { readonly name: string; readonly valueFrom: string }[];
}

/** The container of a task, once Terraform has put in what it knows: every call of jsonencode as the text in it. */
function definitionIn(json: ReturnType<typeof web>, task = TASK): Definition {
  const text = String(resourceAt(json, task)["container_definitions"]).replaceAll(/\$\{jsonencode\(("(?:[^"\\]|\\.)*")\)\}/g, "$1");
  const [first] = JSON.parse(text) as Definition[];
  if (first === undefined) throw new RangeError("no container in the task");
  return first;
}

describe("a container on AWS", () => {
  test("runs on Fargate in the private subnets, and takes a bad release back", () => {
    expect(resourceAt(web(), SERVICE)).toMatchObject({
      name: "shop-web",
      launch_type: "FARGATE",
      desired_count: 2,
      deployment_circuit_breaker: { enable: true, rollback: true },
      network_configuration: {
        assign_public_ip: false,
        security_groups: ["${aws_security_group.web_group.id}"],
        subnets: ["${aws_subnet.network_private_a.id}", "${aws_subnet.network_private_b.id}", "${aws_subnet.network_private_c.id}"],
      },
      load_balancer: [{ container_name: "web", container_port: 8080, target_group_arn: "${aws_lb_target_group.web_target.arn}" }],
    });
    expect(resourceAt(web(), SERVICE)).not.toHaveProperty("platform_version");
    expect(resourceAt(web(), SERVICE)).not.toHaveProperty("enable_execute_command");
  });

  test("writes to memory only, has no privileges and an init process", () => {
    expect(definitionIn(web({ writablePaths: ["/var/cache/nginx", "/tmp"] }))).toMatchObject({
      name: "web",
      image: "public.ecr.aws/nginx/nginx-unprivileged:1.28",
      readonlyRootFilesystem: true,
      privileged: false,
      linuxParameters: {
        initProcessEnabled: true,
        tmpfs: [
          { containerPath: "/tmp", size: 256 },
          { containerPath: "/var/cache/nginx", size: 256 },
        ],
      },
      portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
      logConfiguration: {
        logDriver: "awslogs",
        options: {
          "awslogs-group": "${aws_cloudwatch_log_group.web_logs.name}",
          "awslogs-region": "eu-west-1",
          "awslogs-stream-prefix": "web",
        },
      },
    });
  });

  test("has two roles, and the one that it runs under may do nothing", () => {
    const json = web();
    expect(resourceAt(json, TASK)).toMatchObject({
      cpu: "512",
      memory: "1024",
      execution_role_arn: "${aws_iam_role.web_execution_role.arn}",
      task_role_arn: "${aws_iam_role.web_task_role.arn}",
    });
    expect(addressesOf(json).filter((address) => address.startsWith("aws_iam_role_policy.web"))).toEqual([
      "aws_iam_role_policy.web_execution_permissions",
    ]);
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_execution_permissions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "${aws_cloudwatch_log_group.web_logs.arn}:*",
      },
    ]);
    for (const role of ["execution", "task"]) {
      expect(statementsOf(resourceAt(json, `aws_iam_role.web_${role}_role`)["assume_role_policy"])).toEqual([
        {
          Effect: "Allow",
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:SourceAccount": '${element(split(":", aws_vpc.network_vpc.arn), 4)}' } },
        },
      ]);
    }
  });

  test("keeps what is put into its settings text, whatever a variable turns out to be", () => {
    const json = web(
      { environment: { GREETING: 'say "${var.who}" $${HOME}', PLAIN: 'a "b"' } },
      { variables: { who: { type: "string" } } },
    );
    expect(String(resourceAt(json, TASK)["container_definitions"])).toContain(
      '"environment":[{"name":"GREETING","value":${jsonencode("say \\"${var.who}\\" $${HOME}")}},{"name":"PLAIN","value":"a \\"b\\""}]',
    );
  });

  test("reads its secrets before it starts, so that no value passes through Terraform", () => {
    const json = synth([
      { kind: "container", name: "web", uses: ["token", "db"], environment: { DB_HOST: "elsewhere" } },
      { kind: "secret", name: "token" },
      { kind: "database", name: "db" },
    ]);
    const { secrets, environment } = definitionIn(json);
    const master = "${aws_db_instance.db_instance.master_user_secret[0].secret_arn}";
    expect(secrets).toEqual([
      { name: "TOKEN_VALUE", valueFrom: "${aws_secretsmanager_secret.token_secret.arn}" },
      { name: "DB_USERNAME", valueFrom: `${master}:username::` },
      { name: "DB_PASSWORD", valueFrom: `${master}:password::` },
    ]);
    expect(environment).toContainEqual({ name: "DB_HOST", value: "elsewhere" });
    const reads = statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_token_secrets")["policy"]);
    expect(reads[0]).toEqual({
      Effect: "Allow",
      Action: "secretsmanager:GetSecretValue",
      Resource: "${aws_secretsmanager_secret.token_secret.arn}",
    });
    expect(resourceAt(json, "aws_iam_role_policy.web_uses_token_secrets")["role"]).toBe("${aws_iam_role.web_execution_role.name}");
  });

  test("is told where its secrets lie and may read them again, for they are replaced while it runs", () => {
    const json = synth([
      { kind: "container", name: "web", uses: ["db"] },
      { kind: "database", name: "db" },
    ]);
    const arn = "${aws_db_instance.db_instance.master_user_secret[0].secret_arn}";
    expect(definitionIn(json).environment).toEqual(
      expect.arrayContaining([
        { name: "DB_PASSWORD_SECRET_ARN", value: arn },
        { name: "DB_PASSWORD_SECRET_FIELD", value: "password" },
      ]),
    );
    const policy = resourceAt(json, "aws_iam_role_policy.web_uses_db");
    expect(policy["role"]).toBe("${aws_iam_role.web_task_role.name}");
    expect(statementsOf(policy["policy"])[0]).toEqual({ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: arn });
  });

  test("starts when the ways out of its network are open and ECS may pull and log", () => {
    const waits = resourceAt(web(), SERVICE)["depends_on"] as string[];
    expect(waits).toEqual(
      expect.arrayContaining([
        "aws_route.network_private_a_internet",
        "aws_vpc_security_group_egress_rule.web_group_443_out",
        "aws_iam_role_policy.web_execution_permissions",
        "aws_lb_listener.web_listener",
      ]),
    );
  });

  test("follows load between its limits, and Terraform leaves the number alone then", () => {
    const json = web({ replicas: { min: 2, max: 6 } });
    expect(resourceAt(json, "aws_appautoscaling_target.web_scaling")).toMatchObject({
      min_capacity: 2,
      max_capacity: 6,
      resource_id: "service/${aws_ecs_cluster.web_cluster.name}/${aws_ecs_service.web_service.name}",
    });
    expect(json).toHaveResourceCount("aws_appautoscaling_policy", 2);
    expect(resourceAt(json, SERVICE)).toMatchObject({ desired_count: 2, lifecycle: { ignore_changes: ["desired_count"] } });
    const fixed = web({ replicas: 3 });
    expect(fixed).not.toHaveResource("aws_appautoscaling_target");
    expect(resourceAt(fixed, SERVICE)).toMatchObject({ desired_count: 3 });
    expect(resourceAt(fixed, SERVICE)).not.toHaveProperty("lifecycle");
  });

  test("saves in development what production pays for", () => {
    const json = web({}, development);
    const disabled = {
      setting: [{ name: "containerInsights", value: "disabled" }],
      configuration: { execute_command_configuration: { logging: "OVERRIDE" } },
    };
    expect(resourceAt(json, "aws_ecs_cluster.web_cluster")).toMatchObject(disabled);
    expect(resourceAt(json, "aws_lb.web_balancer")).toMatchObject({ enable_deletion_protection: false, drop_invalid_header_fields: true });
    expect(resourceAt(json, "aws_lb.web_balancer")).not.toHaveProperty("access_logs");
    expect(resourceAt(json, "aws_cloudwatch_log_group.web_logs")).toEqual({ name: "/ecs/shop-web", retention_in_days: 7 });
    expect(json).not.toHaveResource("aws_kms_key");
    expect(resourceAt(web(), "aws_ecs_cluster.web_cluster")).toMatchObject({ setting: [{ name: "containerInsights", value: "enabled" }] });
  });

  test("is refused a network that it cannot leave, because its image lies outside", () => {
    const services = [
      { kind: "network", name: "net", natGateways: "none" },
      { kind: "container", name: "web" },
    ];
    expect(problemsOf(services)).toMatchObject([
      { code: "SPEC_CONFLICT", path: "services[1].network", received: "net has natGateways: none" },
    ]);
  });

  test("that is a worker has no way in, and nobody can ask where it is", () => {
    const worker = { kind: "container", name: "web", image: "acme/worker:1", command: ["node", "work.js"] };
    const json = synth([worker]);
    expect(json).not.toHaveResource("aws_lb");
    expect(json).not.toHaveResource("aws_vpc_security_group_ingress_rule");
    expect(definitionIn(json)).toMatchObject({ command: ["node", "work.js"], portMappings: [] });
    expect(resourceAt(json, SERVICE)).not.toHaveProperty("health_check_grace_period_seconds");
    expect(problemsOf([worker], { outputs: { url: "${service.web.endpoint}" } })).toMatchObject([
      { code: "SPEC_UNKNOWN_REFERENCE", path: "outputs.url", received: "endpoint", fix: "Add port to web, or remove the reference." },
    ]);
  });

  test("says which files it can write to, and what else was settled", () => {
    expect(choicesOf([{ kind: "container", name: "web" }])).toContainEqual({
      path: "services[0].writablePaths",
      value: ["/tmp"],
      because: "the rest of its files are read-only: name the folders that the image writes to",
    });
  });
});

describe("the image of a container on AWS", () => {
  const pulls = (json: ReturnType<typeof web>) =>
    statementsOf(resourceAt(json, "aws_iam_role_policy.web_execution_permissions")["policy"]).filter(({ Action }) =>
      String(Action).includes("ecr:"),
    );

  test("is pulled by ECS from the registry that it uses; the container itself may not", () => {
    const json = synth([
      { kind: "container", name: "web", image: "${service.images.url}:v1", uses: ["images"] },
      { kind: "registry", name: "images" },
    ]);
    expect(pulls(json).map(({ Resource }) => Resource)).toEqual(
      expect.arrayContaining(["*", "${aws_ecr_repository.images_repository.arn}"]),
    );
    expect(json).not.toHaveResource("aws_iam_role_policy", { role: "${aws_iam_role.web_task_role.name}" });
    expect(definitionIn(json)["image"]).toBe("${aws_ecr_repository.images_repository.repository_url}:v1");
  });

  test("is pulled from the registry that it names, also when uses does not", () => {
    const services = [
      { kind: "container", name: "web", image: "${service.images.url}:v1" },
      { kind: "registry", name: "images" },
    ];
    expect(pulls(synth(services)).map(({ Resource }) => Resource)).toContain("${aws_ecr_repository.images_repository.arn}");
    expect(choicesOf(services)).toContainEqual({
      path: "services[0].uses",
      value: { service: "images", access: "read" },
      because: "its image is pulled from there",
    });
  });

  test("in a private repository of its own is pulled from that one", () => {
    expect(pulls(web({ image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/api:v1" }))).toEqual([
      { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
      {
        Effect: "Allow",
        Action: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
        Resource: "arn:aws:ecr:eu-west-1:123456789012:repository/team/api",
      },
    ]);
    expect(pulls(web({ image: "ghcr.io/acme/api:v1" }))).toEqual([]);
  });
});

describe("a container made by hand", () => {
  const byHand = (props: Partial<ConstructorParameters<typeof AwsContainer>[2]>) =>
    synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      const network = new AwsNetwork(stack, "Net", { zones: 2 });
      const registry = new AwsRegistry(stack, "Images");
      new AwsContainer(stack, "WebApp", { network, uses: [{ to: registry, access: "read" }], ...props });
    });

  test("has the defaults of production and names that AWS takes", () => {
    const json = byHand({ public: true });
    expect(json).toHaveResource("aws_ecs_service", { name: "test-web-app", desired_count: 2 });
    expect(json).toHaveResource("aws_lb", { name: "test-web-app", enable_deletion_protection: true });
    expect(json).toHaveResource("aws_apigatewayv2_api");
  });

  test("is refused what a spec is refused, by the same problem", () => {
    const problems = (): unknown => {
      try {
        byHand({ replicas: { min: 0, max: 2 } });
        return [];
      } catch (error) {
        return StackwrightError.is(error) ? error.problems : error;
      }
    };
    expect(problems()).toMatchObject([{ code: "VALUE_NOT_SERVED", path: "replicas.min" }]);
  });
});
