import { isSettable, type Attribute, type Body, type Type, type TypeSchema } from "../../catalogue";
import { joinPath, type Problem } from "../../errors";
import type { InfraSpec } from "../../spec";
import { targetsIn } from "../../spec/expression";
import { targetsInTexts } from "../../spec/references";
import { isSpecialValue } from "../../spec/special-values";
import { isReserved, parseText } from "../../spec/text";
import { isRecord } from "../../spec/record";

type Values = Readonly<Record<string, unknown>>;

/**
 * Providers mark more than secrets as sensitive: names, identifiers, certificates that anybody may read, settings that may hold one. What
 * has such a name may stand in the open. Only the end of the name counts.
 */
const OPEN_NAMES = new RegExp(
  "(?:^|_)(?:" +
    [
      "id|ids|username|user_name|name|tenant|key_vault_url|storage_account_url|schema|notes|banner|certificate|certificates|certificate_chain",
      "certificate_pem|pem_certificate|ca_pem|trusted_ca|ca_cert_base64|public_keys|license|encryption_context|properties|configuration_options",
      "custom_data|user_data_base64",
    ].join("|") +
    ")$",
);

/** Settings of a provider that no schema marks although they are secrets. */
const SECRET_SETTINGS = /(?:^|_)(?:secret|secret_key|client_secret|password|token|access_token|credentials|passphrase|private_key)$/;

/** A value that is given for an argument which holds a secret. */
interface SecretValue {
  readonly name: string;
  readonly attribute: Attribute;
  readonly value: unknown;
  readonly path: string;
  /** The arguments beside it. */
  readonly siblings: ReadonlyMap<string, Attribute>;
}

/** Literals in arguments that hold secrets. What is given when Terraform runs, or made then, is none. */
export function literalSecrets(schema: TypeSchema, values: Values, path: string, variables: InfraSpec["variables"]): Problem[] {
  return secretValues(schema, values, path)
    .filter(({ value }) => isOpen(value, variables ?? {}))
    .map(literalSecret);
}

/** Names of the variables that go into arguments which hold secrets, each with the place of the first. */
export function variablesOfSecrets(schema: TypeSchema, values: Values, path: string): [name: string, path: string][] {
  return secretValues(schema, values, path).flatMap((secret) =>
    targetsInTexts(secret.value).flatMap((target): [string, string][] =>
      target.startsWith("var.") ? [[target.slice("var.".length), secret.path]] : [],
    ),
  );
}

const secretValues = (schema: TypeSchema, values: Values, path: string): SecretValue[] =>
  new Search(schema.kind === "provider").inBody(schema.body, values, path);

class Search {
  constructor(private readonly ofProvider: boolean) {}

  inBody(body: Body, values: Values, path: string): SecretValue[] {
    if (!this.ofProvider && !holdsSecrets(body)) return [];
    return Object.entries(values).flatMap(([name, value]) => {
      const block = body.blocks.get(name);
      if (block !== undefined) return this.inBlocks(block.body, value, joinPath(path, name));
      const attribute = body.attributes.get(name);
      if (attribute === undefined) return [];
      const at = joinPath(path, name);
      if (!this.isSecret(attribute, name)) return this.inObjects(attribute.type, value, at);
      return [{ name, attribute, value, path: at, siblings: body.attributes }];
    });
  }

  private inBlocks(body: Body, value: unknown, path: string): SecretValue[] {
    if (Array.isArray(value)) return value.flatMap((each: unknown, index) => this.inBlocks(body, each, joinPath(path, index)));
    return isRecord(value) ? this.inBody(body, value, path) : [];
  }

  private isSecret({ sensitive, writeOnly }: Attribute, name: string): boolean {
    if (this.ofProvider && SECRET_SETTINGS.test(name)) return true;
    return writeOnly || (sensitive && !OPEN_NAMES.test(name));
  }

  /** Objects may have keys that are sensitive by themselves. */
  private inObjects(type: Type, value: unknown, path: string): SecretValue[] {
    if ("of" in type) {
      if (type.of.kind !== "object" || typeof value !== "object" || value === null) return [];
      return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        this.inObjects(type.of, each, joinPath(path, Array.isArray(value) ? Number(key) : key)),
      );
    }
    if (type.kind !== "object" || !isRecord(value)) return [];
    return this.inBody({ attributes: type.keys, blocks: new Map() }, value, path);
  }
}

type Variables = NonNullable<InfraSpec["variables"]>;

/** Whether whoever reads the spec knows the value. */
function isOpen(value: unknown, variables: Variables): boolean {
  if (typeof value === "string") return isOpenText(value, variables);
  if (typeof value === "number") return true;
  if (isSpecialValue(value)) return Object.hasOwn(value, "file");
  return typeof value === "object" && value !== null && Object.values(value).some((each) => isOpen(each, variables));
}

function isOpenText(text: string, variables: Variables): boolean {
  // a token of CDKTF, in a construct made by hand, stands for what is not known yet
  if (text === "" || isReserved(text)) return false;
  const sources = parseText(text).parts.flatMap((part) => (part.kind === "expression" ? [part.source] : []));
  return sources.flatMap(targetsIn).every((target) => isOpenVariable(target, variables));
}

/** A variable with a default is as open as the default. */
function isOpenVariable(target: string, variables: Variables): boolean {
  const [root, name = ""] = target.split(".");
  const value = root === "var" ? variables[name]?.default : undefined;
  return value !== undefined && value !== "";
}

function literalSecret({ name, attribute, path, siblings }: SecretValue): Problem {
  const variable = `Declare a variable with sensitive: true and no default, and write \${var.${name}}`;
  const made = attribute.writeOnly || writeOnlyTwin(name, siblings) !== undefined ? ", or write {generate: password}" : "";
  const open = siblings.has(`insecure_${name}`) ? ` What is no secret goes into insecure_${name}.` : "";
  return { code: "RESOURCE_LITERAL_SECRET", path, expected: "no secret in the spec", fix: `${variable}${made}.${open}` };
}

/** The write-only argument that takes the value in place of one that is kept: `password_wo` for `password`. */
export function writeOnlyTwin(name: string, siblings: ReadonlyMap<string, Attribute>): string | undefined {
  const twin = siblings.get(`${name}_wo`);
  return twin?.writeOnly === true && isSettable(twin) ? `${name}_wo` : undefined;
}

const known = new WeakMap<Body, boolean>();

function holdsSecrets(body: Body): boolean {
  const found = known.get(body);
  if (found !== undefined) return found;
  known.set(body, false);
  const inAttributes = [...body.attributes.values()].some(isSecretAttribute);
  const holds = inAttributes || [...body.blocks.values()].some((block) => holdsSecrets(block.body));
  known.set(body, holds);
  return holds;
}

function isSecretAttribute({ sensitive, writeOnly, type }: Attribute): boolean {
  if (sensitive || writeOnly) return true;
  const inner = "of" in type ? type.of : type;
  return inner.kind === "object" && [...inner.keys.values()].some(isSecretAttribute);
}
