import { groupBy } from "../base/group-by.ts";
import { isOurs, topologyOfZone, topologyTag } from "../resource/ownership.ts";
import type { ObservedZone, Tags } from "../resource/resource.ts";
import type { Adoption } from "../topology/topology.ts";
import { valueOr } from "../words/state.ts";
import type { AdoptionInput, AdoptionOutcome, AdoptionVerdict } from "./adoption-verdict.ts";
import { byThing, formerNames } from "./adoption-entries.ts";

/** Returns what becomes of the zones that a topology lists under `adopt`. */
export function zoneVerdicts(input: AdoptionInput): readonly AdoptionVerdict[] {
  if (input.state.zones.kind === "unknown") return [];
  const listed = listedZones(input);
  const rivals = groupBy(
    listed.flatMap(({ zone }) => (zone !== undefined && refusal(zone, input) === undefined ? zone : [])),
    ({ name }) => name,
  );
  return listed.map(({ entry, id, zone }) => {
    const of = { entry, thing: "zone", id } as const;
    if (zone === undefined) return { ...of, name: "", key: undefined, outcome: { kind: "not-found" } };
    const key = input.desired.zones.find(({ name }) => name === zone.name)?.key;
    const outcome = refusal(zone, input) ?? among(zone, rivals.get(zone.name) ?? [], input);
    return { ...of, name: zone.name, key, outcome };
  });
}

interface ListedZone {
  readonly entry: Adoption;
  readonly id: string;
  readonly zone: ObservedZone | undefined;
}

function listedZones({ topology, state }: AdoptionInput): readonly ListedZone[] {
  const zones = valueOr(state.zones, []);
  return byThing(
    topology.adopt.flatMap((entry): readonly ListedZone[] => {
      switch (entry.kind) {
        case "zone":
          return [{ entry, id: entry.id, zone: zones.find(({ id }) => id === entry.id) }];
        case "topology":
          return zones
            .filter((zone) => topologyOfZone(zone) === entry.name)
            .map((zone) => ({ entry, id: zone.id, zone }));
        case "endpoint":
          return [];
      }
    }),
  );
}

/** Why a zone is not adopted, as far as that depends on no other one. */
function refusal(zone: ObservedZone, { topology, desired }: AdoptionInput): AdoptionOutcome | undefined {
  // Whose it is, its tags say too; who may not read them adopts nothing.
  if (zone.tags.kind === "unknown") return { kind: "unknown" };
  const tags = valueOr<Tags>(zone.tags, new Map());
  if (isOurs(topology.name, { ...zone, tags })) return { kind: "done" };
  const other = otherOwner(zone, tags, topology.name);
  if (other !== undefined && !formerNames(topology).has(other)) return { kind: "other-topology", topology: other };
  if (desired.zones.some(({ name }) => name === zone.name)) return undefined;
  return { kind: desired.isComplete ? "undemanded" : "unknown" };
}

/** What a zone says is stronger than its tags: those may be left of a run that was stopped before it could write more. */
function otherOwner(zone: ObservedZone, tags: Tags, own: string): string | undefined {
  return [topologyOfZone(zone), tags.get(topologyTag)].find((owner) => owner !== undefined && owner !== own);
}

function among(zone: ObservedZone, rivals: readonly ObservedZone[], { owned }: AdoptionInput): AdoptionOutcome {
  const ours = valueOr(owned.zones, []).filter(({ name }) => name === zone.name);
  const others = [...ours, ...rivals.filter(({ id }) => id !== zone.id)].map(({ id }) => id);
  return others.length === 0 ? { kind: "adopted" } : { kind: "second", others, isServed: ours.length > 0 };
}
