import {
  type CellState,
  type Plan,
  associationKey,
  canonicalName,
  recordKey,
  recordTypes,
  zoneKey,
} from "@vpce-hub/core";
import type { HeaderPlan } from "./header.ts";

/** Cells of the overview whose associations are there, as far as the plan does not speak of them. */
const thereStates: ReadonlySet<CellState> = new Set<CellState>(["there", "add", "change", "held"]);

/**
 * Returns whether a change of the plan before, by its line in that comment, was carried out since: it is planned no
 * longer, and either the topology is the same, or what it was to make is there, or what it was to take away is not.
 */
export function doneSince(before: HeaderPlan, plan: Plan): (line: string) => boolean {
  const isSameTopology = before.digest === plan.approval.topologyDigest.slice(0, 16);
  const planned = new Set<string>([
    ...plan.changes.map(({ key }) => key),
    ...plan.blocked.map(({ change }) => change.key),
  ]);
  const there = keysThere(plan);
  return (line) => {
    const [, sign, key = ""] = /^(?:! )?(.) (.*)$/su.exec(line) ?? [];
    if (planned.has(key)) return false;
    if (isSameTopology) return true;
    const isThere = there.has(key);
    return (sign === "+" && isThere) || (sign === "-" && !isThere);
  };
}

/** Returns the keys of what is known to be in AWS now. */
function keysThere({ ids, overview: { services, spokes, cells } }: Plan): ReadonlySet<string> {
  const associations = services.flatMap(({ zones }, row) =>
    spokes
      .filter((_, column) => thereStates.has(cells[row]?.[column] ?? "unused"))
      .flatMap(({ vpc }) => zones.map((zone) => associationKey(zoneKey(zone), vpc))),
  );
  // A plan does not list the records that are as they should be: they are there where their zone is.
  const zones = services.flatMap((service) => service.zones).filter((zone) => ids.has(zoneKey(zone)));
  const records = zones.flatMap((zone) =>
    [zone, canonicalName(`*.${zone}`)].flatMap((name) =>
      recordTypes.map((type) => recordKey(zoneKey(zone), { name, type })),
    ),
  );
  return new Set<string>([...ids.keys(), ...associations, ...records]);
}
