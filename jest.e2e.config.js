const base = require("./jest.config.js");

/** The slow tests with real Terraform: `npm run test:e2e`, which `.ci/run` calls. One at a time: each keeps Terraform's plug-ins busy. @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/e2e"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600_000,
  maxWorkers: 1,
};
