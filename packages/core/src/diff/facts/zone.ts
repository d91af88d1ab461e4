import type { ObservedZone } from "../../resource/resource.ts";
import { type Adopt, type Create, type Delete, type Update, type ChangeFacts, madeTags } from "./fact.ts";

/** A change of a zone; what is updated in place are its tags. */
export type ZoneChange =
  | Create<"zone">
  | (Adopt<"zone", ObservedZone> & {
      /** Tags that it is to lose. */
      readonly removedTags: readonly string[];
    })
  | (Update<"zone", ObservedZone> & {
      /** Tags that it is to lose. */
      readonly removedTags: readonly string[];
    })
  | Delete<"zone", ObservedZone>;

/** What is known of the private hosted zones. */
export const zoneChanges: ChangeFacts<"zone", ZoneChange> = {
  words: "zone",
  which: (change) =>
    change.kind === "create" ? change.desired.name : `${change.observed.name} (${change.observed.id})`,
  details: () => [],
  madeWith: ({ tags }) => ({ tags: madeTags(tags) }),
  zoneLosing: (change) => (change.kind === "delete" ? change.observed.id : undefined),
  bill: ({ kind }) => ({ endpointZones: 0, zones: { create: 1, adopt: 0, update: 0, delete: -1 }[kind] }),
};
