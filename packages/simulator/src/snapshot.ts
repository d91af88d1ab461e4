import { endpointNames, stateOf, type Endpoint, type EndpointState } from "./ec2/endpoint.ts";
import { hiddenZonesOf } from "./ec2/hidden-zones.ts";
import type { SecurityGroup } from "./ec2/security-group.ts";
import { plainName } from "./dns-name.ts";
import { sourceText } from "./ec2/security-group.ts";
import { dnsEntriesOf, type DnsEntry } from "./ec2/show-endpoint.ts";
import type { RecordSet, VpcReference, Zone } from "./route53/zone.ts";
import type { Tags } from "./tags.ts";
import { placeOf, type World } from "./world.ts";

type PlainTags = Readonly<Record<string, string>>;

export interface EndpointSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  readonly serviceName: string;
  readonly type: "Interface" | "Gateway";
  readonly state: EndpointState;
  readonly subnets: readonly string[];
  readonly addresses: readonly string[];
  readonly securityGroups: readonly string[];
  readonly routeTables: readonly string[];
  readonly privateDnsEnabled: boolean;
  readonly policyDocument: string | null;
  readonly dnsEntries: readonly DnsEntry[];
  /** The Regional `vpce-…` name. */
  readonly dnsName: string | null;
  readonly tags: PlainTags;
}

export interface SecurityGroupSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  readonly name: string;
  readonly description: string;
  readonly rules: readonly {
    readonly id: string;
    readonly direction: "ingress" | "egress";
    readonly protocol: string;
    readonly fromPort: number;
    readonly toPort: number;
    readonly source: string;
    readonly description: string | null;
  }[];
  readonly tags: PlainTags;
}

export interface RecordSnapshot {
  /** Without trailing dot, with `*`. */
  readonly name: string;
  readonly type: string;
  readonly ttl: number | null;
  readonly values: readonly string[];
  readonly alias: { readonly zone: string; readonly name: string; readonly evaluateTargetHealth: boolean } | null;
}

export interface AssociationSnapshot {
  readonly vpc: string;
  readonly region: string;
  /** The owner of the VPC; null when the world has no such VPC. */
  readonly account: string | null;
}

export interface ZoneSnapshot {
  readonly id: string;
  readonly account: string;
  /** Without trailing dot. */
  readonly name: string;
  readonly callerReference: string;
  readonly comment: string | null;
  readonly isPrivate: boolean;
  /** Without the SOA and NS of the zone itself. */
  readonly records: readonly RecordSnapshot[];
  readonly associations: readonly AssociationSnapshot[];
  readonly authorizations: readonly AssociationSnapshot[];
  readonly tags: PlainTags;
}

export interface VpcSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly cidrs: readonly string[];
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly subnets: readonly { readonly id: string; readonly cidr: string; readonly availabilityZone: string }[];
  /** Names of the zones that its own endpoints give it. */
  readonly hiddenZones: readonly string[];
}

/** The whole world as a value that JSON can carry, sorted, so that two can be compared. */
export interface Snapshot {
  readonly at: number;
  readonly accounts: readonly {
    readonly id: string;
    readonly alias: string | null;
    readonly roles: readonly string[];
  }[];
  readonly vpcs: readonly VpcSnapshot[];
  readonly endpoints: readonly EndpointSnapshot[];
  readonly securityGroups: readonly SecurityGroupSnapshot[];
  readonly zones: readonly ZoneSnapshot[];
}

export function snapshotOf(world: World): Snapshot {
  const now = world.clock.now();
  const roles = [...world.roles.values()];
  return {
    at: now,
    accounts: sorted(
      [...world.accounts.values()].map(({ id, alias }) => ({
        id,
        alias: alias ?? null,
        roles: roles
          .filter(({ account }) => account === id)
          .map(({ name }) => name)
          .sort(),
      })),
    ),
    vpcs: sorted([...world.vpcs.values()].map((vpc) => showVpc(world, vpc))),
    endpoints: sorted(
      [...world.endpoints.values()]
        .filter((one) => stateOf(one, now) !== "deleted")
        .map((one) => showEndpoint(world, one)),
    ),
    securityGroups: sorted([...world.securityGroups.values()].map(showGroup)),
    zones: sorted([...world.zones.values()].map((zone) => showZone(world, zone))),
  };
}

function showVpc(
  world: World,
  { id, account, region, cidrs, dnsSupport, dnsHostnames }: Omit<VpcSnapshot, "subnets" | "hiddenZones">,
): VpcSnapshot {
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpc === id && subnet.region === region);
  return {
    id,
    account,
    region,
    cidrs,
    dnsSupport,
    dnsHostnames,
    subnets: sorted(
      subnets.map((subnet) => ({ id: subnet.id, cidr: subnet.cidr, availabilityZone: subnet.availabilityZone })),
    ),
    hiddenZones: hiddenZonesOf(world, { region, id })
      .map(({ name }) => name)
      .sort(),
  };
}

function showEndpoint(world: World, endpoint: Endpoint): EndpointSnapshot {
  const now = world.clock.now();
  const { id, account, region, vpc, type, interfaces, securityGroups, routeTables, privateDnsEnabled } = endpoint;
  return {
    id,
    account,
    region,
    vpc,
    type,
    securityGroups,
    routeTables,
    privateDnsEnabled,
    serviceName: endpoint.service.serviceName,
    state: stateOf(endpoint, now),
    subnets: interfaces.map(({ subnet }) => subnet),
    addresses: interfaces.map(({ address }) => address),
    policyDocument: endpoint.policyDocument ?? null,
    dnsEntries: dnsEntriesOf(world, endpoint, now),
    dnsName: endpointNames(endpoint)[0]?.name ?? null,
    tags: plainTags(endpoint.tags),
  };
}

function showGroup(group: SecurityGroup): SecurityGroupSnapshot {
  const { id, account, region, vpc, name, description } = group;
  const rules = group.rules.map((rule) => ({
    id: rule.id,
    direction: rule.isEgress ? ("egress" as const) : ("ingress" as const),
    protocol: rule.protocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    source: sourceText(rule.source),
    description: rule.description ?? null,
  }));
  return { id, account, region, vpc, name, description, rules, tags: plainTags(group.tags) };
}

function showZone(world: World, zone: Zone): ZoneSnapshot {
  const { id, account, callerReference, comment, isPrivate, tags } = zone;
  const reference = ({ vpc, region }: VpcReference): AssociationSnapshot => ({
    vpc,
    region,
    account: world.vpcs.get(placeOf(region, vpc))?.account ?? null,
  });
  const own = [...zone.records.values()].filter(
    ({ name, type }) => name !== zone.name || (type !== "SOA" && type !== "NS"),
  );
  return {
    id,
    account,
    callerReference,
    isPrivate,
    name: plainName(zone.name),
    comment: comment ?? null,
    records: own.map(showRecord),
    associations: [...zone.associations.values()].map(reference),
    authorizations: [...zone.authorizations.values()].map(reference),
    tags: plainTags(tags),
  };
}

function showRecord({ name, type, content }: RecordSet): RecordSnapshot {
  const isAlias = content.kind === "alias";
  return {
    name: plainName(name),
    type,
    ttl: isAlias ? null : content.ttl,
    values: isAlias ? [] : content.values,
    alias: isAlias ? { ...content.target, name: plainName(content.target.name) } : null,
  };
}

function plainTags(tags: Tags): PlainTags {
  return Object.fromEntries([...tags].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sorted<One extends { readonly id: string }>(list: readonly One[]): readonly One[] {
  return [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
}
