/** The first description of a type in a fresh process, with the loading of the module: node first-lookup.cjs <dist> <type>. Prints milliseconds. */
const { join } = require("node:path");

const [dist, type] = process.argv.slice(2);
const started = performance.now();
const { describe } = require(join(dist, "catalogue/index.js"));
if (describe("resource", type) === undefined) throw new RangeError(`the catalogue has no ${type}`);
console.log(performance.now() - started);
