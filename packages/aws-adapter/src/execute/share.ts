import { HubError, profileName, shareToken } from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import { findShare } from "../observe/own-profile.ts";
import { type ListedShareMember, listShareMembers } from "../observe/shares.ts";
import { poll } from "./poll.ts";
import type { ProfileTask } from "./profile-task.ts";

/** With whom a Profile is to be shared. */
export interface Sharing {
  /** The ARN of the Profile. */
  readonly profile: string;
  /** Ids of accounts, or the ARN of an organization or unit. */
  readonly principals: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
}

/**
 * Shares a Profile with some principals, and nobody outside the organization; returns the share's ARN when all of them
 * can use it. Whom it is shared with already, it stays shared with.
 */
export async function shareProfile(sharing: Sharing, task: ProfileTask): Promise<string> {
  const share = (await findShare(task))?.arn ?? (await createShare(sharing, task));
  const missing = await missingMembers(share, sharing, task);
  if (missing.principals.length + missing.resourceArns.length > 0) await associate(share, missing, task);
  await untilAssociated(share, sharing, task);
  return share;
}

/** All in one call; AWS refuses them all for one that is outside the organization, and does not say which: so that is found out. */
async function associate(share: string, missing: Missing, task: ProfileTask): Promise<void> {
  try {
    await associateOnce(share, missing, task);
  } catch (error) {
    if (!isRefused(error) || missing.principals.length < 2) throw error;
    if (missing.resourceArns.length > 0) await associateOnce(share, { ...missing, principals: [] }, task);
    const refused = await refusedAmong(share, missing.principals, task);
    // Where it is all of them, nothing is shared within the organization yet, and the error says that.
    if (refused.length === missing.principals.length) throw error;
    if (refused.length > 0) throw refusedFor(refused, error);
  }
}

async function refusedAmong(
  share: string,
  principals: readonly string[],
  task: ProfileTask,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const principal of principals) {
    try {
      await associateOnce(share, { principals: [principal], resourceArns: [] }, task);
    } catch (error) {
      if (!isRefused(error)) throw error;
      refused.push(principal);
    }
  }
  return refused;
}

async function associateOnce(
  share: string,
  { principals, resourceArns }: Missing,
  { aws, origin, options }: ProfileTask,
): Promise<void> {
  const input = {
    resourceShareArn: share,
    ...(principals.length === 0 ? {} : { principals }),
    ...(resourceArns.length === 0 ? {} : { resourceArns }),
  };
  await aws.write("ram:AssociateResourceShare", origin, input, options);
}

/** The codes of a principal that is outside the organization, or is none (simulator SPEC share-3, and the issues named there). */
function isRefused(error: unknown): error is HubError {
  return hasAwsCode(error, "OperationNotPermittedException", "UnknownResourceException");
}

function refusedFor(refused: readonly string[], error: HubError): HubError {
  const who = refused.length === 1 ? `account ${refused[0]}` : `accounts ${refused.join(", ")}`;
  return new HubError(error.code, `the Profile cannot be shared with ${who}: ${error.message}`, {
    hint: "write distribution: zones beside the spokes of what is outside the organization; with all others it is shared now",
    cause: error,
    ...(error.call === undefined ? {} : { call: error.call }),
  });
}

const mostGenerations = 100;

async function createShare({ profile, tags }: Sharing, task: ProfileTask): Promise<string> {
  const { aws, origin, options, topology } = task;
  // Without principals, so that every run asks for the same, as a token demands; they come in the next call.
  const input = {
    name: profileName(topology),
    resourceArns: [profile],
    allowExternalPrincipals: false,
    tags: [...tags].map(([key, value]) => ({ key, value })),
  };
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const clientToken = shareToken(topology, generation);
    try {
      const { resourceShare } = await aws.write("ram:CreateResourceShare", origin, { ...input, clientToken }, options);
      const { resourceShareArn, status } = resourceShare ?? {};
      if (resourceShareArn === undefined) throw incompleteAnswer("a new resource share without an ARN");
      if (status !== "DELETED" && status !== "DELETING") return resourceShareArn;
    } catch (error) {
      // The token was spent on a share of another Profile, or other tags, that is gone: the next one is tried.
      if (!hasAwsCode(error, "IdempotentParameterMismatchException")) throw error;
    }
  }
  throw new HubError("aws.conflict", `all ${mostGenerations} client tokens are taken by shares that are gone`, {
    hint: "rename the topology",
  });
}

interface Missing {
  readonly principals: readonly string[];
  readonly resourceArns: readonly string[];
}

async function missingMembers(share: string, { profile, principals }: Sharing, task: ProfileTask): Promise<Missing> {
  const standing = async (kind: "PRINCIPAL" | "RESOURCE"): Promise<ReadonlySet<string>> => {
    const members = await membersOf(share, kind, task);
    return new Set(members.flatMap(({ entity, status }) => (isComing(status) ? entity : [])));
  };
  const [people, things] = [await standing("PRINCIPAL"), await standing("RESOURCE")];
  return {
    principals: principals.filter((one) => !people.has(one)),
    resourceArns: [profile].filter((one) => !things.has(one)),
  };
}

/** Lists what is in a share; one that does not show yet, since reads lag behind its making, has nothing in it. */
async function membersOf(
  share: string,
  kind: "PRINCIPAL" | "RESOURCE",
  { aws, origin, options }: ProfileTask,
): Promise<readonly ListedShareMember[]> {
  try {
    return await listShareMembers(aws, origin, { share, kind }, options);
  } catch (error) {
    if (hasAwsCode(error, "UnknownResourceException")) return [];
    throw error;
  }
}

/** Tells whether a member of a share is in it, or on its way. */
export function isComing(status: string): boolean {
  return status === "ASSOCIATED" || status === "ASSOCIATING" || status === "RESTORING";
}

async function untilAssociated(share: string, { profile, principals }: Sharing, task: ProfileTask): Promise<void> {
  const wanted = new Set([profile, ...principals]);
  const areAll = async (): Promise<boolean> => {
    const members = [
      ...(await membersOf(share, "RESOURCE", task)),
      ...(await membersOf(share, "PRINCIPAL", task)),
    ].filter(({ entity }) => wanted.has(entity));
    const failed = members.find(({ status }) => status === "FAILED");
    if (failed !== undefined)
      throw new HubError("aws.unexpected", `${failed.entity} is not shared with: ${failed.statusMessage ?? "FAILED"}`, {
        hint: "see that the account is in the organization, then run the same command again",
      });
    const invited = members.filter(({ status, isExternal }) => isExternal && status === "ASSOCIATING");
    if (invited.length > 0) throw notAccepted(invited.map(({ entity }) => entity));
    return members.filter(({ status }) => status === "ASSOCIATED").length === wanted.size;
  };
  if (await areAll()) return;
  task.tellWait("until the Profile is shared");
  await poll(task, { what: "for the Profile to be shared", firstMs: 1_000, mostMs: 10_000 }, areAll);
}

/** Who put external principals on has accounts invited that are outside the organization: that may take days, so nobody waits. */
function notAccepted(accounts: readonly string[]): HubError {
  const who = accounts.length === 1 ? `account ${accounts[0]} is` : `accounts ${accounts.join(", ")} are`;
  return new HubError(
    "aws.conflict",
    `${who} outside the organization, and invited to the share of the Profile, which nobody has accepted`,
    {
      hint: "accept the invitation there (aws ram accept-resource-share-invitation) and apply again, or write distribution: zones beside its spokes",
    },
  );
}

/** Takes principals out of the share. Their VPCs lose the Profile at once, so none of them may have it any more. */
export async function unshareProfile(
  share: string,
  principals: readonly string[],
  { aws, origin, options }: ProfileTask,
): Promise<void> {
  try {
    await aws.write("ram:DisassociateResourceShare", origin, { resourceShareArn: share, principals }, options);
  } catch (error) {
    if (!hasAwsCode(error, "UnknownResourceException")) throw error;
  }
}

/** Deletes the share; whoever still has the Profile by it loses it at once. */
export async function deleteShare(share: string, { aws, origin, options }: ProfileTask): Promise<void> {
  try {
    await aws.write("ram:DeleteResourceShare", origin, { resourceShareArn: share }, options);
  } catch (error) {
    if (!hasAwsCode(error, "UnknownResourceException")) throw error;
  }
}
