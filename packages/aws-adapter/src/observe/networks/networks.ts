import {
  type Caller,
  type Networks,
  type Observed,
  type Vpc,
  type VpcNetwork,
  absent,
  valueOr,
  vpcRefText,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { type OwnedVpc, groupsOf } from "../vpcs.ts";
import { ofVpc } from "./filtered.ts";
import { readNameServers } from "./name-servers.ts";
import { readNetworkAcls } from "./network-acls.ts";
import { readNetworkSubnets } from "./network-subnets.ts";
import { notAsked, readResolverRules, rulesOf } from "./resolver-rules.ts";
import { readRouteTables } from "./route-tables.ts";
import { type GatewaysSought, readTransitGateways } from "./transit-gateways.ts";
import { readVpcAttachments } from "./vpc-attachments.ts";
import { readNatGateways, readPeerings, readPrefixLists } from "./ways.ts";

/** Whose networks are read. */
export interface NetworksSought {
  readonly hub: OwnedVpc;
  readonly spokes: readonly OwnedVpc[];
  /** Who owns the Transit Gateways; undefined where nobody is named, and then the hub's account may. */
  readonly network: Caller | undefined;
  /** What is known of the VPCs already, by `vpcRefText`. */
  readonly vpcs: ReadonlyMap<string, Observed<Vpc>>;
  /** Prefix lists that groups of the endpoints name. */
  readonly prefixLists: readonly string[];
  /** Whether resolver rules are read too, which hold nothing back. */
  readonly hasRules: boolean;
}

/**
 * Reads what is between the hub and some spokes, those of one account and Region together: a spoke whose way leads by a
 * gateway or a peering costs five calls. Where no spoke has a subnet there is nobody who could be cut off, and the hub is
 * not asked.
 */
export async function readNetworks(sought: NetworksSought, aws: ReadAws): Promise<Networks> {
  const groups = await Promise.all(groupsOf(sought.spokes).map((vpcs) => readSubnetsOf(vpcs, aws)));
  const settled = groups.map(async (group) =>
    isInhabited(group) ? readGroup(group, sought, aws) : withoutSubnets(group, sought, aws),
  );
  const [hub, ...spokes] = await Promise.all([groups.some(isInhabited) ? readHub(sought, aws) : undefined, ...settled]);
  const read = [...(hub === undefined ? [] : [hub]), ...spokes];
  const [peerings, prefixLists, natGateways, transitGateways] = await Promise.all([
    namedBy(read, "peering", (ids, origin) => readPeerings(ids, aws, origin)),
    readLists(read, sought, aws),
    namedBy(read, "nat", (ids, origin) => readNatGateways(ids, aws, origin)),
    readGateways(read, sought, aws),
  ]);
  const vpcs = new Map(read.flatMap((group) => group.networks));
  return { vpcs, transitGateways, peerings, prefixLists, natGateways };
}

/** VPCs of one account and Region, with their subnets. */
interface Group {
  readonly origin: Origin;
  readonly vpcs: readonly OwnedVpc[];
  readonly subnets: Awaited<ReturnType<typeof readNetworkSubnets>>;
}

/** The same, read. */
interface ReadGroup extends Pick<Group, "origin"> {
  readonly networks: readonly (readonly [string, VpcNetwork])[];
}

async function readSubnetsOf(vpcs: readonly OwnedVpc[], aws: ReadAws): Promise<Group> {
  const [first] = vpcs;
  if (first === undefined) throw new Error("a group of VPCs has one");
  const origin: Origin = { caller: first.caller, region: first.ref.region };
  const subnets = await readNetworkSubnets(
    vpcs.map(({ ref }) => ref.vpc),
    aws,
    origin,
  );
  return { origin, vpcs, subnets };
}

/** What could not be read may have somebody in it. */
function isInhabited({ subnets }: Group): boolean {
  return subnets.kind === "unknown" || valueOr(subnets, []).length > 0;
}

async function readHub(sought: NetworksSought, aws: ReadAws): Promise<ReadGroup> {
  const group = await readSubnetsOf([sought.hub], aws);
  return readGroup(group, { ...sought, hasRules: false }, aws);
}

async function readGroup({ origin, vpcs, subnets }: Group, sought: NetworksSought, aws: ReadAws): Promise<ReadGroup> {
  const ids = vpcs.map(({ ref }) => ref.vpc);
  const optionsOf = ({ ref }: OwnedVpc): string | undefined => {
    const vpc = sought.vpcs.get(vpcRefText(ref));
    return vpc?.kind === "present" ? vpc.value.dhcpOptions : undefined;
  };
  const isHub = vpcs.some((vpc) => vpc === sought.hub);
  const [routeTables, acls, attachments, serversOf, rules] = await Promise.all([
    readRouteTables(ids, aws, origin),
    readNetworkAcls(ids, aws, origin),
    readVpcAttachments(ids, aws, origin),
    // Nobody in the hub asks for names on behalf of a spoke.
    readNameServers(isHub ? [] : vpcs.map(optionsOf), aws, origin),
    sought.hasRules ? readResolverRules(ids, aws, origin) : notAsked,
  ]);
  const networks = vpcs.map((vpc): readonly [string, VpcNetwork] => {
    const id = vpc.ref.vpc;
    return [
      vpcRefText(vpc.ref),
      {
        subnets: ofVpc(subnets, id),
        routeTables: ofVpc(routeTables, id),
        acls: ofVpc(acls, id),
        attachments: ofVpc(attachments, id),
        nameServers: isHub ? absent : serversOf(optionsOf(vpc)),
        resolverRules: rulesOf(rules, id),
      },
    ];
  });
  return { origin, networks };
}

/** Nobody is there whose packets could be lost; what becomes of names is asked all the same, where that is asked at all. */
async function withoutSubnets(
  { origin, vpcs, subnets }: Group,
  sought: NetworksSought,
  aws: ReadAws,
): Promise<ReadGroup> {
  const ids = vpcs.map(({ ref }) => ref.vpc);
  const rules = sought.hasRules ? await readResolverRules(ids, aws, origin) : notAsked;
  const networks = vpcs.map(({ ref }): readonly [string, VpcNetwork] => [
    vpcRefText(ref),
    {
      subnets: ofVpc(subnets, ref.vpc),
      routeTables: absent,
      acls: absent,
      attachments: absent,
      nameServers: { kind: "present", value: { kind: "amazon" } },
      resolverRules: rulesOf(rules, ref.vpc),
    },
  ]);
  return { origin, networks };
}

type ById<T> = ReadonlyMap<string, Observed<T>>;

/** Reads what routes name, each once: by the first of those whose routes name it. */
async function namedBy<T>(
  groups: readonly ReadGroup[],
  kind: "peering" | "nat",
  read: (ids: readonly string[], origin: Origin) => Promise<ById<T>>,
): Promise<ById<T>> {
  const named = groups.map((group) => ({
    origin: group.origin,
    ids: routesOf(group).flatMap(({ target }) => (target.kind === kind ? target.id : [])),
  }));
  return eachOnce(named, read);
}

function readLists(
  groups: readonly ReadGroup[],
  { hub, prefixLists }: NetworksSought,
  aws: ReadAws,
): Promise<Networks["prefixLists"]> {
  const named = groups.map((group) => ({
    origin: group.origin,
    ids: routesOf(group).flatMap(({ destination }) => (destination.kind === "prefix-list" ? destination.id : [])),
  }));
  const ofGroups = { origin: { caller: hub.caller, region: hub.ref.region }, ids: prefixLists };
  return eachOnce([ofGroups, ...named], (ids, origin) => readPrefixLists(ids, aws, origin));
}

interface Named {
  readonly origin: Origin;
  readonly ids: readonly string[];
}

async function eachOnce<T>(
  named: readonly Named[],
  read: (ids: readonly string[], origin: Origin) => Promise<ById<T>>,
): Promise<ById<T>> {
  const taken = new Set<string>();
  const asked = named.flatMap(({ origin, ids }) => {
    const own = [...new Set(ids)].filter((id) => !taken.has(id));
    for (const id of own) taken.add(id);
    return own.length === 0 ? [] : [read(own, origin)];
  });
  return new Map((await Promise.all(asked)).flatMap((found) => [...found]));
}

function routesOf({ networks }: ReadGroup): readonly { readonly target: Target; readonly destination: Destination }[] {
  return networks.flatMap(([, { routeTables }]) => valueOr(routeTables, []).flatMap(({ routes }) => routes));
}

type Tables = Extract<VpcNetwork["routeTables"], { readonly kind: "present" }>["value"];
type Target = Tables[number]["routes"][number]["target"];
type Destination = Tables[number]["routes"][number]["destination"];

/** Reads gateways by whoever owns them, or by the hub's account where nobody is named. */
async function readGateways(
  groups: readonly ReadGroup[],
  { hub, network }: NetworksSought,
  aws: ReadAws,
): Promise<Networks["transitGateways"]> {
  const places = new Map<string, GatewaysSought & { ids: string[]; attachments: Set<string> }>();
  for (const { origin, networks } of groups) {
    const { region } = origin;
    const place = places.get(region) ?? { region, ids: [], attachments: new Set<string>() };
    places.set(region, place);
    for (const [, { attachments }] of networks)
      for (const { id, gateway } of valueOr(attachments, [])) {
        if (!place.ids.includes(gateway)) place.ids.push(gateway);
        place.attachments.add(id);
      }
  }
  const asked = [...places.values()].filter(({ ids }) => ids.length > 0);
  const read = await Promise.all(asked.map((place) => readTransitGateways(place, aws, network ?? hub.caller)));
  return new Map(read.flatMap((found) => [...found]));
}
