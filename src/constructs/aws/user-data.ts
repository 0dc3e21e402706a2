import { createHash } from "node:crypto";
import type { Construct } from "constructs";
import { StackwrightError } from "../../errors";
import { callOnTemplate, withoutTokens } from "../expression";
import type { AwsHandover, AwsSecretReference } from "./connection";
import { imageFact } from "./facts/images";
import { isArm } from "./facts/machines";
import { awsSite } from "./site";

/** EC2 takes no more, before encoding. */
const USER_DATA_MAX_BYTES = 16_384;

/** Read by systemd's own units (EnvironmentFile) and, through the second file, by everybody who logs in. */
const VARIABLES_FILE = "/etc/environment.d/50-uses.conf";
const LOGIN_FILE = "/etc/profile.d/uses.sh";

export interface UserDataProps {
  readonly image: string;
  readonly instanceType: string;
  readonly handover: AwsHandover;
  /** A template: it may hold references. */
  readonly startupScript?: string;
}

/**
 * What a machine does at its first boot, in base64 as EC2 wants it: install what the session manager needs, write the variables of what it
 * uses to files, run the startup script with them. Undefined when there is nothing to do. The text is a template, so Terraform encodes it.
 * @throws StackwrightError when it is longer than EC2 takes.
 */
export function userDataOf(scope: Construct, props: UserDataProps): string | undefined {
  const { handover, startupScript } = props;
  const variables = { ...handover.variables, ...secretVariables(handover.secrets) };
  const steps = [...installAgent(scope, props), ...writeVariables(variables), ...runScript(startupScript)];
  if (steps.length === 0) return undefined;
  const text = ["#!/bin/bash", ...steps, ""].join("\n");
  if (Buffer.byteLength(text) > USER_DATA_MAX_BYTES) throw tooLong(text);
  return callOnTemplate("base64encode", text);
}

/** Where each secret is: its value is for the machine to read, by its role. */
export function secretVariables(secrets: Readonly<Record<string, AwsSecretReference>>): Record<string, string> {
  const entries = Object.entries(secrets).flatMap(([name, { arn, field }]) => [
    [`${name}_SECRET_ARN`, arn],
    ...(field === undefined ? [] : [[`${name}_SECRET_FIELD`, field]]),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function installAgent(scope: Construct, { image, instanceType }: UserDataProps): string[] {
  const fact = imageFact(image);
  if (fact === undefined || fact.hasAgent) return [];
  const { id } = awsSite(scope).region;
  const cpu = isArm(instanceType) ? "arm64" : "amd64";
  const url = `https://s3.${id}.amazonaws.com/amazon-ssm-${id}/latest/debian_${cpu}/amazon-ssm-agent.deb`;
  const file = "/tmp/amazon-ssm-agent.deb";
  return [`(curl -fsSL --retry 5 -o ${file} ${url} || wget -q -O ${file} ${url}) && dpkg -i ${file}`];
}

/** The values are addresses and ARNs, which hold no quotes. */
function writeVariables(variables: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(variables);
  if (names.length === 0) return [];
  return [
    "mkdir -p /etc/environment.d",
    `cat > ${VARIABLES_FILE} <<'VARIABLES'`,
    ...names.map((name) => `${name}='${variables[name]}'`),
    "VARIABLES",
    `printf 'set -a\\n. ${VARIABLES_FILE}\\nset +a\\n' > ${LOGIN_FILE}`,
    `. ${LOGIN_FILE}`,
  ];
}

/** The script keeps its own interpreter; one that names none is run by bash. The end mark is made of its text, so that no line of it can be one. */
function runScript(script: string | undefined): string[] {
  if (script === undefined || script.trim() === "") return [];
  const mark = `SCRIPT_${createHash("sha256").update(withoutTokens(script)).digest("hex").slice(0, 16)}`;
  const file = "/var/lib/cloud/startup-script";
  const text = script.startsWith("#!") ? script : `#!/bin/bash\n${script}`;
  return [`cat > ${file} <<'${mark}'`, text.replace(/\n$/, ""), mark, `chmod 700 ${file}`, file];
}

function tooLong(text: string): StackwrightError {
  return new StackwrightError([
    {
      code: "SPEC_OUT_OF_RANGE",
      path: "startupScript",
      received: `${Buffer.byteLength(text)} bytes with what is added`,
      expected: `at most ${USER_DATA_MAX_BYTES} bytes`,
      fix: "Put the larger part into an image of your own, or into a bucket that the script reads.",
    },
  ]);
}
