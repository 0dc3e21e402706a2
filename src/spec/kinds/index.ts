import { z } from "zod";
import { alarm } from "./alarm";
import { api } from "./api";
import { bucket } from "./bucket";
import { cache } from "./cache";
import { cluster } from "./cluster";
import { container } from "./container";
import { database } from "./database";
import { dns } from "./dns";
import { filesystem } from "./filesystem";
import { functionKind } from "./function";
import { key } from "./key";
import { network } from "./network";
import { queue } from "./queue";
import { registry } from "./registry";
import { schedule } from "./schedule";
import { secret } from "./secret";
import { stream } from "./stream";
import { table } from "./table";
import { topic } from "./topic";
import { vm } from "./vm";
import { website } from "./website";
import type { KindDefinition } from "../service";

/** Every kind of service that a spec can hold. A new kind is one file, named here. */
export const kinds = {
  network,
  vm,
  container,
  function: functionKind,
  cluster,
  database,
  table,
  cache,
  bucket,
  filesystem,
  queue,
  topic,
  stream,
  website,
  api,
  dns,
  secret,
  registry,
  schedule,
  alarm,
  key,
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;
export const KINDS = Object.keys(kinds) as readonly Kind[];

/** The spec of one kind: `ServiceOf<"database">` is `DatabaseSpec`. */
export type ServiceOf<K extends Kind> = z.output<(typeof kinds)[K]["schema"]>;
/** What others can ask of a service of one kind: `AttributesOf<"database">` has `host`, `port`, … */
export type AttributesOf<K extends Kind> = { [E in K]: Readonly<Record<(typeof kinds)[E]["attributes"][number], string>> }[K];
export type Service = { [K in Kind]: ServiceOf<K> }[Kind];

/** One entry of `services[]`, told apart by `kind`. */
export const Service = z.discriminatedUnion("kind", [
  kinds.network.schema,
  kinds.vm.schema,
  kinds.container.schema,
  kinds.function.schema,
  kinds.cluster.schema,
  kinds.database.schema,
  kinds.table.schema,
  kinds.cache.schema,
  kinds.bucket.schema,
  kinds.filesystem.schema,
  kinds.queue.schema,
  kinds.topic.schema,
  kinds.stream.schema,
  kinds.website.schema,
  kinds.api.schema,
  kinds.dns.schema,
  kinds.secret.schema,
  kinds.registry.schema,
  kinds.schedule.schema,
  kinds.alarm.schema,
  kinds.key.schema,
]);
