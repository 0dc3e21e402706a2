import type {} from "expect";
import { stackwrightMatchers } from "./matchers";
import type { ProblemCode } from "../errors";
import type { ResourceType } from "./terraform-resources";

/**
 * Adds the matchers to Jest: import this from a test, or name `stackwright/testing/jest` in Jest's `setupFilesAfterEnv`. Where tests have
 * no global `expect`, call `expect.extend(stackwrightMatchers)` instead.
 */
const { expect } = globalThis as { expect?: { extend(matchers: object): void } };
if (expect === undefined) throw new TypeError("stackwright/testing/jest works inside of Jest only: name it in setupFilesAfterEnv.");
expect.extend(stackwrightMatchers);

/** What the matchers ask for. `R` is what Jest's own matchers return. */
export interface StackwrightMatchers<R> {
  /**
   * The Terraform JSON has a resource of a type, with these arguments among others. Names are Terraform's own (`block_public_policy`),
   * values may be Jest's asymmetric matchers, and an object may stand for a text of JSON, as policies are.
   * @param type `aws_s3_bucket`, or a class of CDKTF's bindings.
   */
  toHaveResource(type: ResourceType, given?: Readonly<Record<string, unknown>>): R;
  /** The Terraform JSON has so many resources of a type. */
  toHaveResourceCount(type: ResourceType, count: number): R;
  /** Terraform's own check finds no fault. Needs terraform or tofu, and the providers. To be awaited. */
  toBeValidTerraform(): Promise<void>;
  /** A spec, a result, a design or an error has a problem: any, one of a code, or one at a path. */
  toHaveProblem(code?: ProblemCode, path?: string): R;
}

declare global {
  namespace jest {
    interface Matchers<R, T> extends StackwrightMatchers<R> {}
  }
}

declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T> extends StackwrightMatchers<R> {}
}
