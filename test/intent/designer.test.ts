import type { Problem } from "../../src/errors";
import { design, memoryCache, modelError, type LanguageModel } from "../../src/intent";
import { scriptedModel } from "../../src/testing";
import type { InfraSpec } from "../../src/spec";
import { aBucket, acme, designOptions, notServed, readerThatSays } from "../support/intent";

const WORDS = "a queue for orders, and paint it blue";
const queueAnswer = {
  name: "orders",
  services: [{ kind: "queue", name: "orders", fifo: null, retentionDays: null }],
  decisions: [{ path: "services[0].kind", because: "Orders wait for a worker." }],
  notUnderstood: ["paint it blue"],
};
const queueSpec = { version: 1, name: "orders", services: [{ kind: "queue", name: "orders" }] };
const codesOf = (problems: readonly Problem[]) => problems.map(({ code, path }) => ({ code, path }));

describe("without a model", () => {
  test("the offline reader's result is the design", async () => {
    const read = readerThatSays({
      spec: aBucket,
      decisions: [{ path: "name", value: "archive", because: "named after the words" }],
      notUnderstood: [{ text: "blue", from: 33, to: 37 }],
    });
    expect(await design(WORDS, designOptions({ read }))).toEqual({
      spec: aBucket,
      decisions: [{ path: "name", value: "archive", because: "named after the words" }],
      notUnderstood: [{ text: "blue", from: 33, to: 37 }],
      problems: [],
      notices: [],
      source: "reader",
    });
  });

  test("words that ask for nothing give no spec, and the problem says why", async () => {
    const offTopic: Problem = { code: "WORDS_OFF_TOPIC", path: "", expected: "infrastructure", fix: "Say what is wanted." };
    const result = await design("a poem", designOptions({ read: readerThatSays({ problems: [offTopic] }) }));
    expect(result.spec).toBeUndefined();
    expect(codesOf(result.problems)).toEqual([{ code: "WORDS_OFF_TOPIC", path: "" }]);
  });

  test("a spec that cannot be built is still given, with what stands in the way", async () => {
    const result = await design(WORDS, designOptions({ prove: () => [notServed("services[0].kind", "bucket")] }));
    expect(result.spec).toEqual(aBucket);
    expect(codesOf(result.problems)).toEqual([{ code: "KIND_NOT_SERVED", path: "services[0].kind" }]);
  });

  test("the reader is given the providers and what was decided outside of the words", async () => {
    const read = jest.fn(readerThatSays({ spec: aBucket }));
    await design(WORDS, designOptions({ read, provider: "acme", region: "north-1", environment: "staging" }));
    expect(read.mock.calls).toEqual([[WORDS, { providers: [acme], provider: "acme", region: "north-1", environment: "staging" }]]);
  });
});

describe("with a model", () => {
  test("its answer is the design: without nulls, quotes found in the words, reasons with their values", async () => {
    const model = scriptedModel([queueAnswer], "tiny-1");
    expect(await design(WORDS, designOptions({ model }))).toEqual({
      spec: queueSpec,
      decisions: [{ path: "services[0].kind", value: "queue", because: "Orders wait for a worker." }],
      notUnderstood: [{ text: "paint it blue", from: 24, to: 37 }],
      problems: [],
      notices: [],
      source: "tiny-1",
    });
    expect(model.requests).toHaveLength(1);
  });

  test("an answer in a code fence, as endpoints give that know no schema, is read as well", async () => {
    const model = scriptedModel(["Sure!\n```json\n" + JSON.stringify(queueAnswer) + "\n```"]);
    expect((await design(WORDS, designOptions({ model }))).spec).toEqual(queueSpec);
  });

  test("it is shown what its answer failed, and corrects it", async () => {
    const wrong = {
      ...queueAnswer,
      services: [
        { kind: "queue", name: "orders", retentionDays: 400 },
        { kind: "topic", name: "news", uses: ["mail"] },
      ],
    };
    const model = scriptedModel([wrong, queueAnswer]);
    const result = await design(WORDS, designOptions({ model }));
    expect(result.spec).toEqual(queueSpec);
    expect(result.source).toBe("scripted");
    const [, , again] = model.requests[1]?.messages ?? [];
    expect(model.requests[1]?.messages.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
    expect(again?.text).toContain("services[0].retentionDays: expected <= 31, received 400.");
    expect(again?.text).toContain('services[1].uses[0]: expected one of orders, news, received "mail".');
  });

  test("what the proof finds is shown to it too", async () => {
    const model = scriptedModel([queueAnswer, { ...queueAnswer, region: "north-1" }]);
    const prove = ({ name, region }: InfraSpec) => (name === "orders" && region !== "north-1" ? [wrongRegion] : []);
    const wrongRegion: Problem = { code: "REGION_UNKNOWN", path: "region", expected: "north-1", fix: "Use it." };
    const result = await design(WORDS, designOptions({ model, prove }));
    expect(result.spec).toEqual({ ...queueSpec, region: "north-1" });
    expect(model.requests[1]?.messages.at(-1)?.text).toContain("region: expected north-1. Use it. [REGION_UNKNOWN]");
  });

  test("after three wrong answers the reader's result is used, and a notice says so", async () => {
    const model = scriptedModel(["no", "{}", { ...queueAnswer, name: "NOT A NAME" }]);
    const result = await design(WORDS, designOptions({ model }));
    expect(result).toMatchObject({ spec: aBucket, source: "reader", problems: [] });
    expect(result.notices).toEqual([
      {
        code: "MODEL_OUTPUT_INVALID",
        path: "model",
        received: ["SPEC_INVALID_VALUE"],
        expected: "an answer of scripted that passes the checks, in 3 rounds",
        fix: "Say it in other words, or choose a larger model. The offline reader's result is used instead.",
      },
    ]);
    expect(model.requests).toHaveLength(3);
  });

  test("a model that fails is not asked again; the reader's result is used, and a notice says why", async () => {
    const model = scriptedModel([modelError("scripted", "key", 401)]);
    const result = await design(WORDS, designOptions({ model }));
    expect(result).toMatchObject({ spec: aBucket, source: "reader", problems: [] });
    expect(result.notices).toEqual([
      {
        code: "MODEL_FAILED",
        path: "model",
        received: 401,
        expected: "an answer from scripted",
        fix: "Check the key in OPENAI_API_KEY, and that it may use this model. The offline reader's result is used instead.",
      },
    ]);
  });

  test("words that the reader refuses to look at reach no model", async () => {
    for (const code of ["WORDS_EMPTY", "WORDS_TOO_LONG", "WORDS_NOT_TEXT"] as const) {
      const model = scriptedModel([]);
      const read = readerThatSays({ problems: [{ code, path: "", expected: "words", fix: "Write some." }] });
      expect(codesOf((await design("", designOptions({ model, read }))).problems)).toEqual([{ code, path: "" }]);
      expect(model.requests).toHaveLength(0);
    }
  });

  test("when it and the reader find nothing asked for, that is the result and no failure of the model", async () => {
    const model = scriptedModel([{ name: "poem", services: [], decisions: [], notUnderstood: [] }]);
    const offTopic: Problem = { code: "WORDS_OFF_TOPIC", path: "", expected: "infrastructure", fix: "Say what is wanted." };
    const result = await design("a poem", designOptions({ model, read: readerThatSays({ problems: [offTopic] }) }));
    expect(result).toEqual({ spec: undefined, decisions: [], notUnderstood: [], problems: [offTopic], notices: [], source: "reader" });
    expect(model.requests).toHaveLength(1);
  });

  test("an empty list of services is no answer when the reader found some", async () => {
    const empty = { name: "orders", services: [], decisions: [], notUnderstood: [] };
    const result = await design(WORDS, designOptions({ model: scriptedModel([empty, empty, empty]) }));
    expect(result).toMatchObject({ spec: aBucket, source: "reader" });
    expect(codesOf(result.notices)).toEqual([{ code: "MODEL_OUTPUT_INVALID", path: "model" }]);
  });

  test("what cannot be built although the words ask for it is told with the model's reading, and is no failure of the model", async () => {
    const clusterAnswer = {
      name: "shop",
      services: [
        { kind: "queue", name: "jobs" },
        { kind: "cluster", name: "apps" },
      ],
      decisions: [],
      notUnderstood: [],
    };
    const read = readerThatSays({ spec: { version: 1, name: "it", services: [{ kind: "cluster", name: "cluster" }] } });
    const prove = ({ services = [] }: { services?: readonly { kind: string }[] | undefined }) =>
      services.flatMap(({ kind }, index) => (kind === "cluster" ? [notServed(`services[${index}].kind`, kind)] : []));
    const model = scriptedModel([clusterAnswer], "tiny-1");
    const result = await design("kubernetes and a queue", designOptions({ model, read, prove }));
    expect(result).toMatchObject({ source: "tiny-1", notices: [] });
    expect(result.spec?.services?.map(({ name }) => name)).toEqual(["jobs", "apps"]);
    expect(codesOf(result.problems)).toEqual([{ code: "KIND_NOT_SERVED", path: "services[1].kind" }]);
  });

  test("what cannot be built and only the model reads into the words is a failure of the model", async () => {
    const clusterAnswer = { name: "shop", services: [{ kind: "cluster", name: "apps" }], decisions: [], notUnderstood: [] };
    const prove = ({ services = [] }: { services?: readonly { kind: string }[] | undefined }) =>
      services.flatMap(({ kind }, index) => (kind === "cluster" ? [notServed(`services[${index}].kind`, kind)] : []));
    const model = scriptedModel([clusterAnswer, clusterAnswer, clusterAnswer]);
    expect(await design("a bucket", designOptions({ model, prove }))).toMatchObject({ spec: aBucket, source: "reader" });
  });

  test("a script that runs out fails the test instead of falling back", async () => {
    await expect(design(WORDS, designOptions({ model: scriptedModel(["no"]) }))).rejects.toThrow(
      'model: expected 1 request, one for each reply of the script, received "request 2".',
    );
  });

  test("a design that is called off throws the caller's reason", async () => {
    const stop = new AbortController();
    const model: LanguageModel = {
      name: "slow",
      complete: ({ signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new TypeError("aborted")))),
    };
    const pending = design(WORDS, designOptions({ model, signal: stop.signal }));
    setTimeout(() => stop.abort(new RangeError("enough")), 10);
    await expect(pending).rejects.toThrow(new RangeError("enough"));
    await expect(design(WORDS, designOptions({ model, signal: stop.signal }))).rejects.toThrow(new RangeError("enough"));
  });
});

describe("what the user decided outside of the words", () => {
  const decided = { provider: "acme", region: "south-2", environment: "production" } as const;
  const model = () =>
    scriptedModel([
      {
        ...queueAnswer,
        provider: "other",
        region: "north-1",
        environment: "development",
        decisions: [{ path: "environment", because: "It sounds like a trial." }],
      },
    ]);

  test("counts more than the model's answer, whose reasons for it are dropped", async () => {
    const result = await design(WORDS, designOptions({ model: model(), ...decided }));
    expect(result.spec).toEqual({ ...queueSpec, ...decided });
    expect(result.decisions).toEqual([]);
  });

  test("a region that was given as a place is the provider's region by that name, with a model as without", async () => {
    const { read: _, ...options } = designOptions({ model: model(), provider: "acme", region: "Rome" });
    expect((await design(WORDS, options)).spec).toMatchObject({ provider: "acme", region: "south-2" });
    const { model: __, ...offline } = options;
    expect((await design(WORDS, offline)).spec).toMatchObject({ provider: "acme", region: "south-2" });
  });

  test("is told to the model, so that the rest of its answer fits", async () => {
    const asked = model();
    await design(WORDS, designOptions({ model: asked, ...decided }));
    expect(asked.requests[0]?.messages[0]?.text).toContain('provider is "acme", region is "south-2", environment is "production"');
  });
});

describe("with a cache", () => {
  test("the same words are answered from it, and checked again", async () => {
    const cache = memoryCache();
    const model = scriptedModel([queueAnswer, queueAnswer]);
    const first = await design(WORDS, designOptions({ model, cache }));
    const prove = jest.fn(() => []);
    const second = await design(WORDS, designOptions({ model, cache, prove }));
    expect(second).toEqual({ ...first, source: "cache" });
    expect(model.requests).toHaveLength(1);
    expect(prove.mock.calls.map(([spec]: unknown[]) => spec)).toContainEqual(queueSpec);
  });

  test("what can no longer be built is asked for anew", async () => {
    const cache = memoryCache();
    const model = scriptedModel([queueAnswer, { ...queueAnswer, name: "fresh" }]);
    await design(WORDS, designOptions({ model, cache }));
    const prove = ({ name }: { name: string }) => (name === "orders" ? [notServed("services[0].kind", "queue")] : []);
    expect(await design(WORDS, designOptions({ model, cache, prove }))).toMatchObject({ source: "scripted", spec: { name: "fresh" } });
  });

  test.each([
    ["other words", "a queue", {}],
    ["another region", WORDS, { region: "south-2" }],
    ["other providers", WORDS, { providers: [{ ...acme, title: "Acme" }] }],
    ["another model", WORDS, { model: scriptedModel([queueAnswer], "large-2") }],
    ["another address", WORDS, { model: { ...scriptedModel([queueAnswer]), address: "http://localhost/v1" } }],
  ])("%s are another question", async (_name, words, change) => {
    const cache = memoryCache();
    await design(WORDS, designOptions({ model: scriptedModel([queueAnswer]), cache }));
    const result = await design(words, designOptions({ model: scriptedModel([queueAnswer]), cache, ...change }));
    expect(result.source).not.toBe("cache");
  });

  test("privacy: what is kept holds no word that the design does not hold", async () => {
    const kept: string[] = [];
    const cache = { get: () => Promise.resolve(undefined), set: (_key: string, answer: string) => Promise.resolve(void kept.push(answer)) };
    const chatty = { ...queueAnswer, notUnderstood: ["paint it blue", "tulips"], decisions: [{ path: "nowhere", because: "tulips" }] };
    await design(WORDS, designOptions({ model: scriptedModel([chatty]), cache }));
    expect(kept.map((answer) => JSON.parse(answer) as unknown)).toEqual([
      { ...queueSpec, version: undefined, decisions: [], notUnderstood: ["paint it blue"] },
    ]);
  });

  test("answers that failed are not kept", async () => {
    const set = jest.fn(() => Promise.resolve());
    const cache = { get: () => Promise.resolve(undefined), set };
    await design(WORDS, designOptions({ model: scriptedModel(["no", "no", "no"]), cache }));
    expect(set).not.toHaveBeenCalled();
  });

  test("security: an entry that somebody tampered with is checked, refused and replaced", async () => {
    const kept: string[] = [];
    const cache = {
      get: () => Promise.resolve('{"name":"x","services":[{"kind":"bucket","name":"${file(\\"/etc/passwd\\")}"}]}'),
      set: (_key: string, answer: string) => Promise.resolve(void kept.push(answer)),
    };
    const result = await design(WORDS, designOptions({ model: scriptedModel([queueAnswer]), cache }));
    expect(result).toMatchObject({ source: "scripted", spec: queueSpec });
    expect(kept).toHaveLength(1);
  });

  test("privacy: words that seem to hold a secret are neither looked up nor kept", async () => {
    const cache = { get: jest.fn(() => Promise.resolve(undefined)), set: jest.fn(() => Promise.resolve()) };
    await design("a queue, password: hunter2", designOptions({ model: scriptedModel([queueAnswer]), cache }));
    expect(cache.get).not.toHaveBeenCalled();
    expect(cache.set).not.toHaveBeenCalled();
  });
});
