import type { Subject } from "../topology/subject.ts";
import type { Caller } from "../topology/topology.ts";
import type { DnsName, Key, Region } from "../words/ids.ts";

/** Name of an operation, unique in a plan and the same in every plan that has it; made by `operation-id.ts`, opaque elsewhere. */
export type OperationId = string;

/** What all operations share. */
export interface OperationBase {
  readonly id: OperationId;
  readonly caller: Caller;
  readonly region: Region;
  /** Keys of the changes that it serves; none where it only makes sure of something for the operations behind it. */
  readonly changes: readonly Key[];
  /** Whom it hits. */
  readonly subject: Subject;
  /** Name of the zone that it works on, where it works on one. */
  readonly zoneName: DnsName | undefined;
  /** Operations that must have been applied before. */
  readonly dependsOn: readonly OperationId[];
  /** Operations that must have ended before, however they ended: an authorization goes even if its association failed. */
  readonly after: readonly OperationId[];
}

/** A tag as plain data. */
export interface TagEntry {
  readonly key: string;
  readonly value: string;
}

/** Returns tags as plain data. */
export function tagEntries(tags: ReadonlyMap<string, string>): readonly TagEntry[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}
