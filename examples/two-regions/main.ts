import { join } from "node:path";
import { App } from "cdktf";
import { readSpecFile } from "stackwright";
import { InfraStack } from "stackwright/cdktf";

const app = new App();
const spec = readSpecFile(join(__dirname, "spec.yaml"));
new InfraStack(app, spec.name, { spec });
app.synth();
