import type { Row } from "./row";

/** Networks and what stands at their edge. */
export const NETWORK: Readonly<Record<string, Row>> = {
  "virtual network, network, vpc, vnet, virtual private cloud": { aws: "vpc", google: "compute_network", azurerm: "virtual_network" },
  "subnet, subnetwork": { aws: "subnet", google: "compute_subnetwork", azurerm: "subnet" },
  "security group, firewall rule, nsg, ingress rule": {
    aws: "security_group vpc_security_group_ingress_rule",
    google: "compute_firewall",
    azurerm: "network_security_group network_security_rule",
  },
  "network firewall, firewall": {
    aws: "networkfirewall_firewall",
    google: "compute_firewall network_security_firewall_endpoint",
    azurerm: "firewall",
  },
  "load balancer, lb, alb, nlb, elb, application load balancer, network load balancer": {
    aws: "lb",
    google: "compute_forwarding_rule compute_global_forwarding_rule compute_url_map compute_backend_service",
    azurerm: "lb application_gateway",
  },
  "load balancer listener, listener": { aws: "lb_listener", google: "compute_target_https_proxy", azurerm: "lb_rule" },
  "target group, backend pool, backend service": {
    aws: "lb_target_group",
    google: "compute_backend_service",
    azurerm: "lb_backend_address_pool",
  },
  "health check, probe": { aws: "route53_health_check", google: "compute_health_check", azurerm: "lb_probe" },
  "nat gateway, nat, cloud nat": { aws: "nat_gateway", google: "compute_router_nat", azurerm: "nat_gateway" },
  "internet gateway": { aws: "internet_gateway" },
  "route table, routing table": { aws: "route_table", google: "compute_route", azurerm: "route_table" },
  "route, static route": { aws: "route", google: "compute_route", azurerm: "route" },
  "static ip, elastic ip, public ip, ip address, reserved ip, eip": {
    aws: "eip",
    google: "compute_address compute_global_address",
    azurerm: "public_ip",
  },
  "network interface, network card, nic, eni": { aws: "network_interface", azurerm: "network_interface" },
  "network acl, nacl": { aws: "network_acl" },
  "vpn, vpn gateway, site to site vpn": {
    aws: "vpn_gateway vpn_connection",
    google: "compute_ha_vpn_gateway compute_vpn_gateway",
    azurerm: "virtual_network_gateway vpn_gateway",
  },
  "client vpn, point to site": { aws: "ec2_client_vpn_endpoint", azurerm: "point_to_site_vpn_gateway" },
  "dedicated line, direct connect, interconnect, express route, expressroute": {
    aws: "dx_connection",
    google: "compute_interconnect",
    azurerm: "express_route_circuit",
  },
  "peering, vpc peering, network peering, vnet peering": {
    aws: "vpc_peering_connection",
    google: "compute_network_peering",
    azurerm: "virtual_network_peering",
  },
  "transit gateway, virtual wan, hub network": {
    aws: "ec2_transit_gateway",
    google: "network_connectivity_hub",
    azurerm: "virtual_wan virtual_hub",
  },
  "private endpoint, private link, privatelink, vpc endpoint, private service connect": {
    aws: "vpc_endpoint",
    google: "compute_service_attachment compute_forwarding_rule",
    azurerm: "private_endpoint",
  },
  "ip address management, ip address manager, ipam": { aws: "vpc_ipam", azurerm: "network_manager_ipam_pool" },
  "ipam pool, ip address manager pool, ip address management pool": { aws: "vpc_ipam_pool", azurerm: "network_manager_ipam_pool" },
  "dns, dns zone, hosted zone, domain zone, route53, cloud dns": { aws: "route53_zone", google: "dns_managed_zone", azurerm: "dns_zone" },
  "dns record, cname, a record, mx record, txt record, record set": {
    aws: "route53_record",
    google: "dns_record_set",
    azurerm: "dns_a_record dns_cname_record",
  },
  "domain registration, register domain": {
    aws: "route53domains_domain route53domains_registered_domain",
    google: "clouddomains_registration",
  },
  "cdn, content delivery, content delivery network, cloudfront, front door, cloud cdn": {
    aws: "cloudfront_distribution",
    google: "compute_backend_bucket network_services_edge_cache_service",
    azurerm: "cdn_frontdoor_profile cdn_profile",
  },
  "waf, web application firewall, cloud armor": {
    aws: "wafv2_web_acl",
    google: "compute_security_policy",
    azurerm: "web_application_firewall_policy cdn_frontdoor_firewall_policy",
  },
  "bastion, bastion host, jump host, jump box": {
    aws: "ec2_instance_connect_endpoint",
    google: "iap_tunnel_instance_iam_member",
    azurerm: "bastion_host",
  },
  "ddos protection, ddos, shield": { aws: "shield_protection", google: "compute_security_policy", azurerm: "network_ddos_protection_plan" },
  "flow logs, network logs": { aws: "flow_log", google: "compute_subnetwork", azurerm: "network_watcher_flow_log" },
  "api gateway, rest api, http api, api management, apim": {
    aws: "apigatewayv2_api api_gateway_rest_api",
    google: "apigee_organization endpoints_service",
    azurerm: "api_management",
  },
  "websocket api": { aws: "apigatewayv2_api", azurerm: "web_pubsub" },
  "graphql, graphql api, appsync": { aws: "appsync_graphql_api" },
  "service mesh": { aws: "appmesh_mesh", google: "network_services_mesh" },
  "service discovery, cloud map": { aws: "service_discovery_service" },
};
