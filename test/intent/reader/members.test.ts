import { servicesOf } from "./reading";

const publicOf = (words: string): boolean[] => servicesOf(words).map(({ exposure }) => exposure !== undefined);

describe("what is said of some of a group is said of no others", () => {
  test.each([
    ["three buckets, one public for assets", [true, false, false]],
    ["two buckets: one private and one public", [false, true]],
    ["three buckets; only one may be public", [true, false, false]],
    ["3 buckets, the first public", [true, false, false]],
    ["three buckets, one of them public", [true, false, false]],
    ["three buckets, two of them public", [true, true, false]],
    ["three buckets, one public, the rest private", [true, false, false]],
    ["two public buckets", [true, true]],
    ["two buckets, both public", [true, true]],
    ["a bucket and one public bucket", [false, true]],
  ])("%s", (words, expected) => {
    expect(publicOf(words)).toEqual(expected);
  });

  test("a number stands for so many", () => {
    expect(servicesOf("three queues, two fifo and one with dead letters").map(({ fifo, deadLetter }) => [fifo, deadLetter])).toEqual([
      [true, undefined],
      [true, undefined],
      [undefined, true],
    ]);
    expect(servicesOf("four buckets, two versioned").map(({ versioning }) => versioning)).toEqual([true, true, undefined, undefined]);
  });

  test("what one of them is for is its name", () => {
    expect(servicesOf("three buckets, one versioned for contracts, one public for images").map(({ name }) => name)).toEqual([
      "contracts",
      "images",
      "bucket",
    ]);
  });

  test("a number that counts a noun of its own stands for no member", () => {
    expect(servicesOf("two queues, one fifo, and one postgres").map(({ kind, fifo }) => [kind, fifo])).toEqual([
      ["queue", true],
      ["queue", undefined],
      ["database", undefined],
    ]);
  });
});
