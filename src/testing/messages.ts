import { describeProblem, type Problem } from "../errors";
import { didYouMean } from "../spec/nearest";
import type { TerraformJson } from "../synth";
import type { Difference } from "./differences";
import type { MatcherContext } from "./matcher";
import { typesOf, type Resource } from "./terraform-resources";

const MOST_LINES = 10;
const MOST_CHARACTERS = 200;

/** A resource and what it lacks of what was expected. */
export interface Compared {
  readonly resource: Resource;
  readonly lacks: readonly Difference[];
}

/** `expect(terraform).not.toHaveResource("aws_s3_bucket", {"bucket": "x"})`: the first line of a failure. */
export function headline({ isNot, utils }: MatcherContext, received: string, matcher: string, ...expected: readonly unknown[]): string {
  const shown = expected.filter((each) => each !== undefined).map((each) => utils.stringify(each));
  return `expect(${received})${isNot ? ".not" : ""}.${matcher}(${shown.join(", ")})`;
}

/** No resource of a type, but those of others. */
export function absent(json: TerraformJson, type: string): string {
  const types = typesOf(json);
  if (types.length === 0) return `There is no ${type}, nor any other resource.`;
  const near = didYouMean(
    type,
    types.map((each) => each.name),
  );
  return `There is no ${type}.${near} There are:\n${list(types.map(({ name, count }) => `${name} (${count})`))}`;
}

/** Resources of the type, nearest first, with what differs. */
export function unlike({ utils }: MatcherContext, type: string, compared: readonly Compared[]): string {
  const shown = (value: unknown): string => (value === undefined ? "nothing" : cut(utils.stringify(value)));
  const lines = [...compared]
    .sort((a, b) => a.lacks.length - b.lacks.length)
    .flatMap(({ resource, lacks }) => [
      resource.address,
      ...lacks.map(({ path, expected, received }) => `  ${path}: expected ${utils.stringify(expected)}, received ${shown(received)}`),
    ]);
  return `No ${type} is like that. There ${compared.length === 1 ? "is" : "are"}:\n${list(lines)}`;
}

export function present(resources: readonly Resource[]): string {
  const lines = resources.map(({ address, arguments: given }) => `${address} ${cut(JSON.stringify(given))}`);
  return `There ${resources.length === 1 ? "is" : `are ${resources.length}`}:\n${list(lines)}`;
}

export function problemsFound(problems: readonly Problem[], adjective = ""): string {
  if (problems.length === 0) return "It has no problem.";
  const many = problems.length === 1 ? `this ${adjective}problem` : `these ${problems.length} ${adjective}problems`;
  return `It has ${many}:\n${list(problems.map(describeProblem))}`;
}

const cut = (text: string): string => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`);

function list(lines: readonly string[]): string {
  const more = lines.length > MOST_LINES ? [`  … and ${lines.length - MOST_LINES} lines more`] : [];
  return [...lines.slice(0, MOST_LINES).map((line) => `  ${line}`), ...more].join("\n");
}
