import type { CommanderError } from "commander";
import type { Problem } from "../errors";
import { didYouMean } from "../spec/nearest";

/** The words that a command line may begin with when it is not words to read. */
export const COMMANDS = ["design", "synth", "validate", "plan", "resources", "help"] as const;

/** A command that is not there: nearly one where words could stand too, or after `help`. */
export function misspeltCommand(argv: readonly string[]): Problem | undefined {
  const [first = "", ...rest] = argv.filter((argument) => !argument.startsWith("--"));
  const isKnown = (name: string): boolean => COMMANDS.some((known) => known === name);
  if (first === "help") return rest[0] === undefined || isKnown(rest[0]) ? undefined : noSuchCommand(rest[0], "");
  if (!/^[a-z]+$/i.test(first) || isKnown(first) || !looksMeant(first, rest)) return undefined;
  return noSuchCommand(first, " To read it as words, put all of them between quotes.");
}

/** Short names are near to too many words: with those, what follows must show that a command was meant. */
const LONG_NAME = 6;

function looksMeant(first: string, rest: readonly string[]): boolean {
  if (didYouMean(first, COMMANDS) === "") return false;
  const isOneInput = rest.length === 0 || (rest.length === 1 && !/^[a-z]+$/i.test(rest[0] ?? ""));
  return isOneInput || COMMANDS.some((name) => name.length >= LONG_NAME && isSwapped(first.toLowerCase(), name));
}

/** The same letters in another order, or one letter more or fewer: nobody writes that but by mistake. */
function isSwapped(word: string, name: string): boolean {
  const lacks = (long: string, short: string): boolean => [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  return word !== name && ([...word].sort().join("") === [...name].sort().join("") || lacks(name, word));
}

function noSuchCommand(received: string, more: string): Problem {
  const fix = `${didYouMean(received, COMMANDS)}${more}`.trim() || "stackwright --help shows what there is.";
  return { code: "USAGE", path: "", received, expected: `words, or one of ${COMMANDS.slice(0, -1).join(", ")}`, fix };
}

/** What the parser of arguments says, as a problem. */
export function usageProblem({ code, message }: Pick<CommanderError, "code" | "message">, argv: readonly string[]): Problem {
  const help = helpOf(argv);
  const [said = "", hint = ""] = message.replace(/^error: /, "").split("\n");
  const suggestion = /Did you mean ([^?)]+)/.exec(hint)?.[1];
  const fix = [suggestion === undefined ? "" : `Did you mean ${suggestion}?`, `${help} --help shows what there is.`].join(" ").trim();
  const problem = { code: "USAGE", path: "", fix } as const;
  const quoted = [...said.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const [first = "", second = ""] = quoted;
  switch (code) {
    case "commander.unknownOption":
      return { ...problem, received: first, expected: `an option of ${help}`, fix: `${fix}${dashHint(first)}` };
    case "commander.unknownCommand":
      return { ...problem, received: first, expected: `a command of ${help}` };
    case "commander.invalidArgument":
      return { ...problem, received: second, ...wrongChoice(first, second, said, fix) };
    case "commander.optionMissingArgument":
      return { ...problem, expected: `a value after ${first}` };
    case "commander.help":
      return { ...problem, expected: `a command of ${help}` };
    case "commander.excessArguments":
      return { ...problem, expected: `one argument of ${help}` };
    case "commander.missingArgument":
      return { ...problem, expected: `${help} with its ${first}` };
    default:
      return { ...problem, received: said, expected: "a command as --help shows it" };
  }
}

function wrongChoice(option: string, received: string, said: string, fix: string): Pick<Problem, "expected" | "fix"> {
  const choices = /Allowed choices are (.*?)\.*$/.exec(said)?.[1]?.split(", ") ?? [];
  const wanted = /is invalid\. (?!Allowed)(.*?)\.*$/.exec(said)?.[1];
  const flag = option.split(" ")[0] ?? option;
  const expected = choices.length > 0 ? `one of ${choices.join(", ")} after ${flag}` : (wanted ?? `another value after ${flag}`);
  return { expected, fix: `${didYouMean(received, choices)} ${fix}`.trim() };
}

/** Words may begin with a hyphen; then nothing else tells them from options. */
const dashHint = (option: string): string => (/\s/.test(option) ? " Words that begin with - go after --." : "");

function helpOf(argv: readonly string[]): string {
  const at = argv.findIndex((argument) => COMMANDS.some((name) => name === argument));
  const [command, below] = at < 0 ? [] : argv.slice(at, at + 2);
  if (command === undefined || command === "help") return "stackwright";
  return command === "resources" && (below === "search" || below === "show") ? `stackwright resources ${below}` : `stackwright ${command}`;
}
