import { HubError, type VpcId, profileAssociationName } from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { type ListedProfileVpc, listProfilesOfVpc } from "../observe/profiles.ts";
import { poll } from "./poll.ts";
import type { ProfileTask } from "./profile-task.ts";

/** A VPC, with or for a Profile; `origin` of the task is the account and Region of the VPC. */
export interface ProfileVpc {
  readonly profile: string;
  readonly vpc: VpcId;
}

/** Gives a VPC the Profile, and returns when its resolver goes by it. Another Profile of the VPC is never replaced. */
export async function joinProfile(link: ProfileVpc, task: ProfileTask): Promise<void> {
  const made = await associate(link, task);
  const isComplete = async (): Promise<boolean> => {
    const there = await findProfileOfVpc(link, task, made);
    if (there?.status === "FAILED") throw failedUse(link, there, task);
    return there?.status === "COMPLETE";
  };
  if (await isComplete()) return;
  task.tellWait(`until ${link.vpc} has the Profile`);
  await poll(task, { what: `for ${link.vpc} to have the Profile`, ...pace }, isComplete);
}

/**
 * Returns the error of an association that failed, which the same command would find again and again. Whether it serves all the same
 * AWS does not say (inferred), so it is not taken away by itself: who does that looks first.
 */
export function failedUse(
  { profile, vpc }: ProfileVpc,
  { statusMessage = "AWS says no more" }: ListedProfileVpc,
  { origin: { caller, region } }: ProfileTask,
): HubError {
  const command = `aws route53profiles disassociate-profile --profile-id ${profile} --resource-id ${vpc} --region ${region}`;
  return new HubError("aws.unexpected", `${vpc} has the Profile in the state FAILED: ${statusMessage}`, {
    hint: `take it away as account ${caller.account} (${command}), then run the same command again; names that no zone of the VPC serves may be lost in between`,
  });
}

/** Milliseconds between two looks. */
export const pace = { firstMs: 1_000, mostMs: 10_000 };

/** What is shared shows in the other account a little later than RAM says (inferred): so often it is tried again. */
const mostTries = 6;
const betweenTriesMs = 5_000;

/** Returns the id of the association that it has made; undefined where one is there. */
async function associate(link: ProfileVpc, task: ProfileTask): Promise<string | undefined> {
  const { aws, origin, options, topology } = task;
  const input = {
    ProfileId: link.profile,
    ResourceId: link.vpc,
    Name: profileAssociationName(topology, link.vpc),
  };
  for (let tries = 1; ; tries += 1) {
    try {
      const { ProfileAssociation: made } = await aws.write("route53profiles:AssociateProfile", origin, input, options);
      return made?.Id;
    } catch (error) {
      if (hasAwsCode(error, "ResourceNotFoundException") && tries < mostTries) {
        await pause(aws.clock, betweenTriesMs, options.signal);
      } else if (hasAwsCode(error, "ResourceExistsException", "LimitExceededException", "ConflictException")) {
        if ((await takenBack(link, error, task)) === "is-there") return undefined;
      } else throw error;
    }
  }
}

/** Finds out what a VPC has that does not let the Profile in: the same one, or one of somebody else. */
async function takenBack(link: ProfileVpc, cause: HubError, task: ProfileTask): Promise<"is-there" | "is-free"> {
  const there = await findProfileOfVpc(link, task);
  if (there !== undefined && there.status !== "DELETING") return "is-there";
  if (there !== undefined) {
    await untilGone(link, task);
    return "is-free";
  }
  const others = await listProfilesOfVpc(task.aws, task.origin, link.vpc, task.options);
  const names = others.map(({ profile, name }) => `${profile} (${name})`).join(", ");
  throw new HubError(
    others.length === 0 ? cause.code : "aws.conflict",
    others.length === 0 ? cause.message : `${link.vpc} has another Profile, ${names}, which stays: ${cause.message}`,
    {
      hint: others.length === 0 ? cause.hint : "let this spoke use zones (`distribution: zones`)",
      cause,
    },
  );
}

/** Takes the Profile from a VPC, which loses its names at once where nothing else serves them. */
export async function leaveProfile(link: ProfileVpc, task: ProfileTask): Promise<void> {
  const { aws, origin, options } = task;
  const input = { ProfileId: link.profile, ResourceId: link.vpc };
  try {
    await aws.write("route53profiles:DisassociateProfile", origin, input, options);
  } catch (error) {
    if (hasAwsCode(error, "ResourceNotFoundException")) return;
    if (!hasAwsCode(error, "ConflictException")) throw error;
    const there = await findProfileOfVpc(link, task);
    if (there !== undefined && there.status !== "DELETING") throw error;
  }
  await untilGone(link, task);
}

async function untilGone(link: ProfileVpc, task: ProfileTask): Promise<void> {
  const isGone = async (): Promise<boolean> => (await findProfileOfVpc(link, task)) === undefined;
  if (await isGone()) return;
  task.tellWait(`until ${link.vpc} is without the Profile`);
  await poll(task, { what: `for ${link.vpc} to be without the Profile`, ...pace }, isGone);
}

/**
 * Finds the Profile among those of a VPC; one that is gone counts for none, and of one that was just made (`made`) neither does the one
 * before it, which a list that lags still shows.
 */
async function findProfileOfVpc(
  { profile, vpc }: ProfileVpc,
  task: ProfileTask,
  made?: string,
): Promise<ListedProfileVpc | undefined> {
  const all = await listProfilesOfVpc(task.aws, task.origin, vpc, task.options);
  return all.find(
    (one) => one.profile === profile && one.status !== "DELETED" && (made === undefined || one.id === made),
  );
}
