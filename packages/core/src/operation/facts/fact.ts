import type { Key } from "../../words/ids.ts";
import type { Expectation, Found } from "../expected.ts";
import type { OperationBase } from "../operation-base.ts";
import type { SentCall } from "../../rights/calls.ts";

/** One operation of a kind that has these parameters. */
export type OperationOf<Kind, Parameters> = OperationBase & { readonly kind: Kind } & Parameters;

/** What an operation waits for behind its answer, until others may rely on it. */
export type Wait =
  | "nothing"
  /** Until an endpoint is available. */
  | "endpoint"
  /** Until all name servers of Route 53 have the change. */
  | "spread"
  /** The same, and until no resolver can know the association any more that ended. */
  | "leave"
  /** Until the zone that AWS keeps for an endpoint with private DNS is out of the way. */
  | "vanish"
  /** Until Route 53 says that a Profile, or what is in it or shares it, is in force, or gone. */
  | "profile"
  /** Others need not wait, but the run does, in the end. */
  | "spread-in-the-end";

/** What an operation does for a link that is made by several: it permits, joins, or clears the permission away. */
export type LinkPart = "permits" | "joins" | "clears";

/** How an approval of an operation covers one that is left of it, by names of parameters. */
export interface ApprovalRules<Parameters> {
  /** Those that say what it works on: operations on one thing may bear other ids in another plan. */
  readonly identity: readonly (keyof Parameters)[];
  /** Those that say how long to wait, not what to write; they follow from what is left to do. */
  readonly waits: readonly (keyof Parameters)[];
  /** Those that list what is added, removed or written: a part of the list is a part of the deed. */
  readonly lists: readonly (keyof Parameters)[];
  /** Whether a parameter that is left out is done: the deed has several parts in one call. */
  readonly isInParts: boolean;
}

/** All that is known of a kind of operation: whoever needs to know asks here, and a new kind is an entry of its own. */
export interface OperationFacts<Kind, Parameters> {
  /** The call that it makes, as the quotas see it. */
  readonly call: (operation: OperationOf<Kind, Parameters>) => SentCall;
  /** The writes that it may make before its own, and that stay whatever becomes of that; `looks` has them, too, for the quotas. */
  readonly writesBefore: readonly SentCall[];
  /** The calls that look, right before and after its own, whether what it takes away is still used. */
  readonly looks: readonly SentCall[];
  /** Those of them that are made for each zone of the topology. */
  readonly looksInZone: readonly SentCall[];
  /** How many of them go in one call. */
  readonly batch: number;
  /** The resources that it names by key, whether its plan makes them or not. */
  readonly names: (operation: OperationOf<Kind, Parameters>) => readonly Key[];
  /** The resource that it makes; undefined where it makes none that others name. */
  readonly makes: (operation: OperationOf<Kind, Parameters>) => Key | undefined;
  /** Whether it takes something away from somebody. */
  readonly isTakingAway: (operation: OperationOf<Kind, Parameters>) => boolean;
  /** What of it those need that wait for it; undefined where that is nothing. */
  readonly needed: (operation: OperationOf<Kind, Parameters>) => OperationOf<Kind, Parameters> | undefined;
  /**
   * Milliseconds after which what was seen when planning is so for everybody: it does not begin to wait or write
   * before. There is no state, so what this run did not do may have been done a second ago (law 6).
   */
  readonly settleMs: (operation: OperationOf<Kind, Parameters>) => number;
  /** Milliseconds that it waits before its call, once all that it depends on has ended and has settled. */
  readonly drainMs: (operation: OperationOf<Kind, Parameters>) => number;
  readonly wait: (operation: OperationOf<Kind, Parameters>) => Wait;
  /** What goes without being named: an operation that adds or removes says itself what it takes for absent or present. */
  readonly overwrites: (operation: OperationOf<Kind, Parameters>, found: Found) => readonly Expectation[];
  /**
   * Its parameters, as a reviewer sees and approves them. Each kind writes them in one piece, in order of their names: there
   * may be tens of thousands, and picked out of an operation by a rest pattern they take several times as long.
   */
  readonly parameters: (operation: OperationOf<Kind, Parameters>) => { readonly [Name in keyof Parameters]: unknown };
  readonly approval: ApprovalRules<Parameters>;
  /** Its part in the making of a link; undefined where it has none. */
  readonly linkPart: LinkPart | undefined;
  /** Whether it cleans up after those in `after`, once one of them has begun and however they ended, and runs when a run is stopped. */
  readonly isCleanUp: boolean;
  /** What it does, as a person would say it. */
  readonly words: (operation: OperationOf<Kind, Parameters>) => string;
}

/** What is known of each kind of a family. */
export type FactsOf<Family> = { readonly [Kind in keyof Family]: OperationFacts<Kind, Family[Kind]> };

/** What most kinds have in common. */
export const plain = {
  batch: 1,
  writesBefore: [] as readonly SentCall[],
  looks: [] as readonly SentCall[],
  looksInZone: [] as readonly SentCall[],
  names: (): readonly Key[] => [],
  makes: (): Key | undefined => undefined,
  isTakingAway: (): boolean => false,
  needed: <Whole>(operation: Whole): Whole => operation,
  settleMs: (): number => 0,
  drainMs: (): number => 0,
  wait: (): Wait => "nothing",
  overwrites: (): readonly Expectation[] => [],
  linkPart: undefined,
  isCleanUp: false,
} as const;
