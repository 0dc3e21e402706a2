import { join } from "node:path";
import { App } from "cdktf";
import { readSpecFile } from "stackwright";
import { InfraStack } from "stackwright/cdktf";

/** The uploads example with the release of the AWS plug-in that the emulator is tested with. */
const app = new App();
const spec = readSpecFile(join(__dirname, "../../../examples/uploads/spec.yaml"));
new InfraStack(app, spec.name, { spec, providerVersions: { aws: "5.100.0" } });
app.synth();
