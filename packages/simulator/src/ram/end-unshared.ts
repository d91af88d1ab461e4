import type { Call } from "../call/call.ts";
import { isSharedWith } from "../world/sharing.ts";

/** Ends the associations of VPCs whose accounts a Profile is not shared with any more: they lose it at once (M5). */
export function endUnshared({ world, now }: Call): void {
  for (const association of world.profileAssociations.values()) {
    const profile = world.profiles.get(association.profile);
    if (profile === undefined || association.endedAt !== undefined || profile.account === association.account) continue;
    if (isSharedWith(world, profile, association.account)) continue;
    world.profileAssociations.put(association.id, { ...association, endedAt: now });
  }
}
