import type { Ora } from "ora";
import type { Output } from "./io";

/** Nothing is shown of what takes less. */
const PATIENCE_MS = 1_000;

/** Tells which step is at work, once it has taken a second: a spinner on a terminal, a line elsewhere. */
export class Progress {
  private timer: NodeJS.Timeout | undefined;
  private spinner: Ora | undefined;
  private readonly told = new Set<string>();

  constructor(
    private readonly output: Output,
    private readonly quiet: boolean,
  ) {}

  step(name: string): void {
    this.clear();
    if (this.quiet) return;
    this.timer = setTimeout(() => this.show(name), PATIENCE_MS);
    this.timer.unref();
  }

  /** Tells of a step that leaves no time for anything else while it is at work. */
  announce(name: string): void {
    this.clear();
    if (!this.quiet) this.output.write(`${name} …\n`);
  }

  /** Takes back what is on the screen; call it before anything else is written. */
  clear(): void {
    clearTimeout(this.timer);
    this.spinner?.stop();
    this.spinner = undefined;
  }

  private show(name: string): void {
    if (this.output.isTTY !== true) {
      if (!this.told.has(name)) this.output.write(`${name} …\n`);
      this.told.add(name);
      return;
    }
    const ora = require("ora") as typeof import("ora");
    this.spinner = ora({ text: name, stream: this.output as NodeJS.WriteStream, discardStdin: false }).start();
  }
}
