import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { describeWith } from "./describe-with";
import { realTerraform } from "./terraform";

/** The emulator of AWS that the tests deploy to: `pip install "moto[server]"`. */
const PROGRAM = "moto_server";
const READY_MS = 60_000;

/** An AWS that lives in the memory of a process on this machine. */
export interface AwsEmulator {
  /** For programs that talk to AWS: its address, and credentials that open nothing elsewhere. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks S3: `/` lists the buckets, `/name?versioning` one's versioning. Gives S3's XML. */
  s3(path: string): Promise<string>;
  /** Ends the process and what it started. */
  stop(): Promise<void>;
}

/** Why nothing can be deployed here; undefined when it can. */
export function whyNoEmulator(): string | undefined {
  const { missing } = realTerraform();
  if (missing !== undefined) return missing;
  return spawnSync(PROGRAM, ["--help"], { stdio: "ignore" }).error === undefined ? undefined : `${PROGRAM} was not found`;
}

/** `describe` for tests that deploy to the emulator with real Terraform: skipped with a line, or failing where Terraform is required. */
export function describeWithEmulator(name: string, tests: () => void): void {
  describeWith(whyNoEmulator(), name, tests);
}

/** Starts an emulator on a port that nobody uses, reachable from this machine only. */
export async function startEmulator(): Promise<AwsEmulator> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // a group of its own: the program may be a script that starts the real one
  const emulator = spawn(PROGRAM, ["-H", "127.0.0.1", "-p", String(port)], { detached: true, stdio: "ignore" });
  try {
    await ready(address, emulator);
  } catch (error) {
    await stop(emulator);
    throw error;
  }
  const environment = {
    AWS_ENDPOINT_URL: address,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  return { environment, s3: (path) => s3(`${address}${path}`), stop: () => stop(emulator) };
}

/** The emulator tells services apart by what the signature says it is for; it does not check signatures. */
const S3_SIGNATURE = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=none";

async function s3(address: string): Promise<string> {
  const response = await fetch(address, { headers: { authorization: S3_SIGNATURE } });
  return response.text();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function ready(address: string, emulator: ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (emulator.exitCode !== null) throw new TypeError(`${PROGRAM} ended with ${emulator.exitCode} before it answered`);
    const answer = await fetch(`${address}/moto-api/`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new TypeError(`${PROGRAM} did not answer within ${READY_MS / 1000} s`);
}

function stop(emulator: ChildProcess): Promise<void> {
  const { pid } = emulator;
  if (pid === undefined || emulator.exitCode !== null || emulator.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    emulator.once("exit", () => resolve());
    process.kill(-pid, "SIGTERM");
  });
}
