import { HubError, profileName, profileToken } from "@vpce-hub/core";
import { findProfile } from "../observe/own-profile.ts";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import type { ProfileTask } from "./profile-task.ts";

/** A Profile that stands. */
export interface StandingProfile {
  readonly id: string;
  readonly arn: string;
}

/** Client tokens that are tried before giving up. */
const mostGenerations = 100;

/**
 * Makes the topology's Profile, or takes the one that is there: by its token, which two runs at once choose alike, or by
 * its marks, where the token of a Profile that is gone was spent.
 */
export async function createProfile(tags: ReadonlyMap<string, string>, task: ProfileTask): Promise<StandingProfile> {
  const known = await findProfile(task);
  if (known !== undefined) return known;
  const { aws, origin, options, topology } = task;
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const input = {
      Name: profileName(topology),
      ClientToken: profileToken(topology, generation),
      Tags: [...tags].map(([Key, Value]) => ({ Key, Value })),
    };
    const { Profile } = await aws.write("route53profiles:CreateProfile", origin, input, options);
    const { Id, Arn, Status } = Profile ?? {};
    if (Id === undefined || Arn === undefined) throw incompleteAnswer("a new Profile without id or ARN");
    // A token that a Profile which is gone has spent may give that one again (inferred): then the next is tried.
    if (Status !== "DELETED" && Status !== "DELETING") return { id: Id, arn: Arn };
  }
  throw new HubError("aws.conflict", `all ${mostGenerations} client tokens are taken by Profiles that are gone`, {
    hint: "rename the topology",
  });
}

/** Deletes a Profile; one that VPCs still have is refused by AWS, whosever they are. */
export async function deleteProfile(profile: string, { aws, origin, options }: ProfileTask): Promise<void> {
  try {
    await aws.write("route53profiles:DeleteProfile", origin, { ProfileId: profile }, options);
  } catch (error) {
    if (hasAwsCode(error, "ResourceNotFoundException")) return;
    if (!hasAwsCode(error, "ConflictException")) throw error;
    throw new HubError("aws.conflict", `VPCs still have Profile ${profile}: ${error.message}`, {
      hint: "take it from them first: only the accounts that own them see which they are (ListProfileAssociations)",
      cause: error,
    });
  }
}
