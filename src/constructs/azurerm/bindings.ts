/**
 * Every class that we use of the provider's bindings, each loaded when it is first asked for: the package's index takes seconds. Another
 * release of the bindings, or the fork's, is a change of this file alone.
 */
export const bindings = {
  get AzurermProvider() {
    return (require("@cdktf/provider-azurerm/lib/provider/index.js") as typeof import("@cdktf/provider-azurerm/lib/provider/index.js"))
      .AzurermProvider;
  },
  get ResourceGroup() {
    return (
      require("@cdktf/provider-azurerm/lib/resource-group/index.js") as typeof import("@cdktf/provider-azurerm/lib/resource-group/index.js")
    ).ResourceGroup;
  },
  get DataAzurermClientConfig() {
    return (
      require("@cdktf/provider-azurerm/lib/data-azurerm-client-config/index.js") as typeof import("@cdktf/provider-azurerm/lib/data-azurerm-client-config/index.js")
    ).DataAzurermClientConfig;
  },
  get UserAssignedIdentity() {
    return (
      require("@cdktf/provider-azurerm/lib/user-assigned-identity/index.js") as typeof import("@cdktf/provider-azurerm/lib/user-assigned-identity/index.js")
    ).UserAssignedIdentity;
  },
  get RoleAssignment() {
    return (
      require("@cdktf/provider-azurerm/lib/role-assignment/index.js") as typeof import("@cdktf/provider-azurerm/lib/role-assignment/index.js")
    ).RoleAssignment;
  },
  get ManagementLock() {
    return (
      require("@cdktf/provider-azurerm/lib/management-lock/index.js") as typeof import("@cdktf/provider-azurerm/lib/management-lock/index.js")
    ).ManagementLock;
  },
  get VirtualNetwork() {
    return (
      require("@cdktf/provider-azurerm/lib/virtual-network/index.js") as typeof import("@cdktf/provider-azurerm/lib/virtual-network/index.js")
    ).VirtualNetwork;
  },
  get Subnet() {
    return (require("@cdktf/provider-azurerm/lib/subnet/index.js") as typeof import("@cdktf/provider-azurerm/lib/subnet/index.js")).Subnet;
  },
  get NetworkSecurityGroup() {
    return (
      require("@cdktf/provider-azurerm/lib/network-security-group/index.js") as typeof import("@cdktf/provider-azurerm/lib/network-security-group/index.js")
    ).NetworkSecurityGroup;
  },
  get NetworkSecurityRule() {
    return (
      require("@cdktf/provider-azurerm/lib/network-security-rule/index.js") as typeof import("@cdktf/provider-azurerm/lib/network-security-rule/index.js")
    ).NetworkSecurityRule;
  },
  get SubnetNetworkSecurityGroupAssociation() {
    return (
      require("@cdktf/provider-azurerm/lib/subnet-network-security-group-association/index.js") as typeof import("@cdktf/provider-azurerm/lib/subnet-network-security-group-association/index.js")
    ).SubnetNetworkSecurityGroupAssociation;
  },
  get NatGateway() {
    return (
      require("@cdktf/provider-azurerm/lib/nat-gateway/index.js") as typeof import("@cdktf/provider-azurerm/lib/nat-gateway/index.js")
    ).NatGateway;
  },
  get PublicIp() {
    return (require("@cdktf/provider-azurerm/lib/public-ip/index.js") as typeof import("@cdktf/provider-azurerm/lib/public-ip/index.js"))
      .PublicIp;
  },
  get NatGatewayPublicIpAssociation() {
    return (
      require("@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association/index.js") as typeof import("@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association/index.js")
    ).NatGatewayPublicIpAssociation;
  },
  get SubnetNatGatewayAssociation() {
    return (
      require("@cdktf/provider-azurerm/lib/subnet-nat-gateway-association/index.js") as typeof import("@cdktf/provider-azurerm/lib/subnet-nat-gateway-association/index.js")
    ).SubnetNatGatewayAssociation;
  },
  get PrivateDnsZone() {
    return (
      require("@cdktf/provider-azurerm/lib/private-dns-zone/index.js") as typeof import("@cdktf/provider-azurerm/lib/private-dns-zone/index.js")
    ).PrivateDnsZone;
  },
  get PrivateDnsZoneVirtualNetworkLink() {
    return (
      require("@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link/index.js") as typeof import("@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link/index.js")
    ).PrivateDnsZoneVirtualNetworkLink;
  },
  get PrivateDnsARecord() {
    return (
      require("@cdktf/provider-azurerm/lib/private-dns-a-record/index.js") as typeof import("@cdktf/provider-azurerm/lib/private-dns-a-record/index.js")
    ).PrivateDnsARecord;
  },
  get PrivateEndpoint() {
    return (
      require("@cdktf/provider-azurerm/lib/private-endpoint/index.js") as typeof import("@cdktf/provider-azurerm/lib/private-endpoint/index.js")
    ).PrivateEndpoint;
  },
  get LogAnalyticsWorkspace() {
    return (
      require("@cdktf/provider-azurerm/lib/log-analytics-workspace/index.js") as typeof import("@cdktf/provider-azurerm/lib/log-analytics-workspace/index.js")
    ).LogAnalyticsWorkspace;
  },
  get MonitorDiagnosticSetting() {
    return (
      require("@cdktf/provider-azurerm/lib/monitor-diagnostic-setting/index.js") as typeof import("@cdktf/provider-azurerm/lib/monitor-diagnostic-setting/index.js")
    ).MonitorDiagnosticSetting;
  },
  get KeyVault() {
    return (require("@cdktf/provider-azurerm/lib/key-vault/index.js") as typeof import("@cdktf/provider-azurerm/lib/key-vault/index.js"))
      .KeyVault;
  },
  get KeyVaultKey() {
    return (
      require("@cdktf/provider-azurerm/lib/key-vault-key/index.js") as typeof import("@cdktf/provider-azurerm/lib/key-vault-key/index.js")
    ).KeyVaultKey;
  },
  get KeyVaultSecret() {
    return (
      require("@cdktf/provider-azurerm/lib/key-vault-secret/index.js") as typeof import("@cdktf/provider-azurerm/lib/key-vault-secret/index.js")
    ).KeyVaultSecret;
  },
  get ContainerAppEnvironment() {
    return (
      require("@cdktf/provider-azurerm/lib/container-app-environment/index.js") as typeof import("@cdktf/provider-azurerm/lib/container-app-environment/index.js")
    ).ContainerAppEnvironment;
  },
  get ContainerApp() {
    return (
      require("@cdktf/provider-azurerm/lib/container-app/index.js") as typeof import("@cdktf/provider-azurerm/lib/container-app/index.js")
    ).ContainerApp;
  },
  get PostgresqlFlexibleServer() {
    return (
      require("@cdktf/provider-azurerm/lib/postgresql-flexible-server/index.js") as typeof import("@cdktf/provider-azurerm/lib/postgresql-flexible-server/index.js")
    ).PostgresqlFlexibleServer;
  },
  get PostgresqlFlexibleServerConfiguration() {
    return (
      require("@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration/index.js") as typeof import("@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration/index.js")
    ).PostgresqlFlexibleServerConfiguration;
  },
  get PostgresqlFlexibleServerDatabase() {
    return (
      require("@cdktf/provider-azurerm/lib/postgresql-flexible-server-database/index.js") as typeof import("@cdktf/provider-azurerm/lib/postgresql-flexible-server-database/index.js")
    ).PostgresqlFlexibleServerDatabase;
  },
  get MysqlFlexibleServer() {
    return (
      require("@cdktf/provider-azurerm/lib/mysql-flexible-server/index.js") as typeof import("@cdktf/provider-azurerm/lib/mysql-flexible-server/index.js")
    ).MysqlFlexibleServer;
  },
  get MysqlFlexibleServerConfiguration() {
    return (
      require("@cdktf/provider-azurerm/lib/mysql-flexible-server-configuration/index.js") as typeof import("@cdktf/provider-azurerm/lib/mysql-flexible-server-configuration/index.js")
    ).MysqlFlexibleServerConfiguration;
  },
  get MysqlFlexibleDatabase() {
    return (
      require("@cdktf/provider-azurerm/lib/mysql-flexible-database/index.js") as typeof import("@cdktf/provider-azurerm/lib/mysql-flexible-database/index.js")
    ).MysqlFlexibleDatabase;
  },
  get MssqlServer() {
    return (
      require("@cdktf/provider-azurerm/lib/mssql-server/index.js") as typeof import("@cdktf/provider-azurerm/lib/mssql-server/index.js")
    ).MssqlServer;
  },
  get MssqlDatabase() {
    return (
      require("@cdktf/provider-azurerm/lib/mssql-database/index.js") as typeof import("@cdktf/provider-azurerm/lib/mssql-database/index.js")
    ).MssqlDatabase;
  },
  get MssqlServerExtendedAuditingPolicy() {
    return (
      require("@cdktf/provider-azurerm/lib/mssql-server-extended-auditing-policy/index.js") as typeof import("@cdktf/provider-azurerm/lib/mssql-server-extended-auditing-policy/index.js")
    ).MssqlServerExtendedAuditingPolicy;
  },
  get StorageAccount() {
    return (
      require("@cdktf/provider-azurerm/lib/storage-account/index.js") as typeof import("@cdktf/provider-azurerm/lib/storage-account/index.js")
    ).StorageAccount;
  },
  get StorageContainer() {
    return (
      require("@cdktf/provider-azurerm/lib/storage-container/index.js") as typeof import("@cdktf/provider-azurerm/lib/storage-container/index.js")
    ).StorageContainer;
  },
  get StorageManagementPolicy() {
    return (
      require("@cdktf/provider-azurerm/lib/storage-management-policy/index.js") as typeof import("@cdktf/provider-azurerm/lib/storage-management-policy/index.js")
    ).StorageManagementPolicy;
  },
};
