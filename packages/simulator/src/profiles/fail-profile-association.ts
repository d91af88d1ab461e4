import { profileStatusOf } from "../world/profile.ts";
import { placeOf, type World } from "../world/world.ts";

/** The association of a Profile with a VPC. */
export interface ProfileOfVpc {
  readonly region: string;
  readonly profile: string;
  readonly vpc: string;
}

/** Does what AWS may do by itself: gives up an association, which is FAILED from then on. */
export function failProfileAssociation(world: World, { region, profile, vpc }: ProfileOfVpc): void {
  const now = world.clock.now();
  const time = { now, settlesMs: world.settings.profiles.settlesMs };
  const association = world.profileAssociations
    .inGroup(placeOf(region, vpc))
    .find((one) => one.profile === profile && profileStatusOf(one, time) !== "DELETED");
  if (association === undefined) throw new Error(`${vpc} does not have Profile ${profile}`);
  world.profileAssociations.put(association.id, { ...association, failedAt: now });
}
