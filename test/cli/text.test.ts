import { columns, wrap } from "../../src/cli/screen/text";

test("the last column is broken below its own beginning, and uses the width that is left", () => {
  const lines = columns(
    [
      ["region", "us-east-1", "no region was named; this is the oldest one"],
      ["environment", "production", "safe"],
    ],
    52,
  );
  expect(lines.join("\n").split("\n")).toEqual([
    "  region       us-east-1   no region was named; this",
    "                           is the oldest one",
    "  environment  production  safe",
  ]);
});

test("a single long word stays whole, and colours take no room", () => {
  expect(wrap("a aaaaaaaaaaaa b", 5)).toBe("a\naaaaaaaaaaaa\nb");
  expect(wrap("\u001b[31mab\u001b[39m cd ef", 5, 2)).toBe("\u001b[31mab\u001b[39m cd\n  ef");
});
