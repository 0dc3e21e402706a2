import { SAMPLE_HANDLER } from "../../blueprint/kinds/function";
import { zip, type ArchiveFiles } from "./archive";

/** A small handler in each language that needs no compiler: it logs what started it and answers an HTTP call. */
const SAMPLES: Readonly<Record<string, { readonly extension: string; readonly code: (name: string) => string }>> = {
  nodejs: {
    extension: "js",
    code: (name) => `exports.${name} = async (event) => {
  console.log(JSON.stringify(event));
  return { statusCode: 200, headers: { "content-type": "text/plain" }, body: "It works. Replace this sample." };
};
`,
  },
  python: {
    extension: "py",
    code: (name) => `import json


def ${name}(event, context):
    print(json.dumps(event))
    return {"statusCode": 200, "headers": {"content-type": "text/plain"}, "body": "It works. Replace this sample."}
`,
  },
  ruby: {
    extension: "rb",
    code: (name) => `require 'json'

def ${name}(event:, context:)
  puts JSON.generate(event)
  { statusCode: 200, headers: { 'content-type' => 'text/plain' }, body: 'It works. Replace this sample.' }
end
`,
  },
};

const NOTE = "This function has no code yet. Set source to the folder or zip file with what was built.\n";

/**
 * Packed code for a function that has none yet: a sample with the entry that its handler names, or for a language that must be compiled a note.
 * @param handler as the runtime writes it: `index.handler`.
 */
export function sampleCode(language: string, handler: string): Uint8Array {
  return zip(sampleFiles(language, handler));
}

function sampleFiles(language: string, handler: string): ArchiveFiles {
  const sample = SAMPLES[language];
  const [, file, name] = SAMPLE_HANDLER.exec(handler) ?? [];
  if (sample === undefined || file === undefined || name === undefined) return { "README.txt": Buffer.from(NOTE) };
  return { [`${file}.${sample.extension}`]: Buffer.from(sample.code(name)) };
}
