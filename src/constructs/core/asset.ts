import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack, type ISynthesisSession } from "cdktf";
import { Construct } from "constructs";
import { physicalName } from "./naming";

/** How CDKTF finds what a construct wants to write beside the stack's JSON. */
const CUSTOM_SYNTHESIS = Symbol.for("cdktf/customSynthesis");

/** A file that lies beside the stack's Terraform JSON, named by its content. */
export class Asset extends Construct {
  /** Path as Terraform reads it, relative to the stack's folder: `assets/shop-resize-3f2a91c0.zip`. */
  readonly path: string;
  /** SHA-256 of the content in base64, as `source_code_hash` wants it. */
  readonly sha256Base64: string;

  constructor(scope: Construct, id: string, content: Uint8Array, extension: string) {
    super(scope, id);
    const digest = createHash("sha256").update(content).digest();
    this.sha256Base64 = digest.toString("base64");
    this.path = `assets/${physicalName(this, { max: 80 })}-${digest.toString("hex").slice(0, 8)}.${extension}`;
    const stack = TerraformStack.of(this);
    Object.defineProperty(this, CUSTOM_SYNTHESIS, {
      value: {
        onSynthesize: (session: ISynthesisSession) =>
          write(join(session.outdir, session.manifest.forStack(stack).workingDirectory), this.path, content),
      },
    });
  }
}

function write(folder: string, path: string, content: Uint8Array): void {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, path), content);
}
