import type { Access } from "../../blueprint";
import { physicalName } from "../core/naming";
import { bindings } from "./bindings";
import type { AwsService } from "./service";

/** A user of a cache whom IAM vouches for: no password exists. */
export interface CacheUser {
  /** What a client signs in as; its id and its name are the same, as IAM wants it. */
  readonly name: string;
  readonly arn: string;
}

export interface CacheUsers {
  readonly byAccess: Readonly<Record<Access, CacheUser>>;
  readonly groupId: string;
}

/** What each may do, in the engine's own words. Commands that run the server itself are for nobody. */
const RIGHTS: Readonly<Record<Access, string>> = {
  read: "on ~* -@all +@read +@connection",
  write: "on ~* -@all +@write +@connection",
  readWrite: "on ~* +@all -@admin",
};
/** Single words, so that the users of two caches never share a name. */
const SUFFIXES: Readonly<Record<Access, string>> = { read: "reader", write: "writer", readWrite: "caller" };
const ID_MAX = 40;

/** One user for each access, whether somebody has it already or not: a further caller changes nothing of the cache. */
export function defineUsers(cache: AwsService<"cache">, engine: "redis" | "valkey"): CacheUsers {
  const byAccess = {
    read: defineUser(cache, engine, "read"),
    write: defineUser(cache, engine, "write"),
    readWrite: defineUser(cache, engine, "readWrite"),
  };
  const ids = Object.values(byAccess).map(({ name }) => name);
  const group = new bindings.ElasticacheUserGroup(cache, "users", {
    userGroupId: physicalName(cache, { max: ID_MAX }),
    engine,
    userIds: engine === "redis" ? [...ids, defineNobody(cache)] : ids,
  });
  return { byAccess, groupId: group.userGroupId };
}

function defineUser(cache: AwsService<"cache">, engine: string, access: Access): CacheUser {
  const name = physicalName(cache, { max: ID_MAX }, SUFFIXES[access]);
  const user = new bindings.ElasticacheUser(cache, `user_${SUFFIXES[access]}`, {
    userId: name,
    userName: name,
    engine,
    accessString: RIGHTS[access],
    authenticationMode: { type: "iam" },
  });
  return { name: user.userId, arn: user.arn };
}

/** Redis wants a user named `default`, which is who signs in without a name: it may do nothing. */
function defineNobody(cache: AwsService<"cache">): string {
  return new bindings.ElasticacheUser(cache, "user_default", {
    userId: physicalName(cache, { max: ID_MAX }, "nobody"),
    userName: "default",
    engine: "redis",
    accessString: "off ~* -@all",
    authenticationMode: { type: "no-password-required" },
  }).userId;
}
