/** Longest reply that is looked at, in characters. */
const LIMIT = 2_000_000;

/** The JSON in a model's reply: the whole of it, what a code fence holds, or what stands between the first and the last brace. */
export function readJson(reply: string): { readonly value: unknown } | undefined {
  if (reply.length > LIMIT) return undefined;
  const fenced = /```(?:json|JSON)?\s*\n([\s\S]*?)\n\s*```/.exec(reply)?.[1];
  const braced = reply.slice(reply.indexOf("{"), reply.lastIndexOf("}") + 1);
  return parsed(reply) ?? (fenced === undefined ? undefined : parsed(fenced)) ?? parsed(braced);
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
