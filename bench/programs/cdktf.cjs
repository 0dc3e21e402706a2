/**
 * The same resources with CDKTF alone: node cdktf.cjs <program.json> <out>
 * The classes of the bindings are loaded one module at a time, when one is first needed: their index takes seconds.
 */
const { readFileSync } = require("node:fs");
const { App, LocalBackend, TerraformStack } = require("cdktf");

const [input, outdir] = process.argv.slice(2);
const { provider, resources } = JSON.parse(readFileSync(input, "utf8"));
const built = [];

/** A configuration with its references: `{ref: [n, "arn"]}` is what one writes as `bucket.arn`, `{join: […]}` a template with such in it. */
function valueOf(value) {
  if (Array.isArray(value)) return value.map(valueOf);
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) return built[value.$ref[0]][value.$ref[1]];
  if ("$join" in value) return value.$join.map(valueOf).join("");
  if ("$resource" in value) return built[value.$resource];
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, valueOf(entry)]));
}

const app = new App({ outdir });
const stack = new TerraformStack(app, "bench");
new LocalBackend(stack, {});
new (require("@cdktf/provider-aws/lib/provider/index.js").AwsProvider)(stack, "aws", provider);
for (const { module, className, name, config } of resources) {
  const resource = new (require(module)[className])(stack, `${className}-${name}`, valueOf(config));
  resource.overrideLogicalId(name);
  built.push(resource);
}
app.synth();
