import { append } from "../base/append.ts";
import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { ObservedRecord, ObservedZone } from "../resource/resource.ts";
import { vpcRefText } from "../words/key.ts";
import type { DnsName } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";
import { valueOr } from "../words/state.ts";
import { topologyOfTags } from "./maker.ts";
import { type Survey, type SurveyedEndpoint, type SurveyedHub, isStanding } from "./survey.ts";

/** What serves in a VPC, whoever made it, and what of it is not as a topology would have it. */
export interface FoundHub {
  readonly services: readonly FoundService[];
  /** What a file cannot express, in sentences. */
  readonly notes: readonly string[];
}

/** An endpoint of the hub VPC to which zones lead. */
export interface FoundService {
  readonly endpoint: SurveyedEndpoint;
  readonly zones: readonly FoundZone[];
}

/** A zone that leads to an endpoint, and by which names. */
export interface FoundZone {
  readonly zone: ObservedZone;
  readonly hasApex: boolean;
  readonly hasWildcard: boolean;
  /** Whether its records hold addresses, and are no aliases. */
  readonly isByAddress: boolean;
}

/** A record that leads to an endpoint of the hub VPC. */
interface Lead {
  readonly zone: ObservedZone;
  readonly record: ObservedRecord;
  readonly endpoint: SurveyedEndpoint;
}

/** Tells whether any record of a zone leads to one of the endpoints of a VPC. */
export function isLeadingToHub(zone: ObservedZone, endpoints: readonly SurveyedEndpoint[], hub: SurveyedHub): boolean {
  return leadsOf([zone], endpoints, hub).length > 0;
}

/**
 * Recognises a hub by its effect: zones whose apex or wildcard leads to an interface endpoint of that VPC. Who made it,
 * and how many zones it has for a service, does not matter.
 */
export function recogniseHub({ zones, endpoints, hub }: Survey): FoundHub {
  const leads = leadsOf(zones, endpoints, hub);
  const serving = leads.filter(({ zone, record }) => isOwnName(zone, record) && record.setIdentifier === undefined);
  const chosen = zonesThatCount(serving, hub);
  const led = servicesOf(serving.filter(({ zone }) => chosen.has(zone)));
  const found = [...led, ...namelessServices(endpoints, led, hub)].toSorted((a, b) =>
    serviceText(a) < serviceText(b) ? -1 : 1,
  );
  const kept = onePerService(found);
  return {
    services: kept,
    notes: [
      ...secondZones(serving, chosen),
      ...secondEndpoints(found, kept),
      ...parentZones(leads),
      ...strangeRecords(leads, chosen),
      ...incompleteZones(kept, hub),
      ...unusedEndpoints(endpoints, found, hub),
    ],
  };
}

function leadsOf(
  zones: readonly ObservedZone[],
  endpoints: readonly SurveyedEndpoint[],
  hub: SurveyedHub,
): readonly Lead[] {
  const byWay = new Map<string, SurveyedEndpoint>();
  for (const endpoint of endpoints)
    if (endpoint.vpc === hub.vpc && isStanding(endpoint) && !endpoint.isManagedByAws)
      for (const way of waysTo(endpoint)) byWay.set(way, endpoint);
  return zones.flatMap((zone) =>
    valueOr(zone.records, []).flatMap((record) => {
      const endpoint = waysOf(record).flatMap((way) => byWay.get(way) ?? [])[0];
      return endpoint === undefined ? [] : [{ zone, record, endpoint }];
    }),
  );
}

function wildcardOf({ name }: ObservedZone): DnsName {
  return canonicalName(`*.${name}`);
}

function isOwnName(zone: ObservedZone, { name, type }: ObservedRecord): boolean {
  return type === "A" && (name === zone.name || name === wildcardOf(zone));
}

/** Of several zones of one name a topology has one: the one that the hub sees, then the one that most VPCs see. */
function zonesThatCount(leads: readonly Lead[], hub: SurveyedHub): ReadonlySet<ObservedZone> {
  const byName = new Map<string, ObservedZone[]>();
  for (const zone of new Set(leads.map((lead) => lead.zone))) append(byName, zone.name, zone);
  return new Set(
    [...byName.values()].flatMap((zones) => zones.toSorted((a, b) => rank(b, hub) - rank(a, hub))[0] ?? []),
  );
}

function rank({ vpcs }: ObservedZone, hub: SurveyedHub): number {
  const seeing = valueOr(vpcs, []);
  return (seeing.some((vpc) => vpcRefText(vpc) === vpcRefText(hub)) ? 1_000_000 : 0) + seeing.length;
}

function servicesOf(leads: readonly Lead[]): readonly FoundService[] {
  const endpoints = [...new Set(leads.map(({ endpoint }) => endpoint))];
  return endpoints
    .map((endpoint) => {
      const own = leads.filter((lead) => lead.endpoint === endpoint);
      const zones = [...new Set(own.map(({ zone }) => zone))].toSorted(byName);
      return { endpoint, zones: zones.map((zone) => zoneOf(zone, own)) };
    })
    .toSorted((a, b) => (serviceText(a) < serviceText(b) ? -1 : 1));
}

function zoneOf(zone: ObservedZone, leads: readonly Lead[]): FoundZone {
  const records = leads.filter((lead) => lead.zone === zone).map(({ record }) => record);
  return {
    zone,
    hasApex: records.some(({ name }) => name === zone.name),
    hasWildcard: records.some(({ name }) => name === wildcardOf(zone)),
    isByAddress: records.every(({ alias }) => alias === undefined),
  };
}

function byName(one: ObservedZone, other: ObservedZone): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

/** A service without a private name has no zone: its endpoint is known by the marks of a topology, or not at all. */
function namelessServices(
  endpoints: readonly SurveyedEndpoint[],
  led: readonly FoundService[],
  hub: SurveyedHub,
): readonly FoundService[] {
  const known = new Set(led.map(({ endpoint }) => endpoint));
  return endpoints
    .filter(
      (one) => one.vpc === hub.vpc && isStanding(one) && !known.has(one) && topologyOfTags(one.tags) !== undefined,
    )
    .map((endpoint) => ({ endpoint, zones: [] }));
}

function serviceText({ endpoint: { serviceName, serviceRegion, id } }: FoundService): string {
  return `${serviceName} ${serviceRegion ?? ""} ${id}`;
}

/** A topology has one endpoint of a service: the one to which most zones lead. */
function onePerService(found: readonly FoundService[]): readonly FoundService[] {
  const best = new Map<string, FoundService>();
  for (const service of found) {
    const { serviceName, serviceRegion } = service.endpoint;
    const name = `${serviceName} ${serviceRegion ?? ""}`;
    const other = best.get(name);
    if (other === undefined || service.zones.length > other.zones.length) best.set(name, service);
  }
  return found.filter((service) => [...best.values()].includes(service));
}

function secondZones(leads: readonly Lead[], chosen: ReadonlySet<ObservedZone>): readonly string[] {
  const others = [...new Set(leads.map(({ zone }) => zone))].filter((zone) => !chosen.has(zone));
  return others.map(
    ({ id, name }) =>
      `${id} is a second zone of the name ${name}, and a topology has one: it is not taken over, and VPCs that are only on it are no spokes for that name. Move them to the other zone, or give it a topology of its own.`,
  );
}

function secondEndpoints(found: readonly FoundService[], kept: readonly FoundService[]): readonly string[] {
  return found
    .filter((service) => !kept.includes(service))
    .map(
      ({ endpoint: { id, serviceName }, zones }) =>
        `${id} is a second endpoint of ${serviceName}, and a topology has one of each service: it is not taken over, nor are its zones ${zones.map(({ zone }) => zone.name).join(", ")}.`,
    );
}

/** A zone that leads nowhere by its own name, only by names below it, hides all the others that are there. */
function parentZones(leads: readonly Lead[]): readonly string[] {
  const own = new Set(leads.filter(({ zone, record }) => isOwnName(zone, record)).map(({ zone }) => zone));
  const parents = [...new Set(leads.map(({ zone }) => zone))].filter((zone) => !own.has(zone));
  return parents.map((zone) => {
    const names = leads.filter((lead) => lead.zone === zone).map(({ record }) => record.name);
    return `the zone ${zone.name} (${zone.id}) serves ${[...new Set(names)].join(", ")} by records below its own name, which a topology cannot: each name has a zone of its own there. It stays as it is. To move: list these services in the file and apply it, so that zones of their own, which win, stand beside it on every VPC; then take the records out of ${zone.name} by hand.`;
  });
}

function strangeRecords(leads: readonly Lead[], chosen: ReadonlySet<ObservedZone>): readonly string[] {
  const strange = leads.filter(
    ({ zone, record }) => chosen.has(zone) && !isOwnName(zone, record) && record.type === "A",
  );
  const weighted = leads.filter(({ record }) => record.setIdentifier !== undefined);
  return [
    ...strange.map(
      ({ zone, record }) =>
        `the record ${record.name} of the zone ${zone.name} is below its name: the topology does not ask for it, and leaves it as it is.`,
    ),
    ...weighted.map(
      ({ zone, record }) =>
        `the record ${record.name} of the zone ${zone.name} is one of several by weight or place (${record.setIdentifier}), which a topology cannot express: its endpoint is not taken over by it.`,
    ),
  ];
}

function incompleteZones(services: readonly FoundService[], hub: SurveyedHub): readonly string[] {
  return services.flatMap(({ zones }) =>
    zones.flatMap(({ zone, hasApex, isByAddress }) => [
      ...(hasApex
        ? []
        : [
            `the zone ${zone.name} has a record for what is below it and none for its own name: the plan adds that one.`,
          ]),
      ...(isByAddress
        ? [`the records of the zone ${zone.name} hold addresses: \`records: address\` keeps them up to date.`]
        : []),
      ...(zone.vpcs.kind === "present" && !zone.vpcs.value.some((vpc) => vpcRefText(vpc) === vpcRefText(hub))
        ? [
            `the hub VPC is not on the zone ${zone.name}: the plan associates it, as every zone of a topology is on its hub.`,
          ]
        : []),
    ]),
  );
}

function unusedEndpoints(
  endpoints: readonly SurveyedEndpoint[],
  found: readonly FoundService[],
  hub: SurveyedHub,
): readonly string[] {
  if (found.length === 0) return [];
  const used = new Set(found.map(({ endpoint }) => endpoint));
  return endpoints
    .filter((endpoint) => endpoint.vpc === hub.vpc && isStanding(endpoint) && !used.has(endpoint))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, serviceName, isManagedByAws }) =>
        `${id} (${serviceName}) is in the hub VPC, and ${isManagedByAws ? "AWS manages it" : "no zone leads to it"}: it is left alone.`,
    );
}
