import type { Tags } from "../base/tags.ts";

/** A list of blocks that routes and rules name together. */
export interface PrefixList {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly name: string;
  readonly entries: readonly { readonly cidr: string; readonly description: string | undefined }[];
  readonly maxEntries: number;
  /** Accounts that its owner shares it with. */
  readonly sharedWith: readonly string[];
  readonly tags: Tags;
}
