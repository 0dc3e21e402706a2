import { isRecord } from "../spec/record";
/** What Terraform says about a configuration, as its machine-readable output has it. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** The resource that it is about, where Terraform knows one. */
  readonly address?: string;
  /** Where in the configuration it begins. */
  readonly place?: { readonly file: string; readonly byte: number };
}

/** A diagnostic of Terraform's JSON; undefined for anything else. */
export function readDiagnostic(raw: unknown): Diagnostic | undefined {
  if (!isRecord(raw) || typeof raw["summary"] !== "string") return undefined;
  const { address, detail, range } = raw;
  const place =
    isRecord(range) && isRecord(range["start"])
      ? { file: textOf(range["filename"]), byte: Number(range["start"]["byte"] ?? 0) }
      : undefined;
  return {
    severity: raw["severity"] === "warning" ? "warning" : "error",
    summary: raw["summary"],
    detail: textOf(detail),
    ...(typeof address === "string" && { address }),
    ...(place && { place }),
  };
}

/** One line of `-json` output as an object; undefined for a line that is none, such as a warning about the user's own settings. */
export function readMessage(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const message: unknown = JSON.parse(line);
    return isRecord(message) ? message : undefined;
  } catch {
    return undefined;
  }
}
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
