import type * as Commander from "commander";
import { builtInProviders } from "../constructs/providers";
import { DEFAULT_OUT, writes, type CommandName } from "./request";

/** The options that a command has: none that it would not act on. */
export function optionsOf({ Option }: typeof Commander, name: CommandName): Commander.Option[] {
  return [
    new Option("-o, --out <folder>", outMeaning(name)),
    new Option("--provider <name>", `where to build: ${Object.keys(builtInProviders).join(", ")}`),
    new Option("--region <id>", "the provider's own id of the region, such as eu-west-1"),
    new Option("--environment <name>", "how much safety to buy").choices(["development", "staging", "production"]),
    new Option("--offline", "ask no language model and no cloud account"),
    new Option("--no-cache", "ask the language model anew, and keep no answer of it"),
    ...(name === "design"
      ? []
      : [new Option("--provider-version <name=version>", "pin the version of a provider's plug-in; may be repeated").argParser(collect)]),
    ...(name === "design" || name === "synth"
      ? []
      : [new Option("--terraform <path>", "the Terraform or OpenTofu to use (default: found on PATH)")]),
    ...(name === "plan"
      ? [new Option("--state", "plan against the stack's own state, with your credentials; writes the folder first")]
      : []),
    new Option(
      "--allow-literal-secrets",
      "let secrets stand in resources as text: they are then in the open, in the output and in the state",
    ),
    new Option("--force", "replace files that Stackwright did not write, or that you changed"),
    jsonOption({ Option }),
    new Option("--verbose", "show every choice and every change").conflicts("quiet"),
    new Option("-q, --quiet", "print problems only"),
  ];
}

export const jsonOption = ({ Option }: Pick<typeof Commander, "Option">): Commander.Option =>
  new Option("--json", "print one JSON object and nothing else");

function outMeaning(name: CommandName): string {
  if (writes(name, {})) return `folder to write (default: ${DEFAULT_OUT}, or the one that the spec lies in)`;
  return name === "design" ? "also write the spec into this folder" : "also write the workspace into this folder";
}

/** The values of an option that may be repeated. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** Options as they were given, before the command's name or after it; what was not given is absent, defaults of the parser included. */
export function givenOptions(command: Commander.Command | null): Readonly<Record<string, unknown>> {
  if (command === null) return {};
  const own = Object.entries(command.opts<Record<string, unknown>>()).filter(([key]) => command.getOptionValueSource(key) === "cli");
  return { ...givenOptions(command.parent), ...Object.fromEntries(own) };
}
