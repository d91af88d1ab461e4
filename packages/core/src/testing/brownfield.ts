import type { ObservedEndpoint, ObservedZone } from "../resource/resource.ts";
import type { Adoption } from "../topology/topology.ts";
import { present, valueOr } from "../words/state.ts";
import type { Draft } from "./draft.ts";
import { withState, withTopology } from "./edits.ts";
import { type Scene, moving, settled } from "./scene.ts";

/** What somebody with Terraform gives a zone, and no tags. */
export const byTerraform: Partial<ObservedZone> = {
  callerReference: "terraform-20240101000000000000000001",
  comment: "Managed by Terraform",
  tags: present(new Map()),
};

const unmarked: Partial<ObservedEndpoint> = { tags: new Map() };

/**
 * Returns a scene in which all that a draft asks for stands, made by somebody else, and another draft, by default the same,
 * adopts all of it. The groups are given, as nobody adopts any.
 */
export function brownfield(draft: Draft, asked: Draft = draft): Scene {
  const groups = ["sg-0123456789abcdef0"];
  const scene = withState(moving({ ...draft, groups }, { ...asked, groups }), {
    endpoints: (found) => found.map((one) => ({ ...one, ...unmarked })),
    zones: (found) => found.map((one) => ({ ...one, ...byTerraform })),
  });
  return withTopology(scene, { adopt: allOf(scene) });
}

/** Returns a scene in which all of a draft stands, and the same is asked for under another name that adopts it. */
export function renaming(draft: Draft, asked: Draft = draft): Scene {
  const { environment, state, topology } = moving(draft, { ...asked, name: "new-name" });
  const former = settled(draft).topology.name;
  return { environment, state, topology: { ...topology, adopt: [{ kind: "topology", name: former }] } };
}

function allOf({ state }: Scene): readonly Adoption[] {
  return [
    ...valueOr(state.zones, []).map(({ id }) => ({ kind: "zone" as const, id })),
    ...valueOr(state.endpoints, []).map(({ id }) => ({ kind: "endpoint" as const, id })),
  ];
}
