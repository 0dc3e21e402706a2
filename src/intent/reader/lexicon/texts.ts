import { cue } from "./entries";
import type { Entry } from "./sense";

/** Words that tell what a name, path or address beside them is. They carry no number. */
export const texts: readonly Entry[] = [
  ...cue(
    "partitionKey",
    9,
    `key: | partition key | hash key | pk | partitioned by | partitioned on | partition on | partition by | keyed on | keyed by | primary key | partition | key is | with key | hashed on | hash on | partitionkey | hashkey | keyed with | shard key | sharded by | document id | row key | key by | key on | keyed off | partitioning key |
  partitioned over | looked up by | lookup by | indexed primarily by | identified by`,
  ),
  ...cue(
    "sortKey",
    9,
    "sort key | range key | sk | sorted by | sort by | ordered by | clustering key | sortkey | rangekey | range | sorted on | sort | clustering column",
  ),
  ...cue(
    "index",
    8,
    "gsi | global secondary index | secondary index | index on | index by | indexed by | indexed on | index | gsi on | secondary index on | gsi by",
  ),
  ...cue(
    "ttl",
    8,
    "ttl | time to live | ttl attribute | ttl on | expires by | expire item by | ttl field | ttl column | time to live on | ttl via | item expire at | expire at | expires at attribute",
  ),
  ...cue(
    "health",
    9,
    "health check | healthcheck | health path | health check path | health check on | health endpoint | liveness | readiness | health probe | health check at | health url | healthy when | status path | probe | health",
  ),
  ...cue("handler", 9, "handler | entry | entrypoint | entry point is | entry is"),
  ...cue(
    "source",
    7,
    "source | source code | code in | code is in | code lives in | code from | files in | files are in | folder | build output in | files from | content from | directory | served from | source folder | code at | code under | zip",
  ),
  ...cue(
    "errorPage",
    9,
    "error page | error document | 404 page | not found page | custom error page | error file | custom 404 | page not found | custom 404 page | error doc | 404",
  ),
  ...cue("indexPage", 9, "index page | index document | start page | default document | index file | default page | main page"),
  ...cue("databaseName", 9, "database name | db name | schema name | schema | initial database | schema called | database called | dbname"),
  ...cue(
    "ssh",
    8,
    "ssh | ssh from | ssh only from | ssh access | ssh access from | ssh allowed from | log in from | office ip | from the office | remote access from | ssh in from | login from",
  ),
  ...cue(
    "cidr",
    6,
    "cidr | address space | address range | ip range | cidr block | range of | network range | cidr range | ip space | subnet range | vpc cidr | address block",
  ),
  ...cue("containerImage", 6, "image | img | docker image | container image | image is | image name"),
  ...cue(
    "domain",
    5,
    "domain | domain name | host name | hostname | custom domain | under | at | url | address | on the domain | reachable at | reachable under | dns name | fqdn | served at",
  ),
  ...cue("email", 5, "email | e mail | mail"),
  ...cue(
    "tag",
    8,
    "tag with | tagged with | tag it | tag everything | label with | labelled | labeled | tag all | cost center | cost centre | tagged",
  ),
];
