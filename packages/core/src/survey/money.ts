import { groupBy } from "../base/group-by.ts";
import { type Prices, listPricesOf, monthlyCost } from "../topology/prices.ts";
import type { AccountId } from "../words/ids.ts";
import { type ServiceLabels, labelOf } from "./labels.ts";
import type { OwnedVpc } from "./owned-vpcs.ts";
import type { FoundHub } from "./found-hub.ts";
import type { SurveyedHub } from "./survey.ts";

/** What endpoints cost now and what sharing them would, in USD a month without data; undefined where no price is known. */
export interface Money {
  readonly prices: Prices;
  /** Endpoints that VPCs have of their own, by service and account. */
  readonly rows: readonly MoneyRow[];
  /** What the hub that is there costs, with its zones; 0 where there is none. */
  readonly hubNow: number | undefined;
  /** What all of it costs: the hub, and the endpoints that VPCs have of their own. */
  readonly now: number | undefined;
  /** What the hub costs when it serves what is proposed. */
  readonly hubAfter: number | undefined;
  /** What it costs when no VPC has an endpoint of its own for what the hub serves. */
  readonly after: number | undefined;
  readonly saved: number | undefined;
}

/** What the VPCs of one account pay for one service. */
export interface MoneyRow {
  readonly service: string;
  readonly account: AccountId;
  readonly vpcs: number;
  /** Endpoints by Availability Zones: what is paid for. */
  readonly endpointZones: number;
  readonly monthly: number | undefined;
  /** Whether the hub serves it, or is proposed to. */
  readonly isShared: boolean;
}

/** What money is counted for. */
export interface MoneyInput {
  readonly hub: SurveyedHub;
  readonly found: FoundHub;
  readonly labels: ServiceLabels;
  readonly vpcs: readonly OwnedVpc[];
  /** The services that the hub is to serve besides those that it does: in how many zones each, and by how many names. */
  readonly added: ReadonlyMap<string, { readonly endpointZones: number; readonly zones: number }>;
}

/** Counts what endpoints cost now, and what they would when they are shared. */
export function moneyOf({ hub, found, labels, vpcs, added }: MoneyInput): Money {
  const prices = listPricesOf(hub.region);
  const served = new Set([...found.services.map(({ endpoint }) => labelOf(endpoint, labels)), ...added.keys()]);
  const rows = rowsOf(vpcs, hub, { labels, found }).map((row) => ({
    ...row,
    monthly: monthlyCost({ endpointZones: row.endpointZones, zones: 0 }, prices),
    isShared: served.has(row.service),
  }));
  const hubSize = {
    endpointZones: sum(found.services.map(({ endpoint }) => endpoint.subnets.length)),
    zones: new Set(found.services.flatMap(({ zones }) => zones.map(({ zone }) => zone.id))).size,
  };
  const extra = [...added.values()];
  const afterSize = {
    endpointZones: hubSize.endpointZones + sum(extra.map(({ endpointZones }) => endpointZones)),
    zones: hubSize.zones + sum(extra.map(({ zones }) => zones)),
  };
  const hubNow = monthlyCost(hubSize, prices);
  const hubAfter = monthlyCost(afterSize, prices);
  const own = total(rows);
  const now = plus(hubNow, own);
  const after = plus(hubAfter, total(rows.filter(({ isShared }) => !isShared)));
  const saved = now === undefined || after === undefined ? undefined : now - after;
  return { prices, rows, hubNow, now, hubAfter, after, saved };
}

type Counted = Pick<MoneyRow, "service" | "account" | "vpcs" | "endpointZones">;

function rowsOf(
  vpcs: readonly OwnedVpc[],
  hub: SurveyedHub,
  { labels, found }: Pick<MoneyInput, "labels" | "found">,
): readonly Counted[] {
  const shared = new Set(found.services.map(({ endpoint }) => endpoint.id));
  const own = vpcs
    .filter(({ region }) => region === hub.region)
    .flatMap(({ account, id, endpoints }) =>
      endpoints
        .filter((endpoint) => !shared.has(endpoint.id))
        .map((endpoint) => ({ account, vpc: id, service: labelOf(endpoint, labels), zones: endpoint.subnets.length })),
    );
  return [...groupBy(own, ({ service, account }) => `${service} ${account}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (first === undefined) return [];
      const { service, account } = first;
      return {
        service,
        account,
        vpcs: new Set(members.map(({ vpc }) => vpc)).size,
        endpointZones: sum(members.map(({ zones }) => zones)),
      };
    });
}

function total(rows: readonly MoneyRow[]): number | undefined {
  return rows.map(({ monthly }) => monthly).reduce(plus, 0);
}

function plus(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
