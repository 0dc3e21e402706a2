import { inspect } from "node:util";
import { StackwrightError, type Problem } from "../../src/errors";
import { openAiModel, type ModelRequest, type OpenAiModelOptions } from "../../src/intent";
import { ModelEndpoint, type EndpointReply } from "../support/model-endpoint";

const KEY = "sk-test-0123456789abcdef";
const request: ModelRequest = {
  system: "Read the words.",
  messages: [{ role: "user", text: "a bucket for the tulip archive" }],
  format: { name: "infrastructure", schema: { type: "object", properties: {}, required: [], additionalProperties: false } },
};

let endpoint: ModelEndpoint;
afterEach(() => endpoint.stop());

async function model(script: readonly EndpointReply[], options: Partial<OpenAiModelOptions> = {}) {
  endpoint = await ModelEndpoint.start(...script);
  return openAiModel({ apiKey: KEY, model: "tiny-1", baseUrl: endpoint.baseUrl, ...options });
}

async function problemOf(promise: Promise<unknown>): Promise<Problem | undefined> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(StackwrightError.is(error)).toBe(true);
  return (error as StackwrightError).problems[0];
}

test("the system text, the messages and the strict schema are sent to chat completions, with the key", async () => {
  const tiny = await model([{ text: '{"a":1}' }]);
  expect(await tiny.complete(request)).toEqual({ text: '{"a":1}' });
  expect(endpoint.received).toEqual([
    {
      path: "/v1/chat/completions",
      authorization: `Bearer ${KEY}`,
      body: {
        model: "tiny-1",
        messages: [
          { role: "system", content: "Read the words." },
          { role: "user", content: "a bucket for the tulip archive" },
        ],
        response_format: { type: "json_schema", json_schema: { ...request.format, strict: true } },
      },
    },
  ]);
});

test("an endpoint that refuses response_format is asked again without, and not offered it again", async () => {
  const tiny = await model([
    { status: 400, body: { error: { message: "This response_format type is unavailable now", type: "invalid_request_error" } } },
    { text: "{}" },
  ]);
  await tiny.complete(request);
  await tiny.complete(request);
  expect(endpoint.received.map(({ body }) => "response_format" in body)).toEqual([true, false, false]);
});

test("another 400 is not repeated", async () => {
  const tiny = await model([{ status: 400, body: { error: { message: "max context length is 4096 tokens" } } }]);
  expect(await problemOf(tiny.complete(request))).toMatchObject({ code: "MODEL_FAILED", path: "model", received: 400 });
  expect(endpoint.received).toHaveLength(1);
});

test.each([
  [401, "Check the key in OPENAI_API_KEY, and that it may use this model."],
  [404, "Check the model's name in STACKWRIGHT_MODEL and the address in OPENAI_BASE_URL."],
])("status %i is told with what to check", async (status, fix) => {
  const tiny = await model([{ status }]);
  expect(await problemOf(tiny.complete(request))).toEqual({
    code: "MODEL_FAILED",
    path: "model",
    received: status,
    expected: "an answer from tiny-1",
    fix,
  });
  expect(endpoint.received).toHaveLength(1);
});

test("a busy or failing server is asked again, when it says", async () => {
  const tiny = await model([
    { status: 429, headers: { "retry-after-ms": "5" } },
    { status: 500, headers: { "retry-after": "0" } },
    { text: "{}" },
  ]);
  expect(await tiny.complete(request)).toEqual({ text: "{}" });
  expect(endpoint.received).toHaveLength(3);
});

test("a server that stays full is given up after the last repetition", async () => {
  const tiny = await model([{ status: 429, headers: { "retry-after-ms": "1" } }], { maxRetries: 2 });
  expect(await problemOf(tiny.complete(request))).toMatchObject({ code: "MODEL_FAILED", received: 429 });
  expect(endpoint.received).toHaveLength(3);
});

test("an account without credit is not asked again", async () => {
  const tiny = await model([{ status: 429, body: { error: { message: "quota", code: "insufficient_quota" } } }]);
  expect(await problemOf(tiny.complete(request))).toMatchObject({ received: 429 });
  expect(endpoint.received).toHaveLength(1);
});

test("a server that asks for more patience than there is time is not asked again", async () => {
  const tiny = await model([{ status: 503, headers: { "retry-after": "3600" } }], { timeoutSeconds: 5 });
  expect(await problemOf(tiny.complete(request))).toMatchObject({ code: "MODEL_FAILED", received: 503 });
  expect(endpoint.received).toHaveLength(1);
});

test("a slow answer ends at the timeout", async () => {
  const tiny = await model([{ waitMs: 30_000 }], { timeoutSeconds: 0.2 });
  expect(await problemOf(tiny.complete(request))).toMatchObject({ code: "MODEL_FAILED", received: "0.2 s" });
});

test("a request that is called off rejects with the caller's own reason", async () => {
  const tiny = await model([{ waitMs: 30_000 }]);
  const stop = new AbortController();
  const pending = tiny.complete({ ...request, signal: stop.signal });
  setTimeout(() => stop.abort(new RangeError("enough")), 50);
  await expect(pending).rejects.toThrow(new RangeError("enough"));
});

test.each<[string, EndpointReply, string]>([
  ["broken JSON", { raw: '{"choices": [' }, "The endpoint's reply is not a chat completion: check the address in OPENAI_BASE_URL."],
  ["another shape", { raw: '{"hello": "world"}' }, "The endpoint's reply is not a chat completion: check the address in OPENAI_BASE_URL."],
  ["a refusal", { refusal: "I cannot help with that" }, "The model declined to answer: say what is wanted in other words."],
  ["a filtered answer", { text: "{", finishReason: "content_filter" }, "The model declined to answer: say what is wanted in other words."],
  [
    "a cut answer",
    { text: "{", finishReason: "length" },
    "The answer was longer than the model can write: ask for less at once, or choose a larger model.",
  ],
  ["an empty answer", { text: " " }, "The model answered nothing: try again, or choose another model."],
])("%s is a MODEL_FAILED", async (_name, reply, fix) => {
  const tiny = await model([reply], { maxRetries: 0 });
  expect(await problemOf(tiny.complete(request))).toEqual({ code: "MODEL_FAILED", path: "model", expected: "an answer from tiny-1", fix });
});

test("an endpoint that is not there is a MODEL_FAILED", async () => {
  const tiny = await model([], { maxRetries: 0 });
  await endpoint.stop();
  endpoint = await ModelEndpoint.start();
  expect(await problemOf(tiny.complete(request))).toMatchObject({
    code: "MODEL_FAILED",
    fix: "Check the network and the address in OPENAI_BASE_URL.",
  });
});

describe("privacy", () => {
  const leaky: EndpointReply = {
    status: 500,
    body: { error: { message: `key ${KEY}, prompt a bucket for the tulip archive`, code: KEY } },
  };

  test("an error holds neither the key nor the words, whatever the server says", async () => {
    const tiny = await model([leaky], { maxRetries: 0 });
    const error: unknown = await tiny.complete(request).catch((reason: unknown) => reason);
    const everything = `${String((error as Error).stack)} ${JSON.stringify(error)} ${JSON.stringify((error as StackwrightError).problems)}`;
    expect(everything).toContain("MODEL_FAILED");
    expect(everything).not.toContain(KEY);
    expect(everything).not.toContain("tulip");
    expect((error as Error).cause).toBeUndefined();
  });

  test("nothing is logged, even when OPENAI_LOG asks the package for it", async () => {
    const before = process.env["OPENAI_LOG"];
    process.env["OPENAI_LOG"] = "debug";
    const written = (["log", "info", "debug", "warn", "error"] as const).map((name) => jest.spyOn(console, name).mockImplementation());
    try {
      const tiny = await model([leaky, { text: "{}" }], { maxRetries: 1 });
      await tiny.complete(request);
      expect(written.flatMap((spy) => spy.mock.calls)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env["OPENAI_LOG"];
      else process.env["OPENAI_LOG"] = before;
      written.forEach((spy) => spy.mockRestore());
    }
  });

  test("who prints a model sees neither the key nor a password in the address", () => {
    const tiny = openAiModel({ apiKey: KEY, model: "tiny-1", baseUrl: "https://someone:hunter2@models.example.com/v1?token=abc" });
    expect(tiny.address).toBe("https://models.example.com/v1");
    const printed = `${inspect(tiny, { showHidden: true, depth: 9 })} ${JSON.stringify(tiny)}`;
    expect(printed).toContain("tiny-1");
    expect(printed).not.toContain(KEY);
    expect(printed).not.toContain("hunter2");
  });
});
