export { prove, type Proof, type ProofOptions } from "./prove";
export type { ProvedChange } from "./terraform-tiers";
export { TIERS, type TierName, type TierResult, type TierStatus } from "./tiers";
