import { type Maker, makerOfTagged, makerOfZone, makerText } from "../resource/maker.ts";
import { topologyOfZone, topologyTag } from "../resource/ownership.ts";
import { groupBy } from "../base/group-by.ts";
import type { Catalogue } from "../topology/service-names.ts";
import type { Observed } from "../words/state.ts";
import type { DnsName, SecurityGroupId, SubnetId } from "../words/ids.ts";
import { isSamePolicy } from "../words/policy-document.ts";
import { namesOf } from "./dns-names.ts";
import { type ServiceLabels, labelOf, serviceKeyOf } from "./labels.ts";

import type { ProposedAdoption, ProposedService } from "./proposal.ts";
import type { FoundHub, FoundService } from "./found-hub.ts";

/** The part of a proposal that says what the hub has. */
export interface HubParts {
  readonly subnets: readonly SubnetId[];
  readonly securityGroups: readonly SecurityGroupId[];
  readonly services: readonly ProposedService[];
}

/** Returns the hub that was found as a file has it, so that a plan of it changes nothing. */
export function hubParts(found: FoundHub, labels: ServiceLabels, catalogue: Observed<Catalogue>): HubParts {
  const endpoints = found.services.map(({ endpoint }) => endpoint);
  const subnets = mostCommon(endpoints.map((endpoint) => endpoint.subnets));
  const securityGroups = groupsFor(endpoints.map((endpoint) => endpoint.securityGroups));
  return {
    subnets,
    securityGroups,
    services: found.services.map((service) => serviceOf(service, { subnets, securityGroups, labels, catalogue })),
  };
}

interface HubContext {
  readonly subnets: readonly SubnetId[];
  readonly securityGroups: readonly SecurityGroupId[];
  readonly labels: ServiceLabels;
  readonly catalogue: Observed<Catalogue>;
}

function serviceOf({ endpoint, zones }: FoundService, context: HubContext): ProposedService {
  const { labels, subnets, securityGroups, catalogue } = context;
  const label = labels.get(serviceKeyOf(endpoint));
  return {
    name: labelOf(endpoint, labels),
    serviceName: label?.serviceName,
    serviceRegion: label?.serviceRegion,
    subnets: isSameList(endpoint.subnets, subnets) ? undefined : endpoint.subnets,
    dnsNames: namesOf(zones, offeredNames(endpoint.serviceName, catalogue)),
    isByAddress: zones.some(({ isByAddress }) => isByAddress),
    policy: isSamePolicy(endpoint.policy, undefined) ? undefined : endpoint.policy,
    comments: [
      ...(isSameList(endpoint.securityGroups, securityGroups)
        ? []
        : [
            `${endpoint.id} has the groups ${endpoint.securityGroups.join(", ")}; a topology has the same on all of its endpoints, so ${groupsChange(endpoint.securityGroups, securityGroups)}`,
          ]),
      ...(endpoint.isPrivateDnsEnabled
        ? [
            `${endpoint.id} has private DNS on; in a topology the zones serve its names in the hub too, so the plan turns it off`,
          ]
        : []),
    ],
  };
}

function offeredNames(serviceName: string, catalogue: Observed<Catalogue>): readonly DnsName[] | undefined {
  if (catalogue.kind !== "present") return undefined;
  return catalogue.value.get(serviceName)?.privateDnsNames ?? [];
}

/** Groups that a file takes at most under hub.securityGroups: as many as a network interface does. */
const mostGroups = 5;

/**
 * Returns the groups that all endpoints are to have. Where they differ it is all of them together, so that nobody loses
 * access; where those are too many, those that most endpoints have.
 */
function groupsFor(lists: readonly (readonly SecurityGroupId[])[]): readonly SecurityGroupId[] {
  const all = [...new Set(lists.flat())].sort();
  return all.length <= mostGroups ? all : mostCommon(lists);
}

function groupsChange(own: readonly SecurityGroupId[], hub: readonly SecurityGroupId[]): string {
  return own.every((id) => hub.includes(id))
    ? "the plan gives it those of the others, too, and nobody loses access"
    : "the plan gives it those of the hub in their place: see first that these admit whoever uses it";
}

/** Returns the list that most of some have; of several, the first. */
function mostCommon<Id extends string>(lists: readonly (readonly Id[])[]): readonly Id[] {
  const groups = [...groupBy(lists, (list) => list.join(" ")).values()];
  const [most] = groups.toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? [];
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Returns the topologies whose marks a hub bears: there is more than one where two have a part of it. */
export function topologiesOf({ services }: FoundHub): readonly string[] {
  const names = services.flatMap(({ endpoint, zones }) => [
    endpoint.tags.get(topologyTag),
    ...zones.map(({ zone }) => topologyOfZone(zone)),
  ]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Returns what of a hub a topology of this name takes over: what is its own already, it need not. */
export function adoptionsOf({ services }: FoundHub, name: string, labels: ServiceLabels): readonly ProposedAdoption[] {
  const zones = services.flatMap((service) => service.zones.map(({ zone }) => zone));
  const former = topologiesOf({ services, notes: [] }).filter((one) => one !== name);
  return [
    ...former.map((one) => ({ kind: "topology", name: one, what: `what the topology ${one} has` }) as const),
    ...services
      .map(({ endpoint }) => endpoint)
      .filter(({ tags }) => !tags.has(topologyTag))
      .map(
        (endpoint) =>
          ({
            kind: "endpoint",
            id: endpoint.id,
            what: withMaker(`endpoint of ${labelOf(endpoint, labels)}`, makerOfTagged(endpoint)),
          }) as const,
      ),
    ...[...new Set(zones)]
      .filter((zone) => topologyOfZone(zone) === undefined)
      .map((zone) => ({ kind: "zone", id: zone.id, what: withMaker(`zone ${zone.name}`, makerOfZone(zone)) }) as const),
  ];
}

function withMaker(what: string, maker: Maker): string {
  return maker.kind === "nobody-known" ? what : `${what}, made by ${makerText(maker)}`;
}
