import { Lazy } from "cdktf";
import { withoutCreationStacks } from "../../src/synth/creation-stacks";

describe("building without creation stacks", () => {
  const creationStack = (): readonly string[] => Lazy.anyValue({ produce: () => 1 }).creationStack;

  test("leaves tokens without a call stack, and those made afterwards with theirs", () => {
    expect(withoutCreationStacks(creationStack)).toEqual([]);
    expect(creationStack().length).toBeGreaterThan(0);
  });

  test("gives back what was built, and errors with their stacks", () => {
    expect(withoutCreationStacks(() => 7)).toBe(7);
    const raise = (): never => {
      throw new RangeError("no such thing");
    };
    expect(() => withoutCreationStacks(raise)).toThrow(RangeError);
    expect(withoutCreationStacks(() => new RangeError("kept").stack)).toMatch(/RangeError: kept\n +at /);
    expect(creationStack().length).toBeGreaterThan(0);
  });
});
