import type { Tags } from "../base/tags.ts";

/** When something was asked for, and when it was taken back. */
export interface Span {
  readonly createdAt: number;
  readonly changedAt: number;
  /** When AWS gave it up, if it did. */
  readonly failedAt?: number;
  /** When its end was asked for; undefined while it stands. */
  readonly endedAt: number | undefined;
}

/** A Route 53 Profile: zones that VPCs of several accounts get at once. It is there as soon as it was asked for. */
export interface Profile {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly clientToken: string;
  readonly createdAt: number;
  readonly tags: Tags;
}

/** What a Profile hands out. */
export interface ProfileResource extends Span {
  readonly id: string;
  readonly profile: string;
  readonly account: string;
  readonly name: string;
  readonly arn: string;
  /** The hosted zone; nothing else can be put into a Profile here. */
  readonly zone: string;
  readonly properties: string | undefined;
}

/** A VPC that gets what a Profile hands out. */
export interface ProfileAssociation extends Span {
  readonly id: string;
  readonly profile: string;
  /** The owner of the VPC. */
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  readonly name: string;
  /** The lower answers first. */
  readonly priority: number;
  readonly tags: Tags;
}

export type ProfileStatus = "CREATING" | "COMPLETE" | "UPDATING" | "DELETING" | "DELETED" | "FAILED";

/** Where something is between being asked for and being there, or gone: both take `settlesMs`. */
export function profileStatusOf(
  { createdAt, changedAt, failedAt, endedAt }: Span,
  { now, settlesMs }: { readonly now: number; readonly settlesMs: number },
): ProfileStatus {
  if (endedAt !== undefined) return now < endedAt + settlesMs ? "DELETING" : "DELETED";
  if (failedAt !== undefined) return "FAILED";
  if (now < createdAt + settlesMs) return "CREATING";
  return now < changedAt + settlesMs ? "UPDATING" : "COMPLETE";
}

/** Tells whether resolvers go by it: from COMPLETE on, until it fails or somebody asks for its end. */
export function isInForce(
  { createdAt, failedAt, endedAt }: Span,
  { now, settlesMs }: { readonly now: number; readonly settlesMs: number },
): boolean {
  return endedAt === undefined && failedAt === undefined && now >= createdAt + settlesMs;
}
