import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the endpoint does with one request. */
export type EndpointReply =
  | { readonly text: string; readonly finishReason?: string }
  | { readonly refusal: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | { readonly raw: string }
  | { readonly waitMs: number };

export interface ReceivedRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A small endpoint that speaks OpenAI's chat completions from a script: one reply for each request; the last one is repeated. */
export class ModelEndpoint {
  readonly received: ReceivedRequest[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(private readonly script: readonly EndpointReply[]) {}

  static async start(...script: readonly EndpointReply[]): Promise<ModelEndpoint> {
    const endpoint = new ModelEndpoint(script);
    await new Promise<void>((resolve) => endpoint.server.listen(0, "127.0.0.1", resolve));
    return endpoint;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const piece of request) text += String(piece);
    const body = JSON.parse(text) as Record<string, unknown>;
    this.received.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    const reply = this.script[Math.min(this.received.length, this.script.length) - 1];
    if (reply !== undefined) await answer(reply, response);
  }
}

async function answer(reply: EndpointReply, response: ServerResponse): Promise<void> {
  if ("raw" in reply) return send(response, 200, reply.raw);
  if ("status" in reply) return send(response, reply.status, JSON.stringify(reply.body ?? { error: { message: "no" } }), reply.headers);
  if ("waitMs" in reply) {
    await new Promise((resolve) => setTimeout(resolve, reply.waitMs).unref());
    return send(response, 200, completion("late", "stop"));
  }
  if ("refusal" in reply) return send(response, 200, completion(null, "stop", reply.refusal));
  return send(response, 200, completion(reply.text, reply.finishReason ?? "stop"));
}

function send(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}

function completion(content: string | null, finishReason: string, refusal: string | null = null): string {
  const message = { role: "assistant", content, refusal };
  const choices = [{ index: 0, finish_reason: finishReason, logprobs: null, message }];
  return JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", created: 0, model: "test", choices });
}
