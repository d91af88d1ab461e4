import type { ZoneRef } from "../../match/zones.ts";
import type { ObservedRecord } from "../../resource/resource.ts";
import { type Create, type Delete, type Update, type ChangeFacts, noStep } from "./fact.ts";

/** A change of a record. */
export type RecordChange =
  | Create<"record">
  | Update<"record", ObservedRecord>
  | Delete<"record", ObservedRecord & { readonly zone: ZoneRef }>;

/** What is known of the records in zones. */
export const recordChanges: ChangeFacts<"record", RecordChange> = {
  words: "record",
  which: (change) =>
    change.kind === "delete"
      ? `${change.observed.name} ${change.observed.type}`
      : `${change.desired.name} ${change.desired.type} ${change.desired.target.kind === "alias" ? "alias to" : "with the addresses of"} the endpoint`,
  details: () => [],
  madeWith: ({ target }) => ({ target }),
  zoneLosing: (change) => (change.kind === "delete" ? change.observed.zone.id : undefined),
  bill: () => noStep,
};
