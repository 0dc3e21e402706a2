/**
 * Every class that we use of the provider's bindings, each loaded when it is first asked for: the package's index takes seconds. Another
 * release of the bindings, or the fork's, is a change of this file alone.
 */
export const bindings = {
  get GoogleProvider() {
    return (require("@cdktf/provider-google/lib/provider/index.js") as typeof import("@cdktf/provider-google/lib/provider/index.js"))
      .GoogleProvider;
  },
  get ProjectService() {
    return (
      require("@cdktf/provider-google/lib/project-service/index.js") as typeof import("@cdktf/provider-google/lib/project-service/index.js")
    ).ProjectService;
  },
  get ComputeNetwork() {
    return (
      require("@cdktf/provider-google/lib/compute-network/index.js") as typeof import("@cdktf/provider-google/lib/compute-network/index.js")
    ).ComputeNetwork;
  },
  get ComputeSubnetwork() {
    return (
      require("@cdktf/provider-google/lib/compute-subnetwork/index.js") as typeof import("@cdktf/provider-google/lib/compute-subnetwork/index.js")
    ).ComputeSubnetwork;
  },
  get ComputeRouter() {
    return (
      require("@cdktf/provider-google/lib/compute-router/index.js") as typeof import("@cdktf/provider-google/lib/compute-router/index.js")
    ).ComputeRouter;
  },
  get ComputeRouterNat() {
    return (
      require("@cdktf/provider-google/lib/compute-router-nat/index.js") as typeof import("@cdktf/provider-google/lib/compute-router-nat/index.js")
    ).ComputeRouterNat;
  },
  get ComputeFirewall() {
    return (
      require("@cdktf/provider-google/lib/compute-firewall/index.js") as typeof import("@cdktf/provider-google/lib/compute-firewall/index.js")
    ).ComputeFirewall;
  },
  get ComputeGlobalAddress() {
    return (
      require("@cdktf/provider-google/lib/compute-global-address/index.js") as typeof import("@cdktf/provider-google/lib/compute-global-address/index.js")
    ).ComputeGlobalAddress;
  },
  get ServiceNetworkingConnection() {
    return (
      require("@cdktf/provider-google/lib/service-networking-connection/index.js") as typeof import("@cdktf/provider-google/lib/service-networking-connection/index.js")
    ).ServiceNetworkingConnection;
  },
  get ServiceAccount() {
    return (
      require("@cdktf/provider-google/lib/service-account/index.js") as typeof import("@cdktf/provider-google/lib/service-account/index.js")
    ).ServiceAccount;
  },
  get CloudRunV2Service() {
    return (
      require("@cdktf/provider-google/lib/cloud-run-v2-service/index.js") as typeof import("@cdktf/provider-google/lib/cloud-run-v2-service/index.js")
    ).CloudRunV2Service;
  },
  get CloudRunV2ServiceIamMember() {
    return (
      require("@cdktf/provider-google/lib/cloud-run-v2-service-iam-member/index.js") as typeof import("@cdktf/provider-google/lib/cloud-run-v2-service-iam-member/index.js")
    ).CloudRunV2ServiceIamMember;
  },
  get CloudRunV2WorkerPool() {
    return (
      require("@cdktf/provider-google/lib/cloud-run-v2-worker-pool/index.js") as typeof import("@cdktf/provider-google/lib/cloud-run-v2-worker-pool/index.js")
    ).CloudRunV2WorkerPool;
  },
  get CloudRunDomainMapping() {
    return (
      require("@cdktf/provider-google/lib/cloud-run-domain-mapping/index.js") as typeof import("@cdktf/provider-google/lib/cloud-run-domain-mapping/index.js")
    ).CloudRunDomainMapping;
  },
  get SqlDatabaseInstance() {
    return (
      require("@cdktf/provider-google/lib/sql-database-instance/index.js") as typeof import("@cdktf/provider-google/lib/sql-database-instance/index.js")
    ).SqlDatabaseInstance;
  },
  get SqlDatabase() {
    return (
      require("@cdktf/provider-google/lib/sql-database/index.js") as typeof import("@cdktf/provider-google/lib/sql-database/index.js")
    ).SqlDatabase;
  },
  get SqlUser() {
    return (require("@cdktf/provider-google/lib/sql-user/index.js") as typeof import("@cdktf/provider-google/lib/sql-user/index.js"))
      .SqlUser;
  },
  get SecretManagerSecret() {
    return (
      require("@cdktf/provider-google/lib/secret-manager-secret/index.js") as typeof import("@cdktf/provider-google/lib/secret-manager-secret/index.js")
    ).SecretManagerSecret;
  },
  get SecretManagerSecretVersion() {
    return (
      require("@cdktf/provider-google/lib/secret-manager-secret-version/index.js") as typeof import("@cdktf/provider-google/lib/secret-manager-secret-version/index.js")
    ).SecretManagerSecretVersion;
  },
  get SecretManagerSecretIamMember() {
    return (
      require("@cdktf/provider-google/lib/secret-manager-secret-iam-member/index.js") as typeof import("@cdktf/provider-google/lib/secret-manager-secret-iam-member/index.js")
    ).SecretManagerSecretIamMember;
  },
  get StorageBucket() {
    return (
      require("@cdktf/provider-google/lib/storage-bucket/index.js") as typeof import("@cdktf/provider-google/lib/storage-bucket/index.js")
    ).StorageBucket;
  },
  get StorageBucketIamMember() {
    return (
      require("@cdktf/provider-google/lib/storage-bucket-iam-member/index.js") as typeof import("@cdktf/provider-google/lib/storage-bucket-iam-member/index.js")
    ).StorageBucketIamMember;
  },
};
