import { contentOf, digestOf } from "./workspace-files";
import { isSafePath } from "./workspace-checks";
import { isRecord } from "../spec/record";

/** SHA-256 (hex) of files by path. */
export type Digests = Readonly<Record<string, string>>;

/**
 * CDKTF's manifest with our own key: which files of the folder are ours and what they held when we wrote them. While a run is at work it
 * also names, as `pending`, what it is about to write or remove.
 */
export interface OwnManifest {
  /** CDKTF's part as it was written. */
  readonly cdktf: Uint8Array;
  readonly files: Digests;
  /** What a killed run was about to write and did not: its folders and temporary files may be there. */
  readonly unfinished: readonly string[];
}

export const MANIFEST = "manifest.json";
/** Our key in CDKTF's manifest, which CDKTF reads over. */
const KEY = "stackwright";

/** The manifest of a folder that is ours; undefined when there is none, or it is not ours. Paths that lead out of the folder are dropped. */
export async function readManifest(folder: string): Promise<OwnManifest | undefined> {
  const content = await contentOf(folder, MANIFEST);
  const tree = content === undefined ? undefined : parsed(content);
  if (tree === undefined || !isRecord(tree[KEY])) return undefined;
  const { [KEY]: own, ...cdktf } = tree;
  const pending = digests(own["pending"]);
  const files = { ...digests(own["files"]), ...(await arrived(folder, pending)) };
  return { cdktf: encode(cdktf), files, unfinished: Object.keys(pending).filter((path) => files[path] === undefined) };
}

/** Of what a killed run was about to write, the files that it did write. */
async function arrived(folder: string, pending: Digests): Promise<Digests> {
  const entries: [string, string][] = [];
  for (const [path, digest] of Object.entries(pending)) {
    const content = await contentOf(folder, path);
    if (content !== undefined && digestOf(content) === digest) entries.push([path, digest]);
  }
  return Object.fromEntries(entries);
}

/** CDKTF's manifest, or one without stacks, with our key. */
export function manifestText(cdktf: Uint8Array | undefined, files: Digests, pending: Digests): Uint8Array {
  const base = cdktf === undefined ? { stacks: {} } : parsed(cdktf);
  const own = Object.keys(pending).length === 0 ? { files: sorted(files) } : { files: sorted(files), pending: sorted(pending) };
  return encode({ ...base, [KEY]: own });
}

function parsed(content: Uint8Array): Record<string, unknown> | undefined {
  try {
    const tree: unknown = JSON.parse(Buffer.from(content).toString("utf8"));
    return isRecord(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function digests(value: unknown): Digests {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => isSafePath(entry[0]) && /^[0-9a-f]{64}$/.test(String(entry[1]))),
  );
}

const encode = (tree: unknown): Uint8Array => Buffer.from(`${JSON.stringify(tree, null, 2)}\n`);
const sorted = (digests: Digests): Digests => Object.fromEntries(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1)));
