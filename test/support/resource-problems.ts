import { problemsOf } from "../../src/testing/problems";
import type { Problem } from "../../src/errors";

/** A spec with resources and whatever else is given. */
export const specWith = (resources: readonly object[], more: object = {}): Record<string, unknown> => ({
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  ...(resources.length > 0 && { resources }),
  ...more,
});

/** A queue, as the simplest resource. */
export const queue = (name: string, more: object = {}): object => ({ type: "aws_sqs_queue", name, ...more });

/** Code and path of every problem, in the order of paths. */
export function marks(found: object): string[] {
  return problemsOf(found)
    .map(({ code, path }) => `${code} ${path}`)
    .sort();
}

/** The only problem of a spec. */
export function onlyProblem(found: object): Problem {
  const problems = problemsOf(found);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}
