import type { Vocabulary } from "../../../provider-facts";

/** Words that people use for AWS and its products. */
export const vocabulary: Vocabulary = {
  names: ["aws", "amazon web services", "amazon"],
  products: [{ phrase: "s3", kind: "bucket" }],
  instanceType: /^(?:[a-z]\d[a-z]{0,4}|[a-z]{2,4}\d[a-z]{0,4}(?:-\w+)?)\.(?:nano|micro|small|medium|large|metal|\d*xlarge)$/,
};
