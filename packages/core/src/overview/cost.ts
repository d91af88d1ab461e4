import type { Change } from "../diff/change.ts";
import { billOf } from "../diff/facts/facts.ts";
import type { LocalEndpoint } from "../resource/local-endpoints.ts";
import { type Prices, monthlyCost } from "../topology/prices.ts";
import { valueOr } from "../words/state.ts";
import type { LinkCost } from "./cells.ts";
import type { OverviewInput } from "./input.ts";

/** USD a month, without data; undefined where it is not known. */
export interface CostView {
  readonly prices: Prices;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** If every spoke had endpoints of its own for what it uses, in as many zones as the hub's have. */
  readonly eachOwn: number | undefined;
  /** The endpoints of spokes that serve what the hub serves; undefined where there are none. */
  readonly local: LocalCost | undefined;
}

/** USD a month for endpoints of spokes, without data; undefined where a price is not known. */
export interface LocalCost {
  readonly count: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Returns what a topology costs before and after a plan. */
export function costOf({ match: { topology, desired, owned }, changes }: OverviewInput, ofLinks: LinkCost): CostView {
  const { prices } = topology;
  const zonesOfEndpoint = new Map(desired.endpoints.map(({ service, subnets }) => [service, subnets.length]));
  const zonesUsed = (services: readonly string[]): number =>
    services.reduce((sum, service) => sum + (zonesOfEndpoint.get(service) ?? 0), 0);
  const own = topology.spokes.reduce((sum, { services }) => sum + zonesUsed(services), 0);
  const isKnown = owned.endpoints.kind !== "unknown" && owned.zones.kind !== "unknown";
  const before = {
    endpointZones: valueOr(owned.endpoints, []).reduce((sum, { subnets }) => sum + subnets.length, 0),
    zones: valueOr(owned.zones, []).length,
  };
  const after = changes
    .map(billOf)
    .reduce(
      (sum, step) => ({ endpointZones: sum.endpointZones + step.endpointZones, zones: sum.zones + step.zones }),
      before,
    );
  return {
    prices,
    before: isKnown ? sumOf([monthlyCost(before, prices), ofLinks.before]) : undefined,
    after: isKnown ? sumOf([monthlyCost(after, prices), ofLinks.after]) : undefined,
    eachOwn: monthlyCost({ endpointZones: own, zones: 0 }, prices),
    local: localCost(desired.localEndpoints, changes),
  };
}

function localCost(locals: readonly LocalEndpoint[], changes: readonly Change[]): LocalCost | undefined {
  if (locals.length === 0) return undefined;
  const retired = new Set(changes.flatMap((change) => (change.kind === "retire" ? change.key : [])));
  return {
    count: locals.length,
    before: sumOf(locals.map(({ price }) => price)),
    after: sumOf(locals.filter(({ key }) => !retired.has(key)).map(({ price }) => price)),
  };
}

function sumOf(prices: readonly (number | undefined)[]): number | undefined {
  return prices.reduce((sum, price) => (sum === undefined || price === undefined ? undefined : sum + price), 0);
}
