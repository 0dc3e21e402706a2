import { phrases } from "./entries";
import type { Entry } from "./sense";

/** Infrastructure and wishes that a spec has no word for. They are always told as not understood, never read as something near. */
export const unserved: readonly Entry[] = phrases(
  `waf | web application firewall | firewall | vpn | vpn gateway | site to site vpn | client vpn | direct connect | express route | expressroute | interconnect | transit gateway | peering | vpc peering | private link | privatelink | private endpoint | bastion service | identity provider | sso | saml | oidc | active directory | ldap |
  elasticsearch | elastic search | opensearch | solr | algolia | full text search | search engine | search index | vector database | vector store | vector db | pinecone | weaviate | graph database | neo4j | graph db | time series database | influxdb | influx | clickhouse | snowflake | databricks | data warehouse | warehouse database | data mart |
  spark | hadoop | flink | beam | etl pipeline | dbt | looker | tableau | power bi | quicksight | llm | gpu | machine learning | ml model | notebook | jupyter | training job | inference endpoint | ci cd pipeline | ci pipeline | cd pipeline | build pipeline | deployment pipeline | github actions | gitops | argocd | argo cd | service mesh | istio | linkerd |
  step function | workflow engine | state machine | orchestration workflow | temporal | camunda | email sending | smtp server | mail service | email service | sms gateway | push notification service | video transcoding | transcoding | media server | cdn rules | ddos protection | ddos | certificate authority | private ca | blue green deployment | canary deployment |
  geo replication | cross region replication | multi region | replication to another region | active active | global table | object lock | worm | legal hold | retention lock | oracle | oracle database | db2 | informix | sybase | cockroachdb | sqlite | firebird | hana | sap hana | tpu | fpga | windows desktop | virtual desktop | vdi | blockchain | mainframe | sftp | ftp | ftps | sftp server | ftp server |
  tracing | distributed tracing | apm | log aggregation | siem | audit log | cloudtrail | dashboards | on call rota | pager rota | php | rust | elixir | perl | haskell | c++ | erlang | cobol | geo redundant | cross account | rate limiting | throttling | api key authentication | oauth | jwt | authentication | mutual tls | mtls | ip allow list | ip whitelist | allowlist | whitelist | custom domain certificate`,
  { is: "unserved" },
);
