import { kindsOf, only, read, servicesOf } from "./reading";

describe("a program named by what it is for, with what it keeps its data in", () => {
  test.each([
    ["a flower shop with a database", ["database"]],
    ["an online store with Postgres and Redis", ["database", "cache"]],
    ["a blog with MySQL", ["database"]],
    ["a website with a Postgres database", ["database"]],
    ["a chess forum on MariaDB", ["database"]],
    ["an expense tracker that keeps its data in DynamoDB", ["table"]],
    ["appointment system for a vet using SQL Server", ["database"]],
    ["a seed catalogue, MySQL and Memcached behind it", ["database", "cache"]],
    ["a football site backed by Postgres", ["database"]],
  ])("%s", (words, uses) => {
    expect([...(only(words, "container")["uses"] as string[])].sort()).toEqual([...uses].sort());
    expect(kindsOf(words)).toHaveLength(uses.length + 1);
  });

  test("its word is its name, and a decision says on what it runs", () => {
    expect(only("a shop with a database", "container")["name"]).toBe("shop");
    expect(read("a shop with a database").decisions).toContainEqual({
      path: "services[0].kind",
      value: "container",
      because: "nothing says what “a shop” runs on, and a container needs no machine to look after",
    });
  });
});

describe("the same words where they mean no program", () => {
  test.each([
    ["a small shop in the old town"],
    ["I bought a blog book"],
    ["a shop with a nice window"],
    ["she runs a small store near the station"],
    ["a game with a good story"],
  ])("%s: nothing is asked for", (words) => {
    expect(read(words).problems.map(({ code, path }) => [code, path])).toEqual([["WORDS_OFF_TOPIC", "words"]]);
    expect(read(words).spec).toBeUndefined();
  });

  test.each([
    ["a database for my shop", ["database"]],
    ["a data store with Redis", ["cache"]],
    ["store customer orders in Postgres", ["database"]],
    ["a static site for our quiz evening", ["website"]],
    ["the shop runs on two VMs with a MySQL database", ["vm", "database"]],
    ["a community platform, two containers, a Postgres database", ["container", "container", "database"]],
  ])("%s", (words, kinds) => {
    expect(kindsOf(words)).toEqual(kinds);
  });
});

test("a word for chatter that says what a service is for takes nothing out of the request", () => {
  expect(servicesOf("a bucket for recipes")).toHaveLength(1);
  expect(read("write a poem about a bucket").spec).toBeUndefined();
});
