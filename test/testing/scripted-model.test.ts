import { scriptedModel } from "../../src/testing";

const request = (text: string) => ({ system: "s", messages: [{ role: "user" as const, text }] });

test("gives its replies in turn: text as it is, objects as JSON, what a function makes of the request", async () => {
  const model = scriptedModel(["one", { two: 2 }, ({ messages }) => `you said ${messages[0]?.text}`]);
  const replies = [await model.complete(request("a")), await model.complete(request("b")), await model.complete(request("c"))];
  expect(replies).toEqual([{ text: "one" }, { text: '{"two":2}' }, { text: "you said c" }]);
});

test("records every request, and is known by its name", async () => {
  const model = scriptedModel(["one"], "tiny-1");
  await model.complete(request("a"));
  expect(model.requests).toEqual([request("a")]);
  expect(model.name).toBe("tiny-1");
});

test("throws an error of the script", async () => {
  await expect(scriptedModel([new RangeError("down")]).complete(request("a"))).rejects.toThrow(new RangeError("down"));
});

test("asked once more than there are replies, it says so with what it was told", async () => {
  const model = scriptedModel(["one"]);
  await model.complete(request("a"));
  await expect(model.complete(request("Correct this."))).rejects.toThrow(
    'model: expected 1 request, one for each reply of the script, received "request 2". Add a reply, or find out why the model was asked again. It was told: "Correct this." [MODEL_SCRIPT_ENDED]',
  );
});
