import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { gunzipSync } from "node:zlib";

/**
 * HashiCorp's own parser of Terraform's language, which `@cdktf/hcl2json` carries as WebAssembly. Its own loader is asynchronous and leaves
 * names in the global scope; this one is neither: the parser gets a global scope of its own, in which it finds no files, no network and no
 * console. Loading takes some 60 ms and happens when the first expression is met that is more than a reference.
 */

/** What is wrong with the text, or its syntax tree as JSON. Undefined: the parser itself failed. */
export type ParserReply = { readonly error: string } | { readonly tree: string };

/** Reads one expression, written as Terraform writes it in a quoted text: `"${…}"`. */
export function parseWithTerraform(quoted: string): ParserReply | undefined {
  try {
    return (running ??= startParser())(quoted);
  } catch {
    // it has exhausted its stack or its memory; whatever is left of it must not be asked again
    running = undefined;
    return undefined;
  }
}

type Parser = (quoted: string) => ParserReply;
type Callback = (error: string | null, tree?: string) => void;
interface ParserExports {
  getExpressionAst?: (name: string, text: string, callback: Callback) => void;
}

let running: Parser | undefined;

/** It never ends: it waits to be called. */
const START = `
  globalThis.global = globalThis;
  const go = new Go();
  go.run(new WebAssembly.Instance(new WebAssembly.Module(bytes), go.importObject)).catch(() => undefined);
`;

function startParser(): Parser {
  const exported: ParserExports = {};
  const bytes = gunzipSync(readFileSync(require.resolve("@cdktf/hcl2json/main.wasm.gz")));
  const scope = createContext({ ...surroundings(), bytes, __parse_terraform_config_wasm__: exported });
  runInContext(readFileSync(require.resolve("@cdktf/hcl2json/wasm/wasm_exec.js"), "utf8") + START, scope);
  delete scope["bytes"];
  return (quoted) => ask(exported, quoted);
}

function ask({ getExpressionAst }: ParserExports, quoted: string): ParserReply {
  let reply: ParserReply | undefined;
  getExpressionAst?.("expression", quoted, (error, tree = "") => {
    reply = error === null ? { tree } : { error };
  });
  if (reply === undefined) throw new TypeError("the parser has not answered");
  return reply;
}

/** All that the parser's runtime needs of a global scope. Of files and processes it brings stand-ins that refuse everything. */
function surroundings(): object {
  const silent = (): void => undefined;
  return {
    ...{ TextEncoder, TextDecoder, performance, console: { log: silent, warn: silent } },
    crypto: { getRandomValues: <T>(bytes: T): T => bytes },
    // must not keep the process alive, nor throw once the parser has crashed
    setTimeout: (wake: () => void, milliseconds: number) => setTimeout(() => quietly(wake), milliseconds).unref(),
    clearTimeout,
  };
}

function quietly(wake: () => void): void {
  try {
    wake();
  } catch {
    running = undefined;
  }
}
