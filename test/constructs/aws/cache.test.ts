import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import "../../../src/testing/jest";
import { AwsCache, AwsNetwork } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { addressesOf, resourceAt, resourcesOfService } from "../../support/terraform-json";
import { choicesOf, development, KEY, problemsOf, statementsOf, synth } from "./spec";

const sessions = (fields: object = {}, more: object = {}) => synth([{ kind: "cache", name: "sessions", ...fields }], more);
const groupOf = (json: ReturnType<typeof sessions>) => resourceAt(json, "aws_elasticache_replication_group.sessions_replication_group");

describe("a cache on AWS", () => {
  test("is an encrypted Valkey that takes TLS only, with one that takes over", () => {
    expect(groupOf(sessions())).toMatchObject({
      replication_group_id: "shop-sessions",
      engine: "valkey",
      engine_version: "8.1",
      node_type: "cache.t4g.small",
      num_cache_clusters: 2,
      automatic_failover_enabled: true,
      multi_az_enabled: true,
      at_rest_encryption_enabled: "true",
      kms_key_id: KEY,
      transit_encryption_enabled: true,
      transit_encryption_mode: "required",
      snapshot_retention_limit: 7,
      final_snapshot_identifier: "shop-sessions-final",
      security_group_ids: ["${aws_security_group.sessions_group.id}"],
    });
  });

  test("asks IAM who calls: there is no token and no password", () => {
    const json = sessions();
    expect(groupOf(json)["user_group_ids"]).toEqual(["${aws_elasticache_user_group.sessions_users.user_group_id}"]);
    expect(groupOf(json)).not.toHaveProperty("auth_token");
    expect(json).toHaveResourceCount("aws_elasticache_user", 3);
    for (const user of Object.values(json.resource?.["aws_elasticache_user"] ?? {})) {
      expect(user).toMatchObject({ authentication_mode: { type: "iam" } });
      expect(user).not.toHaveProperty("passwords");
      expect(user["user_id"]).toBe(user["user_name"]);
    }
    expect(choicesOf([{ kind: "cache", name: "sessions" }])).toContainEqual({
      path: "services[0].authentication",
      value: "IAM",
      because:
        "no password exists: a client signs in over TLS as USERNAME, with a token that it signs itself and that is valid for 15 minutes",
    });
  });

  test("opens no way to itself", () => {
    expect(sessions()).not.toHaveResource("aws_vpc_security_group_ingress_rule");
  });

  test("hands its logs over in production", () => {
    const json = sessions();
    expect(groupOf(json)["log_delivery_configuration"]).toEqual([
      expect.objectContaining({ log_type: "slow-log", destination: "${aws_cloudwatch_log_group.sessions_logs_slow.name}" }),
      expect.objectContaining({ log_type: "engine-log", destination: "${aws_cloudwatch_log_group.sessions_logs_engine.name}" }),
    ]);
    expect(resourceAt(json, "aws_cloudwatch_log_group.sessions_logs_slow")).toMatchObject({ retention_in_days: 365, kms_key_id: KEY });
  });

  test("in development is one small node that keeps nothing", () => {
    const json = sessions({}, development);
    expect(groupOf(json)).toMatchObject({
      node_type: "cache.t4g.micro",
      num_cache_clusters: 1,
      automatic_failover_enabled: false,
      multi_az_enabled: false,
      at_rest_encryption_enabled: "true",
      transit_encryption_enabled: true,
      snapshot_retention_limit: 0,
    });
    for (const absent of ["kms_key_id", "final_snapshot_identifier", "log_delivery_configuration"])
      expect(groupOf(json)).not.toHaveProperty(absent);
  });

  test("of Redis lets nobody in who signs in without a name", () => {
    const json = sessions({ engine: "redis" });
    expect(groupOf(json)).toMatchObject({ engine: "redis", engine_version: "7.1" });
    expect(resourceAt(json, "aws_elasticache_user.sessions_user_default")).toMatchObject({
      user_name: "default",
      access_string: "off ~* -@all",
    });
    expect(resourceAt(json, "aws_elasticache_user_group.sessions_users")["user_ids"]).toContain(
      "${aws_elasticache_user.sessions_user_default.user_id}",
    );
    expect(addressesOf(sessions())).not.toContain("aws_elasticache_user.sessions_user_default");
  });

  test("of Memcached is a cluster that takes TLS, and says that only the network keeps others out", () => {
    const json = sessions({ engine: "memcached" });
    expect(resourceAt(json, "aws_elasticache_cluster.sessions_cluster")).toMatchObject({
      cluster_id: "shop-sessions",
      engine: "memcached",
      port: 11_211,
      transit_encryption_enabled: true,
      num_cache_nodes: 1,
    });
    expect(json).not.toHaveResource("aws_elasticache_replication_group");
    expect(json).not.toHaveResource("aws_elasticache_user");
    expect(choicesOf([{ kind: "cache", name: "sessions", engine: "memcached" }])).toContainEqual(
      expect.objectContaining({ path: "services[0].authentication", value: "network" }),
    );
  });

  test.each([
    [{ engine: "redis", version: "6.2" }, "services[0].version"],
    [{ engine: "memcached", replicas: 1 }, "services[0].replicas"],
    [{ engine: "memcached", backupDays: 7 }, "services[0].backupDays"],
  ])("%j is refused", (fields, path) => {
    expect(problemsOf([{ kind: "cache", name: "sessions", ...fields }])).toMatchObject([{ code: "VALUE_NOT_SERVED", path }]);
  });

  test("has users whose names no other cache's users have", () => {
    const json = synth([
      { kind: "cache", name: "s" },
      { kind: "cache", name: "s-reader" },
    ]);
    const names = Object.values(json.resource?.["aws_elasticache_user"] ?? {}).map((user) => user["user_id"]);
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
  });

  test("is not changed by a further caller", () => {
    const cache = { kind: "cache", name: "sessions" };
    const called = synth([cache, { kind: "function", name: "web", uses: ["sessions"] }]);
    expect([...resourcesOfService(called, "sessions")]).toEqual([...resourcesOfService(synth([cache]), "sessions")]);
  });
});

describe("who calls a cache", () => {
  const callerOf = (access: string) =>
    synth([
      { kind: "cache", name: "sessions" },
      { kind: "function", name: "web", uses: [{ service: "sessions", access }] },
    ]);

  test.each([
    ["read", "sessions_user_reader", "on ~* -@all +@read +@connection"],
    ["write", "sessions_user_writer", "on ~* -@all +@write +@connection"],
    ["readWrite", "sessions_user_caller", "on ~* +@all -@admin"],
  ])("to %s, signs in as a user that may do no more", (access, user, rights) => {
    const json = callerOf(access);
    expect(statementsOf(resourceAt(json, "aws_iam_role_policy.web_uses_sessions")["policy"])).toEqual([
      {
        Effect: "Allow",
        Action: "elasticache:Connect",
        Resource: ["${aws_elasticache_replication_group.sessions_replication_group.arn}", `\${aws_elasticache_user.${user}.arn}`],
      },
    ]);
    expect(resourceAt(json, `aws_elasticache_user.${user}`)["access_string"]).toBe(rights);
    expect(JSON.stringify(resourceAt(json, "aws_lambda_function.web_function")["environment"])).toContain(
      `"SESSIONS_USERNAME":"\${aws_elasticache_user.${user}.user_id}"`,
    );
  });

  test("of Memcached, needs a way through the network and nothing else", () => {
    let cache: AwsCache | undefined;
    synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      cache = new AwsCache(stack, "Sessions", { network: new AwsNetwork(stack, "Net"), engine: "memcached" });
    });
    const connection = cache?.connection("readWrite");
    expect(connection).toMatchObject({ statements: [], door: { securityGroupId: cache?.securityGroupId, ports: [11_211] } });
    expect(Object.keys(connection?.variables ?? {})).toEqual(["HOST", "PORT"]);
  });
});
