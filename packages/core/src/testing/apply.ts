import type { Operation, OperationKind } from "../operation/operation.ts";
import type { Plan } from "../plan/plan.ts";
import { present, valueOr } from "../words/state.ts";
import { localWorldOf, withLocalWorld } from "./local.ts";
import { observedProfiles, profileWorldOf } from "./profiles.ts";
import { type Scene, seen } from "./scene.ts";
import { type Deed, type World, deeds } from "./deeds.ts";

// An AWS as small as can be, of values: it knows what the operations of a plan do and what AWS refuses of it.

/** Returns the scene after all operations of a plan; throws where AWS would refuse one. */
export function applied(scene: Scene, plan: Plan): Scene {
  if (plan.operations.length === 0) return scene;
  return sceneOf(plan.operations.reduce(after, worldOf(scene, plan)), scene);
}

/** Returns the scene after each operation of a plan, one at a time, in its order; throws where AWS would refuse one. */
export function stepsOf(scene: Scene, plan: Plan): readonly Scene[] {
  let world = worldOf(scene, plan);
  return plan.operations.map((operation) => {
    world = after(world, operation);
    return sceneOf(world, scene);
  });
}

function worldOf(scene: Scene, { ids }: Plan): World {
  const { securityGroups, endpoints, zones } = scene.state;
  return {
    topology: scene.topology.name,
    ids,
    groups: valueOr(securityGroups, []),
    endpoints: valueOr(endpoints, []),
    zones: valueOr(zones, []),
    locals: localWorldOf(scene),
    profiles: profileWorldOf(scene),
  };
}

function sceneOf(world: World, scene: Scene): Scene {
  const state = {
    securityGroups: present(world.groups),
    endpoints: present(world.endpoints),
    zones: present(world.zones),
    profiles: observedProfiles(world.profiles, scene),
  };
  return withLocalWorld(seen({ ...scene, state }), world.locals);
}

function after(world: World, operation: Operation): World {
  return { ...world, ...execute(operation, world) };
}

function execute<Kind extends OperationKind>(operation: Operation<Kind>, world: World): Partial<World> {
  const deed: Deed<Kind> = deeds[operation.kind];
  return deed(operation, world);
}
