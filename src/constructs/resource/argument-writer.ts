import type { Construct } from "constructs";
import { generatedPassword, replaceSpecials, type SpecialPlace } from "../../blueprint";
import { normaliseArguments, type TypeSchema } from "../../catalogue";
import { joinPath, type Problem, type Result } from "../../errors";
import { mayHoldSpecialValues, readSpecialValue, type SpecialValue } from "../../spec/special-values";
import { Asset } from "../core/asset";
import { EphemeralPassword } from "../core/ephemeral-password";
import { escapeText } from "../expression";
import type { SourceFolder } from "./source-folder";

/** Length of a made password that names none, in characters. */
export const GENERATED_PASSWORD_CHARS = 32;

type Values = Readonly<Record<string, unknown>>;

/** Where arguments belong. */
export interface ArgumentSite {
  /** What is laid beside the stack or made for the arguments stands below this. */
  readonly scope: Construct;
  readonly schema: TypeSchema;
  /** `resources[3].arguments` */
  readonly path: string;
}

/**
 * Puts files and made passwords in place of the special values among arguments, and brings the arguments into the form that Terraform's JSON
 * wants. The arguments were checked; what only a look at the files can tell is gathered as problems.
 */
export class ArgumentWriter {
  readonly problems: Problem[] = [];

  constructor(private readonly folder: SourceFolder) {}

  /** Texts are templates before and after. */
  write(values: Values, site: ArgumentSite): Record<string, unknown> {
    return normaliseArguments(site.schema, this.withoutSpecials(values, site));
  }

  /** Arguments whose special values have become texts. */
  withoutSpecials(values: Values, site: ArgumentSite): Values {
    if (!mayHoldSpecialValues(values)) return values;
    return replaceSpecials(site.schema.body, values, site.path, (special, place) => {
      const read = readSpecialValue(special, place.path);
      if (!read.ok) return { value: this.valueOf(read, "", "") };
      if ("generate" in read.value) return this.password(read.value.lengthChars, site, place);
      return { value: this.textOf(read.value, site, place) };
    });
  }

  private password(lengthChars: number = GENERATED_PASSWORD_CHARS, { scope, path }: ArgumentSite, place: SpecialPlace): { value: unknown } {
    // letters and digits are what every service takes
    const password = new EphemeralPassword(scope, idOf(place.path, path), { lengthChars, symbols: false });
    return generatedPassword(password.value, place) ?? { value: password.value };
  }

  private textOf(special: Exclude<SpecialValue, { generate: unknown }>, { scope, path }: ArgumentSite, place: SpecialPlace): string {
    if ("file" in special) return escapeText(this.valueOf(this.folder.content(special.file, special.encoding), place.path, "file") ?? "");
    const zipped = special.pack === "zip";
    if ("sha256" in special)
      return (
        this.valueOf(this.folder.hash(special.sha256, zipped, special.encoding ?? usualEncoding(place.name)), place.path, "sha256") ?? ""
      );
    const packed = this.valueOf(this.folder.pack(special.path, zipped), place.path, "path");
    return packed === undefined ? "" : new Asset(scope, idOf(place.path, path), packed.content, packed.extension).path;
  }

  /** The value; its problems are kept at the key that led to them. */
  private valueOf<T>(result: Result<T>, path: string, key: string): T | undefined {
    if (result.ok) return result.value;
    this.problems.push(...result.problems.map((problem) => (key === "" ? problem : { ...problem, path: joinPath(path, key) })));
    return undefined;
  }
}

/** What tells the parts of one resource apart: the way to the argument, `origin[0].password`. */
const idOf = (path: string, base: string): string => path.slice(base.length).replace(/^\./, "").replaceAll("/", "-");

/** Functions compare the hash of their code in base64; a hash in hex would be a change in every plan. */
const usualEncoding = (argument: string): "base64" | "hex" => (/(?:source_code_hash|base64sha256)$/.test(argument) ? "base64" : "hex");
