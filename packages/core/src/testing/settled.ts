import type {
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedZone,
  Tags,
} from "../resource/resource.ts";
import { tagsOnCreation } from "../resource/given-tags.ts";
import type { DnsName, Region, VpcId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { recordNamesOf, zoneNameOf } from "../words/names.ts";
import { present } from "../words/state.ts";
import {
  type Draft,
  type ServiceDraft,
  type SpokeDraft,
  hubCidr,
  servedNamesOf,
  serviceOf,
  spokeOf,
  subnetsOf,
  topologyOf,
} from "./draft.ts";
import { addressesTo, aliasTo, endpointOf, groupOf, hubRef, ownTags, zoneOf } from "./resources.ts";

// What stands where a draft is applied, put together without the planner, which is to find nothing to do there.

/** Returns the group that a draft owns, as it stands in the end. */
export function settledGroup(draft: Draft): ObservedSecurityGroup {
  const { name } = topologyOf(draft);
  const ofSpokes = [hubCidr, ...draft.spokes.map((spoke) => spokeOf(spoke).cidr)];
  const cidrs = (draft.allow ?? ["spokes"]).flatMap((one) => (one === "spokes" ? ofSpokes : one));
  return groupOf(cidrs, {
    name: `vpce-hub-${name}`,
    tags: tagsWith(ownTags(name, "security-group/endpoints"), draft.tags),
  });
}

/** Returns the endpoint of a service, as it stands in the end. */
export function settledEndpoint(service: ServiceDraft, draft: Draft): ObservedEndpoint {
  const { name, policy, tags } = service;
  return endpointOf(name, {
    tags: tagsWith(ownTags(topologyOf(draft).name, `endpoint/${name}`), { ...draft.tags, ...tags }),
    subnets: subnetsOf(service, draft),
    securityGroups: (draft.groups ?? [groupOf([]).id]) as ObservedEndpoint["securityGroups"],
    policy,
  });
}

/** Returns the zones of a draft, as they stand in the end. */
export function settledZones(draft: Draft, endpoints: readonly ObservedEndpoint[]): readonly ObservedZone[] {
  const services = draft.services.map(serviceOf);
  return [...new Set(services.flatMap(zoneNamesOf))].map((name) => {
    const users = services.filter((service) => zoneNamesOf(service).includes(name));
    const spokes = draft.spokes.map(spokeOf).filter((spoke) => users.some((service) => isUsing(spoke, service)));
    return zoneOf(name, topologyOf(draft).name, {
      vpcs: present([hubRef, ...spokes.map(vpcRefOf)]),
      records: present(services.flatMap((service, i) => recordsIn(name, service, endpoints[i]))),
      tags: present(zoneTags(name, { draft, users, spokes })),
    });
  });
}

function zoneNamesOf(service: ServiceDraft): readonly DnsName[] {
  return servedNamesOf(service).map(zoneNameOf);
}

function isUsing(spoke: SpokeDraft, { name }: ServiceDraft): boolean {
  return spoke.services?.includes(name) ?? true;
}

function recordsIn(
  zone: DnsName,
  service: ServiceDraft,
  endpoint: ObservedEndpoint | undefined,
): readonly ObservedRecord[] {
  const names = new Set(servedNamesOf(service).flatMap(recordNamesOf));
  const inZone = [...names].filter((name) => zoneNameOf(name) === zone);
  return endpoint === undefined
    ? []
    : inZone.map((name) =>
        service.records === "address" ? addressesTo(name, endpoint, endpoint.subnets) : aliasTo(name, endpoint),
      );
}

interface ZoneUse {
  readonly draft: Draft;
  readonly users: readonly ServiceDraft[];
  readonly spokes: readonly ReturnType<typeof spokeOf>[];
}

function zoneTags(zone: DnsName, { draft, users, spokes }: ZoneUse): Tags {
  return new Map([
    ...tagsWith(ownTags(topologyOf(draft).name, `zone/${zone}`), draft.tags),
    ...(users.some(({ isProtected }) => isProtected) ? [["vpce-hub:protect", "true"] as const] : []),
    ...spokes
      .filter(({ isProtected }) => isProtected)
      .map(({ vpc, name }) => [`vpce-hub:protect:${vpc}`, name] as const),
  ]);
}

/** Returns marks, with tags of the file beside them. */
function tagsWith(marks: Tags, given: Readonly<Record<string, string>> = {}): Tags {
  return tagsOnCreation({ marks, given: new Map(Object.entries(given)), defaults: new Map() });
}

function vpcRefOf(spoke: ReturnType<typeof spokeOf>): VpcRef {
  return { region: spoke.region as Region, vpc: spoke.vpc as VpcId };
}
