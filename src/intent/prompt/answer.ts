import { z } from "zod";
import { InfraSpec } from "../../spec";
import { PlainText } from "../../spec/fields";

/** What a model answers: the part of a spec that words can ask for, and its remarks on the reading. */
export const ModelAnswer = InfraSpec.pick({
  name: true,
  description: true,
  provider: true,
  region: true,
  environment: true,
  tags: true,
  services: true,
})
  .required({ services: true })
  .extend({
    decisions: z
      .array(
        z.strictObject({
          path: PlainText.describe("Place of the value in this answer, such as services[0].engine."),
          because: PlainText.describe("Why, in one sentence."),
        }),
      )
      .describe("Values of this answer that the words do not state literally: one entry for each, with the reason."),
    notUnderstood: z
      .array(z.string())
      .describe("Pieces of the words, copied letter by letter, that ask for something which this format cannot hold or which is unclear."),
  });
export type ModelAnswer = z.output<typeof ModelAnswer>;
