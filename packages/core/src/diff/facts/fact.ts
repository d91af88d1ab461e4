import { tagsOnCreation } from "../../resource/given-tags.ts";
import type { WantedTags } from "../../resource/wanted-tags.ts";
import type { Subject } from "../../topology/subject.ts";
import type { Resource, ResourceKind, ResourceOf } from "../../resource/resource.ts";
import type { Key, ZoneId } from "../../words/ids.ts";

/** A difference in one property, for the reviewer. */
export type FieldChange =
  | { readonly kind: "value"; readonly field: string; readonly before: string; readonly after: string }
  /** Of a list whose order means nothing. */
  | {
      readonly kind: "list";
      readonly field: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** What all changes say. */
export interface ChangeBase<Kind extends ResourceKind> {
  readonly resource: Kind;
  readonly key: Key;
  /** Whom it hits. */
  readonly subject: Subject;
  /** Names of the services that it is for, of the topology or not. */
  readonly services: readonly string[];
  /** Why the change is needed, as a clause a reviewer reads. */
  readonly why: string;
}

/** It is not there, and is made. */
export interface Create<Kind extends Resource["resource"]> extends ChangeBase<Kind> {
  readonly kind: "create";
  readonly desired: ResourceOf<Kind>;
}

/** What others made becomes the topology's: it gets the marks, and nothing else of it is touched. */
export interface Adopt<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "adopt";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

/** It is there, and is changed in place. */
export interface Update<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "update";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

/** It is there, and another is made in its place. */
export interface Replace<Kind extends Resource["resource"], Observed> extends ChangeBase<Kind> {
  readonly kind: "replace";
  readonly desired: ResourceOf<Kind>;
  readonly observed: Observed;
  readonly fields: readonly FieldChange[];
}

/** It is there, and goes. */
export interface Delete<Kind extends ResourceKind, Observed> extends ChangeBase<Kind> {
  readonly kind: "delete";
  readonly observed: Observed;
  /** The key of what serves in its place, or did, where this is a second one of the same. */
  readonly surplusOf: Key | undefined;
}

/** A change of a kind of resource, whose kind is known with it. */
export type ChangeOf<Kind, Change> = { readonly resource: Kind } & Change;

/** What a change does to what is paid for by the hour or the month; what goes is negative. */
export interface BillStep {
  /** Endpoints, each as often as it has subnets: AWS bills them by zone of availability. */
  readonly endpointZones: number;
  readonly zones: number;
}

/** A change of what costs nothing by itself. */
export const noStep: BillStep = { endpointZones: 0, zones: 0 };

/**
 * All that is known of a kind of resource when it changes, beside its difference. There are no defaults: each of these is
 * to be decided for a new kind.
 */
export interface ChangeFacts<Kind extends ResourceKind, Change> {
  /** What it is called, such as `security group`. */
  readonly words: string;
  /** Which one it is, by a name, an id or both. */
  readonly which: (change: ChangeOf<Kind, Change>) => string;
  /** What a reviewer reads of a change beside its reason and its fields: what a new resource is made with. */
  readonly details: (change: ChangeOf<Kind, Change>) => readonly string[];
  /** What it is made with, to be compared; whom it is for is no part of that. */
  readonly madeWith: (desired: Extract<Resource, { readonly resource: Kind }>) => unknown;
  /** The zone that it is, or hangs on, where it is removed: the zone may say that it is protected. */
  readonly zoneLosing: (change: ChangeOf<Kind, Change>) => ZoneId | undefined;
  /** What it does to the bill of the hub, without what a distribution costs. */
  readonly bill: (change: ChangeOf<Kind, Change>) => BillStep;
}

/** Returns the tags that something is made with, as plain data. */
export function madeTags(tags: WantedTags): Readonly<Record<string, string>> {
  return Object.fromEntries(tagsOnCreation(tags));
}
