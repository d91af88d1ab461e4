import { isWithin, plainName } from "../base/dns-name.ts";
import { addressesOf, type HiddenZone } from "../world/endpoint.ts";
import type { DhcpOptions } from "../world/dhcp-options.ts";
import { shownHiddenZonesOf } from "../world/hidden-zones.ts";
import { ownResolverOf } from "./name-servers.ts";
import type { Vpc } from "../world/network.ts";
import { profileZonesOf } from "../world/profile-zones.ts";
import { resolvePublicly } from "./resolve-publicly.ts";
import { aliasTtl, negativeTtl, type Question, type Resolution, type ResolveQuery } from "./resolution.ts";
import type { ResolverRule } from "../world/resolver-rule.ts";
import type { RecordSet, Zone } from "../world/zone.ts";
import { placeOf, type World } from "../world/world.ts";

const longestChain = 8;

/** Returns what a host in the VPC sees when it asks the servers that the VPC's DHCP options name. */
export function resolve(world: World, query: ResolveQuery): Resolution {
  const vpc = vpcOf(world, query);
  if (vpc === undefined) throw new Error(`there is no VPC ${query.vpc}`);
  const question = { name: plainName(query.name), type: query.type ?? "A", depth: 0 };
  const others = otherServersOf(world, vpc);
  // Hosts that are given other servers never ask the VPC's resolver, whether there is one or not (K5).
  if (others !== undefined) return askOthers(world, others, question);
  return vpc.dnsSupport ? resolveIn(world, vpc, question) : { kind: "no-resolver" };
}

/** The DHCP options that give hosts servers of somebody's own. */
function otherServersOf(world: World, vpc: Vpc): DhcpOptions | undefined {
  const { region, dhcpOptions } = vpc;
  const options = dhcpOptions === undefined ? undefined : world.dhcpOptions.get(placeOf(region, dhcpOptions));
  const own = ownResolverOf(vpc);
  return options?.nameServers.some((server) => own.includes(server)) === true ? undefined : options;
}

/** Such servers know what the resolver of their own VPC knows, or public names alone. */
function askOthers(world: World, { forwardsTo }: DhcpOptions, question: Question): Resolution {
  if (forwardsTo === undefined) return resolvePublicly(world, question);
  const home = vpcOf(world, forwardsTo);
  return home?.dnsSupport === true ? resolveIn(world, home, question) : { kind: "no-resolver" };
}

/** The VPC that a query names; without a Region, whichever has that id. */
export function vpcOf(
  world: World,
  { vpc, region }: { readonly vpc: string; readonly region?: string },
): Vpc | undefined {
  if (region !== undefined) return world.vpcs.get(placeOf(region, vpc));
  return [...world.vpcs.values()].find(({ id }) => id === vpc);
}

/** The most specific zone answers, and nobody else after it: a missing record is not looked up in public (C1.5). */
function resolveIn(world: World, vpc: Vpc, question: Question): Resolution {
  const [best] = vpc.dnsHostnames ? zonesFor(world, vpc, question.name) : [];
  const rule = ruleFor(world, vpc, question.name);
  // For the same domain the rule comes first; otherwise the more specific of the two (D1).
  if (rule !== undefined && rule.domain.length >= (best?.name.length ?? 0)) return answerRule(rule, question);
  if (best === undefined) return resolvePublicly(world, question);
  return best.kind === "hidden"
    ? answerHidden(world, best.zone, question)
    : answerZone(world, { vpc, zone: best.zone, question });
}

type Candidate =
  | { readonly kind: "zone"; readonly name: string; readonly zone: Zone }
  | { readonly kind: "hidden"; readonly name: string; readonly zone: HiddenZone };

/** The zones that cover a name, the most specific first. */
function zonesFor(world: World, vpc: Vpc, name: string): readonly Candidate[] {
  const hidden = shownHiddenZonesOf(world, vpc)
    .filter((zone) => isWithin(name, zone.name))
    .map((zone): Candidate => ({ kind: "hidden", name: zone.name, zone }));
  const own = [...ownZonesFor(world, vpc, name), ...hidden];
  // Of equal names the VPC's own answers, then the Profile with the lower priority (M4): sorting keeps that order.
  return [...own, ...profileZonesFor(world, vpc, name)].sort((one, other) => other.name.length - one.name.length);
}

/** The zones of Profiles as they were before the changes that still spread. */
function profileZonesFor(world: World, vpc: Vpc, name: string): readonly Candidate[] {
  const at = world.clock.now() - world.settings.propagationMs;
  return profileZonesOf(world, vpc).flatMap((id): readonly Candidate[] => {
    const zone = world.zones.asOf(id, at);
    if (zone === undefined) return [];
    const domain = plainName(zone.name);
    return isWithin(name, domain) ? [{ kind: "zone", name: domain, zone }] : [];
  });
}

/** Zones as they were before the changes that still spread: associations may take longer than records. */
function ownZonesFor(world: World, vpc: Vpc, name: string): readonly Candidate[] {
  const { propagationMs, associations } = world.settings;
  const now = world.clock.now();
  const place = placeOf(vpc.region, vpc.id);
  return domainsOf(name).flatMap((domain) =>
    [...world.zones.keysOf(domain)].flatMap((key): readonly Candidate[] => {
      const associated = world.zones.asOf(key, now - associations.resolvedMs);
      if (associated === undefined || !associated.associations.has(place)) return [];
      // Gone or not there yet, and associated all the same: a zone with nothing but its own SOA and NS.
      const zone = world.zones.asOf(key, now - propagationMs) ?? withoutRecords(associated);
      return [{ kind: "zone", name: domain, zone }];
    }),
  );
}

/** The name and what is above it. */
function domainsOf(name: string): readonly string[] {
  const labels = name.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

function withoutRecords(zone: Zone): Zone {
  const own = [...zone.records].filter(([, { name, type }]) => name === zone.name && (type === "SOA" || type === "NS"));
  return { ...zone, records: new Map(own) };
}

function ruleFor(world: World, vpc: Vpc, name: string): ResolverRule | undefined {
  const best = world.resolverRules
    .filter((rule) => rule.vpc === vpc.id && rule.region === vpc.region && isWithin(name, rule.domain))
    .sort((one, other) => other.domain.length - one.domain.length)[0];
  // A system rule takes a part out of what a rule above it forwards.
  return best?.type === "SYSTEM" ? undefined : best;
}

function answerRule({ addresses }: ResolverRule, { type }: Question): Resolution {
  if (addresses.length === 0) return { kind: "nxdomain", ttl: negativeTtl };
  return type === "A"
    ? { kind: "addresses", addresses, ttl: aliasTtl, from: "rule" }
    : { kind: "no-data", ttl: negativeTtl };
}

function answerHidden(world: World, zone: HiddenZone, { name, type }: Question): Resolution {
  const endpoint = world.endpoints.get(placeOf(zone.region, zone.endpoint));
  const isKnown = zone.isWildcard ? name !== zone.name : name === zone.name;
  if (!isKnown) return { kind: name === zone.name ? "no-data" : "nxdomain", ttl: negativeTtl, zone: zone.name };
  if (endpoint === undefined || type !== "A") return { kind: "no-data", ttl: negativeTtl, zone: zone.name };
  const addresses = addressesOf(endpoint, { now: world.clock.now(), availabilityZone: undefined });
  return { kind: "addresses", addresses, ttl: aliasTtl, from: "endpoint", zone: zone.name };
}

function answerZone(
  world: World,
  { vpc, zone, question }: { readonly vpc: Vpc; readonly zone: Zone; readonly question: Question },
): Resolution {
  const zoneName = plainName(zone.name);
  const records = recordsFor(zone, question.name);
  if (records === undefined) return { kind: "nxdomain", ttl: negativeTtl, zone: zoneName };
  const record = records.find(({ type }) => type === question.type) ?? records.find(({ type }) => type === "CNAME");
  const nothing: Resolution = { kind: "no-data", ttl: negativeTtl, zone: zoneName };
  if (record === undefined || question.depth >= longestChain) return nothing;
  const follow = (name: string): Resolution =>
    resolveIn(world, vpc, { ...question, name: plainName(name), depth: question.depth + 1 });
  if (record.content.kind === "alias") {
    const target = plainName(record.content.target.name);
    const found =
      record.content.target.zone === zone.id ? follow(target) : resolvePublicly(world, { ...question, name: target });
    return found.kind === "addresses"
      ? { ...found, ttl: Math.min(aliasTtl, found.ttl), from: "zone", zone: zoneName }
      : nothing;
  }
  const [value = ""] = record.content.values;
  if (record.type === "CNAME") return follow(value);
  return { kind: "addresses", addresses: record.content.values, ttl: record.content.ttl, from: "zone", zone: zoneName };
}

/** The records of a name, or of the wildcard that covers it; undefined when the name does not exist (RFC 4592). */
function recordsFor(zone: Zone, name: string): readonly RecordSet[] | undefined {
  const records = [...zone.records.values()].map((record) => ({ record, name: plainName(record.name) }));
  const exact = records.filter((one) => one.name === name);
  if (exact.length > 0) return exact.map(({ record }) => record);
  if (records.some((one) => one.name.endsWith(`.${name}`))) return [];
  const zoneName = plainName(zone.name);
  for (let parent = name; parent !== zoneName;) {
    parent = parent.slice(parent.indexOf(".") + 1);
    const wildcard = records.filter((one) => one.name === `*.${parent}`);
    if (wildcard.length > 0) return wildcard.map(({ record }) => record);
    // A name that exists ends the search: its wildcard, if any, was just looked for.
    if (records.some((one) => isWithin(one.name, parent) && one.name !== `*.${parent}`)) return undefined;
  }
  return undefined;
}
