import { keyTag, topologyTag } from "../resource/ownership.ts";
import { valueOr } from "../words/state.ts";
import type { AdoptionInput, AdoptionVerdict } from "./adoption-verdict.ts";

/**
 * Returns what becomes of the groups of former names of a topology. One is named by `hub.securityGroups` where it is
 * anybody else's, so none is adopted by its id.
 */
export function groupVerdicts({ topology, desired, state, owned }: AdoptionInput): readonly AdoptionVerdict[] {
  return topology.adopt.flatMap((entry) => {
    if (entry.kind !== "topology") return [];
    const found = valueOr(state.securityGroups, []).filter(({ tags }) => tags.get(topologyTag) === entry.name);
    return found.map(({ id, name, vpc, tags }): AdoptionVerdict => {
      const demand = desired.securityGroups.find((one) => one.vpc === vpc && one.key === tags.get(keyTag));
      const ours = valueOr(owned.securityGroups, []).find((one) => one.vpc === vpc && one.name === demand?.name);
      const of = { entry, thing: "security-group", id, name, key: demand?.key } as const;
      if (demand === undefined) return { ...of, outcome: { kind: "undemanded" } };
      if (ours !== undefined) return { ...of, outcome: { kind: "second", others: [ours.id], isServed: true } };
      const others = found.filter((one) => one.id !== id && one.tags.get(keyTag) === demand.key);
      if (others.length > 0)
        return { ...of, outcome: { kind: "second", others: others.map((one) => one.id), isServed: false } };
      return { ...of, outcome: { kind: "adopted" } };
    });
  });
}
