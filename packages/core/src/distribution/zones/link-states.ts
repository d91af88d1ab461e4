import type { LinkStates } from "../../overview/cells.ts";
import type { Match } from "../../match/match.ts";
import type { Key } from "../../words/ids.ts";
import { vpcRefText, zoneKey } from "../../words/key.ts";
import { valueOr } from "../../words/state.ts";

/** Tells how the links of a plan stand: each zone of a service is one part of it. */
export const zoneLinkStates: LinkStates = ({ match, changes, blocked }) => {
  const becauseByKey = new Map(blocked.map(({ change, because }) => [change.key, because]));
  const running = new Set(changes.map(({ key }) => key));
  const isOn = associated(match);
  const { owned } = match;
  return match.desired.associations.flatMap(({ key, zone, services, user }) => {
    if (user.spoke === undefined) return [];
    const because = becauseByKey.get(key);
    const state = (): ReturnType<typeof isOn> | "conflict" | "held" | "add" => {
      if (because !== undefined) return because.code === "zone.conflict" ? "conflict" : "held";
      return running.has(key) ? "add" : owned.zones.kind === "unknown" ? "unknown" : isOn(zone, user.vpcText);
    };
    return { services: services.filter(user.isUsing), vpc: user.vpc, vpcText: user.vpcText, state: state() };
  });
};

/** Tells whether a VPC is on a zone of ours, and on none of its name that could not be read. */
function associated({ owned }: Match): (zone: Key, vpc: string) => "there" | "unknown" | "held" {
  const seen = new Map<Key, Set<string>>();
  const unread = new Set<Key>();
  for (const { name, vpcs } of valueOr(owned.zones, [])) {
    const key = zoneKey(name);
    const onZone = seen.get(key) ?? new Set();
    for (const vpc of valueOr(vpcs, [])) onZone.add(vpcRefText(vpc));
    seen.set(key, onZone);
    if (vpcs.kind === "unknown") unread.add(key);
  }
  return (zone, vpc) => {
    if (seen.get(zone)?.has(vpc) === true) return "there";
    return unread.has(zone) ? "unknown" : "held";
  };
}
