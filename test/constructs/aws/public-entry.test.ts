import "../../../src/testing/jest";
import { addressesOf, resourceAt } from "../../support/terraform-json";
import { choicesOf, development, problemsOf, synth } from "./spec";

const web = (fields: object = {}, more: object = {}) => synth([{ kind: "container", name: "web", ...fields }], more);
const open = { public: true, domain: "shop.example.com" };
const LISTENER = "aws_lb_listener.web_listener";

/** What every rule of a stack's security groups opens: `web_group in 8080 from web_balancer_group`. */
function waysIn(json: ReturnType<typeof web>): string[] {
  const group = (reference: unknown) => String(reference).replace(/^\$\{aws_security_group\.(.*)\.id\}$/, "$1");
  return addressesOf(json)
    .filter((address) => address.startsWith("aws_vpc_security_group_ingress_rule."))
    .map((address) => resourceAt(json, address))
    .map(
      (rule) =>
        `${group(rule["security_group_id"])} ${String(rule["from_port"])} from ${group(rule["referenced_security_group_id"] ?? rule["cidr_ipv4"])}`,
    )
    .sort();
}

describe("a private container on AWS", () => {
  test("stands behind a load balancer inside the network, which nobody may call yet", () => {
    const json = web({ port: 3000, healthCheckPath: "/up" });
    expect(resourceAt(json, "aws_lb.web_balancer")).toMatchObject({
      name: "shop-web",
      internal: true,
      load_balancer_type: "application",
      drop_invalid_header_fields: true,
      desync_mitigation_mode: "defensive",
      enable_deletion_protection: true,
      subnets: ["${aws_subnet.network_private_a.id}", "${aws_subnet.network_private_b.id}", "${aws_subnet.network_private_c.id}"],
      access_logs: {
        enabled: true,
        bucket: "${aws_s3_bucket_policy.Foundation-eu-west-1_logs_policy.bucket}",
        prefix: "load-balancers/web",
      },
    });
    expect(resourceAt(json, "aws_lb_target_group.web_target")).toMatchObject({
      port: 3000,
      protocol: "HTTP",
      target_type: "ip",
      health_check: { protocol: "HTTP", path: "/up", matcher: "200-399" },
      lifecycle: { create_before_destroy: true },
    });
    expect(waysIn(json)).toEqual(["web_group 3000 from web_balancer_group"]);
    expect(json).not.toHaveResource("aws_wafv2_web_acl");
  });

  test("is well at its root when it answers at all, and at a named path when it answers well", () => {
    const check = (fields: object) => resourceAt(web(fields), "aws_lb_target_group.web_target")["health_check"];
    expect(check({})).toEqual({ protocol: "HTTP", path: "/", matcher: "200-499" });
    expect(check({ healthCheckPath: "/up" })).toEqual({ protocol: "HTTP", path: "/up", matcher: "200-399" });
  });

  test("has a load balancer whose name AWS takes", () => {
    expect(synth([{ kind: "container", name: "web" }], { name: "internal" })).toHaveResource("aws_lb", { name: "in-web" });
    const long = synth([{ kind: "container", name: "a-rather-long-name-of-a-service" }], { name: "a-shop-with-a-long-name" });
    const { name } = resourceAt(long, "aws_lb.a-rather-long-name-of-a-service_balancer") as { name: string };
    expect(name).toMatch(/^a-shop-with-a-long-name[a-z0-9-]{0,8}[a-z0-9]$/);
    expect(name.length).toBeLessThanOrEqual(32);
  });

  test("is refused a network of one zone, because a load balancer stands in two", () => {
    const services = [
      { kind: "network", name: "net", zones: 1 },
      { kind: "container", name: "web" },
    ];
    expect(problemsOf(services)).toMatchObject([{ code: "SPEC_CONFLICT", path: "services[0].zones", received: 1 }]);
  });
});

describe("a public container with a domain on AWS", () => {
  test("is reached over TLS under its own certificate, and HTTP is sent on", () => {
    const json = web(open);
    expect(resourceAt(json, "aws_lb.web_balancer")).toMatchObject({
      internal: false,
      subnets: expect.arrayContaining(["${aws_subnet.network_public_a.id}"]) as unknown,
    });
    expect(resourceAt(json, LISTENER)).toMatchObject({
      port: 443,
      protocol: "HTTPS",
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      certificate_arn: "${aws_acm_certificate_validation.web_certificate_validation.certificate_arn}",
    });
    expect(resourceAt(json, "aws_lb_listener.web_redirect")).toMatchObject({
      port: 80,
      default_action: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", status_code: "HTTP_301" } }],
    });
    expect(resourceAt(json, "aws_acm_certificate.web_certificate")).toMatchObject({
      domain_name: "shop.example.com",
      validation_method: "DNS",
    });
    expect(json).not.toHaveResource("aws_apigatewayv2_api");
  });

  test("is open to everybody at 80 and 443 of the load balancer, and nowhere else", () => {
    expect(waysIn(web(open))).toEqual([
      "web_balancer_group 443 from 0.0.0.0/0",
      "web_balancer_group 80 from 0.0.0.0/0",
      "web_group 8080 from web_balancer_group",
    ]);
  });

  test("has a firewall against known attacks that lets uploads and webhooks through, and logs what it turned away", () => {
    const json = web(open);
    const rules = resourceAt(json, "aws_wafv2_web_acl.web_firewall")["rule"] as { statement: { managed_rule_group_statement: object } }[];
    expect(rules.map(({ statement }) => statement.managed_rule_group_statement)).toEqual([
      { vendor_name: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
      {
        vendor_name: "AWS",
        name: "AWSManagedRulesCommonRuleSet",
        rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: { count: {} } }],
      },
      {
        vendor_name: "AWS",
        name: "AWSManagedRulesAnonymousIpList",
        rule_action_override: [{ name: "HostingProviderIPList", action_to_use: { count: {} } }],
      },
    ]);
    expect(json).toHaveResource("aws_wafv2_web_acl_association", { resource_arn: "${aws_lb.web_balancer.arn}" });
    expect(resourceAt(json, "aws_wafv2_web_acl_logging_configuration.web_firewall_logging")).toMatchObject({
      log_destination_configs: ["${aws_cloudwatch_log_group.web_firewall_logs.arn}"],
      redacted_fields: [{ single_header: { name: "authorization" } }, { single_header: { name: "cookie" } }],
    });
    expect(resourceAt(json, "aws_cloudwatch_log_group.web_firewall_logs")).toMatchObject({ name: "aws-waf-logs-shop-web" });
    expect(web(open, development)).not.toHaveResource("aws_wafv2_web_acl");
  });

  test("says what its first deploy waits for, and is called under its domain", () => {
    const certificate = choicesOf([{ kind: "container", name: "web", ...open }]).find(({ path }) => path === "services[0].certificate");
    expect(certificate?.because).toContain("waits until the record that proves the domain is in its zone");
    const json = web(open, { outputs: { url: "${service.web.endpoint}" } });
    expect(json["output"]).toMatchObject({ url: { value: "https://shop.example.com" } });
  });
});

describe("a public container without a domain on AWS", () => {
  test("is reached over TLS under a name of AWS's, through an API that leads into the network", () => {
    const json = web({ public: true });
    expect(resourceAt(json, "aws_lb.web_balancer")).toMatchObject({ internal: true });
    expect(resourceAt(json, "aws_apigatewayv2_integration.web_entry_integration")).toMatchObject({
      integration_type: "HTTP_PROXY",
      connection_type: "VPC_LINK",
      connection_id: "${aws_apigatewayv2_vpc_link.web_entry_link.id}",
      integration_uri: "${aws_lb_listener.web_listener.arn}",
    });
    expect(resourceAt(json, "aws_apigatewayv2_route.web_entry_route")).toMatchObject({ route_key: "$default" });
    expect(resourceAt(json, "aws_apigatewayv2_stage.web_entry_stage")).toMatchObject({
      name: "$default",
      auto_deploy: true,
      access_log_settings: { destination_arn: "${aws_cloudwatch_log_group.web_entry_logs.arn}" },
    });
    expect(json).not.toHaveResource("aws_acm_certificate");
  });

  test("opens no group to the internet: only the entry may call the load balancer", () => {
    expect(waysIn(web({ public: true }))).toEqual(["web_balancer_group 80 from web_entry_group", "web_group 8080 from web_balancer_group"]);
  });

  test("has the firewall before the load balancer, without lists of addresses that it would not see", () => {
    const rules = resourceAt(web({ public: true }), "aws_wafv2_web_acl.web_firewall")["rule"] as { name: string }[];
    expect(rules.map(({ name }) => name)).toEqual(["AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesCommonRuleSet"]);
  });

  test("says what that means", () => {
    const entry = choicesOf([{ kind: "container", name: "web", public: true }]).find(({ path }) => path === "services[0].entry");
    expect(entry).toMatchObject({ value: "API Gateway" });
    expect(entry?.because).toMatch(/30 seconds.*10 MB.*set domain/);
    expect(web({ public: true }, { outputs: { url: "${service.web.endpoint}", host: "${service.web.host}" } })["output"]).toMatchObject({
      url: { value: "${aws_apigatewayv2_api.web_entry.api_endpoint}" },
      host: { value: '${trimprefix(aws_apigatewayv2_api.web_entry.api_endpoint, "https://")}' },
    });
  });
});
