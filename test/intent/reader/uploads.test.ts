import { kindsOf, only, read, servicesOf } from "./reading";

const startedBy = (words: string): unknown => only(words, "function")["triggers"];

describe("files that arrive start a function, and need a bucket", () => {
  test.each([
    ["a function that resizes pictures whenever one is uploaded"],
    ["a Lambda that scans each uploaded document"],
    ["when a PDF is uploaded, a function extracts the text"],
    ["a function that runs when a new file arrives"],
    ["a function that reacts to new files"],
    ["shrink photos on upload with a function"],
    ["a function that indexes documents after they have been uploaded"],
    ["once a photo has been uploaded, a function checks it"],
    ["make a thumbnail whenever somebody uploads a photo"],
  ])("%s", (words) => {
    expect([...kindsOf(words)].sort()).toEqual(["bucket", "function"]);
    expect(startedBy(words)).toEqual([{ type: "bucket", source: "bucket" }]);
  });

  test("a decision says why a bucket is there that nobody named", () => {
    expect(read("a function that resizes pictures whenever one is uploaded").decisions).toContainEqual({
      path: "services[1].kind",
      value: "bucket",
      because: "what is uploaded starts a function, so it must come into a bucket, and the words name none",
    });
  });

  test.each([
    ["thumbnails are made when images are uploaded to S3"],
    ["a bucket for invoices. A function reads every file that gets uploaded"],
    ["a function that runs when a customer uploads a contract, and a bucket for the contracts"],
    ["Photos get stored in a bucket; whenever someone adds one, a Lambda makes a small version of it"],
  ])("the bucket of the text is the one: %s", (words) => {
    expect(startedBy(words)).toEqual([{ type: "bucket", source: only(words, "bucket")["name"] }]);
    expect(read(words).decisions.some(({ because }) => because.includes("the words name none"))).toBe(false);
  });
});

describe("no bucket and no start", () => {
  test.each([
    ["a function that sends a mail when somebody registers"],
    ["a function that retries when an upload fails"],
    ["a function that lists uploaded files"],
    ["a function that is called when the invoice is created"],
    ["we already have the drawings bucket. A function shall run when a drawing is uploaded"],
  ])("%s", (words) => {
    expect(servicesOf(words)).toEqual([{ kind: "function", name: expect.any(String) as string }]);
  });

  test("uploaded files that are deleted on Mondays start nothing", () => {
    expect(servicesOf("a function that deletes uploaded files every Monday at 3")).toMatchObject([
      { kind: "function", triggers: [{ type: "schedule" }] },
    ]);
  });

  test("what the function itself uploads does not start it", () => {
    expect(only("a function that uploads reports to S3", "function")).toMatchObject({ uses: ["bucket"] });
    expect(only("a function that uploads reports to S3", "function")).not.toHaveProperty("triggers");
  });

  test("an app that works on uploads is no function", () => {
    expect(kindsOf("our app resizes images when they are uploaded to S3")).not.toContain("function");
  });
});

test("a message that arrives is compared with nothing", () => {
  const words = "a function that runs when a message arrives in the repairs queue";
  expect(startedBy(words)).toEqual([{ type: "queue", source: "repairs" }]);
});
