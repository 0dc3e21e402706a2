import type { Construct } from "constructs";
import { bindings } from "./bindings";

/**
 * ARN of a certificate for a host name, once it is valid: Terraform waits until the record that proves the name is in its zone.
 * The record is `domain_validation_options` of `<service>_certificate`; who looks after the zone puts it there during the first apply.
 */
export function defineCertificate(scope: Construct, domainName: string): string {
  const certificate = new bindings.AcmCertificate(scope, "certificate", {
    domainName,
    validationMethod: "DNS",
    lifecycle: { createBeforeDestroy: true },
  });
  return new bindings.AcmCertificateValidation(scope, "certificate_validation", { certificateArn: certificate.arn }).certificateArn;
}
