/** The steps of a path as `joinPath` writes it: `services[2].tags["a b"]` → `services`, 2, `tags`, `a b`. Undefined for other text. */
export function splitPath(path: string): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|(?:^|\.)([A-Za-z_][\w-]*)/y;
  while (step.lastIndex < path.length) {
    const found = step.exec(path);
    if (found === null) return undefined;
    const [, index, quoted, name] = found;
    steps.push(index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : (name ?? ""));
  }
  return steps;
}
