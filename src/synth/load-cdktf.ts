import { loadWithout, pathOf } from "./load-without";

// half of what CDKTF takes to load is a packer of archives, which it uses in a process of its own only; where CDKTF is missing, others say so
const packer = pathOf("archiver", "cdktf");
if (packer !== undefined) loadWithout(packer, () => require("cdktf") as unknown);
