import type * as Commander from "commander";
import { builtInProviders } from "../constructs/providers";
import { failure, success, type Problem, type Result } from "../errors";
import { didYouMean } from "../spec/nearest";
import { EXAMPLES, footerOf, SUMMARIES } from "./help";
import { DEFAULT_OUT, writes, type CommandName, type Options, type Request } from "./request";

/** A request, or text to print in place of one: help, the version. */
export type Parsed = { readonly request: Request } | { readonly print: string };

const SUBCOMMANDS = ["design", "synth", "validate", "plan"] as const satisfies readonly CommandName[];

/** Reads the command line. */
export function readArguments(argv: readonly string[], version: string): Result<Parsed> {
  const misspelt = misspeltCommand(argv);
  if (misspelt !== undefined) return failure([misspelt]);
  const commander = require("commander") as typeof Commander;
  const reading = new Reading(commander, version);
  return reading.read(argv);
}

/** A first word that is nearly a command, where what follows shows that it was meant as one. */
function misspeltCommand(argv: readonly string[]): Problem | undefined {
  const [first = "", ...rest] = argv.filter((argument) => !argument.startsWith("--"));
  const names = [...SUBCOMMANDS, "help"] as const;
  if (!/^[a-z]+$/i.test(first) || names.some((name) => name === first) || rest.length > 1) return undefined;
  const hint = didYouMean(first, names);
  if (hint === "" || (rest[0] !== undefined && /^[a-z]+$/i.test(rest[0]))) return undefined;
  const fix = `${hint.trim()} To read it as words, put all of them between quotes.`;
  return { code: "USAGE", path: "", received: first, expected: `words, or one of ${SUBCOMMANDS.join(", ")}`, fix };
}

class Reading {
  private request: Request | undefined;
  private printed = "";

  constructor(
    private readonly commander: typeof Commander,
    private readonly version: string,
  ) {}

  read(argv: readonly string[]): Result<Parsed> {
    const { CommanderError } = this.commander;
    const program = this.program();
    try {
      program.parse([...argv], { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) return failure([usage(error.message)]);
    }
    if (this.request !== undefined) return success({ request: this.request });
    return success({ print: this.printed || program.helpInformation() });
  }

  private program(): Commander.Command {
    const program = new this.commander.Command("stackwright");
    this.settings(program);
    program
      .usage('[options] "words…"\n       stackwright <command> [options] [words… | spec.yaml | -]')
      .description(SUMMARIES.all)
      .version(this.version, "-V, --version", "print the version")
      .enablePositionalOptions()
      .argument("[input...]", "words, or a spec file, or - for standard input")
      .helpCommand("help [command]", "show the help of a command");
    this.define(program, "all");
    for (const name of SUBCOMMANDS) {
      const command = program
        .command(name)
        .argument("[input...]", `words, a spec file, or - for standard input${INPUT_DEFAULTS[name] ?? ""}`);
      this.settings(command);
      this.define(command.description(SUMMARIES[name]), name);
    }
    return program;
  }

  private settings(command: Commander.Command): void {
    const write = (text: string): void => void (this.printed += text);
    command.exitOverride().configureOutput({ writeOut: write, writeErr: () => undefined, getOutHelpWidth: () => 100 });
    command.configureHelp({ helpWidth: 100, showGlobalOptions: false });
  }

  private define(command: Commander.Command, name: CommandName): void {
    for (const option of optionsOf(this.commander, name)) command.addOption(option);
    command.addHelpText("after", `\nExamples:\n${EXAMPLES[name].map((line) => `  $ ${line}`).join("\n")}\n${footerOf(name)}`);
    command.action((input: string[]) => {
      const options = command.optsWithGlobals<Options>();
      const foreign = foreignOption(this.commander, name, options);
      if (foreign !== undefined) throw new this.commander.CommanderError(2, "stackwright.option", `${name} has no option '${foreign}'`);
      if (options.force === true && !writes(name, options)) {
        throw new this.commander.CommanderError(
          2,
          "stackwright.option",
          `${name} writes no files, so '--force' would do nothing (add '--out')`,
        );
      }
      this.request = { command: name, input, options };
    });
  }
}

/** An option that was given before a command's name and that the command does not have. */
function foreignOption(commander: typeof Commander, name: CommandName, options: Options): string | undefined {
  const known = optionsOf(commander, name).map((option) => option.attributeName());
  const foreign = Object.keys(options).find((key) => !known.includes(key));
  return foreign === undefined
    ? undefined
    : (optionsOf(commander, "all").find((option) => option.attributeName() === foreign)?.long ?? foreign);
}

const INPUT_DEFAULTS: Readonly<Partial<Record<CommandName, string>>> = {
  synth: ` (default: the spec in ${DEFAULT_OUT}/)`,
  validate: ` (default: the spec in ${DEFAULT_OUT}/)`,
  plan: ` (default: the spec in ${DEFAULT_OUT}/)`,
};

/** The options that a command has: none that it would not act on. */
function optionsOf({ Option }: typeof Commander, name: CommandName): Commander.Option[] {
  const out = writes(name, {})
    ? `folder to write (default: ${DEFAULT_OUT}, or the one that the spec lies in)`
    : name === "design"
      ? "also write the spec into this folder"
      : "also write the workspace into this folder";
  const all = [
    new Option("-o, --out <folder>", out),
    new Option("--provider <name>", `where to build: ${Object.keys(builtInProviders).join(", ")}`),
    new Option("--region <id>", "the provider's own id of the region, such as eu-west-1"),
    new Option("--environment <name>", "how much safety to buy").choices(["development", "staging", "production"]),
    new Option("--offline", "ask no language model and no cloud account"),
    ...(name === "design"
      ? []
      : [new Option("--provider-version <name=version>", "pin the version of a provider's plug-in; may be repeated").argParser(collect)]),
    ...(name === "design" || name === "synth"
      ? []
      : [new Option("--terraform <path>", "the Terraform or OpenTofu to use (default: found on PATH)")]),
    ...(name === "plan"
      ? [new Option("--state", "plan against the stack's own state, with your credentials; writes the folder first")]
      : []),
    new Option("--force", "replace files that Stackwright did not write, or that you changed"),
    new Option("--json", "print one JSON object and nothing else"),
    new Option("--verbose", "show every choice and every change").conflicts("quiet"),
    new Option("-q, --quiet", "print problems only"),
  ];
  return all;
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function usage(message: string): Problem {
  const [said = "", hint = ""] = message.replace(/^error: /, "").split("\n");
  const fix = [hint.replace(/^\(|\)$/g, ""), "stackwright --help shows what there is."].filter((text) => text !== "").join(" ");
  return { code: "USAGE", path: "", received: said, expected: "a command as --help shows it", fix };
}
