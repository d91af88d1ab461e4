import {
  type AccountId,
  type Caller,
  type VpcRef,
  parseAccountId,
  parseVpcId,
  profileKey,
  vpcRefText,
} from "@vpce-hub/core";
import { findProfile, findShare } from "../observe/own-profile.ts";
import { listProfileUses } from "../observe/profiles.ts";
import { listShareMembers } from "../observe/shares.ts";
import { refuseWhile } from "./in-use.ts";
import type { Task } from "./run.ts";
import { isComing } from "./share.ts";

/**
 * Finds, in words, a VPC that has the topology's Profile and that the plan does not know to keep it: a run beside this one has
 * given it to the VPC. Only the VPC's account sees it (AWS-FACTS-2 M5), so all that the plan has asked are asked again; whom
 * the Profile has been shared with meanwhile may have given it to any VPC.
 */
export async function findProfileNewcomer(task: Task): Promise<string | undefined> {
  const { staying, aws, hub, options, topology } = task;
  const { profileCallers } = staying;
  if (profileCallers.length === 0) return undefined;
  const ground = { aws, origin: hub, options, topology };
  // The run beside may have made another one, where this one has deleted that of the plan.
  const [own, share] = await Promise.all([findProfile(ground), findShare(ground)]);
  const members =
    share === undefined ? [] : await listShareMembers(aws, hub, { share: share.arn, kind: "PRINCIPAL" }, options);
  const asked = new Set<AccountId>(profileCallers.map(({ account }) => account));
  const added = members.find(({ entity, status }) => {
    const account = parseAccountId(entity);
    return isComing(status) && account !== undefined && !asked.has(account);
  });
  if (added !== undefined) return `the Profile has been shared with account ${added.entity} meanwhile`;
  const ids = new Set([own?.id, task.ids.get(profileKey)]);
  const users = (await Promise.all(profileCallers.map(async (caller) => usersIn(caller, ids, task)))).flat();
  const newcomer = users.find((vpc) => !staying.vpcs.has(vpcRefText(vpc)));
  return newcomer === undefined ? undefined : `${newcomer.vpc} has got the Profile meanwhile`;
}

/** Refuses to go on while a VPC in one of the accounts has the Profile: it would lose its names at once. */
export async function refuseProfileUsers(accounts: readonly AccountId[], task: Task): Promise<void> {
  const callers = task.staying.profileCallers.filter(({ account }) => accounts.includes(account));
  const ids = new Set([task.ids.get(profileKey)]);
  await refuseWhile(task.aws, task.options, async () => {
    const [user] = (await Promise.all(callers.map(async (caller) => usersIn(caller, ids, task)))).flat();
    return user === undefined ? undefined : `${user.vpc} has the Profile`;
  });
}

async function usersIn(
  caller: Caller,
  profiles: ReadonlySet<string | undefined>,
  { aws, hub, options }: Task,
): Promise<readonly VpcRef[]> {
  const uses = await listProfileUses(aws, { caller, region: hub.region }, options);
  return uses
    .filter(({ profile, status }) => profiles.has(profile) && status !== "DELETED" && status !== "DELETING")
    .flatMap(({ vpc: text }) => {
      const vpc = parseVpcId(text);
      return vpc === undefined ? [] : [{ vpc, region: hub.region }];
    });
}
