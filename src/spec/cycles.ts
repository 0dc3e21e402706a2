import type { Problem } from "../errors";
import { dependencies, rawServices } from "./references";

/** Services that need each other in a circle; each circle is told once, with its path printed. */
export function cycleProblems(raw: unknown): Problem[] {
  const services = rawServices(raw);
  const edges = new Map(services.map((service) => [service.name ?? "", new Set(dependencies(service))]));
  return cyclesOf(edges).map((cycle) => {
    const first = services.find((service) => service.name === cycle[0]);
    const drawn = [...cycle, cycle[0]].join(" → ");
    return {
      code: "SPEC_CYCLE",
      path: first?.path ?? "services",
      received: drawn,
      expected: "no circle of uses",
      fix: "Remove one of these uses, or put a queue or topic between the two.",
    };
  });
}

/** The circles of a graph, each as the names along it. Self-loops are told elsewhere. */
export function cyclesOf(edges: Edges): string[][] {
  const cycles: string[][] = [];
  visitDepthFirst(
    edges,
    (path) => void cycles.push(path),
    () => undefined,
  );
  return cycles;
}

/** The nodes of a graph so that each one comes after those that it points at; circles are cut where they close. */
export function dependencyOrder(edges: Edges): string[] {
  const ordered: string[] = [];
  visitDepthFirst(
    edges,
    () => undefined,
    (node) => void ordered.push(node),
  );
  return ordered;
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** Without recursion, because a chain of ten thousand services must not exhaust the stack. */
function visitDepthFirst(edges: Edges, onCircle: (path: string[]) => void, onDone: (node: string) => void): void {
  const state = new Map<string, "open" | "done">();
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const stack = [{ node: start, next: targets(edges, start) }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.next.next();
      const child = step.done ? undefined : step.value;
      if (step.done) {
        state.set(top.node, "done");
        onDone(top.node);
        stack.pop();
      } else if (child !== undefined && child !== top.node && state.get(child) === "open") {
        onCircle(stack.slice(stack.findIndex(({ node }) => node === child)).map(({ node }) => node));
      } else if (child !== undefined && edges.has(child) && !state.has(child)) {
        state.set(child, "open");
        stack.push({ node: child, next: targets(edges, child) });
      }
    }
  }
}

const targets = (edges: Edges, node: string): Iterator<string> => (edges.get(node) ?? new Set<string>()).values();
