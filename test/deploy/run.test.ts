import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run, type RunOptions } from "../../src/deploy/run";
import { fakeProgram } from "../support/fake-program";
import { temporaryFolder } from "../support/temporary-folder";

async function runFake(lines: string, options: Partial<RunOptions> = {}) {
  const seen: string[] = [];
  const folder = temporaryFolder();
  const result = await run(fakeProgram(lines), ["plan"], {
    folder,
    environment: { PATH: "/usr/bin:/bin" },
    onLine: (line) => void seen.push(line),
    ...options,
  });
  return { result: result.ok ? result.value : result.problems, lines: seen, folder };
}

test("the lines, the exit code and the end of standard error are told; the environment is the one that was given", async () => {
  process.env["SHOULD_NOT_ARRIVE"] = "x";
  const { result, lines } = await runFake('echo one; printf "two\\nthree"; echo bad >&2; echo "[$SHOULD_NOT_ARRIVE$GIVEN]"; exit 3', {
    environment: { PATH: "/bin", GIVEN: "y" },
  });
  expect([result, lines]).toEqual([{ exitCode: 3, errors: "bad\n" }, ["one", "two", "three[y]"]]);
});

test("a program that waits for input gets none", async () => {
  expect((await runFake('read answer; echo "got [$answer]"')).lines).toEqual(["got []"]);
});

test("a program that kills itself was stopped", async () => {
  const { result } = await runFake("kill -9 $$");
  expect(result).toEqual([
    expect.objectContaining({
      code: "TERRAFORM_STOPPED",
      received: expect.stringMatching(/terraform plan was stopped by SIGKILL$/) as string,
    }),
  ]);
});

test("a program that somebody else kills half-way was stopped", async () => {
  const folder = temporaryFolder();
  const running = runFake(`echo $$ > ${folder}/pid; sleep 20 & wait`);
  while (!existsSync(join(folder, "pid"))) await wait(20);
  await wait(50);
  process.kill(Number(readFileSync(join(folder, "pid"), "utf8")), "SIGTERM");
  expect((await running).result).toEqual([expect.objectContaining({ code: "TERRAFORM_STOPPED" })]);
});

test("an interruption asks the program to stop, once, and lets it finish", async () => {
  const folder = temporaryFolder();
  const control = new AbortController();
  const running = runFake(
    `trap 'echo asked >> ${folder}/asked; sleep 0.3; echo gone >> ${folder}/asked; exit 0' INT; echo ready > ${folder}/ready; while :; do sleep 0.05; done`,
    { signal: control.signal },
  );
  while (!existsSync(join(folder, "ready"))) await wait(20);
  control.abort();
  expect((await running).result).toEqual([expect.objectContaining({ code: "TERRAFORM_STOPPED" })]);
  expect(readFileSync(join(folder, "asked"), "utf8")).toBe("asked\ngone\n");
});

test("what is interrupted before it begins is not started", async () => {
  const { result, lines } = await runFake("echo started", { signal: AbortSignal.abort() });
  expect([result, lines]).toEqual([[expect.objectContaining({ code: "TERRAFORM_STOPPED" })], []]);
});

test("a program that takes too long is stopped", async () => {
  const { result } = await runFake("sleep 20 & wait", { timeoutMs: 200 });
  expect(result).toEqual([
    expect.objectContaining({ code: "TERRAFORM_STOPPED", received: expect.stringContaining("time limit") as string }),
  ]);
});

test("of endless output each line is told once, and only the end of the errors is kept", async () => {
  let lines = 0;
  const { result } = await runFake("yes 0123456789012345678901234567890123456789 | head -c 300000000; yes x | head -c 100000 >&2", {
    onLine: () => void (lines += 1),
  });
  expect(result).toEqual({ exitCode: 0, errors: expect.stringMatching(/^[x\n]{16384}$/) as string });
  expect(lines).toBeGreaterThan(7_000_000);
});

test("a program that is not there, or may not be run, is missing", async () => {
  const options = { folder: temporaryFolder(), environment: {}, onLine: () => undefined };
  expect(await run("/no/such/terraform", [], options)).toEqual({
    ok: false,
    problems: [expect.objectContaining({ code: "TERRAFORM_MISSING" })],
  });
  expect(await run(temporaryFolder(), [], options)).toEqual({
    ok: false,
    problems: [expect.objectContaining({ code: "TERRAFORM_MISSING" })],
  });
});
