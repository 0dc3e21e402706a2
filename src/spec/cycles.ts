import type { Problem } from "../errors";
import { rawResources, rawServices, targetsInTexts, targetsOfResource, targetsOfService } from "./references";

/** Most circles that are told, and most names that are drawn of each: a hostile spec has more than anyone would read. */
const MOST_CIRCLES = 20;
const MOST_DRAWN = 30;

/** Services, resources and data sources that need each other in a circle; each circle is told once, with its path printed. */
export function cycleProblems(raw: unknown): Problem[] {
  const services = rawServices(raw).map((service) => ({ ...service, address: `service.${service.name ?? ""}` }));
  const resources = rawResources(raw);
  const edges = new Map([
    ...services.map((service) => [service.address, new Set(targetsOfService(service))] as const),
    ...resources.map((resource) => [resource.address, new Set(targetsOfResource(resource))] as const),
  ]);
  // that a service names itself in uses is told with its references
  const ofOne = [
    ...services.filter((service) => targetsInTexts(service.raw).includes(service.address)),
    ...resources.filter(({ address }) => edges.get(address)?.has(address) === true),
  ];
  const paths = new Map([...services, ...resources].map(({ address, path }) => [address, path]));
  const circles = cyclesOf(edges).map((circle) => circleProblem(circle, paths.get(circle[0] ?? "") ?? "services"));
  return [...ofOne.slice(0, MOST_CIRCLES).map(({ address, path }) => selfProblem(address, path)), ...circles];
}

function selfProblem(address: string, path: string): Problem {
  const name = plainName(address);
  const fix = `Remove it: nothing of ${name} is known before it is there. In a postcondition write self.`;
  return { code: "SPEC_CYCLE", path, received: `${name} → ${name}`, expected: "no reference to itself", fix };
}

function circleProblem(circle: readonly string[], path: string): Problem {
  const names = [...circle, circle[0] ?? ""].map(plainName);
  const drawn = names.length <= MOST_DRAWN ? names : [...names.slice(0, MOST_DRAWN), "…"];
  const fix = circle.every((address) => address.startsWith("service."))
    ? "Remove one of these uses, or put a queue or topic between the two."
    : "Remove one of these references.";
  return { code: "SPEC_CYCLE", path, received: drawn.join(" → "), expected: "no circle of uses", fix };
}

const plainName = (address: string): string => address.replace(/^service\./, "");

/** The circles of a graph, each as the names along it; no more than anyone would read. Those of one are told elsewhere. */
export function cyclesOf(edges: Edges): string[][] {
  const cycles: string[][] = [];
  visitDepthFirst(
    edges,
    (path) => {
      if (cycles.length < MOST_CIRCLES) cycles.push(path());
    },
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
function visitDepthFirst(edges: Edges, onCircle: (path: () => string[]) => void, onDone: (node: string) => void): void {
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
        onCircle(() => stack.slice(stack.findIndex(({ node }) => node === child)).map(({ node }) => node));
      } else if (child !== undefined && edges.has(child) && !state.has(child)) {
        state.set(child, "open");
        stack.push({ node: child, next: targets(edges, child) });
      }
    }
  }
}

const targets = (edges: Edges, node: string): Iterator<string> => (edges.get(node) ?? new Set<string>()).values();
