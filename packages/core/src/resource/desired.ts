import { append } from "../base/append.ts";
import { groupBy } from "../base/group-by.ts";
import { aggregate } from "../words/cidr.ts";
import type { Environment, Subnet, Vpc } from "../topology/environment.ts";
import type { Cidr, DnsName, Key, SubnetId, ZoneId } from "../words/ids.ts";
import { type VpcRef, endpointKey, recordKey, vpcRefText, zoneKey } from "../words/key.ts";
import { type Links, linksOf } from "./links.ts";
import { type LocalEndpoint, localEndpointsOf, servedByOwn } from "./local-endpoints.ts";
import { recordNamesOf, zoneNameOf } from "../words/names.ts";
import { ownedGroupKeyOf, ownedGroupsOf } from "./owned-groups.ts";
import type { ProfileLinks } from "./profiles.ts";
import { ownershipTags, protectTag, spokeProtectTag } from "./ownership.ts";
import type {
  Association,
  Endpoint,
  IngressRule,
  RecordTarget,
  SecurityGroup,
  Tags,
  Zone,
  ZoneRecord,
} from "./resource.ts";
import type { PortRange } from "../topology/port-sets.ts";
import { type Catalogue, catalogueServiceOf, privateDnsNamesOf } from "../topology/service-names.ts";
import { type Observed, absent, valueOr } from "../words/state.ts";
import { rivalsOf, splitByZoneSupport } from "./subnets.ts";
import type { Service, Topology } from "../topology/topology.ts";

/** The resources that a topology demands of the environment it is in. */
export interface DesiredState {
  readonly links: Links;
  /** One for each set of ports; none where the user gave groups, or asks for no service. */
  readonly securityGroups: readonly SecurityGroup[];
  readonly endpoints: readonly Endpoint[];
  readonly zones: readonly Zone[];
  readonly records: readonly ZoneRecord[];
  readonly associations: readonly Association[];
  /** Undefined where no spoke gets its names by a Profile. */
  readonly profile: ProfileLinks | undefined;
  /** The endpoints of spokes that serve names of the hub, or did until they were switched. */
  readonly localEndpoints: readonly LocalEndpoint[];
  /** Zones that AWS keeps in the hub VPC for endpoints there with private DNS on, or lately on, by name. */
  readonly hiddenAtHub: ReadonlyMap<DnsName, readonly ZoneId[]>;
  /** False when subnets could not be read: then it is not known which endpoint of a service is the one to keep. */
  readonly areSubnetsKnown: boolean;
  /** False while the names of a service are not known: then a zone that nobody demands may still be wanted (law 5). */
  readonly isComplete: boolean;
}

/** What serves the links of a topology. */
export type LinkResources = Pick<DesiredState, "associations" | "profile">;

/** Returns what serves the links of a topology. */
export type AssociateLinks = (zones: readonly Zone[], links: Links, topology: Topology) => LinkResources;

/** Returns what the topology demands, given what it leans on. */
export function desiredStateOf(topology: Topology, environment: Environment, associate: AssociateLinks): DesiredState {
  const catalogue = valueOr<Catalogue>(environment.catalogue, new Map());
  const zones = zonesOf(topology, catalogue);
  const links = linksOf(topology);
  const localEndpoints = localEndpointsOf(topology, environment);
  const { associations, profile } = associate(zones, links, topology);
  return {
    links,
    securityGroups: securityGroupsOf(topology, environment),
    endpoints: topology.services.flatMap((service) => endpointOf(service, topology, environment) ?? []),
    zones,
    records: topology.services.flatMap((service) => recordsOf(service, environment)),
    associations: withoutLocal(associations, localEndpoints),
    profile,
    localEndpoints,
    hiddenAtHub: hiddenAtHub(topology, environment),
    areSubnetsKnown: environment.subnets.kind === "present",
    isComplete: topology.services.every((service) => catalogueServiceOf(service, catalogue) !== undefined),
  };
}

function hiddenAtHub({ hub }: Topology, { visibleZones }: Environment): DesiredState["hiddenAtHub"] {
  const zones = valueOr(visibleZones.get(vpcRefText(hub)) ?? absent, []);
  const hidden = groupBy(
    zones.filter(({ owner }) => owner.kind === "service"),
    ({ name }) => name,
  );
  return new Map([...hidden].map(([name, ofName]) => [name, ofName.map(({ id }) => id).sort()]));
}

/** Whom an endpoint of its own serves under a name joins no zone of that name. */
function withoutLocal(
  associations: readonly Association[],
  localEndpoints: readonly LocalEndpoint[],
): readonly Association[] {
  const leaving = localEndpoints.filter(({ intent }) => intent === "keep" || intent === "back");
  if (leaving.length === 0) return associations;
  const isServed = servedByOwn(leaving);
  return associations.filter(({ zoneName, user }) => !isServed(zoneName, user.vpcText));
}

function securityGroupsOf(topology: Topology, { hubVpc, spokeVpcs }: Environment): readonly SecurityGroup[] {
  const { securityGroups, vpc } = topology.hub;
  if (securityGroups.kind === "given") return [];
  const sources = [hubVpc, ...spokeVpcs.values()];
  const { hasSpokes, cidrs: given } = securityGroups.allow;
  const cidrs = aggregate(hasSpokes ? [...given, ...sources.flatMap(cidrsOf)] : given);
  const isIngressComplete = !hasSpokes || areKnown([hubVpc, ...topology.spokes.map(({ name }) => spokeVpcs.get(name))]);
  return ownedGroupsOf(topology).map(({ ports, ...group }) => ({
    ...group,
    resource: "security-group",
    vpc,
    ingress: ports.flatMap((range) => cidrs.map((cidr) => admission(cidr, range))),
    isIngressComplete,
    tags: {
      marks: ownershipTags(topology.name, group.key),
      given: tagsOf(topology.tags),
      defaults: nameTag(group.name),
    },
  }));
}

/** A spoke that is out of scope is not among those that were read, and its CIDRs are as unknown as if that had failed. */
function areKnown(vpcs: readonly (Observed<Vpc> | undefined)[]): boolean {
  return vpcs.every((vpc) => vpc?.kind === "present");
}

function admission(cidr: Cidr, { from, to }: PortRange): IngressRule {
  return { protocol: "tcp", fromPort: from, toPort: to, source: { kind: "cidr", cidr } };
}

function cidrsOf(vpc: Observed<Vpc>): readonly Cidr[] {
  return vpc.kind === "present" ? vpc.value.cidrs : [];
}

function endpointOf(service: Service, { name, hub, tags }: Topology, environment: Environment): Endpoint | undefined {
  const offered = catalogueServiceOf(service, valueOr<Catalogue>(environment.catalogue, new Map()));
  if (offered === undefined) return undefined;
  const known = valueOr(environment.subnets, new Map<SubnetId, Subnet>());
  const subnets = placedSubnets(service, environment);
  const key = endpointKey(service.name);
  return {
    resource: "endpoint",
    key,
    service: service.name,
    serviceName: offered.serviceName,
    serviceRegion: offered.region,
    vpc: hub.vpc,
    subnets,
    rivalSubnets: rivalsOf(subnets, known),
    securityGroups:
      hub.securityGroups.kind === "given" ? hub.securityGroups : { kind: "owned", key: ownedGroupKeyOf(service) },
    policy: offered.isPolicySupported || !service.hasDefaultPolicy ? service.policy : undefined,
    isPolicySupported: offered.isPolicySupported,
    isAcceptanceRequired: offered.isAcceptanceRequired,
    tags: {
      marks: ownershipTags(name, key),
      given: tagsOf({ ...tags, ...service.tags }),
      defaults: nameTag(`${name}/${service.name}`),
    },
  };
}

function zonesOf(topology: Topology, catalogue: Catalogue): readonly Zone[] {
  const { services, hub } = topology;
  const servicesByZone = new Map<DnsName, string[]>();
  for (const service of services) {
    for (const name of new Set(privateDnsNamesOf(service, catalogue).map(zoneNameOf))) {
      servicesByZone.set(name, [...(servicesByZone.get(name) ?? []), service.name]);
    }
  }
  const own = hubVpcRef(hub);
  return [...servicesByZone].map(([name, users]) => ({
    resource: "zone",
    key: zoneKey(name),
    name,
    hub: own,
    services: users,
    tags: { marks: zoneMarks(zoneKey(name), users, topology), given: tagsOf(topology.tags), defaults: none },
  }));
}

function zoneMarks(key: Key, users: readonly string[], { name, services, spokes }: Topology): Tags {
  const isServiceProtected = services.some((service) => service.isProtected && users.includes(service.name));
  const kept = spokes.filter((spoke) => spoke.isProtected && spoke.services.some((used) => users.includes(used)));
  return new Map([
    ...ownershipTags(name, key),
    ...(isServiceProtected ? [[protectTag, "true"] as const] : []),
    ...kept.map((spoke) => [spokeProtectTag(spoke.vpc), spoke.name] as const),
  ]);
}

function recordsOf(service: Service, environment: Environment): readonly ZoneRecord[] {
  const catalogue = valueOr<Catalogue>(environment.catalogue, new Map());
  const target = targetOf(service, environment);
  const names = new Set(privateDnsNamesOf(service, catalogue).flatMap(recordNamesOf));
  return [...names].map((name) => {
    const zoneName = zoneNameOf(name);
    const zone = zoneKey(zoneName);
    return {
      resource: "record",
      key: recordKey(zone, { name, type: "A" }),
      zone,
      zoneName,
      service: service.name,
      name,
      type: "A",
      target,
    };
  });
}

function targetOf(service: Service, environment: Environment): RecordTarget {
  const endpoint = endpointKey(service.name);
  return service.records === "alias"
    ? { kind: "alias", endpoint }
    : { kind: "addresses", endpoint, subnets: placedSubnets(service, environment) };
}

/** The subnets that the endpoint of a service is to have: those in whose zones it is offered. */
function placedSubnets(service: Service, { catalogue, subnets }: Environment): readonly SubnetId[] {
  const offered = catalogueServiceOf(service, valueOr<Catalogue>(catalogue, new Map()));
  const known = valueOr(subnets, new Map<SubnetId, Subnet>());
  return offered === undefined ? service.subnets : splitByZoneSupport(service.subnets, offered, known).supported;
}

function hubVpcRef({ vpc, region }: Topology["hub"]): VpcRef {
  return { region, vpc };
}

/** Returns the keys of the resources that serve the links of each spoke, by its name. */
export function linkKeysBySpoke({ associations, profile }: DesiredState): ReadonlyMap<string, readonly Key[]> {
  const keys = new Map<string, Key[]>();
  for (const { key, user } of [...associations, ...(profile?.associations ?? [])])
    if (user.spoke !== undefined) append(keys, user.spoke, key);
  return keys;
}

/** What the console lists a resource by; a value has 256 characters. */
function nameTag(name: string): Tags {
  return new Map([["Name", name.slice(0, 256)]]);
}

/** In order of their keys, so that the order in the file means nothing. */
function tagsOf(given: Topology["tags"]): Tags {
  return new Map(Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const none: Tags = new Map();
