import { builtInDesigner } from "../../src/cli/designer";
import { runCommand } from "../support/run-command";
import { blocksOf } from "../support/documents";

test("what README shows of the first command is what it prints, but for lines left out", async () => {
  const [command = "", shown = ""] = ["sh", "text"].map(
    (wanted) => blocksOf("README.md").find(({ language }) => language === wanted)?.text,
  );
  const words = /"(.*)"/.exec(command)?.[1] ?? "";
  const { code, out, err } = await runCommand([words], { designer: builtInDesigner });
  expect([code, err]).toEqual([0, ""]);
  const lines = shown.split("\n").filter((line) => line.trim() !== "…");
  expect(lines.length).toBeGreaterThan(20);
  // in this order, with others between them
  const printed = out.split("\n");
  let at = 0;
  const missing = lines.filter((line) => {
    const found = printed.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
  expect(missing).toEqual([]);
});
