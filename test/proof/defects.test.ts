import { builtInProviders } from "../../src/constructs/providers";
import { prove } from "../../src/proof";
import { proveCatalogue } from "../../src/proof/catalogue-tier";

jest.mock("../../src/proof/catalogue-tier", () => {
  const real = jest.requireActual<typeof import("../../src/proof/catalogue-tier")>("../../src/proof/catalogue-tier");
  return { ...real, proveCatalogue: jest.fn(real.proveCatalogue) };
});

const spec = { version: 1, name: "shop", provider: "aws", services: [{ kind: "bucket", name: "files" }] };
const statuses = (proof: Awaited<ReturnType<typeof prove>>["proof"]): Record<string, string> =>
  Object.fromEntries(proof.slice(2, 6).map(({ name, status }) => [name, status]));

describe("what is raised where nothing should be", () => {
  test("in the synthesis fails the synthesis", async () => {
    const { aws } = builtInProviders;
    const broken = () => {
      throw new TypeError("a builder is broken");
    };
    const load = () => ({ ...aws.load(), builders: { ...aws.load().builders, bucket: broken } });
    const { proof, problems, defect } = await prove(spec, { providers: { aws: { ...aws, load } }, through: "synthesis" });
    expect(statuses(proof)).toEqual({ blueprint: "passed", synthesis: "failed", catalogue: "skipped", validate: "skipped" });
    expect(problems).toEqual([expect.objectContaining({ code: "SYNTHESIS_FAILED", received: "a builder is broken" })]);
    expect(defect).toBeInstanceOf(TypeError);
  });

  test("in the check against the catalogue fails that check, and the synthesis has passed", async () => {
    jest.mocked(proveCatalogue).mockImplementationOnce(() => {
      throw new TypeError("a check is broken");
    });
    const { proof, problems, defect, synthesis } = await prove(spec, { through: "synthesis" });
    expect(statuses(proof)).toEqual({ blueprint: "passed", synthesis: "passed", catalogue: "failed", validate: "skipped" });
    expect(proof[5]?.detail).toBe("catalogue failed");
    expect(problems).toEqual([expect.objectContaining({ code: "INTERNAL", received: "a check is broken" })]);
    expect(defect).toBeInstanceOf(TypeError);
    expect(synthesis).toBeUndefined();
  });
});
