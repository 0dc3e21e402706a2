import { marks, onlyProblem, queue, specWith } from "../../support/resource-problems";

describe("types and arguments", () => {
  test("a right resource has no problem, and no provider need be named", () => {
    expect(
      marks({ version: 1, name: "shop", resources: [queue("jobs", { arguments: { fifo_queue: "true", delay_seconds: "3" } })] }),
    ).toEqual([]);
  });

  test.each([
    [{ type: "aws_sqs_queu", name: "a" }, "RESOURCE_UNKNOWN_TYPE resources[0].type", /Did you mean "aws_sqs_queue"/],
    [{ type: "aws_availability_zones", name: "a" }, "RESOURCE_UNKNOWN_TYPE resources[0].type", /There is a data source of this name/],
    [{ type: "cloudflare_record", name: "a" }, "RESOURCE_UNKNOWN_TYPE resources[0].type", /Begin it with the provider's name/],
    [queue("a", { arguments: { fifo: true } }), "RESOURCE_UNKNOWN_ARGUMENT resources[0].arguments.fifo", /Did you mean "fifo_queue"/],
    [
      { type: "aws_sns_topic", name: "a", arguments: { subscription: {} } },
      "RESOURCE_UNKNOWN_ARGUMENT resources[0].arguments.subscription",
      /it is a resource of its own, aws_sns_topic_subscription/,
    ],
    [queue("a", { arguments: { delay_seconds: "soon" } }), "RESOURCE_WRONG_TYPE resources[0].arguments.delay_seconds", /Write digits/],
    [queue("a", { arguments: { arn: "x" } }), "RESOURCE_READ_ONLY resources[0].arguments.arn", /Remove arn/],
    [
      queue("a", { arguments: { provisioner: {} } }),
      "RESOURCE_META_ARGUMENT resources[0].arguments.provisioner",
      /a spec runs no commands/,
    ],
    [
      queue("a", { arguments: { connection: {} } }),
      "RESOURCE_META_ARGUMENT resources[0].arguments.connection",
      /runs no commands on machines/,
    ],
    [queue("a", { arguments: { count: 2 } }), "RESOURCE_META_ARGUMENT resources[0].arguments.count", /Write each one out/],
    [queue("a", { arguments: { for_each: [] } }), "RESOURCE_META_ARGUMENT resources[0].arguments.for_each", /Write each one out/],
    [queue("a", { arguments: { depends_on: [] } }), "RESOURCE_META_ARGUMENT resources[0].arguments.depends_on", /dependsOn/],
    [{ type: "aws_lex_bot", name: "a", arguments: { name: "x", child_directed: false, abort_statement: { message: [] } } }, undefined, /./],
  ])("%j", (resource, mark, fix) => {
    if (mark === undefined) {
      expect(marks(specWith([resource]))).toEqual([
        "RESOURCE_BLOCK_COUNT resources[0].arguments.abort_statement.message",
        "RESOURCE_MISSING_ARGUMENT resources[0].arguments.intent",
      ]);
      return;
    }
    const { code, path, fix: said } = onlyProblem(specWith([resource]));
    expect([`${code} ${path}`, said]).toEqual([mark, expect.stringMatching(fix)]);
  });

  test("a data source that is a resource is told where it belongs", () => {
    const { path, fix } = onlyProblem(specWith([], { data: [queue("a", { type: "aws_sqs_queue_policy" })] }));
    expect([path, fix]).toEqual(["data[0].type", "There is a resource of this name: write it there, or use another type."]);
  });

  test("two of one type and name are told once, one of each kind may share a name", () => {
    const one = { type: "aws_vpc", name: "main" };
    expect(
      marks(specWith([one, { type: "aws_subnet", name: "main", arguments: { vpc_id: "${aws_vpc.main.id}" } }], { data: [one] })),
    ).toEqual([]);
    expect(marks(specWith([one, one]))).toEqual(["SPEC_DUPLICATE_NAME resources[1].name"]);
  });

  test("references are checked to the last step, also in objects that become JSON", () => {
    const policy = { Statement: [{ Resource: "${aws_sqs_queue.jobs.arm}/*", Condition: { "${var.nothing}": 1 } }] };
    const spec = specWith([queue("jobs"), { type: "aws_iam_policy", name: "p", arguments: { policy } }]);
    expect(marks(spec)).toEqual([
      "RESOURCE_UNKNOWN_ATTRIBUTE resources[1].arguments.policy.Statement[0].Resource",
      'SPEC_UNKNOWN_REFERENCE resources[1].arguments.policy.Statement[0].Condition["${var.nothing}"]',
    ]);
  });

  test("a service's field may refer to a resource, and its attributes are known", () => {
    const services = (text: string) => [{ kind: "function", name: "f", runtime: "nodejs22", environment: { QUEUE: text } }];
    expect(marks(specWith([queue("jobs")], { services: services("${aws_sqs_queue.jobs.url}") }))).toEqual([]);
    expect(marks(specWith([queue("jobs")], { services: services("${aws_sqs_queue.jobs.uri}") }))).toEqual([
      "RESOURCE_UNKNOWN_ATTRIBUTE services[0].environment.QUEUE",
    ]);
  });
});

describe("what stands beside the arguments", () => {
  test.each([
    [{ dependsOn: ["aws_vpc.main"] }, "SPEC_UNKNOWN_REFERENCE resources[0].dependsOn[0]"],
    [{ dependsOn: ["service.orders"] }, "SPEC_UNKNOWN_REFERENCE resources[0].dependsOn[0]"],
    [{ dependsOn: ["data.aws_ami.x"] }, "SPEC_UNKNOWN_REFERENCE resources[0].dependsOn[0]"],
    [{ providerAlias: "west" }, "SPEC_UNKNOWN_REFERENCE resources[0].providerAlias"],
    [{ lifecycle: { ignoreChanges: ["tag"] } }, "RESOURCE_UNKNOWN_ARGUMENT resources[0].lifecycle.ignoreChanges[0]"],
    [{ lifecycle: { ignoreChanges: ["tags["] } }, "SPEC_INVALID_VALUE resources[0].lifecycle.ignoreChanges[0]"],
    [{ lifecycle: { replaceTriggeredBy: ["aws_vpc.x.id"] } }, "SPEC_UNKNOWN_REFERENCE resources[0].lifecycle.replaceTriggeredBy[0]"],
    [
      { lifecycle: { replaceTriggeredBy: ["aws_sqs_queue.b.uri"] } },
      "RESOURCE_UNKNOWN_ATTRIBUTE resources[0].lifecycle.replaceTriggeredBy[0]",
    ],
    [{ lifecycle: { replaceTriggeredBy: ["var.x"] } }, "SPEC_INVALID_VALUE resources[0].lifecycle.replaceTriggeredBy[0]"],
    [{ lifecycle: { replaceTriggeredBy: ["data.aws_ami.x"] } }, "SPEC_INVALID_VALUE resources[0].lifecycle.replaceTriggeredBy[0]"],
  ])("%j", (more, mark) => {
    expect(marks(specWith([queue("a", more), queue("b")]))).toEqual([mark]);
  });

  test("what is right passes", () => {
    const lifecycle = { ignoreChanges: ['tags["Owner"]', "policy"], replaceTriggeredBy: ["aws_sqs_queue.b", "aws_sqs_queue.b.arn"] };
    const services = [{ kind: "bucket", name: "uploads" }];
    expect(
      marks(specWith([queue("a", { dependsOn: ["service.uploads", "aws_sqs_queue.b"], lifecycle }), queue("b")], { services })),
    ).toEqual([]);
    expect(marks(specWith([queue("a", { lifecycle: { ignoreChanges: "all" } })]))).toEqual([]);
  });

  test("an alias of another provider is told as that", () => {
    const providers = [{ provider: "google", alias: "west" }];
    const { fix } = onlyProblem(specWith([queue("a", { providerAlias: "west" })], { providers }));
    expect(fix).toBe("The alias west belongs to google; aws_sqs_queue is of aws.");
  });
});

describe("conditions", () => {
  const check = (condition: string, errorMessage = "wrong") => [{ condition, errorMessage }];
  const text = "{ name } is no expression";
  const after = (conditions: object) => specWith([queue("a", { lifecycle: { postcondition: conditions } })]);
  const before = (conditions: object) => specWith([queue("a", { lifecycle: { precondition: conditions } })]);
  const at = (kind: string) => `resources[0].lifecycle.${kind}condition[0]`;

  test("self is there afterwards and not before", () => {
    expect(marks(after(check('${self.url != ""}', "no ${self.arn}")))).toEqual([]);
    expect(marks(before(check('${self.url != ""}')))).toEqual([
      expect.stringMatching(/ resources\[0\]\.lifecycle\.precondition\[0\]\.condition$/),
    ]);
  });

  test.each([
    [text, `SPEC_INVALID_VALUE ${at("post")}.condition`],
    ["${self.url}/x", `SPEC_INVALID_VALUE ${at("post")}.condition`],
    ["${self.tags}", `RESOURCE_WRONG_TYPE ${at("post")}.condition`],
    ["${self.uri == 1}", `RESOURCE_UNKNOWN_ATTRIBUTE ${at("post")}.condition`],
  ])("%s", (condition, mark) => {
    expect(marks(after(check(condition)))).toEqual([mark]);
  });

  test("a condition that says nothing is refused", () => {
    expect(marks(after(check('${self.url != ""}', " ")))).toEqual([`SPEC_MISSING ${at("post")}.errorMessage`]);
  });

  test("a variable's conditions are about it", () => {
    const variables = (condition: string) =>
      specWith([queue("a")], { variables: { size: { type: "string", validation: check(condition) }, other: {} } });
    expect(marks(variables('${contains(["s", "l"], var.size)}'))).toEqual([]);
    expect(marks(variables('${var.other == "x"}'))).toEqual(["SPEC_INVALID_VALUE variables.size.validation[0].condition"]);
    expect(marks(variables("${aws_sqs_queue.a.url == var.size}"))).toEqual(["SPEC_INVALID_VALUE variables.size.validation[0].condition"]);
    expect(marks(variables("yes"))).toEqual(["SPEC_INVALID_VALUE variables.size.validation[0].condition"]);
  });
});
