import {
  type DeclaredTopology,
  HubError,
  type ObservedState,
  type PlaceOf,
  type Scope,
  type Sought,
  type Topology,
  type Unchosen,
  type UnknownReason,
  declaredForReading,
  isSoughtInScope,
  settle,
  strangersOn,
  unchosenAccounts,
  vpcRefText,
} from "@vpce-hub/core";
import type { ReadAws } from "@vpce-hub/aws-adapter";
import type { InvalidTopology, PlannedTopology } from "./planned-topology.ts";

/** A topology in which everything is named by its id, and where the file speaks of it. */
export interface SettledTopology {
  readonly kind: "settled";
  readonly topology: Topology;
  readonly sought: Sought;
  readonly placeOf: PlaceOf;
  /** Accounts that are not selected, and may have been. */
  readonly unchosen: readonly Unchosen[];
}

/** What a topology is looked up for. */
export interface SettleUse {
  readonly scope: Scope | undefined;
  readonly isApplied: boolean;
}

/**
 * Looks up in AWS what a topology refers to by tags, or selects. What it says of the hub and does not fit is a problem of
 * the file; throws a HubError where the hub cannot be read.
 */
export async function settleTopology(
  { topology: declared, placeOf, locate, file }: PlannedTopology,
  aws: ReadAws,
  { scope = { only: [], exclude: [] }, isApplied }: SettleUse,
): Promise<SettledTopology | InvalidTopology> {
  const { discover } = await import("@vpce-hub/aws-adapter");
  const asked: DeclaredTopology = isApplied ? declared : declaredForReading(declared);
  const discovery = await discover(asked, aws, (sought) => isSoughtInScope(sought, scope));
  const settled = settle(declared, discovery);
  switch (settled.kind) {
    case "unread":
      throw unreadHub(settled.reason);
    case "unfit":
      return { kind: "invalid", file, problems: locate(settled.problems) };
    case "settled": {
      const { topology, sought } = settled;
      const unchosen = unchosenAccounts(asked, discovery);
      return { kind: "settled", topology, sought, placeOf: withFoundPlaces(placeOf, topology), unchosen };
    }
  }
}

/** Adds why VPCs that are on zones and are no longer found are not: their accounts are asked, if they can be. */
export async function withOwners(
  { topology, sought, unchosen }: SettledTopology,
  state: ObservedState,
  aws: ReadAws,
): Promise<Sought> {
  if (unchosen.length === 0 || sought.gaps.length > 0) return sought;
  const { findOwners } = await import("@vpce-hub/aws-adapter");
  const unexplained = strangersOn(topology, state).filter((vpc) => !sought.unselected.has(vpcRefText(vpc)));
  const owners = await findOwners(unexplained, unchosen, aws);
  return { ...sought, unselected: new Map([...sought.unselected, ...owners]) };
}

/** Settles the topology before an edit; undefined where what it looks up is not found, or not for certain. */
export async function settleBase(
  declared: DeclaredTopology,
  aws: ReadAws,
  { scope = { only: [], exclude: [] }, isApplied }: SettleUse,
): Promise<Topology | undefined> {
  const { discover } = await import("@vpce-hub/aws-adapter");
  const asked = isApplied ? declared : declaredForReading(declared);
  const settled = settle(declared, await discover(asked, aws, (sought) => isSoughtInScope(sought, scope)));
  if (settled.kind !== "settled") return undefined;
  return settled.sought.gaps.every(({ kind }) => kind === "not-asked") ? settled.topology : undefined;
}

function unreadHub({ code, message, hint }: UnknownReason): HubError {
  return new HubError(code, `the hub cannot be looked up: ${message}`, hint === undefined ? {} : { hint });
}

/** A spoke that was found stands in the file as its selection. */
function withFoundPlaces(placeOf: PlaceOf, { spokes }: Topology): PlaceOf {
  const selectionOf = new Map(
    spokes.flatMap(({ name, selection }) => (selection === undefined ? [] : [[name, selection]])),
  );
  if (selectionOf.size === 0) return placeOf;
  return (subject) => {
    const selection = subject.kind === "spoke" ? selectionOf.get(subject.name) : undefined;
    return placeOf(selection === undefined ? subject : { kind: "sought", of: "selection", name: selection });
  };
}
