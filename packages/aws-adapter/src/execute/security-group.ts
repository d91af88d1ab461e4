import {
  HubError,
  type Key,
  type ObservedSecurityGroup,
  type SecurityGroupId,
  isTaggedOurs,
  topologyTag,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../call/aws-error.ts";
import type { Filter } from "../observe/endpoints.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { poll } from "./deadline.ts";
import { refuseUsedGroup } from "./group-users.ts";
import { allOrEach, noSuchGroup } from "./ingress.ts";
import { lookAgain } from "./look-again.ts";
import { createMarked, isUnmarked, mark } from "./mark.ts";
import { type OperationOf, type Task, securityGroupIdOf } from "./run.ts";

/** Creates the group, or takes the one of this name that bears our tags: names are unique in a VPC. */
export async function createSecurityGroup(operation: OperationOf<"create-security-group">, task: Task): Promise<void> {
  const { key, name, vpc } = operation;
  try {
    const input = { GroupName: name, Description: descriptionOf(task), VpcId: vpc };
    const { GroupId } = await createMarked(
      {
        type: "security-group",
        key,
        create: (marks) => task.aws.write("ec2:CreateSecurityGroup", task.origin, { ...input, ...marks }, task.options),
      },
      task,
    );
    if (GroupId === undefined) throw incompleteAnswer("a new security group without an id");
    if (task.marking.isRefusedOnCreate) await mark(GroupId, key, task);
    task.ids.set(key, GroupId);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidGroup.Duplicate")) throw error;
    task.ids.set(key, (await namesake(operation, task)).id);
  }
}

/** Says whose the group is before any tag does, and where AWS takes none on creation. */
function descriptionOf({ topology }: Task): string {
  return `HTTPS to the endpoints of the vpce-hub topology ${topology}`;
}

async function namesake(
  { key, name, vpc }: OperationOf<"create-security-group">,
  task: Task,
): Promise<ObservedSecurityGroup> {
  const filters = [
    { name: "group-name", values: [name] },
    { name: "vpc-id", values: [vpc] },
  ];
  const list = (more: readonly Filter[]): Promise<readonly ObservedSecurityGroup[]> =>
    listSecurityGroups(task.aws, task.origin, [...filters, ...more], task.options);
  let found: ObservedSecurityGroup | undefined;
  // One that a run beside this one has just made may not show its tags yet.
  const ours = await lookAgain(task, async () => {
    [found] = await list([]);
    if (found === undefined) return undefined;
    return isTaggedOurs(task.topology, found.tags) || !isUnmarked(found.tags) ? found : undefined;
  });
  if (ours !== undefined && isTaggedOurs(task.topology, ours.tags)) return ours;
  const unmarked = await leftUnmarked(await list([{ name: "description", values: [descriptionOf(task)] }]), key, task);
  if (unmarked !== undefined) return unmarked;
  const owner = found?.tags.get(topologyTag);
  const whose = owner === undefined ? "is not owned by vpce-hub" : `belongs to the topology ${owner}`;
  throw new HubError(
    "aws.conflict",
    `security group ${found?.id ?? name} in ${vpc} has the name ${name} and ${whose}`,
    {
      hint: `rename or delete ${found?.id ?? name}, or give the topology another name`,
    },
  );
}

/** Takes a group that a run has left without tags, where AWS takes none on creation: our words on it say that it is ours. */
async function leftUnmarked(
  [group]: readonly ObservedSecurityGroup[],
  key: Key,
  task: Task,
): Promise<ObservedSecurityGroup | undefined> {
  if (!task.marking.isRefusedOnCreate || group === undefined || !isUnmarked(group.tags)) return undefined;
  await mark(group.id, key, task);
  return group;
}

/** Admits HTTPS from blocks; those that are admitted already are left alone. */
export async function authorizeIngress({ group, cidrs }: OperationOf<"authorize-ingress">, task: Task): Promise<void> {
  const id = securityGroupIdOf(task, group);
  const description = `vpce-hub ${task.topology}`;
  await allOrEach(cidrs, "InvalidPermission.Duplicate", async (some) => {
    const IpRanges = some.map((CidrIp) => ({ CidrIp, Description: description }));
    const IpPermissions = [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges }];
    await task.aws.write(
      "ec2:AuthorizeSecurityGroupIngress",
      task.origin,
      { GroupId: id, IpPermissions },
      task.options,
    );
  });
}

/** Deletes the group, once the interfaces of the deleted endpoints have vanished. */
export async function deleteSecurityGroup({ group }: OperationOf<"delete-security-group">, task: Task): Promise<void> {
  if (await isDeleted(group, task)) return;
  await refuseUsedGroup(group, task);
  task.tellWait(`until nothing uses security group ${group}`);
  await poll(
    task,
    { what: `for the endpoints that use security group ${group} to vanish`, firstMs: 3_000, mostMs: 10_000 },
    () => isDeleted(group, task),
  );
}

async function isDeleted(group: SecurityGroupId, { aws, origin, options }: Task): Promise<boolean> {
  try {
    await aws.write("ec2:DeleteSecurityGroup", origin, { GroupId: group }, options);
    return true;
  } catch (error) {
    if (hasAwsCode(error, ...noSuchGroup)) return true;
    if (hasAwsCode(error, "DependencyViolation")) return false;
    throw error;
  }
}
