import { formerNames } from "../match/adoption-entries.ts";
import { topologyOfZone } from "../resource/ownership.ts";
import { aboutKey } from "../topology/subject.ts";
import { vpcRefText } from "../words/key.ts";
import { absent, valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, stop, warn } from "./finding.ts";

/**
 * Checks that a topology which owns nothing does not ask for what another one serves on the same hub VPC: most likely
 * it is that one under a new name, and what it has must change hands.
 */
export const nameIsNotNew: Guard = (context) => {
  const { topology, desired, owned } = context;
  const isOwner = [owned.zones, owned.endpoints].some((own) => valueOr<readonly unknown[]>(own, []).length > 0);
  if (isOwner || desired.zones.length === 0) return [];
  const [first] = [...takenNames(context)].toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return [];
  const [other, count] = first;
  const total = desired.zones.length;
  if (count * 2 <= total) return [];
  const text = {
    message: `${count} of the ${total} names that ${topology.name} asks for are served on ${topology.hub.vpc} by the topology ${other}: this looks like ${other} under a new name`,
    hint: `write adopt: [{ topology: ${other} }]: all that ${other} has changes hands, and nothing is made again; or keep name: ${other}. Where both are meant, let one topology serve each name`,
  };
  return [finding(count === total, text)];
};

/** With nothing of its own left to serve, the plan would make a group that nobody uses, and hold back all else. */
function finding(isAll: boolean, text: { readonly message: string; readonly hint: string }): Finding {
  return isAll ? stop("topology.renamed", aboutKey("name"), text) : warn("topology.renamed", aboutKey("name"), text);
}

/** How many of the names that are asked for each other topology serves on this hub VPC. */
function takenNames({ topology, desired, environment, state }: GuardContext): ReadonlyMap<string, number> {
  const wanted = new Set(desired.zones.map(({ name }) => name));
  const seen = new Set(
    valueOr(environment.visibleZones.get(vpcRefText(topology.hub)) ?? absent, []).map(({ id }) => id),
  );
  const counts = new Map<string, number>();
  const former = formerNames(topology);
  for (const zone of valueOr(state.zones, [])) {
    const other = topologyOfZone(zone);
    // Why something of a former name is not adopted is told for each.
    if (other === undefined || other === topology.name || former.has(other)) continue;
    if (!wanted.has(zone.name) || !seen.has(zone.id)) continue;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}
