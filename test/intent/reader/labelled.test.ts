import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judge, type Case, type Judged } from "../../../scripts/eval-reader-judge";
import { parseSpec } from "../../../src/spec";
import { read } from "./reading";

/** The least that the reader may get right; docs/reader.md has what it gets. Raise them with it, never lower them to pass. */
const FLOORS = {
  open: { requests: 400, services: 0.98, facts: 0.98, uses: 0.9, falseFacts: 0.05, place: 0.99 },
  "held-out": { requests: 300, services: 0.92, facts: 0.91, uses: 0.85, falseFacts: 0.06, place: 0.97 },
} as const;

const casesOf = (half: keyof typeof FLOORS): Case[] =>
  readFileSync(join(__dirname, "cases", `${half}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);

const share = (judged: readonly Judged[], part: (each: Judged) => { right: number; all: number }): number => {
  const sums = judged.map(part);
  return sums.reduce((sum, { right }) => sum + right, 0) / sums.reduce((sum, { all }) => sum + all, 0);
};
const whether = (right: boolean): { right: number; all: number } => ({ right: right ? 1 : 0, all: 1 });

describe.each(["open", "held-out"] as const)("%s labelled requests", (half) => {
  const floor = FLOORS[half];
  const cases = casesOf(half);
  const judged = cases.map((labelled) => judge(labelled, read(labelled.prompt), []));

  test("are many, and none is there twice", () => {
    expect(new Set(cases.map(({ prompt }) => prompt)).size).toBeGreaterThanOrEqual(floor.requests);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test("exact services", () => {
    expect(share(judged, ({ servicesExact }) => whether(servicesExact))).toBeGreaterThanOrEqual(floor.services);
  });

  test("stated facts", () => {
    expect(share(judged, ({ facts }) => facts)).toBeGreaterThanOrEqual(floor.facts);
  });

  test("facts that nobody stated, per request", () => {
    expect(judged.reduce((sum, { falseFacts }) => sum + falseFacts, 0) / judged.length).toBeLessThanOrEqual(floor.falseFacts);
  });

  test("who uses whom", () => {
    expect(share(judged, ({ uses }) => uses)).toBeGreaterThanOrEqual(floor.uses);
  });

  test.each(["provider", "region", "environment"] as const)("%s", (field) => {
    expect(share(judged, ({ place }) => whether(place[field]))).toBeGreaterThanOrEqual(floor.place);
  });

  test("every reading is a spec that its schema accepts", () => {
    const refused = cases.filter(({ prompt }) => {
      const { spec } = read(prompt);
      return spec !== undefined && !parseSpec(spec).ok;
    });
    expect(refused.map(({ id }) => id)).toEqual([]);
  });
});

test("the two halves share no request", () => {
  const open = new Set(casesOf("open").map(({ prompt }) => prompt));
  expect(casesOf("held-out").filter(({ prompt }) => open.has(prompt))).toEqual([]);
});
