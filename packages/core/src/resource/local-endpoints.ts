import { groupBy } from "../base/group-by.ts";
import type { Environment, PrivateName, SpokeEndpoint, VisibleZone } from "../topology/environment.ts";
import { type Prices, listPricesOf, monthlyCost } from "../topology/prices.ts";
import { type Catalogue, catalogueServiceOf, zoneNamesOf } from "../topology/service-names.ts";
import type { Spoke, Topology } from "../topology/topology.ts";
import { isByProfile } from "../topology/ways.ts";
import type { DnsName, Key, ZoneId } from "../words/ids.ts";
import { localEndpointKey, vpcRefText } from "../words/key.ts";
import { zoneNameOf } from "../words/names.ts";
import { type Observed, absent, valueOr } from "../words/state.ts";
import { localMarkOf, switchedAt } from "./local-marks.ts";

/** An endpoint of a spoke's own that serves, or served, names which the hub serves (docs/decisions/0015). */
export interface LocalEndpoint {
  readonly key: Key;
  readonly spoke: Spoke;
  readonly found: SpokeEndpoint;
  /** Names of the services that it is in the place of. */
  readonly services: readonly string[];
  /** Its names that the spoke is to get from the hub, as zones. */
  readonly zones: readonly LocalZone[];
  /** Its names that the hub has no zone for. */
  readonly unserved: readonly DnsName[];
  /** What it costs a month, in USD and without data; undefined where no price is known. */
  readonly price: number | undefined;
  /** Whether the hub's names are there before its own go, so that none is public in between. */
  readonly isGapFree: boolean;
  readonly stage: LocalStage;
  readonly intent: LocalIntent;
  /** Undefined unless it has been switched and is to be retired. */
  readonly retirement: Retirement | undefined;
}

/** A name that an endpoint of a spoke stands in the way of. */
export interface LocalZone {
  readonly name: DnsName;
  /** The zones that AWS keeps for it in the VPC, as far as they are known. */
  readonly hidden: readonly ZoneId[];
}

/** How far an endpoint of a spoke is: it serves, is being switched, or has been. */
export type LocalStage = "serving" | "switching" | "switched";

/** What becomes of it: it serves on, is switched, is switched back, or stays as it is, switched. */
export type LocalIntent = "keep" | "switch" | "back" | "stay";

/** When an endpoint that was switched may be deleted. */
export interface Retirement {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isDue: boolean;
  /** Connections that it had of late; absent: nobody looked. */
  readonly connections: Observed<number>;
}

/** Returns what tells whether endpoints of spokes have a name in a VPC, which is given by its text. */
export function servedByOwn(local: readonly LocalEndpoint[]): (name: DnsName, vpcText: string) => boolean {
  const served = new Set(local.flatMap(({ spoke, zones }) => zones.map(({ name }) => `${name} ${vpcRefText(spoke)}`)));
  return (name, vpcText) => served.has(`${name} ${vpcText}`);
}

/** What the list is made from. */
export type LocalSurroundings = Pick<
  Environment,
  "catalogue" | "spokeEndpoints" | "visibleZones" | "connections" | "readAt"
>;

/** Returns the endpoints of spokes that serve names of the hub, or did until they were switched, sorted by key. */
export function localEndpointsOf(topology: Topology, around: LocalSurroundings): readonly LocalEndpoint[] {
  const catalogue = valueOr<Catalogue>(around.catalogue, new Map());
  return topology.spokes
    .flatMap((spoke): readonly LocalEndpoint[] => {
      const endpoints = valueOr(around.spokeEndpoints.get(vpcRefText(spoke)) ?? absent, []);
      if (endpoints.length === 0) return [];
      const context = contextOf(spoke, topology, { ...around, catalogue });
      return endpoints.flatMap((found) => localEndpointOf(found, context));
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

interface SpokeContext {
  readonly spoke: Spoke;
  readonly isGapFree: boolean;
  readonly topology: string;
  readonly prices: Prices;
  readonly catalogue: Catalogue;
  /** Names of the services that the spoke uses, by their full names. */
  readonly serviceByFullName: ReadonlyMap<string, string>;
  /** Names of the services that the spoke uses each zone for. */
  readonly servicesByZone: ReadonlyMap<DnsName, readonly string[]>;
  readonly visible: ReadonlyMap<DnsName, readonly VisibleZone[]>;
  readonly around: Pick<LocalSurroundings, "connections" | "readAt">;
}

function contextOf(
  spoke: Spoke,
  topology: Topology,
  around: Omit<LocalSurroundings, "catalogue"> & { readonly catalogue: Catalogue },
): SpokeContext {
  const { catalogue } = around;
  const { name, services, hub, prices } = topology;
  const used = services.filter((service) => spoke.services.includes(service.name));
  const pairs = used.flatMap((service) =>
    zoneNamesOf(service, catalogue).map((zone) => ({ zone, service: service.name })),
  );
  return {
    spoke,
    isGapFree: isByProfile(spoke, topology),
    topology: name,
    prices: spoke.region === hub.region ? prices : listPricesOf(spoke.region),
    catalogue,
    serviceByFullName: new Map(
      used.flatMap((service) => {
        const offered = catalogueServiceOf(service, catalogue);
        return offered === undefined ? [] : [[offered.serviceName, service.name] as const];
      }),
    ),
    servicesByZone: new Map(
      [...groupBy(pairs, ({ zone }) => zone)].map(([zone, of]) => [zone, of.map(({ service }) => service)]),
    ),
    visible: groupBy(valueOr(around.visibleZones.get(vpcRefText(spoke)) ?? absent, []), (zone) => zone.name),
    around,
  };
}

function localEndpointOf(found: SpokeEndpoint, context: SpokeContext): readonly LocalEndpoint[] {
  const { spoke, servicesByZone } = context;
  const own = context.serviceByFullName.get(found.serviceName);
  const names = namesOf(found, context);
  const byZone = groupBy(names, ({ name }) => zoneNameOf(name));
  const zones = [...byZone.keys()].filter((name) => servicesByZone.has(name)).sort();
  const stage = stageOf(found, context.topology);
  if (zones.length === 0 || stage === undefined) return [];
  const services = own === undefined ? zones.flatMap((name) => servicesByZone.get(name) ?? []) : [own];
  const intent = intentOf(stage, isTouchable(found, own, context) ? spoke.localEndpoints.mode : undefined);
  if (intent === undefined) return [];
  return [
    {
      key: localEndpointKey(spoke, found.id),
      spoke,
      found,
      services: [...new Set(services)],
      zones: zones.map((name) => ({ name, hidden: hiddenZonesOf(name, byZone.get(name) ?? [], context) })),
      unserved: names.map(({ name }) => name).filter((name) => !servicesByZone.has(zoneNameOf(name))),
      price: monthlyCost({ endpointZones: found.subnets.length, zones: 0 }, context.prices),
      isGapFree: context.isGapFree,
      stage,
      intent,
      retirement: intent === "stay" ? retirementOf(found, context) : undefined,
    },
  ];
}

/** What AWS shows, or what the catalogue says of the service: of an endpoint with private DNS off AWS shows no name. */
function namesOf({ privateNames, serviceName }: SpokeEndpoint, { catalogue }: SpokeContext): readonly PrivateName[] {
  if (privateNames.length > 0) return privateNames;
  return (catalogue.get(serviceName)?.privateDnsNames ?? []).map((name) => ({ name, zone: undefined }));
}

/** Undefined for one that serves nobody by its names and that nobody has switched. */
function stageOf({ isPrivateDnsOn, tags }: SpokeEndpoint, topology: string): LocalStage | undefined {
  if (localMarkOf(tags) !== topology) return isPrivateDnsOn ? "serving" : undefined;
  return !isPrivateDnsOn && switchedAt(tags) !== undefined ? "switched" : "switching";
}

/** What AWS minds, another topology switches, or is of another service that has the same name, is left alone. */
function isTouchable({ isManaged, tags }: SpokeEndpoint, own: string | undefined, { topology }: SpokeContext): boolean {
  const mark = localMarkOf(tags);
  return !isManaged && own !== undefined && (mark === undefined || mark === topology);
}

function intentOf(stage: LocalStage, mode: Spoke["localEndpoints"]["mode"] | undefined): LocalIntent | undefined {
  if (mode === undefined) return stage === "serving" ? "keep" : undefined;
  if (mode === "keep") return stage === "serving" ? "keep" : "back";
  return stage === "switched" ? "stay" : "switch";
}

/**
 * The zones that stand in the way until private DNS is off, and a while after. AWS shows them with the endpoint, and where
 * it is off already, among what the VPC sees.
 */
function hiddenZonesOf(name: DnsName, own: readonly PrivateName[], { visible }: SpokeContext): readonly ZoneId[] {
  const shown = own.flatMap(({ zone }) => zone ?? []);
  if (shown.length > 0) return [...new Set(shown)].sort();
  return (visible.get(name) ?? []).flatMap(({ id, owner }) => (owner.kind === "service" ? id : []));
}

function retirementOf({ id, tags }: SpokeEndpoint, { spoke, around }: SpokeContext): Retirement | undefined {
  const since = switchedAt(tags);
  const { mode, drainMs } = spoke.localEndpoints;
  if (mode !== "retire" || since === undefined) return undefined;
  const at = since + drainMs;
  return { at, isDue: around.readAt >= at, connections: around.connections.get(id) ?? absent };
}
