import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { Access } from "../../blueprint";
import { keyAttribute, keyAttributes, type TypedAttribute } from "../../blueprint/kinds/table";
import type { KeyAttribute } from "../../spec/kinds/table";
import type { AttributesOf } from "../../spec";
import { compact } from "../core/compact";
import { physicalName } from "../core/naming";
import type { FieldsOf } from "../core/service-construct";
import { bindings } from "./bindings";
import type { AwsConnection } from "./connection";
import { keyPermission } from "./key-permission";
import type { PolicyStatement } from "./policy";
import { AwsService } from "./service";

export type AwsTableProps = FieldsOf<"table">;

const TYPES = { string: "S", number: "N", binary: "B" } as const satisfies Record<TypedAttribute["type"], string>;

/** Libraries that map objects ask for the keys of a table before they read or write it. */
const DESCRIBE = "dynamodb:DescribeTable";
const ACTIONS = {
  read: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:ConditionCheckItem", DESCRIBE],
  write: [
    "dynamodb:PutItem",
    "dynamodb:UpdateItem",
    "dynamodb:DeleteItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:ConditionCheckItem",
    DESCRIBE,
  ],
} as const;
const INDEX_ACTIONS = ["dynamodb:Query", "dynamodb:Scan"] as const;
const STREAM_ACTIONS = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"] as const;
/** DynamoDB uses the key in the caller's name, for the table's key as well as for the items. */
const TABLE_KEY_ACTIONS = {
  read: ["kms:Decrypt", "kms:DescribeKey"],
  write: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
} as const;

/** A DynamoDB table that is paid for by request: encrypted, and restored to any second where it is worth it. */
export class AwsTable extends AwsService<"table"> {
  readonly attributes: AttributesOf<"table">;
  readonly arn: string;
  readonly tableName: string;
  private readonly tableStreamArn: string;
  private streams = false;

  constructor(scope: Construct, id: string, props: AwsTableProps = {}) {
    super(scope, id, "table", props);
    const table = this.defineTable();
    this.arn = table.arn;
    this.tableName = table.name;
    this.tableStreamArn = table.streamArn;
    this.attributes = { name: table.name, arn: table.arn };
  }

  /** ARN of the stream of changes, with the item before and after; asking for it turns the stream on. */
  streamArn(): string {
    this.streams = true;
    return this.tableStreamArn;
  }

  /** What a reader of the stream of changes may do. Turns the stream on. */
  streamStatements(): PolicyStatement[] {
    const read: PolicyStatement = { actions: STREAM_ACTIONS, resources: [this.streamArn()] };
    // Lambda refuses a stream whose list its role may not see; a list is granted for all streams of a table only
    const list: PolicyStatement = { actions: ["dynamodb:ListStreams"], resources: [`${this.arn}/stream/*`] };
    return [read, list, ...this.keyStatements("read")];
  }

  override connection(access: Access): AwsConnection {
    const actions = access === "readWrite" ? [...new Set([...ACTIONS.read, ...ACTIONS.write])] : ACTIONS[access];
    const statements: PolicyStatement[] = [{ actions, resources: [this.arn] }];
    const indexed = (this.plan.indexes ?? []).length > 0;
    if (indexed && access !== "write") statements.push({ actions: INDEX_ACTIONS, resources: [`${this.arn}/index/*`] });
    return { statements: [...statements, ...this.keyStatements(access)], variables: { NAME: this.tableName } };
  }

  private keyStatements(access: Access): PolicyStatement[] {
    const key = this.encryptionKey;
    return key === undefined ? [] : [keyPermission(this, key, "dynamodb", TABLE_KEY_ACTIONS[access === "read" ? "read" : "write"])];
  }

  private defineTable() {
    const { plan } = this;
    const key = this.encryptionKey;
    return new bindings.DynamodbTable(
      this,
      "table",
      compact({
        name: physicalName(this, { max: 255 }),
        billingMode: "PAY_PER_REQUEST",
        ...keysOf(plan),
        attribute: attributesOf(keyAttributes(plan)),
        globalSecondaryIndex: plan.indexes?.map(({ name, ...keys }) => ({ name, projectionType: "ALL", ...keysOf(keys) })),
        ttl: plan.ttlAttribute === undefined ? undefined : { enabled: true, attributeName: plan.ttlAttribute },
        pointInTimeRecovery: { enabled: plan.pointInTimeRecovery },
        serverSideEncryption: key === undefined ? undefined : { enabled: true, kmsKeyArn: key },
        deletionProtectionEnabled: plan.deletionProtection,
        streamEnabled: Lazy.anyValue({ produce: () => this.streams || undefined }),
        streamViewType: Lazy.stringValue({ produce: () => (this.streams ? "NEW_AND_OLD_IMAGES" : undefined) }),
      }),
    );
  }
}

function keysOf({ partitionKey, sortKey }: { partitionKey: KeyAttribute; sortKey?: KeyAttribute | undefined }) {
  return compact({ hashKey: keyAttribute(partitionKey).name, rangeKey: sortKey && keyAttribute(sortKey).name });
}

/** Each attribute once, in the order of the alphabet, however many keys it is part of. */
function attributesOf(keys: readonly TypedAttribute[]): { name: string; type: string }[] {
  const types = new Map(keys.map(({ name, type }) => [name, TYPES[type]]));
  return [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => ({ name, type }));
}
