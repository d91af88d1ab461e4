import { applied } from "./apply.ts";
import { type Draft, topologyOf } from "./draft.ts";
import { observedProfiles, profileWorldOf } from "./profiles.ts";
import { type Scene, fresh, planOf } from "./scene.ts";

/** Returns a scene in which all of a draft stands, made by its own plan. */
export function standing(draft: Draft): Scene {
  const scene = fresh(draft);
  return applied(scene, planOf(scene));
}

/** Returns what stands, and another topology that is asked for. */
export function asking(scene: Scene, draft: Draft): Scene {
  const { environment } = fresh(draft);
  const topology = topologyOf(draft);
  const profiles = observedProfiles(profileWorldOf(scene), { topology });
  return {
    topology,
    environment: { ...environment, visibleZones: scene.environment.visibleZones },
    state: { ...scene.state, profiles },
  };
}
