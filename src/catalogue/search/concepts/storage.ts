import type { Row } from "./row";

/** Files, disks, databases. */
export const STORAGE: Readonly<Record<string, Row>> = {
  "bucket, object storage, blob storage, blob, s3, gcs, storage bucket": {
    aws: "s3_bucket",
    google: "storage_bucket",
    azurerm: "storage_container storage_account",
  },
  "storage account": { azurerm: "storage_account" },
  "bucket policy": { aws: "s3_bucket_policy", google: "storage_bucket_iam_policy" },
  "object, file in bucket, upload file": { aws: "s3_object", google: "storage_bucket_object", azurerm: "storage_blob" },
  "file system, shared file system, file share, nfs, efs, filestore, network drive": {
    aws: "efs_file_system",
    google: "filestore_instance",
    azurerm: "storage_share netapp_volume",
  },
  "disk, block storage, volume, hard drive, ebs": { aws: "ebs_volume", google: "compute_disk", azurerm: "managed_disk" },
  "snapshot, disk snapshot": { aws: "ebs_snapshot", google: "compute_snapshot", azurerm: "snapshot" },
  "backup, backup plan, backup policy": {
    aws: "backup_plan",
    google: "backup_dr_backup_plan",
    azurerm: "backup_policy_vm data_protection_backup_vault",
  },
  "backup vault": {
    aws: "backup_vault",
    google: "backup_dr_backup_vault",
    azurerm: "data_protection_backup_vault recovery_services_vault",
  },
  "sftp, ftp server, file transfer": { aws: "transfer_server", google: "storage_transfer_job", azurerm: "storage_account_local_user" },
  "archive storage, glacier": { aws: "glacier_vault" },
  "relational database, sql database, database, postgres, postgresql, rds, cloud sql": {
    aws: "db_instance rds_cluster",
    google: "sql_database_instance",
    azurerm: "postgresql_flexible_server mssql_database",
  },
  "mysql, mariadb": { aws: "db_instance rds_cluster", google: "sql_database_instance", azurerm: "mysql_flexible_server" },
  "sql server, mssql": { aws: "db_instance", google: "sql_database_instance", azurerm: "mssql_server mssql_database" },
  "aurora, database cluster": { aws: "rds_cluster", google: "alloydb_cluster", azurerm: "cosmosdb_postgresql_cluster" },
  "nosql, nosql table, nosql database, key value, key value store, document database, dynamodb, cosmos db, firestore, bigtable": {
    aws: "dynamodb_table",
    google: "firestore_database bigtable_table",
    azurerm: "cosmosdb_account cosmosdb_sql_container",
  },
  "cache, redis, redis cache, in memory cache, elasticache, memorystore, valkey": {
    aws: "elasticache_replication_group elasticache_cluster",
    google: "redis_instance",
    azurerm: "redis_cache",
  },
  "memcached, memcache": { aws: "elasticache_cluster", google: "memcache_instance" },
  "data warehouse, redshift, bigquery, synapse": { aws: "redshift_cluster", google: "bigquery_dataset", azurerm: "synapse_workspace" },
  "mongodb, mongo, documentdb": { aws: "docdb_cluster", azurerm: "cosmosdb_mongo_database mongo_cluster" },
  "graph database, neptune, gremlin": { aws: "neptune_cluster", google: "spanner_instance", azurerm: "cosmosdb_gremlin_database" },
  "time series database, timestream": { aws: "timestreamwrite_database", google: "bigtable_instance", azurerm: "kusto_cluster" },
  "cassandra, keyspaces": { aws: "keyspaces_table", google: "bigtable_instance", azurerm: "cosmosdb_cassandra_keyspace" },
  "search engine, full text search, elasticsearch, opensearch": {
    aws: "opensearch_domain",
    google: "discovery_engine_search_engine",
    azurerm: "search_service",
  },
};
