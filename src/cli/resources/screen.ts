import type { ArgumentDescription, AttributeDescription, ResourceDescription, SearchHit } from "../../catalogue";
import type { Paints } from "../screen/paint";
import { columns, printable, wrap } from "../screen/text";
import type { Answer } from "./run";

export interface CatalogueView {
  readonly paint: Paints;
  /** Width of a line. */
  readonly width: number;
}

/** What a user reads of the catalogue's answer. */
export function answerText(answer: Answer, view: CatalogueView): string {
  const lines = answer.command === "search" ? hitLines(answer.words, answer.hits, view) : resourceLines(answer.resource, view);
  return lines.map((line) => `${line}\n`).join("");
}

function hitLines(words: string, hits: readonly SearchHit[], { paint, width }: CatalogueView): string[] {
  if (hits.length === 0)
    return [wrap(`Nothing fits “${printable(words)}”. Say it in other words: what it is for, or the service's name.`, width)];
  const rows = hits.map(({ type, kind, deprecated, because }) => [type, KIND[kind], deprecated ? `${because}; deprecated` : because]);
  const lines = columns(rows, width, 0).map((line, index) => line.replace(hits[index]?.type ?? "", (type) => paint.name(type)));
  return [...lines, "", paint.faint(`stackwright resources show ${hits[0]?.type ?? ""} shows its arguments and an example.`)];
}

const KIND = { resource: "resource", data: "data source" } as const;

function resourceLines({ example, ...resource }: ResourceDescription, view: CatalogueView): string[] {
  const { paint } = view;
  const head = `${paint.title(resource.type)}, ${KIND[resource.kind]} of ${resource.provider} ${resource.version}`;
  return [
    resource.deprecated ? `${head} ${paint.warn("(deprecated)")}` : head,
    "",
    paint.title("Arguments"),
    ...(resource.arguments.length === 0 ? ["  none"] : argumentLines(resource.arguments, view)),
    ...attributeLines(resource.attributes, view),
    "",
    paint.title("A smallest spec"),
    ...exampleLines(example),
  ];
}

interface Row {
  readonly depth: number;
  readonly argument: ArgumentDescription;
}

function rowsOf(list: readonly ArgumentDescription[], depth: number): Row[] {
  return list.flatMap((argument) => [{ depth, argument }, ...rowsOf(argument.arguments ?? [], depth + 1)]);
}

/** One line per argument, those of a block below it and further in. */
function argumentLines(list: readonly ArgumentDescription[], { paint, width }: CatalogueView): string[] {
  const rows = rowsOf(list, 0);
  const cells = rows.map(({ depth, argument }) => [`${"  ".repeat(depth)}${argument.name}`, argument.type, marksOf(argument)]);
  return columns(cells, width).map((line, index) =>
    rows[index]?.argument.required === true ? line.replace(/[a-z0-9_]+/i, (name) => paint.name(name)) : line,
  );
}

function marksOf({ block, required, computed, sensitive, writeOnly, deprecated, least, most }: ArgumentDescription): string {
  const marks = [
    required ? "required" : "optional",
    computed ? "else set by the provider" : "",
    block ? timesOf(least, most) : "",
    sensitive ? "sensitive" : "",
    writeOnly ? "write-only" : "",
    deprecated ? "deprecated" : "",
  ];
  return marks.filter((mark) => mark !== "").join(", ");
}

function timesOf(least = 0, most: number | undefined): string {
  if (most === undefined) return least > 1 ? `block, ${least} or more` : "block";
  return most === 1 ? "block, once" : `block, ${least === most ? "" : `${least} to `}${most} times`;
}

function attributeLines(attributes: readonly AttributeDescription[], { paint, width }: CatalogueView): string[] {
  if (attributes.length === 0) return [];
  const rows = attributes.map(({ name, type, sensitive, deprecated }) => {
    const marks = [sensitive ? "sensitive" : "", deprecated ? "deprecated" : ""].filter((mark) => mark !== "").join(", ");
    return [name, type, marks];
  });
  return ["", `${paint.title("Attributes")} that the provider sets; arguments can be referred to as well`, ...columns(rows, width)];
}

function exampleLines(example: ResourceDescription["example"]): string[] {
  const { stringify } = require("yaml") as typeof import("yaml");
  return stringify(example, { lineWidth: 0 })
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);
}
