/** Functions of Terraform that no spec may call, each with what to write in its place. */
export const REFUSED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ...named("Write {file: path} as the value of the argument.", ["file", "filebase64", "templatefile"]),
  ...named("Write {sha256: path} as the value of the argument.", [
    "filebase64sha256",
    "filebase64sha512",
    "filemd5",
    "filesha1",
    "filesha256",
    "filesha512",
  ]),
  ...named("Write {path: path} for a file beside the spec.", ["abspath", "fileexists", "fileset", "pathexpand"]),
  ...named("Write ${…} in the text itself: what a text from elsewhere would call, nobody has checked.", ["templatestring"]),
  ...named("It gives another value with every plan. Use a resource such as time_static, or a variable.", ["timestamp", "plantimestamp"]),
  ...named("It gives another value with every plan. Use a resource such as random_uuid.", ["uuid"]),
  ...named("It gives another value with every plan. Hash the text elsewhere and hand it over in a variable.", ["bcrypt"]),
]);

function named(advice: string, names: readonly string[]): (readonly [string, string])[] {
  return names.map((name) => [name, advice] as const);
}
