import type { Endpoint } from "./endpoint.ts";
import type { Traffic } from "./traffic.ts";
import { placeOf, type World } from "./world.ts";

export interface TrafficSeed {
  readonly region: string;
  readonly endpoint: string;
  /** Default 1. */
  readonly connections?: number;
  /** How long ago it began; default an hour. */
  readonly sinceMs?: number;
  /** How long from now it ends whatever DNS says, negative where it has; default never. */
  readonly endsInMs?: number;
  /** How long clients go on after private DNS was switched off; default: for ever. */
  readonly lingersMs?: number;
}

/** Lets clients use an endpoint, beside those who use it already. */
export function addTraffic(world: World, seed: TrafficSeed): void {
  const { region, endpoint, connections = 1, sinceMs = 3_600_000, endsInMs, lingersMs } = seed;
  if (world.endpoints.get(placeOf(region, endpoint)) === undefined)
    throw new Error(`there is no endpoint ${endpoint} in ${region}`);
  const now = world.clock.now();
  const until = endsInMs === undefined ? undefined : now + endsInMs;
  world.traffic.push({ region, endpoint, connections, from: now - sinceMs, until, lingersMs });
}

/** Returns when an endpoint was first used; undefined where it never was. */
export function trafficBegan({ traffic }: World, { id, region }: Endpoint): number | undefined {
  const starts = traffic.filter((one) => one.endpoint === id && one.region === region).map(({ from }) => from);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Returns how many connections an endpoint has at a time. */
export function connectionsAt(world: World, endpoint: Endpoint, at: number): number {
  const { id, region, deletion } = endpoint;
  if (deletion !== undefined && at >= deletion.goneAt) return 0;
  return world.traffic
    .filter((one) => one.endpoint === id && one.region === region && isOn(world, one, at))
    .reduce((sum, { connections }) => sum + connections, 0);
}

function isOn(world: World, { endpoint, from, until = Infinity, lingersMs }: Traffic, at: number): boolean {
  if (at < from || at >= until) return false;
  return lingersMs === undefined || wasNamed(world, endpoint, { from: at - lingersMs, to: at });
}

/** Tells whether private DNS led to an endpoint at any time of a span. */
function wasNamed(
  { privateDnsSwitches }: World,
  endpoint: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const switches = privateDnsSwitches.filter((one) => one.endpoint === endpoint);
  const before = switches.findLast(({ at }) => at <= from);
  return before?.isOn === true || switches.some((one) => one.isOn && one.at > from && one.at <= to);
}
