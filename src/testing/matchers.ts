import type { Problem, ProblemCode } from "../errors";
import type { TerraformJson } from "../synth";
import { differences } from "./differences";
import type { MatcherContext, MatcherResult } from "./matcher";
import { absent, headline, present, problemsFound, unlike, type Compared } from "./messages";
import { problemsOf } from "./problems";
import { resourcesOf, terraformJson, typeName, type ResourceType } from "./terraform-resources";
import { validateTerraform } from "./validate-terraform";

/** Has Terraform check its JSON; tells what it found. */
export type ValidateTerraform = (json: TerraformJson) => Promise<readonly Problem[]>;

/**
 * Matchers for Jest: `expect.extend(stackwrightMatchers)`; importing `stackwright/testing/jest` does that, and tells TypeScript.
 * @param validate how `toBeValidTerraform` checks.
 */
export function matchersWith(validate: ValidateTerraform) {
  return {
    toHaveResource,
    toHaveResourceCount,
    toHaveProblem,

    async toBeValidTerraform(this: MatcherContext, received: unknown): Promise<MatcherResult> {
      const problems = await validate(terraformJson(received));
      const found = problems.length === 0 ? "Terraform found no fault in it." : problemsFound(problems);
      return result(problems.length === 0, headline(this, "terraform", "toBeValidTerraform"), () => found);
    },
  };
}

/** The matchers, checking with the terraform or tofu on PATH. */
export const stackwrightMatchers = matchersWith(validateTerraform);

type Arguments = Readonly<Record<string, unknown>>;

function toHaveResource(this: MatcherContext, received: unknown, type: ResourceType, given?: Arguments): MatcherResult {
  const json = terraformJson(received);
  const name = typeName(type);
  const compared = resourcesOf(json, name).map((resource): Compared => {
    return { resource, lacks: differences(this, resource.arguments, given ?? {}) };
  });
  const like = compared.filter(({ lacks }) => lacks.length === 0).map(({ resource }) => resource);
  return result(like.length > 0, headline(this, "terraform", "toHaveResource", name, given), () => {
    if (like.length > 0) return present(like);
    return compared.length > 0 ? unlike(this, name, compared) : absent(json, name);
  });
}

function toHaveResourceCount(this: MatcherContext, received: unknown, type: ResourceType, count: number): MatcherResult {
  const json = terraformJson(received);
  const name = typeName(type);
  const found = resourcesOf(json, name);
  return result(found.length === count, headline(this, "terraform", "toHaveResourceCount", name, count), () =>
    found.length > 0 ? present(found) : absent(json, name),
  );
}

function toHaveProblem(this: MatcherContext, received: unknown, code?: ProblemCode, path?: string): MatcherResult {
  const problems = problemsOf(received);
  const found = problems.filter((problem) =>
    [
      [problem.code, code],
      [problem.path, path],
    ].every(([is, wanted]) => wanted === undefined || is === wanted),
  );
  return result(found.length > 0, headline(this, "value", "toHaveProblem", code, path), () =>
    found.length > 0 ? problemsFound(found) : problemsFound(problems, "other "),
  );
}

function result(pass: boolean, first: string, found: () => string): MatcherResult {
  return { pass, message: () => `${first}\n\n${found()}` };
}
