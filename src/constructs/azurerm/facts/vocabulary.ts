import { names, products, type Vocabulary } from "../../../provider-facts";

const shared = { exclusive: false } as const;

/** Words that people use for Azure and its products. */
export const vocabulary: Vocabulary = {
  names: names("azure | azurerm | microsoft azure | microsoft cloud | ms azure | azur"),
  products: [
    // compute
    ...products(
      "vm",
      names("azure vm | azure virtual machine | vmss | virtual machine scale set | vm scale set | azure vmss | azure compute"),
    ),
    ...products(
      "container",
      names(
        "container apps | azure container apps | azure container app | azure container instances | azure container instance | aci | app service | azure app service | app services | web app for containers | azure web app | azure container service | container app environment | app service web app | azure webapp | app service plan | azure spring apps",
      ),
    ),
    ...products("container", names("container app | container instances"), shared),
    ...products(
      "function",
      names(
        "azure function | azure functions | function app | azure function app | azure functions app | functions app | durable function",
      ),
    ),
    ...products("cluster", names("aks | aks cluster | azure kubernetes service | azure kubernetes | azure aks")),
    // data
    ...products(
      "database",
      names(
        "azure sql | azure sql database | azure sql db | sql managed instance | azure sql managed instance | azure sql server | azure mssql | sql mi",
      ),
      { implies: { engine: "sqlserver" } },
    ),
    ...products(
      "database",
      names(
        "azure database for postgresql | azure database for postgres | azure postgres | azure postgresql | azure db for postgres | azure db for postgresql | postgres flexible server | postgresql flexible server | flexible server postgres | flexible server for postgres | flexible server for postgresql | azure postgres flexible server | azure database for postgresql flexible server",
      ),
      { implies: { engine: "postgres" } },
    ),
    ...products(
      "database",
      names(
        "azure database for mysql | azure mysql | azure db for mysql | mysql flexible server | flexible server mysql | flexible server for mysql | azure mysql flexible server | azure database for mysql flexible server",
      ),
      { implies: { engine: "mysql" } },
    ),
    ...products("database", names("azure database for mariadb | azure mariadb"), { implies: { engine: "mariadb" } }),
    ...products("database", names("flexible server | azure flexible server | azure database")),
    ...products(
      "table",
      names(
        "cosmos | cosmos db | cosmosdb | azure cosmos db | azure cosmos | cosmos container | cosmos db container | cosmos database | cosmos table | cosmos collection | azure table storage | table storage | azure tables | azure table | cosmos db for mongodb | cosmos db database | storage table",
      ),
    ),
    ...products("cache", names("azure cache | azure managed redis | azure cache for redis | azure redis | azure redis cache"), {
      implies: { engine: "redis" },
    }),
    ...products(
      "bucket",
      names(
        "blob storage | azure blob storage | azure blob | azure storage | azure storage account | storage account | azure blobs | adls | adls gen2 | data lake storage | data lake storage gen2 | azure data lake | blob storage account | azure blob container | blob storage container | azure storage blob",
      ),
    ),
    ...products("bucket", names("blob container"), {}),
    ...products(
      "filesystem",
      names(
        "azure files | azure file share | azure file storage | azure files share | azure netapp files | azure fileshare | azure nfs share | azure smb share | azure file shares",
      ),
    ),
    // messages
    ...products("queue", names("service bus | azure service bus | servicebus | service bus namespace | azure servicebus"), {
      also: ["topic"],
    }),
    ...products(
      "queue",
      names(
        "service bus queue | storage queue | azure queue storage | queue storage | azure storage queue | azure queue | servicebus queue",
      ),
    ),
    ...products("topic", names("service bus topic | event grid | azure event grid | event grid topic | eventgrid | servicebus topic")),
    ...products(
      "stream",
      names("event hub | event hubs | eventhub | eventhubs | azure event hubs | azure event hub | event hub namespace"),
    ),
    ...products("schedule", names("azure scheduler | azure timer | timer trigger")),
    ...products("alarm", names("azure monitor alert | azure monitor alert rule | azure monitor alarm | azure alert")),
    ...products("alarm", names("azure monitor"), { alone: false }),
    // the edge
    ...products("network", names("vnet | azure vnet | azure virtual network")),
    ...products(
      "website",
      names(
        "static web app | azure static web app | azure static web apps | static web apps | swa | azure static website | azure cdn | azure static site",
      ),
    ),
    ...products("website", names("front door | azure front door"), { proper: true }),
    ...products("website", names("azure front door | frontdoor | afd")),
    ...products("api", names("api management | apim | azure api management | azure apim | azure api gateway | api management instance")),
    ...products("dns", names("azure dns | azure private dns | azure dns zone | azure private dns zone")),
    // secrets
    ...products("secret", names("key vault | keyvault | azure key vault | azure keyvault | akv"), { also: ["key"] }),
    ...products("secret", names("key vault secret | keyvault secret")),
    ...products("key", names("key vault key | keyvault key | managed hsm | azure managed hsm")),
    ...products("registry", names("acr | azure container registry | azure registry | azure acr")),
  ],
  instanceType:
    /^(?:(?:standard|basic)_[a-z]+\d+[a-z]*(?:-\d+)?[a-z]*(?:_[a-z]\w*)?(?:_v\d+)?|(?:gp|mo|b|bc|hs)_(?:standard|gen5|s)_\w+)$/i,
};
