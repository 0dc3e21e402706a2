/** Processor time that `run` takes, in milliseconds: unlike the clock, it does not count what else the machine is doing. */
export function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
