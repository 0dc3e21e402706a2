import { noun, product, weak } from "./entries";
import type { Entry } from "./sense";

/** Words for what keeps data: databases, tables, caches, buckets, file systems. */
export const data: readonly Entry[] = [
  ...noun(
    "database",
    `database | db | dbs | data base | relational database | relational db | sql database | sql db | relational store | relational data store | rdbms | managed database | database server |
    db server | database instance | db instance | database cluster | db cluster | relational engine | transactional database | oltp database | sql store | sql instance | relational`,
    { also: ["table"] },
  ),
  ...product(
    "database",
    "postgres | postgresql | postgre | postgre sql | post gres | pg | psql | pgsql | postgres database | postgresql database | postgis | pgvector | timescale | timescaledb",
    { implies: { engine: "postgres" } },
  ),
  ...product("database", "mysql | my sql | mysql database | percona", { implies: { engine: "mysql" } }),
  ...product("database", "mariadb | maria db | maria database | maria", { implies: { engine: "mariadb" } }),
  ...product("database", "sql server | sqlserver | mssql | ms sql | microsoft sql server | ms sql server | microsoft sql | t sql", {
    implies: { engine: "sqlserver" },
  }),
  ...noun(
    "table",
    `key value store | key value table | key value database | kv store | kv table | nosql | nosql database | nosql table | nosql store | no sql | no sql database | no sql table | document database | document db |
    document store | document table | document collection | wide column store | wide column table | nosql db | lookup table | item store | schemaless store | schemaless database | json store | json document store |
    key value | time table | collection of documents`,
  ),
  ...product("table", "mongo | mongodb | mongo db | cassandra | scylladb | couchdb | couchbase | mongodb database | mongo database"),
  ...weak("table", "table | collection"),
  ...noun(
    "cache",
    `cache | in memory cache | in memory store | in memory data store | memory cache | session store | session cache | caching layer | cache layer | cache cluster | cache server | in memory database | session storage | caching tier |
    cache tier | query cache | object cache | page cache | cache instance`,
  ),
  ...weak("cache", "caching"),
  ...product("cache", "redis | redis cache | redis cluster | redis instance | redis server | redis database | redis store | redis db", {
    implies: { engine: "redis" },
  }),
  ...product("cache", "valkey | valkey cache | valkey cluster", { implies: { engine: "valkey" } }),
  ...product("cache", "memcached | memcache | memcached cluster", { implies: { engine: "memcached" } }),
  ...noun(
    "bucket",
    `bucket | storage bucket | object storage | object store | object bucket | blob store | object storage bucket | blob bucket | file bucket | storage container | blob storage bucket | data lake | log bucket |
    cold storage bucket | media store | file storage bucket | s3 compatible storage | s3 style bucket | uploads folder in the cloud | image store | picture store | photo store | photo storage | picture storage | video storage | video store | media storage | asset store | static assets store | backup storage | archive storage | file storage | cloud storage bucket`,
  ),
  ...weak("bucket", "storage | blob | cloud storage | file store"),
  ...noun(
    "filesystem",
    `file system | filesystem | shared file system | shared filesystem | network file system | file share | fileshare | shared folder | network share | network drive | shared drive | shared disk | shared volume | nfs | nfs share |
    nfs mount | nfs server | nfs volume | smb | smb share | cifs | posix file system | shared storage | network attached storage | nas | file server | persistent shared storage | shared persistent storage | shared file storage |
    common folder | common drive | common disk | common storage | common file store | one drive for all | shared directory | network folder | network disk | team drive | shared network drive | distributed file system | managed file share | readwritemany volume | rwx volume | same folder | one folder`,
  ),
];
