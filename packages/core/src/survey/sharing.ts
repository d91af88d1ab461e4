import type { ObservedEndpoint } from "../resource/resource.ts";
import { append } from "../base/append.ts";
import { groupBy } from "../base/group-by.ts";
import type { Catalogue } from "../topology/service-names.ts";
import type { Subnet } from "../topology/environment.ts";
import { zoneNameOf } from "../words/names.ts";
import type { SubnetId } from "../words/ids.ts";
import { type Observed, valueOr } from "../words/state.ts";
import { type ServiceLabels, labelOf, serviceKeyOf } from "./labels.ts";
import type { OwnedVpc } from "./owned-vpcs.ts";
import type { ProposedAdoption, ProposedService } from "./proposal.ts";
import { type ProposedSpoke, servicesText } from "./spokes.ts";
import type { SurveyedHub } from "./survey.ts";

/** From how many VPCs on a service is worth sharing. */
const fewestPayers = 2;

/** Availability Zones that a hub is proposed with at most: each costs as much as the first. */
const mostZones = 3;

/** A service that several VPCs pay for. */
export interface SharedService {
  readonly name: string;
  /** Endpoints of it, one or more in each VPC. */
  readonly endpoints: readonly ObservedEndpoint[];
}

/** Returns the services that at least two VPCs of a Region have endpoints of their own for. */
export function sharedServices(
  vpcs: readonly OwnedVpc[],
  hub: SurveyedHub,
  labels: ServiceLabels,
): readonly SharedService[] {
  const endpoints = vpcs.filter(({ region }) => region === hub.region).flatMap((vpc) => vpc.endpoints);
  return [...groupBy(endpoints, (endpoint) => labelOf(endpoint, labels))]
    .filter(([, of]) => new Set(of.map(({ vpc }) => vpc)).size >= fewestPayers)
    .map(([name, of]) => ({ name, endpoints: of }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns subnets for a hub: the first of each Availability Zone. */
export function proposedSubnets(subnets: Observed<readonly Subnet[]>): readonly SubnetId[] {
  const byZone = new Map<string, Subnet[]>();
  for (const subnet of valueOr(subnets, []).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    append(byZone, subnet.availabilityZone, subnet);
  const zones = [...byZone].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, mostZones);
  return zones.flatMap(([, [first]]) => first?.id ?? []);
}

/** Returns a shared service as a file has it. */
export function proposedService({ name, endpoints }: SharedService, labels: ServiceLabels): ProposedService {
  const [first] = endpoints;
  const label = first && labels.get(serviceKeyOf(first));
  return {
    name,
    serviceName: label?.serviceName,
    serviceRegion: label?.serviceRegion,
    subnets: undefined,
    dnsNames: undefined,
    isByAddress: false,
    policy: undefined,
    comments: [`${new Set(endpoints.map(({ vpc }) => vpc)).size} VPCs pay for it`],
  };
}

/** Returns the endpoints that the hub VPC has already for shared services, one of each: they become the hub's. */
export function ownOfHub(shared: readonly SharedService[], hub: SurveyedHub): readonly ProposedAdoption[] {
  return shared.flatMap(({ name, endpoints }) => {
    const own = endpoints.find(({ vpc }) => vpc === hub.vpc);
    return own === undefined
      ? []
      : [
          {
            kind: "endpoint",
            id: own.id,
            what: `endpoint of ${name} in the hub VPC, which becomes the shared one`,
          } as const,
        ];
  });
}

/** Returns the VPCs that pay for shared services as spokes: none uses more than it does now, and none is moved yet. */
export function payingSpokes(
  vpcs: readonly OwnedVpc[],
  shared: readonly SharedService[],
  hub: SurveyedHub,
): readonly ProposedSpoke[] {
  return vpcs
    .filter(({ id, region }) => region === hub.region && id !== hub.vpc)
    .flatMap(({ name, account, id }) => {
      const used = shared.filter(({ endpoints }) => endpoints.some(({ vpc }) => vpc === id));
      if (used.length === 0) return [];
      const names = used.map((service) => service.name);
      const services = servicesText(
        names,
        shared.map((service) => service.name),
      );
      // Not by what it does not use: a service that is added later is none that it pays for.
      const listed = services === undefined ? undefined : names;
      return {
        name,
        account,
        vpc: id,
        region: undefined,
        services: listed,
        localEndpoints: "keep",
        comments: [],
      } as const;
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Returns in how many zones shared services would stand in the hub, and by how many names. */
export function sizesOf(
  shared: readonly SharedService[],
  subnets: readonly SubnetId[],
  catalogue: Observed<Catalogue>,
): ReadonlyMap<string, { readonly endpointZones: number; readonly zones: number }> {
  const offered: Catalogue = valueOr(catalogue, new Map());
  return new Map(
    shared.map(({ name, endpoints }) => {
      const names = offered.get(endpoints[0]?.serviceName ?? "")?.privateDnsNames ?? [];
      return [name, { endpointZones: subnets.length, zones: new Set(names.map(zoneNameOf)).size }];
    }),
  );
}
