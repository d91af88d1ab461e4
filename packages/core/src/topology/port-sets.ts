import type { Service } from "./topology.ts";

/** Neighbouring TCP ports, as one rule admits them. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Services whose endpoints listen on the same ports, and so share a group. */
export interface PortSet {
  readonly ports: readonly PortRange[];
  /** Names of the services. */
  readonly services: readonly string[];
}

/** What nearly all services listen on. */
const httpsPort = 443;

/** Returns the services of a topology by the ports that they listen on, in the order in which they are listed. */
export function portSetsOf(services: readonly Service[]): readonly PortSet[] {
  const sets = new Map<string, { readonly ports: readonly PortRange[]; readonly services: string[] }>();
  for (const { name, ports } of services) {
    const ranges = rangesOf(ports);
    const text = portsText(ranges);
    const set = sets.get(text) ?? { ports: ranges, services: [] };
    set.services.push(name);
    sets.set(text, set);
  }
  return [...sets.values()];
}

/** Returns ports as the fewest ranges, in order. */
export function rangesOf(ports: readonly number[]): readonly PortRange[] {
  return [...new Set(ports)]
    .sort((a, b) => a - b)
    .reduce<readonly PortRange[]>((ranges, port) => {
      const last = ranges.at(-1);
      if (last?.to !== port - 1) return [...ranges, { from: port, to: port }];
      return [...ranges.slice(0, -1), { from: last.from, to: port }];
    }, []);
}

/** Returns ports in words, such as `443, 1024-1064`. */
export function portsText(ports: readonly PortRange[]): string {
  return ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

/** Returns what tells the group of some ports from the others of a topology; nothing for 443 alone, which most have. */
export function portsSuffix(ports: readonly PortRange[]): string {
  const isHttps = ports.every(({ from, to }) => from === httpsPort && to === httpsPort);
  return isHttps ? "" : ports.map(({ from, to }) => (from === to ? `-${from}` : `-${from}to${to}`)).join("");
}
