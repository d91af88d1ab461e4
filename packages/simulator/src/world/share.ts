import type { Tags } from "../base/tags.ts";
import type { Span } from "./profile.ts";

/** A resource share of RAM. */
export interface Share {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly allowsExternal: boolean;
  readonly clientToken: string | undefined;
  /** What it was asked for with: a token stands for one request. */
  readonly request: string;
  readonly tags: Tags;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly deletedAt: number | undefined;
  /** By the entity: an ARN, or the id of an account. */
  readonly resources: ReadonlyMap<string, ShareMember>;
  readonly principals: ReadonlyMap<string, ShareMember>;
}

/** A resource, or a principal, of a share. */
export interface ShareMember extends Span {
  readonly entity: string;
  /** Outside the owner's organization: it is invited, and nobody here accepts. */
  readonly isExternal: boolean;
}

export type ShareMemberStatus = "ASSOCIATING" | "ASSOCIATED" | "DISASSOCIATING" | "DISASSOCIATED";

/** Where a member is: both ways take `settlesMs`; one that is invited stays on its way in. */
export function memberStatusOf(
  { createdAt, endedAt, isExternal }: ShareMember,
  { now, settlesMs }: { readonly now: number; readonly settlesMs: number },
): ShareMemberStatus {
  if (endedAt !== undefined) return now < endedAt + settlesMs ? "DISASSOCIATING" : "DISASSOCIATED";
  return isExternal || now < createdAt + settlesMs ? "ASSOCIATING" : "ASSOCIATED";
}
