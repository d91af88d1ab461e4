import { isInForce, type ProfileAssociation } from "./profile.ts";
import { isSharedWith } from "./sharing.ts";
import { placeOf, type World } from "./world.ts";

/**
 * The ids of the zones that Profiles give a VPC, those of the Profile with the lower priority first. Nobody but the
 * owner has a Profile that is not shared with him any more (M5).
 */
export function profileZonesOf(
  world: World,
  { region, id }: { readonly region: string; readonly id: string },
): readonly string[] {
  const time = { now: world.clock.now(), settlesMs: world.settings.profiles.settlesMs };
  return world.profileAssociations
    .inGroup(placeOf(region, id))
    .filter((one) => isInForce(one, time) && isHeld(world, one))
    .toSorted((one, other) => one.priority - other.priority)
    .flatMap(({ profile }) => world.profileResources.inGroup(profile).filter((one) => isInForce(one, time)))
    .map(({ zone }) => zone);
}

function isHeld(world: World, { profile: id, account }: ProfileAssociation): boolean {
  const profile = world.profiles.get(id);
  return profile !== undefined && (profile.account === account || isSharedWith(world, profile, account));
}
