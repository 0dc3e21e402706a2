import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheKey, folderCache, memoryCache } from "../../src/intent";
import { looksLikeSecret } from "../../src/intent/secrets";

const key = (name: string) => cacheKey({ name });

describe("key", () => {
  test("is the same for the same parts in any order", () => {
    expect(cacheKey({ words: "a", model: "b" })).toBe(cacheKey({ model: "b", words: "a" }));
  });

  test("differs when one part does, and when text moves from one part to the next", () => {
    const keys = [{ words: "a", model: "b" }, { words: "a", model: "c" }, { words: "ab", model: "" }, { words: "a" }].map(cacheKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe("in memory", () => {
  test("gives what was set, and keeps the newest", async () => {
    const cache = memoryCache({ maxEntries: 2 });
    for (const name of ["one", "two", "three"]) await cache.set(key(name), name);
    expect(await Promise.all(["one", "two", "three"].map((name) => cache.get(key(name))))).toEqual([undefined, "two", "three"]);
  });
});

describe("in a folder", () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "stackwright-cache-"));
    folder = join(root, "deep", "answers");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("gives what was set to the next program as well", async () => {
    await folderCache(folder).set(key("one"), '{"a":1}');
    expect(await folderCache(folder).get(key("one"))).toBe('{"a":1}');
    expect(await folderCache(folder).get(key("two"))).toBeUndefined();
  });

  test("looking up makes no folder", async () => {
    await folderCache(folder).get(key("one"));
    expect(existsSync(folder)).toBe(false);
  });

  test("privacy: nobody but the owner can read it", async () => {
    await folderCache(folder).set(key("one"), "{}");
    expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
    expect((statSync(join(folder, `${key("one")}.json`)).mode & 0o777).toString(8)).toBe("600");
  });

  test.each([
    ["half a file", '{"key": "'],
    ["another shape", "[1, 2]"],
    ["an answer to another question", JSON.stringify({ key: key("other"), answer: "{}" })],
    ["a huge file", `{"key": "${"x".repeat(5_000_000)}"}`],
  ])("%s is ignored and replaced", async (_name, content) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key("one")}.json`), content);
    const cache = folderCache(folder);
    expect(await cache.get(key("one"))).toBeUndefined();
    await cache.set(key("one"), "fresh");
    expect(await cache.get(key("one"))).toBe("fresh");
  });

  test("keeps the newest entries, removes what a killed program left, and touches no other file", async () => {
    const cache = folderCache(folder, { maxEntries: 2 });
    for (const [age, name] of ["one", "two"].entries()) {
      await cache.set(key(name), name);
      utimesSync(join(folder, `${key(name)}.json`), 1_000 + age, 1_000 + age);
    }
    const leftOver = join(folder, `${key("one")}.00000000-0000-0000-0000-000000000000.tmp`);
    writeFileSync(leftOver, "half");
    utimesSync(leftOver, 1_000, 1_000);
    writeFileSync(join(folder, "notes.txt"), "mine");
    utimesSync(join(folder, "notes.txt"), 1, 1);
    await cache.set(key("three"), "three");
    expect(readdirSync(folder).sort()).toEqual([`${key("two")}.json`, `${key("three")}.json`, "notes.txt"].sort());
    expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("mine");
  });

  test("a folder that cannot be written is done without", async () => {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "deep"), "a file where the folder should be");
    const cache = folderCache(folder);
    await expect(cache.set(key("one"), "{}")).resolves.toBeUndefined();
    expect(await cache.get(key("one"))).toBeUndefined();
  });

  test("two programs that write one entry at once leave one of the two, whole", async () => {
    const long = "x".repeat(100_000);
    await Promise.all(Array.from({ length: 20 }, (_, index) => folderCache(folder).set(key("one"), `${index} ${long}`)));
    expect((await folderCache(folder).get(key("one")))?.endsWith(long)).toBe(true);
    expect(readdirSync(folder)).toEqual([`${key("one")}.json`]);
  });
});

describe("privacy: words that look like they hold a secret", () => {
  test.each([
    "connect with password: hunter2",
    "the DB_PASSWORD=hunter2 please",
    "root password is swordfish",
    "a database with password hunter2",
    'api_key = "abc"',
    "use AKIAIOSFODNN7EXAMPLE for it",
    "token ghp_0123456789abcdefghij0123456789abcdef",
    "postgres://admin:hunter2@db.example.com/shop",
    "-----BEGIN RSA PRIVATE KEY-----",
    "sign with 8f3KxQ2mZp7LrT9vWn4YbC6d",
  ])("are known: %s", (words) => expect(looksLikeSecret(words)).toBe(true));

  test.each([
    "a secret for the stripe key",
    "rotate the database password every 30 days",
    "an API with token authentication, and three workers",
    "Postgres 16 with 100 GB in eu-west-1 and a bucket for uploads",
    "https://www.example.com serves the site",
  ])("are not seen in %s", (words) => expect(looksLikeSecret(words)).toBe(false));

  // a careless pattern would take hours here
  test.each(["a-", "password ", "x"])("are not seen in a megabyte of %j", (unit) => {
    expect(looksLikeSecret(unit.repeat(1_000_000 / unit.length))).toBe(false);
  });
});
