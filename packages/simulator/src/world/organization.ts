import type { Tags } from "../base/tags.ts";

/** What an account of an organization is. */
export type MemberState = "PENDING_ACTIVATION" | "ACTIVE" | "SUSPENDED" | "PENDING_CLOSURE" | "CLOSED";

/** An account as its organization knows it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly state: MemberState;
  /** The units above it, from the root down. */
  readonly units: readonly string[];
  readonly tags: Tags;
}

export interface Organization {
  readonly id: string;
  readonly root: string;
  /** The account that manages it. */
  readonly management: string;
  /** Accounts that may read as if they were that one. */
  readonly delegated: readonly string[];
  readonly members: ReadonlyMap<string, Member>;
  /** Whether RAM was told to share inside it, which nobody then has to accept (M5). */
  readonly isSharing: boolean;
}

/** Tells whether nobody can work in an account any more. */
export function isShut(organizations: readonly Organization[], account: string): boolean {
  const state = organizations.flatMap(({ members }) => members.get(account)?.state ?? [])[0];
  return state === "SUSPENDED" || state === "CLOSED";
}
