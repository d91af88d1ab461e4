import type { OwnedZone } from "../../match/zones.ts";
import { type Obstacle, no, notKnown, whyUnread } from "../../reach/answer.ts";
import type { Spoke } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { vpcRefText } from "../../words/key.ts";
import { absent } from "../../words/state.ts";
import type { LinkGround, LinkObstacles } from "../parts.ts";
import { ownerText, zoneObstacles } from "../zones/obstacles.ts";
import { rivalObstacles } from "./rival-obstacles.ts";
import { type Standing, standingOf, usesByVpc } from "./standing.ts";

/** Tells what is between a spoke and a zone: the zone must be in the Profile, and the Profile on the VPC, both in force. */
export const profileObstacles: LinkObstacles = (ground) => {
  const { match } = ground;
  const standing = standingOf(match);
  const uses = usesByVpc(standing.uses, match);
  const besideOthers = rivalObstacles(match, uses);
  const byZones = zoneObstacles(ground);
  return (zone, spoke) => {
    if (!isByProfile(spoke, match.topology)) return byZones(zone, spoke);
    if (!standing.isKnown || !standing.isAccountKnown(spoke.account)) return [notRead(spoke, ground)];
    return [
      ...zoneInProfile(zone, standing),
      ...profileOnVpc(spoke, standing, uses),
      ...besideOthers(zone, spoke),
      ...ownZones(zone, spoke, ground),
    ];
  };
};

const hint = "apply the topology, which sees to it";

function notRead(spoke: Spoke, { match: { owned } }: LinkGround): Obstacle {
  const { profiles } = owned;
  const reads = [profiles?.own, profiles?.share, profiles?.usesByAccount.get(spoke.account)];
  const failed = reads.find((read) => read?.kind === "unknown") ?? absent;
  return notKnown("zone", spoke.vpc, {
    message: `whether spoke ${spoke.name} has the Profile was not read${whyUnread(failed)}`,
    hint: `permit route53profiles:ListProfileAssociations in account ${spoke.account}, and in the hub's what vpce roles prints`,
  });
}

function zoneInProfile({ ref: { id, name } }: OwnedZone, { statusOfZone, profile }: Standing): readonly Obstacle[] {
  const status = statusOfZone(id);
  if (status === "COMPLETE") return [];
  const what =
    profile === undefined ? "there is no Profile of this topology" : `the zone ${name} (${id}) is not in the Profile`;
  return [no("zone", profile?.id ?? id, { message: status === undefined ? what : `${what} yet: ${status}`, hint })];
}

function profileOnVpc(spoke: Spoke, standing: Standing, uses: ReturnType<typeof usesByVpc>): readonly Obstacle[] {
  if (standing.hasJoined(spoke)) return [];
  const use = uses.get(vpcRefText(spoke));
  const how = use === undefined ? "" : ` yet: ${use.status}`;
  return [
    no("zone", spoke.vpc, { message: `spoke ${spoke.name} (${spoke.vpc}) does not have the Profile${how}`, hint }),
  ];
}

/** A zone of the VPC's own goes before one of the Profile (AWS-FACTS-2 M4). */
function ownZones({ ref: { id, name } }: OwnedZone, spoke: Spoke, { environment }: LinkGround): readonly Obstacle[] {
  const visible = environment.visibleZones.get(vpcRefText(spoke)) ?? absent;
  if (visible.kind !== "present")
    return [
      notKnown("zone", spoke.vpc, {
        message: `which zones of its own spoke ${spoke.name} has was not read${whyUnread(visible)}`,
        hint: `permit route53:ListHostedZonesByVPC in the account of spoke ${spoke.name}`,
      }),
    ];
  return visible.value
    .filter((zone) => zone.name === name && zone.id !== id)
    .map((zone) =>
      no("zone", zone.id, {
        message: `spoke ${spoke.name} sees the zone ${zone.id} (${ownerText(zone)}) for ${name}, which goes before the Profile's`,
        hint: `take ${zone.id} off ${spoke.vpc}, or let localEndpoints: switch do so where it is an endpoint's`,
      }),
    );
}
