/**
 * Spec → Terraform JSON with Stackwright: node stackwright.cjs <dist> <spec.json> <out>
 * The stack parses the spec and makes its blueprint.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [dist, input, outdir] = process.argv.slice(2);
const { InfraStack } = require(join(dist, "synth/index.js"));
const { App } = require("cdktf");

const app = new App({ outdir });
new InfraStack(app, "bench", { spec: JSON.parse(readFileSync(input, "utf8")) });
app.synth();
