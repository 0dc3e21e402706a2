import { synthSpec } from "../../src/testing";
import { addressesOf } from "../support/terraform-json";

const spec = (more: object) => ({ version: 1, name: "shop", services: [{ kind: "bucket", name: "backend" }], ...more });

describe("where Terraform keeps its state", () => {
  test.each([
    [{}, { local: { path: "terraform.shop.tfstate" } }],
    [{ state: { backend: "http", address: "https://state.example.com/shop" } }, { http: { address: "https://state.example.com/shop" } }],
  ])("is written beside a service that is called backend: %j", (state, backend) => {
    const json = synthSpec(spec(state));
    expect(json["terraform"]).toMatchObject({ backend });
    expect(addressesOf(json)).toContain("aws_s3_bucket.backend_bucket");
  });
});
