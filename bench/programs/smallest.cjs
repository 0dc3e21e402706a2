/** The smallest CDKTF program that writes something: node smallest.cjs <out> */
const { App, TerraformOutput, TerraformStack } = require("cdktf");

const app = new App({ outdir: process.argv[2] });
const stack = new TerraformStack(app, "bench");
new TerraformOutput(stack, "greeting", { value: "hello" });
app.synth();
