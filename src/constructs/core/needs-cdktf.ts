import { StackwrightError } from "../../errors";
import { cdktfProblems } from "./cdktf-missing";

/** Imported first by every entry of the package that loads CDKTF, so that its absence is told as a problem and not as a missing module. */
const problems = cdktfProblems();
if (problems.length > 0) throw new StackwrightError(problems);
