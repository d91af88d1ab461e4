import type { ZoneRef } from "../../match/zones.ts";
import type { VpcRef } from "../../words/key.ts";
import type { Spoke } from "../../topology/topology.ts";
import { type Create, type Delete, type ChangeFacts, noStep } from "./fact.ts";

/** A change of an association. */
export type AssociationChange = Create<"association"> | Delete<"association", ObservedLink>;

/** Removal of an authorization that outlived its association (law 7). */
export type AuthorizationChange = Delete<"authorization", ObservedLink>;

/** A VPC found on a zone of ours, as an association or an authorization. */
export interface ObservedLink {
  readonly zone: ZoneRef;
  readonly vpc: VpcRef;
  /** The spoke, where the VPC is one of the topology. */
  readonly spoke: Spoke | undefined;
  /** Whether the spoke has its names in another way by then, so that nothing is taken from it. */
  readonly isMoving?: boolean;
}

/** What is known of who has a zone. */
export const associationChanges: ChangeFacts<"association", AssociationChange> = {
  words: "association",
  which: (change) => (change.kind === "delete" ? change.observed.zone.name : change.desired.zoneName),
  details: () => [],
  madeWith: () => ({}),
  zoneLosing: (change) => (change.kind === "delete" ? change.observed.zone.id : undefined),
  bill: () => noStep,
};

/** What is known of who may be associated with a zone. */
export const authorizationChanges: ChangeFacts<"authorization", AuthorizationChange> = {
  words: "left-over authorization",
  which: ({ observed }) => observed.zone.name,
  details: () => [],
  // Nobody asks for one: it comes and goes with the association.
  madeWith: () => ({}),
  // Nobody loses a name by it.
  zoneLosing: () => undefined,
  bill: () => noStep,
};
