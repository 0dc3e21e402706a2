/** Preloaded into every process that is measured: tells its peak memory and its processor time when it ends. */
const { writeFileSync } = require("node:fs");

const file = process.env.BENCH_USAGE;
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ memoryMb: maxRSS / 1024, processorMilliseconds: (userCPUTime + systemCPUTime) / 1000 }));
});
