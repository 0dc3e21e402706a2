import { didYouMean, nearest } from "../../src/spec/nearest";

describe("the name that was meant", () => {
  test.each([
    ["othre", "other"],
    ["vcp", "vpc"],
    ["storage", "storageGb"],
    ["Databse", "database"],
  ])("%s is near %s", (wanted, meant) => {
    expect(nearest(wanted, ["unrelated", meant])).toEqual([meant]);
  });

  test.each([
    ["abc", "xyz"],
    ["id", "di"],
    ["queue", "euque"],
  ])("%s is not near %s", (wanted, other) => {
    expect(didYouMean(wanted, [other])).toBe("");
  });
});
