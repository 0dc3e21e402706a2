import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resourceAt } from "../../support/terraform-json";
import { temporaryFolder } from "../../support/temporary-folder";
import { describeWithTerraform } from "../../support/terraform";
import { problemsOf, synth } from "./spec";

const box = (fields: object = {}, others: object[] = [], more: object = {}) =>
  synth([{ kind: "vm", name: "box", ...fields }, ...others], more);
const userDataIn = (json: ReturnType<typeof box>) =>
  resourceAt(json, "aws_launch_template.box_template")["user_data"] as string | undefined;

/** The text in a call of base64encode, as Terraform's quoted strings are read. */
function textIn(userData: string | undefined): string {
  const quoted = /^\$\{base64encode\((".*")\)\}$/s.exec(userData ?? "")?.[1];
  if (quoted === undefined) throw new RangeError(`no call of base64encode: ${userData}`);
  return JSON.parse(quoted) as string;
}

describe("the first boot of a machine on AWS", () => {
  test("does nothing where there is nothing to do", () => {
    expect(userDataIn(box())).toBeUndefined();
  });

  test("writes where that is which it uses, and where its secrets are, but no secret", () => {
    const text = textIn(userDataIn(box({ uses: ["db"] }, [{ kind: "database", name: "db" }])));
    expect(text).toContain("DB_HOST='${aws_db_instance.db_instance.address}'\n");
    expect(text).toContain(
      "DB_PASSWORD_SECRET_ARN='${aws_db_instance.db_instance.master_user_secret[0].secret_arn}'\nDB_PASSWORD_SECRET_FIELD='password'\n",
    );
    expect(text).not.toMatch(/^DB_PASSWORD=/m);
    expect(text).toContain("cat > /etc/environment.d/50-uses.conf");
    expect(text).toContain("> /etc/profile.d/uses.sh");
  });

  test("runs a script by its own interpreter, or by bash", () => {
    expect(textIn(userDataIn(box({ startupScript: "#!/usr/bin/env python3\nprint(1)\n" })))).toContain(
      "\n#!/usr/bin/env python3\nprint(1)\nSCRIPT_",
    );
    expect(textIn(userDataIn(box({ startupScript: "apt-get update" })))).toContain("\n#!/bin/bash\napt-get update\nSCRIPT_");
  });

  test("installs what the session manager needs where the image lacks it", () => {
    const text = textIn(userDataIn(box({ image: "debian", instanceType: "t4g.small" })));
    expect(text).toContain("https://s3.eu-west-1.amazonaws.com/amazon-ssm-eu-west-1/latest/debian_arm64/amazon-ssm-agent.deb");
  });

  test("is the same in every run, also when the script refers to something", () => {
    const make = (): string | undefined =>
      userDataIn(box({ startupScript: "curl ${service.web.endpoint}" }, [{ kind: "container", name: "web" }]));
    expect(make()).toBe(make());
    expect(textIn(make())).toContain("curl http://${aws_lb.web_balancer.dns_name}\n");
  });

  test("is refused when it is longer than EC2 takes", () => {
    expect(problemsOf([{ kind: "vm", name: "box", startupScript: "é".repeat(9000) }])).toMatchObject([
      { code: "SPEC_OUT_OF_RANGE", path: "services[0].startupScript", expected: "at most 16384 bytes" },
    ]);
  });
});

describeWithTerraform("the script that Terraform writes", () => {
  test("does what the user's script does, with the variables of what it uses", () => {
    const folder = temporaryFolder();
    const startupScript = 'echo "$WEB_PORT $${WEB_URL%%:*} \\"q\\" %{x}" > result\nprintf "%s\\n" \'a\\b\' >> result';
    const userData = userDataIn(box({ startupScript, uses: ["web"] }, [{ kind: "container", name: "web" }]))?.replaceAll(
      "${aws_lb.web_balancer.dns_name}",
      "lb.internal",
    );
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ output: { text: { value: userData } } }));
    const terraform = (...given: string[]): string => execFileSync("terraform", given, { cwd: folder, encoding: "utf8" });
    terraform("init", "-no-color");
    terraform("apply", "-auto-approve", "-no-color");
    const text = Buffer.from(terraform("output", "-raw", "text"), "base64").toString("utf8");
    const local = text.replaceAll(/(?<=[\s.])\/(?:etc|var)\//g, `${folder}/root/`);
    for (const part of ["environment.d", "profile.d", "lib/cloud"]) mkdirSync(join(folder, "root", part), { recursive: true });
    execFileSync("bash", ["-c", local], { cwd: folder });
    expect(execFileSync("cat", ["result"], { cwd: folder, encoding: "utf8" })).toBe('80 http "q" %{x}\na\\b\n');
  });
});
