/** One value that nobody asked for, and why it was chosen. */
export interface Decision {
  /** Where it would stand in the spec: `services[1].storageGb`. Write it there to decide otherwise. */
  readonly path: string;
  readonly value: unknown;
  /** A sentence. */
  readonly because: string;
}
