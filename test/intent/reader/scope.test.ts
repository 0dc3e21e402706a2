import { kindsOf, only, read } from "./reading";

describe("what is not wanted", () => {
  test.each([
    ["a container and a Postgres database, no need for Redis", ["container", "database"]],
    ["I don't want Mongo, I want plain old Postgres.", ["database"]],
    ["We considered Kafka but settled on SQS.", ["queue"]],
    ["Only a queue. No topic and no function.", ["queue"]],
    ["Drop the website; what's left is the API gateway and its Lambda.", ["api", "function"]],
  ])("%s", (words, kinds) => {
    expect(kindsOf(words)).toEqual(kinds);
  });

  test("a negated word turns its value round", () => {
    expect(only("a network without a NAT gateway", "network")).toMatchObject({ natGateways: "none" });
    expect(only("a MySQL database, no high availability", "database")).toMatchObject({ highAvailability: false });
    expect(only("a VM that can't be reached from the internet", "vm")["public"]).not.toBe(true);
  });
});

describe("what is corrected", () => {
  test.each([
    ["A MySQL database. Actually make it Postgres.", { engine: "postgres" }],
    ["a Postgres database with 50 GB (edit: 75 GB)", { engine: "postgres", storageGb: 75 }],
    ["a MariaDB database, 7 days of backups, sorry, 21 days", { engine: "mariadb", backupDays: 21 }],
  ])("%s", (words, fields) => {
    expect(only(words, "database")).toMatchObject(fields);
  });

  test("not three, four", () => {
    expect(only("Not three, four nodes for the cluster on GKE.", "cluster")["nodePools"]).toEqual([{ min: 4, max: 4 }]);
  });

  test("another kind takes the place of the one that was taken back", () => {
    expect(kindsOf("Let's use Kubernetes. Wait, on second thought that's too much; one container with 2 GB of memory instead.")).toEqual([
      "container",
    ]);
  });
});

describe("what exists already", () => {
  test.each([
    ["We already have a VPC. Put a Postgres database into it.", ["database"]],
    ["Our existing cluster stays. We need a registry for it, on AWS.", ["registry"]],
    ["Tell me when the CPU of our database goes above 80 percent.", ["alarm"]],
    ["an alarm when the CPU of an existing VM stays above 70 percent", ["alarm"]],
  ])("%s", (words, kinds) => {
    expect(kindsOf(words)).toEqual(kinds);
  });
});

describe("what asks for nothing", () => {
  test.each([
    "What's the weather like in Frankfurt tomorrow?",
    "What's a queue?",
    "My cluster headache is back",
    "please book a table for two",
    "hello",
    "something scalable, you decide",
  ])("%s", (words) => {
    const { spec, problems } = read(words);
    expect(spec).toBeUndefined();
    expect(problems).toMatchObject([{ code: "WORDS_OFF_TOPIC", path: "words" }]);
  });

  test("talk beside a wish is left out, the wish is read", () => {
    expect(kindsOf("The game last night was awful. Could you spin up a queue?")).toEqual(["queue"]);
  });
});
