import { HubError } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { type ListedProfileVpc, listProfilesOfVpc } from "../observe/profiles.ts";
import { poll } from "./poll.ts";
import type { ProfileTask } from "./profile-task.ts";
import { type ProfileVpc, findProfileOfVpc, pace } from "./profile-vpcs.ts";

/**
 * Gives the Profile on a VPC its priority, and returns when that is in force. A number that another Profile has is refused, and
 * that one never moved: AWS says of it only that the request is not valid, as it does of one out of range (AWS-FACTS-2 M1).
 */
export async function setProfilePriority(link: ProfileVpc, priority: number, task: ProfileTask): Promise<void> {
  const before = await settled(link, task);
  if (before.priority === priority) return;
  await refuseTaken(link, priority, task);
  const { aws, origin, options } = task;
  try {
    const input = { ProfileAssociationId: before.id, Priority: priority };
    await aws.write("route53profiles:UpdateProfileAssociation", origin, input, options);
  } catch (error) {
    if (hasAwsCode(error, "ValidationException")) await refuseTaken(link, priority, task, error);
    if (hasAwsCode(error, "UnknownOperationException")) throw withoutOrder(link, task, error);
    throw error;
  }
  const after = await settled(link, task);
  if (after.priority === priority) return;
  throw new HubError("aws.conflict", `${link.vpc} has the Profile with the priority ${priorityText(after)} instead`, {
    hint: "another run may have changed it at the same moment; run the same command again",
  });
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

/** Waits until nothing of the association is under way. */
async function settled(link: ProfileVpc, task: ProfileTask): Promise<ListedProfileVpc> {
  let latest = await standing(link, task);
  if (latest.status === "COMPLETE") return latest;
  task.tellWait(`until the Profile on ${link.vpc} is in force`);
  await poll(task, { what: `for the Profile on ${link.vpc} to be in force`, ...pace }, async () => {
    latest = await standing(link, task);
    return latest.status === "COMPLETE";
  });
  return latest;
}

async function standing(link: ProfileVpc, task: ProfileTask): Promise<ListedProfileVpc> {
  const found = await findProfileOfVpc(link, task);
  if (found !== undefined && found.status !== "DELETING" && found.status !== "FAILED") return found;
  const state =
    found === undefined ? "does not have the Profile any more" : `has the Profile in the state ${found.status}`;
  throw new HubError("aws.conflict", `${link.vpc} ${state}: ${found?.statusMessage ?? "somebody took it away"}`, {
    hint: "run the same command again to go on",
  });
}

async function refuseTaken(link: ProfileVpc, priority: number, task: ProfileTask, cause?: HubError): Promise<void> {
  const all = await listProfilesOfVpc(task.aws, task.origin, link.vpc, task.options);
  const other = all.find(
    (one) => one.profile !== link.profile && one.priority === priority && one.status !== "DELETED",
  );
  if (other === undefined) return;
  throw new HubError(
    "aws.conflict",
    `${link.vpc} has another Profile with the priority ${priority}, ${other.profile} (${other.name}), which stays`,
    { hint: "write another profilePriority beside this spoke", cause },
  );
}

function priorityText({ priority }: ListedProfileVpc): string {
  return priority === undefined ? "that AWS does not tell" : String(priority);
}
