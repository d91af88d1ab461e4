import type { ObservedEndpoint } from "../resource/resource.ts";
import type { ObservedZone } from "../resource/resource.ts";
import { vpcRefText } from "../words/key.ts";
import { type Lead, isOwnName } from "./leads.ts";
import type { FoundService } from "./found-hub.ts";
import { type SurveyedHub, isStanding } from "./survey.ts";

/** How a hub was recognised. */
interface Recognition {
  readonly leads: readonly Lead[];
  /** Those of names of the zones themselves. */
  readonly serving: readonly Lead[];
  /** The zones that count, one of each name. */
  readonly chosen: ReadonlySet<ObservedZone>;
  readonly found: readonly FoundService[];
  /** One of each service. */
  readonly kept: readonly FoundService[];
  readonly endpoints: readonly ObservedEndpoint[];
  readonly hub: SurveyedHub;
}

/** Says what of a hub a file cannot express, or a plan makes otherwise. */
export function hubNotes({ leads, serving, chosen, found, kept, endpoints, hub }: Recognition): readonly string[] {
  return [
    ...secondZones(serving, chosen),
    ...secondEndpoints(found, kept),
    ...parentZones(leads),
    ...strangeRecords(leads, chosen),
    ...incompleteZones(kept, hub),
    ...unusedEndpoints(endpoints, found, hub),
  ];
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
  endpoints: readonly ObservedEndpoint[],
  found: readonly FoundService[],
  hub: SurveyedHub,
): readonly string[] {
  if (found.length === 0) return [];
  const used = new Set(found.map(({ endpoint }) => endpoint));
  return endpoints
    .filter((endpoint) => endpoint.vpc === hub.vpc && isStanding(endpoint) && !used.has(endpoint))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, serviceName, isRequesterManaged }) =>
        `${id} (${serviceName}) is in the hub VPC, and ${isRequesterManaged ? "AWS manages it" : "no zone leads to it"}: it is left alone.`,
    );
}
