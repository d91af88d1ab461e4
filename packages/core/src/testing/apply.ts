import type { Operation, OperationKind } from "../operation/operation.ts";
import type { Plan } from "../plan/plan.ts";
import { present, valueOr } from "../words/state.ts";
import { localWorldOf, withLocalWorld } from "./local.ts";
import { observedProfiles, profileWorldOf } from "./profiles.ts";
import { type Scene, seen } from "./scene.ts";
import { type Deed, type World, deeds } from "./deeds.ts";

// An AWS as small as can be, of values: it knows what the operations of a plan do and what AWS refuses of it.

/** Returns the scene after all operations of a plan. */
export function applied(scene: Scene, plan: Plan): Scene {
  return stepsOf(scene, plan).at(-1) ?? scene;
}

/** Returns the scene after each operation of a plan, one at a time, in its order; throws where AWS would refuse one. */
export function stepsOf(scene: Scene, { operations, ids }: Plan): readonly Scene[] {
  const { securityGroups, endpoints, zones } = scene.state;
  let world: World = {
    topology: scene.topology.name,
    ids,
    groups: valueOr(securityGroups, []),
    endpoints: valueOr(endpoints, []),
    zones: valueOr(zones, []),
    locals: localWorldOf(scene),
    profiles: profileWorldOf(scene),
  };
  return operations.map((operation) => {
    world = { ...world, ...execute(operation, world) };
    const state = {
      securityGroups: present(world.groups),
      endpoints: present(world.endpoints),
      zones: present(world.zones),
      profiles: observedProfiles(world.profiles, scene),
    };
    return withLocalWorld(seen({ ...scene, state }), world.locals);
  });
}

function execute<Kind extends OperationKind>(operation: Operation<Kind>, world: World): Partial<World> {
  const deed: Deed<Kind> = deeds[operation.kind];
  return deed(operation, world);
}
