import type { VisibleZone } from "../environment.ts";
import { type Finding, block, warn } from "../finding.ts";
import type { DnsName, Key } from "../ids.ts";
import { type VpcRef, associationKey, vpcRefText } from "../key.ts";
import type { Association } from "../resource.ts";
import { groupBy } from "../group-by.ts";
import { type Observed, valueOr } from "../state.ts";
import type { Vpc } from "../environment.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Checks that every spoke's VPC exists. */
export const spokeVpcsExist: Guard = ({ topology, environment, desired }) =>
  topology.spokes
    .filter(({ name }) => environment.spokeVpcs.get(name)?.kind === "absent")
    .map((spoke) =>
      block("spoke.vpc-missing", keysOfSpoke(spoke.name, desired.associations), {
        message: `the VPC ${spoke.vpc} of spoke ${spoke.name} does not exist in account ${spoke.account}, ${spoke.region}`,
        hint: `correct the vpc, account or region of ${spoke.name}, or remove the spoke`,
      }),
    );

/** Checks that private zones work in every VPC: both DNS attributes must be on (AWS-FACTS B3). */
export const dnsAttributesAreOn: Guard = ({ topology, environment }) => [
  ...dnsAttributes("the hub", environment.hubVpc),
  ...topology.spokes.flatMap(({ name }) => dnsAttributes(`spoke ${name}`, environment.spokeVpcs.get(name))),
];

/** Checks that no VPC has a zone of somebody else under a name that it is to get from us (AWS-FACTS D1). */
export const namesAreFree: Guard = (context) => {
  const byVpc = groupBy(missingLinks(context), ({ vpc }) => vpcRefText(vpc));
  return [...byVpc].flatMap(([vpc, links]) => {
    const visible = new Map(
      valueOr(context.environment.visibleZones.get(vpc) ?? unseen, []).map((zone) => [zone.name, zone]),
    );
    return links.flatMap((link) => conflictOf(link, visible.get(link.name), context));
  });
};

/** Reports zones of the hub's account that have a name of ours and are not ours. */
export const foreignZones: Guard = ({ desired, state, owned }) => {
  const ours = new Set(valueOr(owned.zones, []));
  const wanted = new Set(desired.zones.map(({ name }) => name));
  return valueOr(state.zones, [])
    .filter((zone) => wanted.has(zone.name) && !ours.has(zone))
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

const unseen: Observed<readonly VisibleZone[]> = { kind: "absent" };

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

function conflictOf(link: MissingLink, zone: VisibleZone | undefined, { owned }: GuardContext): readonly Finding[] {
  if (zone === undefined || valueOr(owned.zones, []).some(({ id }) => id === zone.id)) return [];
  const where = link.spoke === undefined ? `the hub VPC ${link.vpc.vpc}` : `${link.vpc.vpc} of spoke ${link.spoke}`;
  return [
    block("zone.conflict", [link.key], {
      message: `${where} already has a zone ${zone.name} (${zone.id}) of ${zoneOwnerText(zone)}, and a VPC can have one only`,
      hint: remedyOf(link, zone),
    }),
  ];
}

function zoneOwnerText({ owner }: VisibleZone): string {
  return owner.kind === "account"
    ? `account ${owner.account}`
    : `${owner.service}: an endpoint of its own with private DNS on`;
}

function remedyOf({ spoke }: MissingLink, { owner }: VisibleZone): string {
  const alternative = spoke === undefined ? "" : `, or leave the service out of the services of ${spoke}`;
  return owner.kind === "account"
    ? `take the VPC off that zone${alternative}`
    : `turn private DNS of that endpoint off${alternative}`;
}

function keysOfSpoke(name: string, associations: readonly Association[]): readonly Key[] {
  return associations.filter(({ spoke }) => spoke === name).map(({ zone, vpc }) => associationKey(zone, vpc));
}

function dnsAttributes(who: string, vpc: Observed<Vpc> | undefined): readonly Finding[] {
  if (vpc?.kind !== "present") return [];
  const { id, hasDnsSupport, hasDnsHostnames } = vpc.value;
  const off = [hasDnsSupport ? [] : "enableDnsSupport", hasDnsHostnames ? [] : "enableDnsHostnames"].flat();
  if (off.length === 0) return [];
  return [
    warn(
      "vpc.dns-off",
      `${who} (${id}) has ${off.join(" and ")} off, so private zones do not resolve there`,
      `turn ${off.join(" and ")} on in ${id}`,
    ),
  ];
}
