import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  buildFromSchemaFile,
  buildPinned,
  keepOnly,
  missingSchemas,
  PINNED,
  schemaFolders,
  writeCatalogue,
  type BuiltCatalogue,
} from "./build-catalogue-files";
import { DIFFERENCES } from "./build-catalogue-merge";

/**
 * Builds the catalogues.
 *
 *   npm run build:catalogue                                             the pinned providers, into catalogue/
 *   npm run build:catalogue -- --schema aws-7.0.0.json --out <folder>   one provider from `terraform providers schema -json`
 *
 * The schema files that complete the bindings are looked for in the folders that `--schemas` names, else where `schemaFolders` says.
 * `--differences <file>` writes every place where the bindings and the schema files differ.
 */
const ROOT = join(__dirname, "..");

function main(): number {
  const { values } = parseArgs({
    options: {
      schemas: { type: "string", multiple: true },
      schema: { type: "string", multiple: true },
      out: { type: "string" },
      differences: { type: "string" },
    },
  });
  const out = values.out ?? join(ROOT, "catalogue");
  if (values.schema !== undefined) {
    const given = values.schema.map((file) => buildFromSchemaFile(file));
    writeAll(given, out);
    return 0;
  }
  const folders = values.schemas ?? schemaFolders();
  const missing = missingSchemas(folders);
  if (missing.length > 0) {
    console.error(`not found: ${missing.join(", ")}. Name the folders with --schemas, or set STACKWRIGHT_SHARED.`);
    return 1;
  }
  const built = PINNED.map(({ provider }) => buildPinned(provider, join(ROOT, "node_modules", "@cdktf"), folders));
  if (values.differences !== undefined) writeFileSync(values.differences, differenceLines(built));
  const files = writeAll(built, out);
  keepOnly(out, files);
  return 0;
}

/** Writes and tells what was written; the names of the files. */
function writeAll(catalogues: readonly BuiltCatalogue[], out: string): string[] {
  const files: string[] = [];
  let total = 0;
  for (const built of catalogues) {
    const { file, bytes } = writeCatalogue(built, out);
    const { resource, data, ephemeral } = built.counts;
    files.push(file);
    total += bytes;
    console.log(
      `${file}  ${bytes} bytes (${built.text.length} before), ${resource} resources, ${data} data sources, ${ephemeral} ephemeral`,
    );
    for (const what of Object.keys(DIFFERENCES)) {
      const count = built.differences.filter((difference) => difference.what === what).length;
      if (count > 0) console.log(`    ${what}: ${count}`);
    }
  }
  console.log(`together ${total} bytes`);
  return files;
}

function differenceLines(catalogues: readonly BuiltCatalogue[]): string {
  const lines = catalogues.flatMap(({ identity, differences }) =>
    differences.map(({ at, what, detail }) => [identity.name, what, at, detail].filter((part) => part !== "").join("\t")),
  );
  return `${lines.join("\n")}\n`;
}

process.exitCode = main();
