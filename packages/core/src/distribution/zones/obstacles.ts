import type { OwnedZone } from "../../match/zones.ts";
import { type Obstacle, no, notKnown, whyUnread } from "../../reach/answer.ts";
import type { VisibleZone } from "../../topology/environment.ts";
import type { Spoke } from "../../topology/topology.ts";
import { vpcRefText } from "../../words/key.ts";
import { absent } from "../../words/state.ts";
import type { LinkGround, LinkObstacles } from "../parts.ts";

/** Tells what is between a spoke and a zone: it must be on it, and see it. */
export const zoneObstacles: LinkObstacles = (ground) => (zone, spoke) => [
  ...associationObstacles(zone, spoke),
  ...viewObstacles(zone, spoke, ground),
];

function associationObstacles({ ref, observed, vpcsByText }: OwnedZone, spoke: Spoke): readonly Obstacle[] {
  const { id, name } = ref;
  if (observed.vpcs.kind !== "present")
    return [
      notKnown("zone", id, {
        message: `the VPCs of the zone ${name} were not read${whyUnread(observed.vpcs)}`,
        hint: "permit route53:GetHostedZone in the hub's account",
      }),
    ];
  if (vpcsByText.has(vpcRefText(spoke))) return [];
  return [
    no("zone", id, {
      message: `spoke ${spoke.name} (${spoke.vpc}) is not on the zone ${name} (${id})`,
      hint: "apply the topology, which associates it",
    }),
  ];
}

/** One that is associated and does not show yet is on its way there; AWS says so a little later. */
function viewObstacles({ ref, vpcsByText }: OwnedZone, spoke: Spoke, { environment }: LinkGround): readonly Obstacle[] {
  const { id, name } = ref;
  const visible = environment.visibleZones.get(vpcRefText(spoke)) ?? absent;
  if (visible.kind !== "present")
    return [
      notKnown("zone", spoke.vpc, {
        message: `which zones spoke ${spoke.name} sees was not read${whyUnread(visible)}`,
        hint: `permit route53:ListHostedZonesByVPC in the account of spoke ${spoke.name}`,
      }),
    ];
  if (visible.value.some((zone) => zone.id === id)) return [];
  const other = visible.value.find((zone) => zone.name === name);
  if (other !== undefined)
    return [
      no("zone", other.id, {
        message: `spoke ${spoke.name} sees the zone ${other.id} (${ownerText(other)}) for ${name}, and not ${id}`,
        hint: `take ${other.id} off ${spoke.vpc}, or leave the service out of the services of ${spoke.name}`,
      }),
    ];
  // That it is not associated has been said.
  if (!vpcsByText.has(vpcRefText(spoke))) return [];
  return [
    notKnown("zone", id, {
      message: `spoke ${spoke.name} is on the zone ${name} (${id}) and does not see it yet`,
      hint: "verify again in a minute",
    }),
  ];
}

/** Returns whose a zone is that a VPC sees. */
export function ownerText({ owner }: VisibleZone): string {
  return owner.kind === "account" ? `of account ${owner.account}` : `of the service ${owner.service}`;
}
