import { existsSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { documents, PROJECT, proseOf, textOf } from "../support/documents";

/** Where a document points: `[text](target)`, outside of code. */
function linksIn(file: string): string[] {
  const prose = proseOf(file).replaceAll(/`[^`]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
}

/** The anchor that a heading gets. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const anchorsOf = (file: string): string[] => [...textOf(file).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? ""));

function problemWith(file: string, link: string): string | undefined {
  if (/^https:\/\//.test(link)) return undefined;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : join(dirname(file), path);
  if (!existsSync(join(PROJECT, target))) return `${link}: there is no ${target}`;
  if (anchor === undefined || statSync(join(PROJECT, target)).isDirectory()) return undefined;
  return anchorsOf(target).includes(anchor) ? undefined : `${link}: ${target} has no such heading`;
}

test.each(documents)("every link of %s leads somewhere", (file) => {
  expect(linksIn(file).flatMap((link) => problemWith(file, link) ?? [])).toEqual([]);
});

test("README leads to the list of documents, and that to every document", () => {
  expect(linksIn("README.md")).toContain("docs/README.md");
  const listed = linksIn("docs/README.md").map((link) => relative(".", join("docs", link)));
  const below = documents.filter((file) => file.startsWith("docs/") && file !== "docs/README.md" && !file.startsWith("docs/decisions/"));
  expect(below.filter((file) => !listed.includes(file))).toEqual([]);
});
