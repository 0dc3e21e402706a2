/**
 * What a provider's complaint about a value suggests to try instead. Providers name the values that they allow, the form of an identifier or
 * the arguments of which they want one; where they only say no, a pool of values of many forms is tried.
 */

const UUID = "00000000-0000-0000-0000-000000000000";
const GROUP = `/subscriptions/${UUID}/resourceGroups/example`;

/** Values for the argument that a complaint is about, the likeliest first. */
export function proposedTexts(complaint: string, current: unknown): string[] {
  const prefixes = [...complaint.matchAll(/(?:begins?|starts?) with (?:one of )?['"`]?([\w/:.-]*[/:-])/g)].map(
    ([, prefix]) => prefix as string,
  );
  const words = [...complaint.matchAll(/start with (\w[\w-]*\w) and/g)].map(([, word]) => `${word}-0123456789abcdef0`);
  const ended = [...complaint.matchAll(/ends? with ['"`]([^'"`]+)/g)].map(([, suffix]) => `example${suffix}`);
  const begun = prefixes.flatMap((prefix) => [`${prefix}0123456789abcdef0`, `${prefix}example`, prefix]);
  const hinted = HINTS.filter(([pattern]) => pattern.test(complaint)).flatMap(([, values]) => values);
  return unique([
    ...listedValues(complaint),
    ...identifiers(complaint, current),
    ...ofLength(complaint),
    ...begun,
    ...words,
    ...ended,
    ...hinted,
    ...POOL,
  ]);
}

export function proposedNumbers(complaint: string): number[] {
  const listed = listedValues(complaint).map(Number);
  const bounds = [...complaint.matchAll(/(?:range \(|at least \(?|between |>= )(-?\d+)(?:(?: - | and |, )(-?\d+))?/g)].flatMap(
    ([, low, high]) => [low, high],
  );
  return unique([...listed, ...bounds.flatMap((bound) => (bound === undefined ? [] : [Number(bound)])), ...NUMBERS]).filter(
    Number.isFinite,
  );
}

/** Names of arguments that a complaint says are wanted: one of them, or all of them. */
export function wantedArguments(complaint: string): { readonly names: readonly string[]; readonly all: boolean } | undefined {
  const all = /all of `([^`]+)` must be specified/.exec(complaint)?.[1];
  if (all !== undefined) return { names: all.split(","), all: true };
  const missing =
    /Block (\w+) must have a configuration value|The argument "(\w+)" is required|At least \d+ "(\w+)" blocks are required/.exec(complaint);
  const name = missing?.slice(1).find((each) => each !== undefined);
  if (name !== undefined) return { names: [name], all: true };
  const one = ONE_WANTED.map((pattern) => pattern.exec(complaint)?.[1]).find((list) => list !== undefined);
  if (one === undefined) return undefined;
  return { names: one.split(/[,\s]+|\.<\./).filter((name) => /^[\w.]+$/.test(name)), all: false };
}

const ONE_WANTED = [
  /one of `([^`]+)` must be specified/,
  /one of these attributes must be configured: \[([^\]]+)\]/,
  /one \(and only one\) of \[([^\]]+)\] is required/,
  /one attribute out of \[([^\]]+)\] must be specified/,
];

/** The argument that a complaint names in its text, where its place is that of a whole list or block: `rule.0.status`. */
export function namedArgument(complaint: string): string | undefined {
  const named =
    /^"([\w.]+)"|expected (?:value of )?"?([\w.]+?)"? to |invalid value for ([\w.]+) |Path: (\S+)|parse "([\w.]+)" as|length of "?([\w.]+?)"? to/.exec(
      complaint,
    );
  return named
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.replaceAll(/\[[^\]]*\]/g, "");
}

/** `to be one of ["a" "b"]`, `Valid Values: [a b ]`, `must be one of: ["a", "b"]`, `must be one of a, b or c`. */
function listedValues(complaint: string): string[] {
  const list = /(?:one of:?|Valid Values:|values? (?:are|is):?)\s*\[([^\]]*)\]/.exec(complaint)?.[1];
  if (list === undefined) return /must be (\w+) or (\w+)$/m.exec(complaint)?.slice(1) ?? [];
  const quoted = [...list.matchAll(/"([^"]*)"/g)].map(([, value]) => value as string);
  return quoted.length > 0 ? quoted : list.split(/[,\s]+/).filter((value) => value !== "");
}

function identifiers(complaint: string, current: unknown): string[] {
  const shown = [...complaint.matchAll(/(?:> |like |form |format )[`'"]?((?:\/subscriptions|\/providers|https:\/\/|\/)[\w./{}:-]+)/g)].map(
    ([, id]) => id as string,
  );
  const missing = [...complaint.matchAll(/missing the `(\w+)` element/g)].map(([, element]) => element as string);
  const base =
    typeof current === "string" && current.startsWith(`${GROUP}/providers/Microsoft.Example`)
      ? current
      : `${GROUP}/providers/Microsoft.Example`;
  const grown = missing.map((element) => `${base}/${element}/example`);
  return [...shown.filter((id) => id !== current).map((id) => id.replaceAll(/[{}]/g, "")), ...grown];
}

function ofLength(complaint: string): string[] {
  const found = /length.*?(?:range \(|at least |between |of )(\d+)/.exec(complaint)?.[1];
  const length = Number(found ?? 0);
  return length > 0 && length <= 512
    ? ["example0123456789".repeat(40).slice(0, length), "0123456789abcdef".repeat(40).slice(0, length)]
    : [];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const NUMBERS = [
  1, 0, 2, 3, 4, 5, 8, 10, 16, 20, 24, 30, 32, 50, 60, 64, 100, 128, 256, 300, 365, 400, 500, 512, 600, 900, 1000, 1024, 1200, 2048, 3600,
  4096, 7200, 8080, 10000, 64512, 86400, -1,
];

const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}';
const PEM_KEY = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC0example someone@example.com";
const TWELVE = "123456789012";
const HEX = "0123456789abcdef";

/** What the words of a complaint point at. */
const HINTS: readonly (readonly [pattern: RegExp, values: readonly string[]])[] = [
  [/ARN/, [`arn:aws:iam::${TWELVE}:role/example`, `arn:aws:sns:us-east-1:${TWELVE}:example`]],
  [/AWS Region/, ["us-east-1"]],
  [/Account ID/, [TWELVE]],
  [/UUID/, [UUID]],
  [/CIDR/, ["10.0.0.0/24", "2001:db8::/64", "169.254.100.0/29"]],
  [/valid IP/, ["10.0.0.4"]],
  [/RFC3339|ISO8601 date/, ["2030-01-01T00:00:00Z"]],
  [/period mark|ISO8601 duration/, ["P1D", "PT1H"]],
  [
    /path segments|nested item|vault/i,
    ["keys", "secrets", "certificates"].map((kind) => `https://example.vault.azure.net/${kind}/example/${HEX}${HEX}`),
  ],
  [/S3 URI/, ["s3://example/example"]],
  [/\^dzd/, ["dzd_example1"]],
  [/\^GMT/, ["GMT"]],
  [/--\[azid\]/, ["example--use1-az1--x-s3", "example--use1-az1--xa-s3"]],
  [/64-bit integer/, ["64512"]],
  [/JSON|invalid character/, ["{}", POLICY, "[]"]],
  [/management group/i, ["/providers/Microsoft.Management/managementGroups/example"]],
  [/Policy (?:Set )?Definition/, [`/providers/Microsoft.Authorization/policyDefinitions/${UUID}`]],
  [/Policy Assignment/, [`/subscriptions/${UUID}/providers/Microsoft.Authorization/policyAssignments/example`]],
  [
    /Azure ID|resource id|ResourceGroup ID/,
    [GROUP, `${GROUP}/providers/Microsoft.Compute/virtualMachines/example`, `/subscriptions/${UUID}`],
  ],
  [/scope prefix/, [`${GROUP}/providers/Microsoft.Compute/virtualMachines/example/providers/Microsoft.Example/examples/example`]],
  [/HH:MM/i, ["09:00"]],
  [/HHmm/, ["0900"]],
  [/three characters/, ["EXA"]],
  [/Time of day/, ["23:00"]],
  [/SSH2/, [PEM_KEY]],
  [/have a (?:host|url)/, ["https://www.example.com/"]],
  [/multicast/, ["224.0.0.1"]],
];

const POOL: readonly string[] = [
  ...[
    "Example1",
    "example1",
    "example-1",
    "exampleexample",
    "EXAMPLE",
    "a",
    "ab",
    "1",
    "1.0",
    "1.0.0",
    "2",
    "12",
    "60",
    "0",
    "true",
    "false",
    "enabled",
    "Enabled",
    "ENABLED",
    "default",
    "Default",
    "Standard",
    "Basic",
  ],
  ...[UUID, TWELVE, "{}", "[]", POLICY, "us-east-1", "us-east-1a", "us-east-1_example1", "westeurope", "use1-az1", "Europe"],
  ...[
    `arn:aws:iam::${TWELVE}:role/example`,
    `arn:aws:s3:::example`,
    `arn:aws:sns:us-east-1:${TWELVE}:example`,
    `arn:aws:lambda:us-east-1:${TWELVE}:function:example`,
  ],
  ...[
    `arn:aws:kinesis:us-east-1:${TWELVE}:stream/example`,
    `arn:aws:elasticloadbalancing:us-east-1:${TWELVE}:loadbalancer/app/example/${HEX}`,
    `arn:aws:logs:us-east-1:${TWELVE}:log-group:example`,
  ],
  ...[
    `arn:aws:firehose:us-east-1:${TWELVE}:deliverystream/example`,
    `arn:aws:cloudformation:us-east-1:${TWELVE}:stack/example/${UUID}`,
    `arn:aws:bedrock:us-east-1::foundation-model/example.example-v1:0`,
  ],
  ...["10.0.0.0/16", "10.0.0.0/24", "10.0.0.0/28", "10.0.0.4", "224.0.0.1", "2001:db8::/56", "2001:db8::1", "0.0.0.0", "00:00:5e:00:53:01"],
  ...[
    "https://www.example.com",
    "https://example.com/",
    "http://example.com",
    "example.com",
    "www.example.com",
    "example.com.",
    "*.example.com",
    "someone@example.com",
    "+12025550123",
  ],
  ...[
    "P1D",
    "PT1H",
    "PT5M",
    "1h",
    "1m",
    "60s",
    "1d",
    "5m",
    "00:00",
    "01:00",
    "00:00:00",
    "10:00-11:00",
    "sun:05:00-sun:06:00",
    "Monday",
    "MON",
    "2030-01-01T00:00:00Z",
    "2030-01-01",
    "2030-01",
    "rate(1 hour)",
    "cron(0 9 * * ? *)",
    "0 9 * * *",
    "UTC",
    "Etc/UTC",
    "R/2030-01-01T00:00:00Z/P1D",
  ],
  ...[
    "en-US",
    "en",
    "USD",
    "US",
    "USA",
    "t3.micro",
    "db.t3.micro",
    "ml.t3.medium",
    "cache.t3.micro",
    "Standard_DS1_v2",
    "Standard_B2s",
    "linux",
  ],
  ...[
    "vpc-0123456789abcdef0",
    "subnet-0123456789abcdef0",
    "sg-0123456789abcdef0",
    "i-0123456789abcdef0",
    "eni-0123456789abcdef0",
    "ami-0123456789abcdef0",
    "tgw-0123456789abcdef0",
    "fs-0123456789abcdef0",
    "cgw-0123456789abcdef0",
    "r-example1",
    "ou-abcd-abcdefgh",
    "o-abcdefghij",
    "pl-0123456789abcdef0",
    "rslvr-0123456789abcdef0",
    "vol-0123456789abcdef0",
    "svc-0123456789abcdef0",
    "sn-0123456789abcdef0",
    "d-0123456789",
    "s-0123456789abcdef0",
    "lt-0123456789abcdef0",
    "key/example",
    "custom-example",
    "mq.t3.micro",
    "backup-0123456789abcdef0",
    "fsvol-0123456789abcdef0",
    "sgr-0123456789abcdef0",
  ],
  ...[
    "example/example",
    "/example",
    "/example/",
    "/",
    "/example/example",
    "example:example",
    "example::example::example",
    "AWS::S3::Bucket",
    "example.example",
    "Example.Example",
    "$default",
    "GET /",
    "s3://example/example",
    "s3://example",
    "projects/example",
    "alias/example",
    "TXT_EXAMPLE",
    "Microsoft.Compute",
    "Microsoft.Storage/storageAccounts",
    "Microsoft.Compute/virtualMachines",
  ],
  ...[
    "ZXhhbXBsZQ==",
    HEX,
    HEX + HEX,
    HEX + HEX + HEX + HEX,
    "AKIAIOSFODNN7EXAMPLE",
    "A1B2C3D4E5F6G7",
    "ABCDEFGHIJ",
    "exampleexampleexampleexample",
    "Example-0123456789!",
    PEM_KEY,
    "<html></html>",
    "SELECT 1",
    "key=value",
    "example = 1",
  ],
  ...[
    "https://example.vault.azure.net/keys/example",
    `https://example.vault.azure.net/keys/example/${HEX}${HEX}`,
    `https://example.vault.azure.net/secrets/example/${HEX}${HEX}`,
    `https://example.vault.azure.net/certificates/example/${HEX}${HEX}`,
    "https://example.vault.azure.net/",
    "https://example.blob.core.windows.net/example",
    "https://example.blob.core.windows.net/",
    "https://example.queue.core.windows.net/example",
    "https://example.table.core.windows.net/example",
    "https://example.managedhsm.azure.net/keys/example",
    "https://example.dfs.core.windows.net/example",
    "https://example.file.core.windows.net/example",
  ],
  ...[
    `/subscriptions/${UUID}`,
    GROUP,
    `${GROUP}/providers/Microsoft.Compute/virtualMachines/example`,
    `${GROUP}/providers/Microsoft.Network/virtualNetworks/example`,
    `${GROUP}/providers/Microsoft.Network/virtualNetworks/example/subnets/example`,
    `${GROUP}/providers/Microsoft.Storage/storageAccounts/example`,
    `/providers/Microsoft.Management/managementGroups/example`,
    `/providers/Microsoft.Authorization/policyDefinitions/${UUID}`,
    `/subscriptions/${UUID}/providers/Microsoft.Authorization/policyAssignments/example`,
    `/subscriptions/${UUID}/providers/Microsoft.Authorization/roleDefinitions/${UUID}`,
    `${GROUP}/providers/Microsoft.Web/serverFarms/example`,
    `${GROUP}/providers/Microsoft.Web/sites/example`,
    `${GROUP}/providers/Microsoft.Sql/servers/example`,
    `${GROUP}/providers/Microsoft.Sql/servers/example/databases/example`,
  ],
];
