import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { AwsTable } from "../../../src/constructs/aws";
import { synthStack } from "../../../src/testing";
import { resourceAt } from "../../support/terraform-json";
import { development, KEY, problemsOf, synth } from "./spec";

const carts = (fields: object = {}, more: object = {}) =>
  resourceAt(synth([{ kind: "table", name: "carts", ...fields }], more), "aws_dynamodb_table.carts_table");

describe("a table on AWS", () => {
  test("is paid for by request, encrypted under the user's key, restorable, and refuses to be deleted", () => {
    expect(carts()).toEqual({
      name: "shop-carts",
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "id",
      attribute: [{ name: "id", type: "S" }],
      point_in_time_recovery: { enabled: true },
      server_side_encryption: { enabled: true, kms_key_arn: KEY },
      deletion_protection_enabled: true,
    });
  });

  test("in development lies under AWS's key, and can be torn down", () => {
    expect(carts({}, development)).toMatchObject({ point_in_time_recovery: { enabled: false }, deletion_protection_enabled: false });
    expect(carts({}, development)).not.toHaveProperty("server_side_encryption");
  });

  test("has typed keys, indexes over every attribute, and items that expire", () => {
    const table = carts({
      partitionKey: "user",
      sortKey: { name: "at", type: "number" },
      indexes: [{ name: "by-sku", partitionKey: { name: "sku", type: "binary" }, sortKey: { name: "at", type: "number" } }],
      ttlAttribute: "expires",
    });
    expect(table).toMatchObject({
      hash_key: "user",
      range_key: "at",
      attribute: [
        { name: "at", type: "N" },
        { name: "sku", type: "B" },
        { name: "user", type: "S" },
      ],
      global_secondary_index: [{ name: "by-sku", hash_key: "sku", range_key: "at", projection_type: "ALL" }],
      ttl: { enabled: true, attribute_name: "expires" },
    });
  });

  test("has no stream until somebody reads it", () => {
    expect(carts()).not.toHaveProperty("stream_enabled");
    const services = [
      { kind: "table", name: "carts" },
      { kind: "function", name: "project", triggers: [{ type: "stream", source: "carts" }] },
    ];
    expect(resourceAt(synth(services), "aws_dynamodb_table.carts_table")).toMatchObject({
      stream_enabled: true,
      stream_view_type: "NEW_AND_OLD_IMAGES",
    });
  });

  test.each([
    [{ partitionKey: "id", sortKey: "id" }, "SPEC_CONFLICT", "services[0].sortKey"],
    [
      { partitionKey: "id", indexes: [{ name: "other", partitionKey: { name: "id", type: "number" } }] },
      "SPEC_CONFLICT",
      "services[0].indexes[0].partitionKey",
    ],
    [
      {
        indexes: [
          { name: "twice", partitionKey: "a" },
          { name: "twice", partitionKey: "b" },
        ],
      },
      "SPEC_DUPLICATE_NAME",
      "services[0].indexes[1].name",
    ],
  ])("%j is refused", (fields, code, path) => {
    expect(problemsOf([{ kind: "table", name: "carts", ...fields }])).toMatchObject([{ code, path }]);
  });
});

describe("who calls a table", () => {
  const connectionOf = (access: "read" | "write" | "readWrite", props: ConstructorParameters<typeof AwsTable>[2] = {}) => {
    let table: AwsTable | undefined;
    synthStack((stack) => {
      new AwsProvider(stack, "aws", { region: "eu-west-1" });
      table = new AwsTable(stack, "Carts", props);
    });
    return { table, statements: table?.connection(access).statements ?? [] };
  };

  test("to read, may not change it", () => {
    const { table, statements } = connectionOf("read");
    expect(statements).toEqual([
      {
        actions: [
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DescribeTable",
        ],
        resources: [table?.arn],
      },
      expect.objectContaining({
        actions: ["kms:Decrypt", "kms:DescribeKey"],
        conditions: { StringEquals: { "kms:ViaService": "dynamodb.eu-west-1.amazonaws.com" } },
      }),
    ]);
  });

  test("to write, may not read it", () => {
    const actions = connectionOf("write").statements.flatMap((statement) => statement.actions);
    expect(actions).toEqual(expect.arrayContaining(["dynamodb:PutItem", "dynamodb:DeleteItem", "kms:GenerateDataKey*"]));
    expect(actions).not.toContain("dynamodb:GetItem");
    expect(actions).not.toContain("dynamodb:Query");
  });

  test("may look into its indexes where it has some", () => {
    const { table, statements } = connectionOf("readWrite", { indexes: [{ name: "by-sku", partitionKey: "sku" }] });
    expect(statements[1]).toEqual({ actions: ["dynamodb:Query", "dynamodb:Scan"], resources: [`${table?.arn}/index/*`] });
    expect(connectionOf("readWrite").statements.flatMap(({ resources }) => resources)).not.toContainEqual(
      expect.stringContaining("/index/"),
    );
  });
});
