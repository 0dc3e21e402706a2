import { noun, product, weak, workload } from "./entries";
import type { Entry } from "./sense";

/** Words for what computes: machines, containers, functions, clusters, and the programs that run on them. */
export const compute: readonly Entry[] = [
  ...noun(
    "vm",
    `vm | vms | virtual machine | virtual server | virtual computer | virtual box | linux box | linux machine | linux server | linux vm | windows box | windows machine |
    windows server | windows vm | cloud server | cloud machine | cloud computer | cloud vm | compute instance | server instance | vps | virtual private server |
    bare vm | jump box | jumpbox | jump host | bastion host | bastion | dedicated server | remote desktop | gpu box | gpu machine | gpu server | web server | webserver |
    app server | application server | game server | mail server | build server | ci server | vpn server | minecraft server | unix box | instance group | server group | autoscaling group |
    auto scaling group | scaling group | scale set | server farm | fleet of server | fleet of machine | fleet of instance | machine in the cloud | computer in the cloud |
    server in the cloud | box in the cloud | computer on the internet | fileserver host`,
  ),
  ...weak("vm", "server | machine | box | instance | computer | fleet | desktop | workstation"),
  ...noun(
    "container",
    `container | docker container | containerised app | containerized app | containerised application | containerized application | containerised service | containerized service |
    containerised workload | containerized workload | docker app | docker application | dockerised app | dockerized app | dockerised application | dockerized application | docker service |
    docker workload | container app | container service | container workload | containerised | containerized | dockerised | dockerized | serverless container | oci container`,
  ),
  ...product("container", "docker", { alone: true }),
  ...noun(
    "function",
    `function | fn | serverless function | cloud function | faas | function as a service | serverless code | event driven function | serverless handler | serverless job | serverless script`,
  ),
  ...weak("function", "serverless | handler function | webhook handler | webhook receiver | webhook endpoint | webhook listener"),
  ...product(
    "cluster",
    "kubernetes | k8s | kube | kubernetes cluster | k8s cluster | kube cluster | managed kubernetes | kubernetes service | container orchestration platform | container orchestration | container orchestrator | orchestration platform | container platform | k8 | k8 cluster | helm cluster",
  ),
  ...weak("cluster", "cluster"),
  ...workload(
    "container",
    `app | application | web app | web application | webapp | api | rest api | web api | http api | json api | api server | api service | backend | back end | backend service | back end service |
    frontend | front end | frontend service | service | web service | microservice | micro service | worker | background worker | worker service | daemon | bot | crawler | scraper | web tier |
    app tier | application tier | backend api | background job | web frontend | web backend | graphql server | graphql service | chat server | node app | node service |
    django app | flask app | rails app | laravel app | spring boot app | spring app | express app | php app | python app | ruby app | java app | dotnet app | project | wiki | portal | dashboard |
    crm | erp | intranet | web shop | webshop | online shop | wordpress | wordpress site | wordpress blog | wordpress website | wordpress shop | drupal site | drupal website | joomla site | ghost blog | magento shop | magento store | cms | ghost | discourse | gitlab | jenkins | nextcloud | grafana | prometheus | metabase | mattermost |
    keycloak | n8n | strapi | drupal | joomla | magento | moodle | odoo | sonarqube | airflow | superset | minio | rails backend | django backend | node backend | python backend | java backend`,
  ),
];
