import { synthesize } from "../../src/synth";
import { startEmulator, describeWithEmulator, type AwsEmulator } from "../support/aws-emulator";
import { falseRules, findOpa, readExamples, readRows, type Row } from "../support/iac-eval";
import { planTogether, type Plan, type StackToPlan } from "../support/plan-together";
import { temporaryFolder } from "../support/temporary-folder";
import { terraformTestEnvironment } from "../support/terraform-environment";

const MINUTES = 60_000;
const PROVIDERS = { aws: "5.100.0" };

/** What a person is asked for when Terraform runs. */
const ANSWERS: Readonly<Record<string, string>> = {
  allocation_id: "eipalloc-0123456789abcdef0",
  database_password: "told-by-nobody-1",
  splunk_hec_token: "00000000-0000-0000-0000-000000000000",
  subnet_id: "subnet-0123456789abcdef0",
};

/** Rules of policies that a right stack does not satisfy; docs/iac-eval.md says more. */
const FALSE_RULES: Readonly<Record<number, readonly string[]>> = {
  // wants the number as text, as the prompt puts it in quotes: the stack has it as the provider does
  83: ["terraform.validation.is_configuration_valid", "terraform.validation.is_valid_cloud_watch_alarm"],
  // the aws provider has no such block since version 6: what it said is a resource of its own now
  145: ["main.allow"],
  // Lambda is called by POST only, whatever the method of the API
  303: ["caas_middle.valid"],
  304: ["caas_middle.valid"],
  // addresses that the prompt does not tell
  430: ["terraform.validation.is_valid_internet_gateway", "terraform.validation.is_valid_route_table"],
  439: ["terraform.validation.is_valid_route_table"],
};

const examples = readExamples();
const rows = readRows();
const opa = findOpa();
const keyOf = (id: number): string => `row_${id}`;

describeWithEmulator("the specs of examples/iac-eval", () => {
  const folder = temporaryFolder();
  let emulator: AwsEmulator;
  let plans: ReadonlyMap<string, Plan>;

  beforeAll(async () => {
    emulator = await startEmulator();
    plans = await planTogether(examples.map(stackOf), { folder, environment: terraformTestEnvironment(emulator.environment) });
  }, 10 * MINUTES);
  afterAll(() => emulator.stop());

  test("are planned by Terraform, every one", () => {
    const empty = examples.filter(({ id }) => (plans.get(keyOf(id))?.resource_changes ?? []).length === 0);
    expect(examples.length).toBeGreaterThanOrEqual(74);
    expect(empty).toEqual([]);
  });

  describeWithPolicies((policyOf, falseIn) => {
    const ids = examples.map(({ id }) => id);

    test.each(ids.filter((id) => FALSE_RULES[id] === undefined))("%i satisfies its policy", async (id) => {
      expect(await falseIn(policyOf(id), plans.get(keyOf(id)), folder)).toEqual([]);
    });

    test.each(ids.filter((id) => FALSE_RULES[id] !== undefined))("%i is right, and fails these rules of its policy only", async (id) => {
      expect(await falseIn(policyOf(id), plans.get(keyOf(id)), folder)).toEqual(FALSE_RULES[id]);
    });

    test("no policy is satisfied by a stack that its row does not ask for", async () => {
      const videoStream = 68;
      const satisfied: number[] = [];
      for (const id of ids.filter((each) => each !== videoStream)) {
        const found = await falseIn(policyOf(id), plans.get(keyOf(videoStream)), folder);
        if (found.length === 0) satisfied.push(id);
      }
      expect(satisfied).toEqual([]);
    });
  });
});

function stackOf({ id, folder, spec }: (typeof examples)[number]): StackToPlan {
  const stack = synthesize(spec, { providerVersions: PROVIDERS, sourceFolder: folder });
  if (!stack.ok) throw new TypeError(`${id}: ${JSON.stringify(stack.problems)}`);
  const asked = Object.entries(spec.variables ?? {}).filter(([, variable]) => variable.default === undefined);
  return { key: keyOf(id), json: stack.value.json, variables: Object.fromEntries(asked.map(([name]) => [name, ANSWERS[name]])) };
}

type Ask = (row: Row, plan: Plan | undefined, folder: string) => Promise<string[]>;

/** Tests that need the rows' policies and the program that asks them; without the program they fail where Terraform is required. */
function describeWithPolicies(tests: (policyOf: (id: number) => Row, falseIn: Ask) => void): void {
  const name = "and satisfy their policies";
  const missing = rows === undefined ? "the evaluation data is not here" : opa === undefined ? "opa was not found" : undefined;
  if (rows !== undefined && opa !== undefined) {
    const policyOf = (id: number): Row => {
      const row = rows.get(id);
      if (row === undefined) throw new TypeError(`no row ${id}`);
      return row;
    };
    describe(name, () => tests(policyOf, (row, plan, folder) => falseRules(opa, row, plan, folder)));
    return;
  }
  if (rows !== undefined && process.env["STACKWRIGHT_REQUIRE_TERRAFORM"] === "1") {
    test(`${name}: opa is required here`, () => {
      expect(missing).toBeUndefined();
    });
    return;
  }
  process.stderr.write(`skipped, because ${missing}: the specs of examples/iac-eval ${name}\n`);
  describe.skip(name, () =>
    tests(
      () => ({ id: 0, difficulty: 0, prompt: "", rego: "" }),
      () => Promise.resolve([]),
    ),
  );
}
