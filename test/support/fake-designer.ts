import type { Designer } from "../../src/cli/designer";
import type { Tools } from "../../src/cli/job";
import { success } from "../../src/errors";
import type { Design } from "../../src/intent";
import type { InfraSpec } from "../../src/spec";

/** What the command is given in place of the reader: it answers each request for words with the same design. */
export function fakeDesigner(
  design: Partial<Design> = {},
  name = "reader",
): Tools["designer"] & { calls: Parameters<Designer["design"]>[] } {
  const calls: Parameters<Designer["design"]>[] = [];
  const answer: Design = { spec: undefined, decisions: [], notUnderstood: [], problems: [], notices: [], source: name, ...design };
  const designer = () =>
    success({
      name,
      design: (...call: Parameters<Designer["design"]>) => {
        calls.push(call);
        return Promise.resolve(answer);
      },
    });
  return Object.assign(designer, { calls });
}

/** A designer that reads every request as the shop, with a decision and something that it did not understand. */
export const shopDesigner = (): ReturnType<typeof fakeDesigner> =>
  fakeDesigner({
    spec: shopSpec(),
    decisions: [{ path: "services[1].name", value: "uploads", because: "it was called so" }],
    notUnderstood: [{ text: "with sprinkles", from: 9, to: 23 }],
  });

/** A spec that every release can build. */
export const shopSpec = (more: Partial<InfraSpec> = {}): InfraSpec => ({
  version: 1,
  name: "shop",
  provider: "aws",
  region: "eu-west-1",
  services: [
    { kind: "network", name: "net", cidr: "10.0.0.0/16" },
    { kind: "bucket", name: "uploads" },
  ],
  ...more,
});
