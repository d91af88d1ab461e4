import type { ObservedEndpoint } from "../resource/resource.ts";
import { append } from "../base/append.ts";
import type { ObservedZone } from "../resource/resource.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { FoundHub, FoundService, FoundZone } from "./found-hub.ts";
import { hubNotes } from "./hub-notes.ts";
import { type Lead, isOwnName, leadsOf, wildcardOf } from "./leads.ts";
import { topologyTag } from "../resource/ownership.ts";
import { type Survey, type SurveyedHub, isStanding } from "./survey.ts";

/** Tells whether any record of a zone leads to one of the endpoints of a VPC. */
export function isLeadingToHub(zone: ObservedZone, endpoints: readonly ObservedEndpoint[], hub: SurveyedHub): boolean {
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
    notes: hubNotes({ leads, serving, chosen, found, kept, endpoints, hub }),
  };
}

/** Of several zones of one name a topology has one: the one that the hub sees, then the one that most VPCs see. */
function zonesThatCount(leads: readonly Lead[], hub: SurveyedHub): ReadonlySet<ObservedZone> {
  const byName = new Map<string, ObservedZone[]>();
  for (const zone of new Set(leads.map((lead) => lead.zone))) append(byName, zone.name, zone);
  return new Set(
    [...byName.values()].flatMap(
      (zones) => zones.toSorted((a, b) => rank(b, hub) - rank(a, hub) || (a.id < b.id ? -1 : 1))[0] ?? [],
    ),
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
  endpoints: readonly ObservedEndpoint[],
  led: readonly FoundService[],
  hub: SurveyedHub,
): readonly FoundService[] {
  const known = new Set(led.map(({ endpoint }) => endpoint));
  return endpoints
    .filter((one) => one.vpc === hub.vpc && isStanding(one) && !known.has(one) && one.tags.has(topologyTag))
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
