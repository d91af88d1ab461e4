import { type TagDifference, tagDifference } from "../resource/given-tags.ts";
import type { Profile } from "../resource/profiles.ts";
import type { AccountId } from "../words/ids.ts";
import type { FieldChange } from "./facts/fact.ts";
import type { FoundProfile } from "./facts/profile.ts";
import { listChange } from "./field-change.ts";
import { tagFields } from "./tags.ts";

/** The accounts that a share gains and loses. */
export interface AccountDifference {
  readonly missing: readonly AccountId[];
  readonly leaving: readonly AccountId[];
}

/** Returns the accounts that a share lacks, and those that are to leave it. */
export function everyAccount({ accounts }: Profile, { share, leaving }: FoundProfile): AccountDifference {
  const shared = new Set(share?.principals);
  return { missing: accounts.filter((account) => !shared.has(account)), leaving };
}

/** Returns what changes in whom a Profile is shared with. */
export function accountFields(
  { share }: Pick<FoundProfile, "share">,
  { missing, leaving }: AccountDifference,
): readonly FieldChange[] {
  const before = share?.principals ?? [];
  const gone = new Set<string>(leaving);
  return listChange("accounts", before, [...before.filter((one) => !gone.has(one)), ...missing]);
}

/** What has to change in the tags of a Profile, and of its share, which bears the same. */
export interface ProfileTagDifference {
  readonly profile: TagDifference;
  readonly share: TagDifference;
}

/** Returns what has to change; a share that is not there yet is made with its tags. */
export function tagDifferences({ tags }: Profile, found: FoundProfile): ProfileTagDifference {
  const { share } = found;
  return {
    profile: tagDifference(tags, found.tags),
    share: share === undefined ? nothing : tagDifference(tags, share.tags),
  };
}

const nothing: TagDifference = { missing: new Map(), extra: [] };

/** Returns the changes of both; a difference is as much of it as is done. */
export function profileTagFields(
  { tags }: Profile,
  found: FoundProfile,
  { profile, share }: ProfileTagDifference,
): readonly FieldChange[] {
  const ofShare = found.share === undefined ? [] : tagFields(tags, found.share.tags, share);
  return [
    ...tagFields(tags, found.tags, profile),
    ...ofShare.map((change): FieldChange => ({ ...change, field: "shareTags" })),
  ];
}
