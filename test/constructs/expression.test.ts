import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { callOnTemplate, jsonTemplate, renderText, renderTree, withoutTokens } from "../../src/constructs/expression";
import { StackwrightError } from "../../src/errors";
import { describeWithTerraform } from "../support/terraform";
import { temporaryFolder } from "../support/temporary-folder";

/** Texts as a spec writes them, and what they are when `var.x` is `X"q\`. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['quote " and \\ back\\n', 'quote " and \\ back\\n'],
  ["line\nline\ttab\r\n", "line\nline\ttab\r\n"],
  ["$${HOME} ${var.x} %{ if }", '${HOME} X"q\\ %{ if }'],
  ["$$${HOME} $$$${HOME}", "$${HOME} $$${HOME}"],
  ["100%${var.x}%", '100%X"q\\%'],
  ["$${a}${var.x}$${c}", '${a}X"q\\${c}'],
  ["open $${ and ${var.x}", 'open ${ and X"q\\'],
  ["echo \"$${VAR:-x}\" '$${#arr[@]}' $(date) \\$HOME $1", "echo \"${VAR:-x}\" '${#arr[@]}' $(date) \\$HOME $1"],
  ["$${A%%{*} é ☃", "${A%{*} é ☃"],
];

/** The outputs of a stack in which every text passes through a function and through JSON. */
function synthOutputs(texts: readonly string[]): object {
  const stack = new TerraformStack(new App({ outdir: temporaryFolder() }), "test");
  const x = new TerraformVariable(stack, "x", { type: "string", default: "" });
  texts.forEach((text, index) => {
    const template = renderText(text, () => x.stringValue);
    new TerraformOutput(stack, `encoded_${index}`, { value: callOnTemplate("base64encode", template) });
    new TerraformOutput(stack, `json_${index}`, { value: jsonTemplate({ list: [template], absent: undefined, port: 80 }) });
  });
  return stack.toTerraform() as object;
}

describe("a call on a template", () => {
  test("keeps the braces of a reference that CDKTF made, and quotes the rest", () => {
    expect(synthOutputs(['say "${var.x}"\n'])).toMatchObject({
      output: {
        encoded_0: { value: '${base64encode("say \\"${var.x}\\"\\n")}' },
        json_0: { value: '{"list":[${jsonencode("say \\"${var.x}\\"\\n")}],"port":80}' },
      },
    });
  });

  test("leaves a text without references to JSON alone", () => {
    expect(synthOutputs(['a "b"'])).toMatchObject({ output: { json_0: { value: '{"list":["a \\"b\\""],"port":80}' } } });
  });

  test("has the same text without tokens in every run", () => {
    const template = (): string =>
      renderText("a ${var.x} b", () => new TerraformVariable(new TerraformStack(new App(), "t"), "x", {}).stringValue);
    expect(withoutTokens(template())).toBe("a  b");
    expect(withoutTokens(template())).toBe(withoutTokens(template()));
  });
});

describeWithTerraform("Terraform reads every text as it was meant", () => {
  test("in an encoded call and in JSON", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(synthOutputs(TEXTS.map(([text]) => text))));
    const run = (...given: string[]): string =>
      execFileSync("terraform", given, { cwd: folder, encoding: "utf8", env: { ...process.env, TF_VAR_x: 'X"q\\' } });
    run("init", "-no-color");
    run("apply", "-auto-approve", "-no-color");
    const outputs = JSON.parse(run("output", "-json")) as Record<string, { readonly value: string }>;
    const read = TEXTS.map((_, index) => ({
      encoded: Buffer.from(outputs[`encoded_${index}`]?.value ?? "", "base64").toString("utf8"),
      json: (JSON.parse(outputs[`json_${index}`]?.value ?? "{}") as { list: string[] }).list[0],
    }));
    expect(read).toEqual(TEXTS.map(([, meant]) => ({ encoded: meant, json: meant })));
  });
});

describe("where expressions may stand", () => {
  const resolve = (reference: { readonly root: string }): string =>
    reference.root === "service" ? "https://x.example/$${a}" : "${resolved}";
  const render = (text: string): string => renderText(text, resolve, "expressions");

  test.each([
    ["${upper(var.x)} $${y} 100%%{z}", "${upper(var.x)} $${y} 100%%{z}"],
    ["${aws_vpc.main.id}", "${resolved}"],
    ["${upper(aws_vpc.main.id)}", "${upper(aws_vpc.main.id)}"],
    ["${lower(service.a.url)}", '${lower("https://x.example/$${a}")}'],
    ['${"service.a.url ${ service . a . url }"}', '${"service.a.url ${ "https://x.example/$${a}" }"}'],
    ["${x.service.a.url + (y).service.a.url}", "${x.service.a.url + (y).service.a.url}"],
    ["${aws:username}", "$${aws:username}"],
  ])("%s is written as %s", (text, written) => {
    expect(render(text)).toBe(written);
  });

  test("keys are templates, as for Terraform; elsewhere they are text", () => {
    expect(renderTree({ "${upper(var.x)}": ["${var.x}", 1] }, resolve, "expressions")).toEqual({ "${upper(var.x)}": ["${resolved}", 1] });
    expect(renderTree({ "${var.x}": "a" }, resolve)).toEqual({ "$${var.x}": "a" });
  });

  test("a lone reference in an expression stays a reference, a longer one is put in parentheses", () => {
    const asGiven = (template: string): string => renderText("${-service.a.port}", () => template, "expressions");
    expect(asGiven("${aws_lb.a.port}")).toBe("${-aws_lb.a.port}");
    expect(asGiven("${var.a + 1}")).toBe("${-(var.a + 1)}");
    expect(asGiven("")).toBe('${-""}');
  });

  test("an expression in a service's field and a service without an attribute are refused", () => {
    const problemsOf = (text: string, position: "references" | "expressions"): unknown => {
      try {
        return renderText(text, resolve, position);
      } catch (error) {
        return StackwrightError.is(error) ? error.problems.map(({ code, received }) => [code, received]) : error;
      }
    };
    expect(problemsOf("${upper(var.x)}", "references")).toEqual([["TEXT_NOT_A_REFERENCE", "${upper(var.x)}"]]);
    expect(problemsOf("${upper(service.a)}", "expressions")).toEqual([["TEXT_NOT_A_REFERENCE", "service.a"]]);
    expect(problemsOf("${upper(service.a.b.c)}", "expressions")).toEqual([["TEXT_NOT_A_REFERENCE", "service.a.b.c"]]);
  });
});
