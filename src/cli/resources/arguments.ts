import type * as Commander from "commander";
import { footerOf } from "../help";
import { collect, givenOptions, jsonOption } from "../options";
import type { CatalogueRequest, SearchOptions, ShowOptions } from "./request";

interface Hooks {
  /** What all commands share: output, width, errors in place of an exit. */
  readonly settings: (command: Commander.Command) => void;
  readonly found: (request: CatalogueRequest) => void;
}

export const MOST_LIMIT = 100;

export const EXAMPLES = {
  resources: ['stackwright resources search "message queue"', "stackwright resources show aws_lex_bot"],
  search: [
    'stackwright resources search "message queue"',
    "stackwright resources search ipam pool --provider aws --limit 3",
    "stackwright resources search ubuntu image --kind data --json | jq .hits",
  ],
  show: [
    "stackwright resources show aws_lex_bot",
    "stackwright resources show aws_ami --kind data",
    "stackwright resources show aws_sqs_queue --json | jq .resource.example",
  ],
} as const;

/** `resources search` and `resources show`: what any provider has, beyond the kinds of services. */
export function addResources(commander: typeof Commander, program: Commander.Command, { settings, found }: Hooks): void {
  const resources = program.command("resources").description("Looks up any resource type of the providers: for resources[] and data[].");
  const search = resources.command("search").argument("<words...>", "what it is for, or a part of its name");
  const show = resources.command("show").argument("<type>", "a type, as Terraform writes it: aws_lex_bot");
  for (const command of [resources, search, show]) settings(command);

  for (const option of searchOptions(commander)) search.addOption(option);
  search.description("Finds resource types by what people call them, by service, and with typing mistakes.");
  search.action((words: string[]) => found({ command: "search", words: words.join(" "), options: own<SearchOptions>(commander, search) }));

  for (const option of [kindOption(commander), jsonOption(commander)]) show.addOption(option);
  show.description("Shows a type: its arguments, what can be referred to, and a smallest spec.");
  show.action((type: string) => found({ command: "show", type, options: own<ShowOptions>(commander, show) }));

  resources.helpCommand(false).addHelpText("after", examples("resources"));
  for (const [command, name] of [[search, "search"] as const, [show, "show"] as const]) command.addHelpText("after", examples(name));
}

function searchOptions(commander: typeof Commander): Commander.Option[] {
  const { Option } = commander;
  return [
    new Option("--provider <name>", "only this provider; may be repeated").argParser(collect),
    kindOption(commander),
    new Option("--limit <number>", `most hits, up to ${MOST_LIMIT} (default: 10)`).argParser((text) => limitOf(commander, text)),
    jsonOption(commander),
  ];
}

const kindOption = ({ Option }: typeof Commander): Commander.Option =>
  new Option("--kind <kind>", "only these").choices(["resource", "data"]);

function limitOf({ InvalidArgumentError }: typeof Commander, text: string): number {
  const limit = Number(text);
  if (/^\d{1,4}$/.test(text) && limit >= 1 && limit <= MOST_LIMIT) return limit;
  throw new InvalidArgumentError(`a number from 1 to ${MOST_LIMIT} after --limit`);
}

/** The command's options; one that was given before its name and that it does not have would do nothing here. */
function own<T extends ShowOptions>({ CommanderError }: typeof Commander, command: Commander.Command): T {
  const given = givenOptions(command);
  const known = command.options.map((option) => option.attributeName());
  const foreign = command.parent?.parent?.options.find(
    (option) => option.attributeName() in given && !known.includes(option.attributeName()),
  );
  if (foreign !== undefined) throw new CommanderError(2, "commander.unknownOption", `unknown option '${foreign.long ?? ""}'`);
  return given as T;
}

function examples(name: keyof typeof EXAMPLES): string {
  return `\nExamples:\n${EXAMPLES[name].map((line) => `  $ ${line}`).join("\n")}\n${footerOf("synth")}`;
}
