export { readWords } from "./read";
export { LONGEST_REQUEST } from "./input";
export type { EvidenceSpan, NotUnderstood, Reading, ReadOptions } from "./reading";
