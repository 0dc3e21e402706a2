import type { Problem } from "../../errors";
import { EXIT_CODES, exitCodeOf, type ExitCode } from "../exit-codes";
import type { Io } from "../io";
import { paintsFor } from "../screen/paint";
import { problemsText } from "../screen/problems";
import { widthOf } from "../screen/text";
import type { CatalogueRequest } from "./request";
import { askCatalogue, type Answer } from "./run";
import { answerText } from "./screen";

/** Asks the catalogue, prints, and gives the code to end with. */
export function runCatalogue(request: CatalogueRequest, io: Io): ExitCode {
  const answer = askCatalogue(request);
  const problems = answer.ok ? [] : answer.problems;
  if (request.options.json === true) {
    io.stdout.write(`${JSON.stringify(jsonOf(request, answer.ok ? answer.value : undefined, problems), null, 2)}\n`);
  } else if (answer.ok) {
    io.stdout.write(answerText(answer.value, { paint: paintsFor(io.stdout, io.environment), width: widthOf(io.stdout) }));
  } else {
    const view = { paint: paintsFor(io.stderr, io.environment), width: widthOf(io.stderr), verbose: false, names: [], folder: io.folder };
    io.stderr.write(problemsText(problems, view));
  }
  return answer.ok ? EXIT_CODES.ok : exitCodeOf(problems);
}

/** The one object that `--json` prints: `{hits, problems}` or `{resource, problems}`. */
function jsonOf({ command }: CatalogueRequest, answer: Answer | undefined, problems: readonly Problem[]): object {
  if (command === "search") return { hits: answer?.command === "search" ? answer.hits : [], problems };
  return { resource: answer?.command === "show" ? answer.resource : null, problems };
}
