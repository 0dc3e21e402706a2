/**
 * Runs without the call stack that CDKTF keeps of every token, for its message when one cannot be resolved: for a stack of our own
 * constructs it names nothing that a user wrote, and costs a fourth of the time. Errors have their stacks as ever: V8 sets those itself.
 */
export function withoutCreationStacks<T>(run: () => T): T {
  const usual = Object.getOwnPropertyDescriptor(Error, "captureStackTrace");
  Error.captureStackTrace = () => undefined;
  try {
    return run();
  } finally {
    if (usual !== undefined) Object.defineProperty(Error, "captureStackTrace", usual);
  }
}
