import { isAbsolute } from "node:path";
import type { ProviderFacts } from "../provider-facts";

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a program needs of a machine to run at all, to find its user's files, and to reach the network. */
const MACHINE =
  /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|XDG_\w+|SSH_AUTH_SOCK|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|ALL|NO)_PROXY|SYSTEMROOT|WINDIR|COMSPEC|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES)$/i;
/** Terraform's own; also OpenTofu's. */
const TERRAFORM = /^(?:TF|TOFU)_/;
/** Settings of Terraform that would make it ask, paint or leave the folder that it is run in. */
const REPLACED: Environment = { TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1", TF_CLI_ARGS: undefined };

/**
 * What Terraform is run with: what a machine needs, Terraform's own variables and the providers'. Nothing else, so that keys of other
 * programs do not reach plug-ins.
 */
export function terraformEnvironment(
  from: Environment,
  providers: readonly ProviderFacts[],
  more: Environment = {},
): Record<string, string> {
  const prefixes = providers.flatMap(({ account }) => account?.environmentPrefixes ?? []);
  const isKept = (name: string): boolean =>
    MACHINE.test(name) || TERRAFORM.test(name) || prefixes.some((prefix) => name.startsWith(prefix));
  const kept = Object.entries(from).filter(([name]) => isKept(name));
  const all = Object.entries({ ...Object.fromEntries(kept), ...REPLACED, ...more });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const SECRET_NAME = /SECRET|TOKEN|PASSW|KEY|CREDENTIAL|PRIVATE/i;
/** Names of files with secrets are none themselves, and a message about a missing file needs its name. */
const FILE_NAME = /(?:FILE|CREDENTIALS)$/i;
const SHORTEST_SECRET = 6;

/** Replaces every value of the environment that may be a secret. Terraform hides what it knows to be one; a plug-in's message may not. */
export function secretHider(environment: Environment): (text: string) => string {
  const values = Object.entries(environment)
    .filter(
      ([name, value = ""]) => SECRET_NAME.test(name) && value.length >= SHORTEST_SECRET && !(FILE_NAME.test(name) && isAbsolute(value)),
    )
    .map(([, value]) => value as string)
    // a value that holds another one must go first
    .sort((a, b) => b.length - a.length);
  return (text) => values.reduce((hidden, value) => hidden.replaceAll(value, "(hidden)"), text);
}
