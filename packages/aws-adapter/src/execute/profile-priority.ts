import { HubError } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { type ListedProfileVpc, listProfilesOfVpc } from "../observe/profiles.ts";
import { lookAgain } from "./look-again.ts";
import { poll } from "./poll.ts";
import type { ProfileTask } from "./profile-task.ts";
import { type ProfileVpc, failedUse, pace } from "./profile-vpcs.ts";

/**
 * Milliseconds for which a list may show an association as it was before a write that AWS took (inferred): what it shows after
 * that, somebody else has written.
 */
const lagMs = 60_000;

/**
 * Gives the Profile on a VPC its priority, and returns when that is in force. A number that another Profile has is refused, and
 * that one never moved: AWS says of it only that the request is not valid, as it does of one out of range (AWS-FACTS-2 M1).
 */
export async function setProfilePriority(link: ProfileVpc, priority: number, task: ProfileTask): Promise<void> {
  const { own, others } = await settled(link, task);
  if (own.priority === priority) return;
  refuseTaken(link, priority, others);
  const { aws, origin, options } = task;
  try {
    const input = { ProfileAssociationId: own.id, Priority: priority };
    await aws.write("route53profiles:UpdateProfileAssociation", origin, input, options);
  } catch (error) {
    if (hasAwsCode(error, "ValidationException"))
      refuseTaken(link, priority, await holders(link, priority, task), error);
    if (hasAwsCode(error, "UnknownOperationException")) throw withoutOrder(link, task, error);
    throw error;
  }
  await untilInForce(link, priority, task);
}

/** A Region may be behind the others: its VPCs have one Profile, and nothing to order. */
function withoutOrder({ vpc }: ProfileVpc, { origin }: ProfileTask, cause: HubError): HubError {
  return new HubError(
    "aws.invalid-request",
    `${vpc} has the Profile, and no priority: ${origin.region} knows none yet`,
    {
      hint: "take profilePriority out; a VPC has one Profile there",
      cause,
    },
  );
}

/** The Profiles of a VPC: the topology's, which is there, and those of others. */
interface Standing {
  readonly own: ListedProfileVpc;
  readonly others: readonly ListedProfileVpc[];
}

/** Waits until nothing of the association is under way. */
async function settled(link: ProfileVpc, task: ProfileTask): Promise<Standing> {
  let latest = await look(link, task);
  if (latest.own.status === "COMPLETE") return latest;
  task.tellWait(`until the Profile on ${link.vpc} is in force`);
  await poll(task, { what: `for the Profile on ${link.vpc} to be in force`, ...pace }, async () => {
    latest = await look(link, task);
    return latest.own.status === "COMPLETE";
  });
  return latest;
}

/** Waits until the association has the priority, and says so when it gets another one instead. */
async function untilInForce(link: ProfileVpc, priority: number, task: ProfileTask): Promise<void> {
  const { clock } = task.aws;
  let otherSince: number | undefined;
  const isInForce = async (): Promise<boolean> => {
    const { own } = await look(link, task);
    if (own.status !== "COMPLETE") return false;
    if (own.priority === priority) return true;
    otherSince ??= clock.now();
    if (clock.now() - otherSince <= lagMs) return false;
    throw new HubError("aws.conflict", `${link.vpc} has the Profile with the priority ${priorityText(own)} instead`, {
      hint: "another run may have changed it at the same moment; run the same command again",
    });
  };
  if (await isInForce()) return;
  task.tellWait(`until the priority of the Profile on ${link.vpc} is in force`);
  await poll(task, { what: `for the priority of the Profile on ${link.vpc} to be in force`, ...pace }, isInForce);
}

/** A list that lags may not have yet what has just joined. */
async function look(link: ProfileVpc, task: ProfileTask): Promise<Standing> {
  const found = await lookAgain(task, async (): Promise<Standing | undefined> => {
    const all = await listProfilesOfVpc(task.aws, task.origin, link.vpc, task.options);
    const standing = all.filter(({ status }) => status !== "DELETED");
    const own = standing.find(({ profile }) => profile === link.profile);
    return own && { own, others: standing.filter((one) => one !== own) };
  });
  if (found?.own.status === "FAILED") throw failedUse(link, found.own, task);
  if (found !== undefined && found.own.status !== "DELETING") return found;
  throw new HubError("aws.conflict", `${link.vpc} does not have the Profile any more: somebody took it away`, {
    hint: "run the same command again to go on",
  });
}

/** Who has a number that AWS has just refused; a list that lags may not tell yet. */
async function holders(link: ProfileVpc, priority: number, task: ProfileTask): Promise<readonly ListedProfileVpc[]> {
  const found = await lookAgain(task, async () => {
    const { others } = await look(link, task);
    return others.some((one) => one.priority === priority) ? others : undefined;
  });
  return found ?? [];
}

function refuseTaken(
  { vpc }: ProfileVpc,
  priority: number,
  others: readonly ListedProfileVpc[],
  cause?: HubError,
): void {
  const other = others.find((one) => one.priority === priority);
  if (other === undefined) return;
  throw new HubError(
    "aws.conflict",
    `${vpc} has another Profile with the priority ${priority}, ${other.profile} (${other.name}), which stays`,
    { hint: "write another profilePriority beside this spoke", cause },
  );
}

function priorityText({ priority }: ListedProfileVpc): string {
  return priority === undefined ? "that AWS does not tell" : String(priority);
}
