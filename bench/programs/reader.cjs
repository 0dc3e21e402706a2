/** The offline reader by itself: node reader.cjs <dist> <requests.jsonl>…. Prints {first, passes, longest, mebibyte} in milliseconds. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const [dist, ...files] = process.argv.slice(2);
const { LONGEST_REQUEST, readWords } = require(join(dist, "intent/reader/index.js"));
const { builtInProviders } = require(join(dist, "constructs/providers.js"));

const PASSES = 5;
const WARM_UP = 20;
const MEBIBYTE = 1_048_576;

const providers = Object.values(builtInProviders).map(({ offer }) => offer);
const requests = files
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line).prompt);

function timed(text) {
  const started = performance.now();
  readWords(text, { providers });
  return performance.now() - started;
}

const first = timed(requests[0]);
requests.slice(0, WARM_UP).forEach(timed);
const passes = Array.from({ length: PASSES }, () => requests.map(timed));
const paragraph = `${requests.join(". ")}. `;
const textOf = (length) => paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
const [longest, mebibyte] = [LONGEST_REQUEST, MEBIBYTE].map((length) => timed(textOf(length)));
console.log(JSON.stringify({ first, passes, longest, mebibyte }));
