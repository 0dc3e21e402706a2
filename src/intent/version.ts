/** This package's version. */
export const packageVersion = (): string => (require("../../package.json") as { version: string }).version;
