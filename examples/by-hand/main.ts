import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { App, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AwsBucket, AwsContainer, AwsDatabase, AwsNetwork, type AwsContainerProps } from "stackwright/aws";

interface ShopProps {
  /** What runs, as repository:tag. */
  readonly image: string;
  /** How many run: a number, or between min and max with load. */
  readonly replicas: NonNullable<AwsContainerProps["replicas"]>;
}

/** A shop put together by hand: no spec and no words, and the same defaults as from a spec. */
class Shop extends TerraformStack {
  constructor(scope: Construct, id: string, { image, replicas }: ShopProps) {
    super(scope, id);
    // beside the stack: CDKTF's own default is a path of this machine
    new LocalBackend(this, { path: `terraform.${id}.tfstate` });
    new AwsProvider(this, "aws", { region: "eu-west-1", defaultTags: [{ tags: { project: "shop" } }] });

    const network = new AwsNetwork(this, "Network", { cidr: "10.20.0.0/16", zones: 3 });
    const orders = new AwsDatabase(this, "Orders", { network, engine: "postgres", size: "small" });
    const uploads = new AwsBucket(this, "Uploads", { lifecycle: [{ afterDays: 90, action: "archive" }] });

    const api = new AwsContainer(this, "Api", {
      network,
      image,
      port: 3000,
      replicas,
      public: true,
      healthCheckPath: "/health",
      uses: [
        { to: orders, access: "readWrite" },
        { to: uploads, access: "write" },
      ],
    });

    new TerraformOutput(this, "endpoint", { value: api.attributes.endpoint });
  }
}

const app = new App();
new Shop(app, "shop", { image: "ghcr.io/example/shop-api:2.0.0", replicas: { min: 2, max: 6 } });
app.synth();
