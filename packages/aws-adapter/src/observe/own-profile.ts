import { type Tags, isOurs, profileName } from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { type ListedProfile, listProfiles } from "./profiles.ts";
import { type ListedShare, listShares } from "./shares.ts";

/** Where a topology's Profile is looked for. */
export interface ProfileGround {
  readonly aws: ReadAws;
  readonly origin: Origin;
  readonly topology: string;
  readonly options?: CallOptions;
}

/** The topology's Profile, with the tags that say so. */
export interface OwnProfile extends ListedProfile {
  readonly tags: Tags;
}

/** Returns the topology's Profile among those of the account, by its name and its tags: ListProfiles tells neither tags nor tokens. */
export async function ownAmong(
  listed: readonly ListedProfile[],
  { aws, origin, topology, options }: ProfileGround,
): Promise<OwnProfile | undefined> {
  const named = listed.filter(({ name, isOwn }) => isOwn && name === profileName(topology));
  for (const profile of named) {
    const input = { ResourceArn: profile.arn };
    const { Tags = {} } = await aws.read("route53profiles:ListTagsForResource", origin, input, options);
    const tags = new Map(Object.entries(Tags));
    if (isOurs(topology, { tags })) return { ...profile, tags };
  }
  return undefined;
}

/** Finds the topology's Profile. */
export async function findProfile(ground: ProfileGround): Promise<OwnProfile | undefined> {
  return ownAmong(await listProfiles(ground.aws, ground.origin, ground.options), ground);
}

/** Finds the topology's share by its name and tags. */
export async function findShare({ aws, origin, options, topology }: ProfileGround): Promise<ListedShare | undefined> {
  const shares = await listShares(aws, origin, profileName(topology), options);
  return shares.find(({ isStanding, tags }) => isStanding && isOurs(topology, { tags }));
}
