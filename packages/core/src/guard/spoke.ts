import type { VisibleZone } from "../topology/environment.ts";
import { type Finding, block, warn } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { DnsName, Key } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { topologyOfMark } from "../resource/ownership.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { Vpc } from "../topology/environment.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Checks that every spoke's VPC exists. */
export const spokeVpcsExist: Guard = ({ topology, environment, desired }) => {
  const missing = topology.spokes.filter(({ name }) => environment.spokeVpcs.get(name)?.kind === "absent");
  if (missing.length === 0) return [];
  const links = groupBy(desired.associations, ({ spoke }) => spoke);
  return missing.map((spoke) =>
    block(
      "spoke.vpc-missing",
      (links.get(spoke.name) ?? []).map(({ key }) => key),
      {
        message: `the VPC ${spoke.vpc} of spoke ${spoke.name} does not exist in account ${spoke.account}, ${spoke.region}`,
        hint: `correct the vpc, account or region of ${spoke.name}, or remove the spoke`,
      },
    ),
  );
};

/**
 * Checks that private zones work in every VPC: both DNS attributes must be on (AWS-FACTS B3). A spoke without them is
 * not held back: associated, it resolves what it did before, and has the zones as soon as they are on. Often they are
 * turned on by whoever builds the VPC, later than it is listed here.
 */
export const dnsAttributesAreOn: Guard = ({ topology, environment }) => [
  ...dnsAttributes("the hub", environment.hubVpc),
  ...topology.spokes.flatMap(({ name }) => dnsAttributes(`spoke ${name}`, environment.spokeVpcs.get(name))),
];

/**
 * Checks that no VPC has a zone of somebody else under a name that it is to get from us (AWS-FACTS D1). Where it is
 * the hub's own VPC, nothing can be made of that name, so the spokes are not asked about it.
 */
export const namesAreFree: Guard = (context) => {
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

/**
 * Reports zones of the hub's account that have a name of ours and are not ours. Those of other topologies are as they
 * should be: a second hub in the account has zones of the same names.
 */
export const foreignZones: Guard = ({ desired, state, owned }) => {
  const ours = new Set(valueOr(owned.zones, []));
  const wanted = new Set(desired.zones.map(({ name }) => name));
  return valueOr(state.zones, [])
    .filter((zone) => wanted.has(zone.name) && !ours.has(zone) && topologyOfMark(zone.callerReference) === undefined)
    .map(({ id, name, comment }) =>
      warn(
        "zone.foreign",
        `the zone ${id} is called ${name} too and is not this topology's${comment === "" ? "" : ` (its comment: ${comment})`}; it stays untouched`,
        "remove it once no VPC uses it",
      ),
    );
};

/** A VPC that is to see a zone and does not yet. */
interface MissingLink {
  readonly name: DnsName;
  readonly vpc: VpcRef;
  readonly key: Key;
  readonly spoke: string | undefined;
}

function missingLinks({ changes }: GuardContext): readonly MissingLink[] {
  return changes.flatMap((change): readonly MissingLink[] => {
    if (change.kind !== "create") return [];
    if (change.resource === "association") {
      const { zoneName, vpc, spoke } = change.desired;
      return [{ name: zoneName, vpc, key: change.key, spoke }];
    }
    return change.resource === "zone"
      ? [{ name: change.desired.name, vpc: change.desired.hub, key: change.key, spoke: undefined }]
      : [];
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
  return ({ vpc, name }) => zonesByVpc.get(vpcRefText(vpc))?.get(name)?.[0];
}

function conflictsOf(link: MissingLink, zone: VisibleZone | undefined, context: GuardContext): readonly Conflict[] {
  if (zone === undefined || valueOr(context.owned.zones, []).some(({ id }) => id === zone.id)) return [];
  const where = link.spoke === undefined ? `the hub VPC ${link.vpc.vpc}` : `${link.vpc.vpc} of spoke ${link.spoke}`;
  const sibling = siblingOf(zone, context);
  const message = `${where} already has a zone ${zone.name} (${zone.id}) of ${zoneOwnerText(zone, sibling)}, and a VPC can have one only`;
  return [
    { name: link.name, finding: block("zone.conflict", [link.key], { message, hint: remedyOf(link, zone, sibling) }) },
  ];
}

/** An endpoint that nobody could reach by any of its names costs and serves nothing, so it is not made either. */
function uselessEndpoints(taken: ReadonlySet<DnsName>, { desired, changes }: GuardContext): readonly Finding[] {
  const created = new Set(
    changes.flatMap(({ resource, kind, key }) => (resource === "endpoint" && kind === "create" ? key : [])),
  );
  return desired.endpoints.flatMap(({ key, service }) => {
    const names = desired.zones.filter(({ services }) => services.includes(service)).map(({ name }) => name);
    if (!created.has(key) || names.length === 0 || !names.every((name) => taken.has(name))) return [];
    const message = `${service} could be reached by none of its names: ${names.join(", ")}`;
    return [
      block("endpoint.useless", [key], { message, hint: "free the names, or take the service out of this topology" }),
    ];
  });
}

/** Returns the topology beside this one that made a zone of the hub's account. */
function siblingOf({ id }: VisibleZone, { state }: GuardContext): string | undefined {
  const reference = valueOr(state.zones, []).find((zone) => zone.id === id)?.callerReference;
  return reference === undefined ? undefined : topologyOfMark(reference);
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

function dnsAttributes(who: string, vpc: Observed<Vpc> | undefined): readonly Finding[] {
  if (vpc?.kind !== "present") return [];
  const { id, hasDnsSupport, hasDnsHostnames } = vpc.value;
  const off = [
    hasDnsSupport === false ? "enableDnsSupport" : [],
    hasDnsHostnames === false ? "enableDnsHostnames" : [],
  ].flat();
  if (off.length === 0) return [];
  return [
    warn(
      "vpc.dns-off",
      `${who} (${id}) has ${off.join(" and ")} off, so private zones do not resolve there`,
      `turn ${off.join(" and ")} on in ${id}`,
    ),
  ];
}
