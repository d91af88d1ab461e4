import type { DesiredState } from "../resource/desired.ts";
import { type OwnedState, ownedBy } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Topology } from "../topology/topology.ts";
import { type Observed, present, valueOr } from "../words/state.ts";
import type { AdoptionVerdict } from "./adoption-verdict.ts";
import { endpointVerdicts } from "./adopted-endpoints.ts";
import { groupVerdicts } from "./adopted-groups.ts";
import { zoneVerdicts } from "./adopted-zones.ts";

/** Returns what becomes of each thing that a topology lists under `adopt`, or all of whose owner it does. */
export function adoptionVerdicts(
  topology: Topology,
  desired: DesiredState,
  state: ObservedState,
): readonly AdoptionVerdict[] {
  if (topology.adopt.length === 0) return [];
  const input = { topology, desired, state, owned: ownedBy(topology.name, state) };
  return [...zoneVerdicts(input), ...endpointVerdicts(input), ...groupVerdicts(input)];
}

/** Returns what is a topology's, with what it adopts now: that is paired, compared and served like all else. */
export function ownedWithAdopted(topology: Topology, desired: DesiredState, state: ObservedState): OwnedState {
  const owned = ownedBy(topology.name, state);
  const adopted = new Set(
    adoptionVerdicts(topology, desired, state).flatMap(({ id, outcome }) => (outcome.kind === "adopted" ? id : [])),
  );
  if (adopted.size === 0) return owned;
  return {
    ...owned,
    securityGroups: withAdopted(owned.securityGroups, state.securityGroups, adopted),
    endpoints: withAdopted(owned.endpoints, state.endpoints, adopted),
    zones: withAdopted(owned.zones, state.zones, adopted),
    adopted,
  };
}

function withAdopted<T extends { readonly id: string }>(
  owned: Observed<readonly T[]>,
  all: Observed<readonly T[]>,
  adopted: ReadonlySet<string>,
): Observed<readonly T[]> {
  if (owned.kind !== "present") return owned;
  return present([...owned.value, ...valueOr(all, []).filter(({ id }) => adopted.has(id))]);
}
