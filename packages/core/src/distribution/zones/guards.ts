import { append } from "../../base/append.ts";
import { groupBy } from "../../base/group-by.ts";
import { isCreationOf } from "../../diff/kinds.ts";
import type { Guard, GuardContext } from "../../guard/context.ts";
import { type Finding, block, stop } from "../../guard/finding.ts";
import { unlessGranted } from "../../guard/quota.ts";
import { topologyOfZone, topologyTag } from "../../resource/ownership.ts";
import type { VisibleZone } from "../../topology/environment.ts";
import { hasProfiles } from "../../topology/profile-facts.ts";
import { type Subject, aboutHub, aboutService } from "../../topology/subject.ts";
import type { DnsName, Key } from "../../words/ids.ts";
import { type VpcRef, vpcRefText } from "../../words/key.ts";
import { absent, valueOr } from "../../words/state.ts";
import { isVanishing, isZoneOf } from "./vanishing.ts";

/** Checks that no zone gets more VPCs than AWS allows; what goes does not count, since new ones come first. */
const zoneVpcsFit: Guard = (context) => {
  const { vpcsPerZone } = context.topology.quotas;
  const full = [...vpcsByZone(context)].filter(([, { count }]) => count > vpcsPerZone);
  const [first] = full.toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) return [];
  const [name, { count, subject }] = first;
  const others = full.length === 1 ? "" : `, and so with ${full.length - 1} more`;
  return [
    stop("quota.zone-vpcs", subject, {
      message: `the zone ${name} would have ${count} VPCs, ${vpcsPerZone} are allowed${others}`,
      hint: `${byProfileHint(context.topology)}take spokes out, or let them use fewer services; ${unlessGranted("vpcsPerZone")}`,
    }),
  ];
};

/** A Profile serves whoever uses all services, where the Region is known to have any. */
function byProfileHint({ distribution, hub }: GuardContext["topology"]): string {
  if (hasProfiles(hub.region) !== true) return "";
  return distribution === "profile"
    ? "let spokes use all services, so that the Profile serves them, "
    : "serve them by a Profile, which takes 1,000 (distribution: profile), ";
}

interface ZoneCount {
  count: number;
  readonly subject: Subject;
}

/** How many VPCs each zone that gets one would have. */
function vpcsByZone({ match, changes }: GuardContext): ReadonlyMap<string, ZoneCount> {
  const counts = new Map<string, ZoneCount>();
  const add = (name: string, zone: Key, services: readonly string[]): void => {
    const entry = counts.get(name);
    if (entry !== undefined) entry.count += 1;
    else {
      const found = valueOr(match.zones.all.get(zone)?.observed.vpcs ?? absent, []).length;
      counts.set(name, { count: found + 1, subject: aboutService(...services) });
    }
  };
  for (const change of changes) {
    if (isCreationOf("zone", change)) add(change.desired.name, change.key, change.services);
    if (isCreationOf("association", change)) add(change.desired.zoneName, change.desired.zone, change.services);
  }
  return counts;
}

/**
 * Checks that no VPC has a zone of somebody else under a name that it is to get from us (AWS-FACTS D1). Where it is
 * the hub's own VPC, nothing can be made of that name, so the spokes are not asked about it.
 */
const namesAreFree: Guard = (context) => {
  const links = missingLinks(context);
  if (links.length === 0) return [];
  const visibleTo = visibleZones(context);
  const conflicts = (link: MissingLink): readonly Conflict[] => conflictsOf(link, visibleTo(link), context);
  const atHub = links.filter(({ spoke }) => spoke === undefined).flatMap(conflicts);
  const taken = new Set(atHub.map(({ name }) => name));
  const atSpokes = links.filter(({ spoke, name }) => spoke !== undefined && !taken.has(name));
  return [
    ...atHub.map(({ finding }) => finding),
    ...uselessEndpoints(taken, context),
    ...atSpokes.flatMap(conflicts).map(({ finding }) => finding),
  ];
};

/** What must hold before zones are put on VPCs. */
export const zoneGuards: readonly Guard[] = [zoneVpcsFit, namesAreFree];

/** A VPC that is to see a zone and does not yet. */
interface MissingLink {
  readonly name: DnsName;
  readonly vpc: VpcRef;
  /** The VPC as `vpcRefText` writes it. */
  readonly vpcText: string;
  readonly key: Key;
  readonly subject: Subject;
  readonly spoke: string | undefined;
}

function missingLinks({ changes }: GuardContext): readonly MissingLink[] {
  return changes.flatMap((change): readonly MissingLink[] => {
    const { key } = change;
    if (isCreationOf("association", change)) {
      const { zoneName: name, user } = change.desired;
      return [{ name, vpc: user.vpc, vpcText: user.vpcText, key, subject: user.subject, spoke: user.spoke }];
    }
    if (!isCreationOf("zone", change)) return [];
    const { name, hub: vpc } = change.desired;
    return [{ name, vpc, vpcText: vpcRefText(vpc), key, subject: aboutHub, spoke: undefined }];
  });
}

/** A conflict and the name that it is about. */
interface Conflict {
  readonly name: DnsName;
  readonly finding: Finding;
}

/** Finds the zone of a name that a VPC sees already: by name, since each VPC may see, and lack, hundreds. */
function visibleZones({ environment }: GuardContext): (link: MissingLink) => VisibleZone | undefined {
  const zonesByVpc = new Map(
    [...environment.visibleZones].map(([vpc, zones]) => [vpc, groupBy(valueOr(zones, []), ({ name }) => name)]),
  );
  return ({ vpcText, name }) => zonesByVpc.get(vpcText)?.get(name)?.[0];
}

function conflictsOf(link: MissingLink, zone: VisibleZone | undefined, context: GuardContext): readonly Conflict[] {
  if (zone === undefined || valueOr(context.owned.zones, []).some(({ id }) => id === zone.id)) return [];
  if (isVanishing(link, zone, context)) return [];
  const where = link.spoke === undefined ? `the hub VPC ${link.vpc.vpc}` : `${link.vpc.vpc} of spoke ${link.spoke}`;
  const sibling = siblingOf(zone, context);
  const message = `${where} already has a zone ${zone.name} (${zone.id}) of ${zoneOwnerText(zone, sibling)}, and a VPC can have one only`;
  const isOfHub = zone.owner.kind === "account" && zone.owner.account === context.topology.hub.account;
  const remedy = remedyOf(link, zone, sibling);
  const adoptable = isOfHub && sibling === undefined ? zone.id : adoptableEndpoint(link, zone, context);
  const hint = adoptable === undefined ? remedy : `take it over with adopt: [${adoptable}], or ${remedy}`;
  return [{ name: link.name, finding: block("zone.conflict", link.subject, { keys: [link.key], message, hint }) }];
}

/** Returns the endpoint of the hub VPC that a zone of AWS is for, where nobody minds it: adopted, its private DNS goes off. */
function adoptableEndpoint(link: MissingLink, zone: VisibleZone, context: GuardContext): string | undefined {
  const { desired, state, topology } = context;
  if (link.spoke !== undefined || zone.owner.kind !== "service") return undefined;
  const asked = new Set(desired.endpoints.map(({ serviceName }) => serviceName));
  return valueOr(state.endpoints, []).find(
    (one) =>
      one.vpc === topology.hub.vpc &&
      isZoneOf(one, zone) &&
      asked.has(one.serviceName) &&
      !one.isRequesterManaged &&
      !one.tags.has(topologyTag),
  )?.id;
}

/** An endpoint that nobody could reach by any of its names costs and serves nothing, so it is not made either. */
function uselessEndpoints(taken: ReadonlySet<DnsName>, { desired, changes }: GuardContext): readonly Finding[] {
  const created = new Set(changes.flatMap((change) => (isCreationOf("endpoint", change) ? change.key : [])));
  const namesByService = new Map<string, DnsName[]>();
  for (const { name, services } of desired.zones) for (const service of services) append(namesByService, service, name);
  return desired.endpoints.flatMap(({ key, service }) => {
    const names = namesByService.get(service) ?? [];
    if (!created.has(key) || names.length === 0 || !names.every((name) => taken.has(name))) return [];
    const message = `${service} could be reached by none of its names: ${names.join(", ")}`;
    const hint = "free the names, or take the service out of this topology";
    return [block("endpoint.useless", aboutService(service), { keys: [key], message, hint })];
  });
}

/** Returns the topology beside this one that made a zone of the hub's account. */
function siblingOf({ id }: VisibleZone, { state }: GuardContext): string | undefined {
  const zone = valueOr(state.zones, []).find((one) => one.id === id);
  return zone === undefined ? undefined : topologyOfZone(zone);
}

function zoneOwnerText({ owner }: VisibleZone, sibling: string | undefined): string {
  if (sibling !== undefined) return `the vpce-hub topology ${sibling}`;
  return owner.kind === "account"
    ? `account ${owner.account}`
    : `${owner.service}: an endpoint of its own with private DNS on`;
}

function remedyOf({ spoke }: MissingLink, { owner }: VisibleZone, sibling: string | undefined): string {
  const alternative = spoke === undefined ? "" : `, or leave the service out of the services of ${spoke}`;
  if (sibling !== undefined) return `let one topology serve this name to the VPC, ${sibling} or this one${alternative}`;
  return owner.kind === "account"
    ? `take the VPC off that zone, or delete the zone if it has no other VPC${alternative}`
    : `turn private DNS of that endpoint off${alternative}`;
}
