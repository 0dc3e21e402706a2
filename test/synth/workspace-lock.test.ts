import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { success } from "../../src/errors";
import { withLock } from "../../src/synth/workspace-lock";
import { temporaryFolder } from "../support/temporary-folder";

test("two at once take turns, and the lock is gone afterwards", async () => {
  const place = join(temporaryFolder(), ".lock");
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await wait(100);
    order.push(`${name} ends`);
    return success(name);
  };
  expect(await Promise.all([withLock(place, work("a")), withLock(place, work("b"))])).toEqual([success("a"), success("b")]);
  expect(order).toEqual(expect.arrayContaining(["a begins", "b begins"]));
  expect([order[1], order[3]]).toEqual([order[0]?.replace("begins", "ends"), order[2]?.replace("begins", "ends")]);
  expect(existsSync(place)).toBe(false);
});

test("who waits too long is told, and does nothing", async () => {
  const place = join(temporaryFolder(), ".lock");
  let release = (): void => undefined;
  const held = withLock<string>(place, () => new Promise((resolve) => (release = () => resolve(success("done")))));
  while (!existsSync(place)) await wait(10);
  let worked = false;
  const second = await withLock(
    place,
    () => {
      worked = true;
      return Promise.resolve(success(""));
    },
    150,
  );
  expect([second.ok ? [] : second.problems.map(({ code, path }) => [code, path]), worked]).toEqual([[["FOLDER_LOCKED", place]], false]);
  release();
  expect(await held).toEqual(success("done"));
});

test("work that raises gives the lock back", async () => {
  const place = join(temporaryFolder(), ".lock");
  await expect(withLock(place, () => Promise.reject(new TypeError("no")))).rejects.toThrow("no");
  expect(existsSync(place)).toBe(false);
});
