/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  // a slow machine fails no test; what hangs still ends
  testTimeout: 120_000,
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } }] },
  moduleNameMapper: {
    "^stackwright$": "<rootDir>/src/index.ts",
    "^stackwright/cdktf$": "<rootDir>/src/synth/index.ts",
    "^stackwright/testing$": "<rootDir>/src/testing/index.ts",
    "^stackwright/testing/jest$": "<rootDir>/src/testing/jest.ts",
    "^stackwright/(aws|google|azurerm)$": "<rootDir>/src/constructs/$1/index.ts",
  },
};
