import type { Resource } from "../../resource/resource.ts";
import type { ZoneId } from "../../words/ids.ts";
import { type Change, type Known, changeFacts } from "../change.ts";
import type { BillStep, Create } from "./fact.ts";

/** What each kind of resource is called, in the order in which they are made. */
export const resourceWords: readonly string[] = Object.values(changeFacts).map(({ words }) => words);

/** Returns what a kind of resource is called, such as `security group`. */
export function resourceWordsOf(kind: Change["resource"]): string {
  return changeFacts[kind].words;
}

/** Returns which resource changes, by a name, an id or both. */
export function whichOf<Kind extends Change["resource"]>(change: Known<Kind>): string {
  return changeFacts[change.resource].which(change);
}

/** Returns what a reviewer reads of a change beside its reason and its fields. */
export function detailsOf<Kind extends Change["resource"]>(change: Known<Kind>): readonly string[] {
  return changeFacts[change.resource].details(change);
}

/** Returns what a resource is made with, to be compared; whom it is for is no part of that. */
export function madeWith<Kind extends Resource["resource"]>(creation: { [One in Kind]: Create<One> }[Kind]): unknown {
  return changeFacts[creation.resource].madeWith(creation.desired);
}

/** Returns the zone that what is removed is, or hangs on; undefined for what hangs on none. */
export function zoneLosing<Kind extends Change["resource"]>(change: Known<Kind>): ZoneId | undefined {
  return changeFacts[change.resource].zoneLosing(change);
}

/** Returns what a change does to the bill of the hub, without what a distribution costs. */
export function billOf<Kind extends Change["resource"]>(change: Known<Kind>): BillStep {
  return changeFacts[change.resource].bill(change);
}
