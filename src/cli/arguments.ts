import type * as Commander from "commander";
import { failure, success, type Result } from "../errors";
import { EXAMPLES, footerOf, SUMMARIES } from "./help";
import { givenOptions, optionsOf } from "./options";
import { DEFAULT_OUT, writes, type CommandName, type Options, type Request } from "./request";
import { addResources } from "./resources/arguments";
import type { CatalogueRequest } from "./resources/request";
import { misspeltCommand, usageProblem } from "./usage";

/** A request, or text to print in place of one: help, the version. */
export type Parsed = { readonly request: Request } | { readonly catalogue: CatalogueRequest } | { readonly print: string };

const SUBCOMMANDS = ["design", "synth", "validate", "plan"] as const satisfies readonly CommandName[];

/** Reads the command line. */
export function readArguments(argv: readonly string[], version: string): Result<Parsed> {
  const misspelt = misspeltCommand(argv);
  if (misspelt !== undefined) return failure([misspelt]);
  const commander = require("commander") as typeof Commander;
  const reading = new Reading(commander, version);
  return reading.read(argv);
}

class Reading {
  private parsed: Parsed | undefined;
  private printed = "";

  constructor(
    private readonly commander: typeof Commander,
    private readonly version: string,
  ) {}

  read(argv: readonly string[]): Result<Parsed> {
    const { CommanderError } = this.commander;
    const program = this.program();
    try {
      program.parse(argv.map(shielded), { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) return failure([usageProblem(error, argv)]);
    }
    if (this.parsed !== undefined) return success(this.parsed);
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
    addResources(this.commander, program, {
      settings: (command) => this.settings(command),
      found: (catalogue) => (this.parsed = { catalogue }),
    });
    return program;
  }

  private settings(command: Commander.Command): void {
    const write = (text: string): void => void (this.printed += text);
    command.exitOverride().configureOutput({ writeOut: write, writeErr: () => undefined, getOutHelpWidth: () => 100 });
    command.configureHelp({ helpWidth: 100, showGlobalOptions: false }).helpOption("-h, --help", "show this help");
  }

  private define(command: Commander.Command, name: CommandName): void {
    for (const option of optionsOf(this.commander, name)) command.addOption(option);
    command.addHelpText("after", `\nExamples:\n${EXAMPLES[name].map((line) => `  $ ${line}`).join("\n")}\n${footerOf(name)}`);
    command.action((input: string[]) => {
      const options = givenOptions(command) as Options;
      const foreign = foreignOption(this.commander, name, options);
      if (foreign !== undefined) throw new this.commander.CommanderError(2, "stackwright.option", `${name} has no option '${foreign}'`);
      if (options.force === true && !writes(name, options)) {
        throw new this.commander.CommanderError(
          2,
          "stackwright.option",
          `${name} writes no files, so '--force' would do nothing (add '--out')`,
        );
      }
      this.parsed = { request: { command: name, input: input.map(unshielded), options } };
    });
  }
}

/** Words may begin with a hyphen, as a list does; no option has white space behind it. */
const shielded = (argument: string): string => (/^-{1,2}\s/.test(argument) ? ` ${argument}` : argument);
const unshielded = (word: string): string => (/^ -{1,2}\s/.test(word) ? word.slice(1) : word);

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
