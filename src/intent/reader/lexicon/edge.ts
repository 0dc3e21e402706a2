import { noun, product, weak } from "./entries";
import type { Entry } from "./sense";

/** Words for networks and for what stands at their edge: websites, APIs, domain names. */
export const edge: readonly Entry[] = [
  ...noun(
    "network",
    `network | vpc | private network | virtual network | virtual private cloud | isolated network | private cloud network | virtual lan | private subnet network | vnet | network segment | landing zone network | isolated virtual network | own network | cloud network | corner of the cloud | own corner | walled off network | fenced off network | sealed off network | closed network | private environment | isolated environment |
    private virtual network`,
  ),
  ...noun(
    "website",
    `website | web site | site | static site | static website | static web site | landing page | home page | homepage | web page | webpage | static page | static page site | marketing site | marketing website | docs site | documentation site | documentation website |
    single page app | single page application | spa | jamstack site | static frontend | static front end | portfolio site | portfolio website | brochure site | company site | company website | company page | static hosting | static web hosting | html page | static html | static html page |
    html site | html file | static file | static content | static asset | static origin | blog | cdn site | cdn hosted site | microsite | online portfolio | portfolio | campaign page | campaign site | holding page | coming soon page |
    react site | react frontend | react app | vue app | angular app | vue frontend | angular frontend | static react app | gatsby site | hugo site | jekyll site | hugo blog | next export | storybook | web presence | cdn backed site | help site |
    wedding site | shop website`,
  ),
  ...product("website", "cdn | content delivery network", { alone: false }),
  ...noun(
    "api",
    `api gateway | apigateway | api gw | apigw | api gate way | rest gateway | graphql gateway | graphql api | graphql endpoint | rest endpoint | rest api gateway | http gateway | api entry point | single entry point | api endpoint | api front door | http endpoint | web gateway |
    gateway for api | managed api | api management gateway | entry point | single api entry point | api layer | api proxy | websocket api | websocket gateway | edge gateway | http api gateway | front door | single endpoint | one endpoint | public endpoint`,
  ),
  ...weak("api", "gateway | endpoint | rest"),
  ...noun(
    "dns",
    `dns | dns zone | hosted zone | dns record | dns entry | public dns zone | public zone | domain zone | name server zone | dns hosting | address book of the internet | internet address book | dns service | dns management | zone file | domain record | nameserver |
    name server | managed dns | domain name system | dns for the domain | public hosted zone | domain name management | name point | names point | domain point | manage our domain | manage the domain | look after our domain | point our domain | domain name record`,
  ),
  ...noun(
    "dns",
    "private dns zone | private dns | private zone | private hosted zone | internal dns zone | internal dns | internal zone | private azure dns zone | private cloud dns zone | private route53 zone",
    { implies: { private: true } },
  ),
  ...weak("dns", "zone"),
];
