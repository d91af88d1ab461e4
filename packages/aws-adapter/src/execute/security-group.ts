import {
  HubError,
  type ObservedSecurityGroup,
  type SecurityGroupId,
  type TagEntry,
  isOurs,
  topologyTag,
  type SecurityGroupOperations,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import type { Filter } from "../observe/endpoints.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { poll } from "./poll.ts";
import { refuseUsedGroup } from "./group-users.ts";
import { admit, noSuchGroup, toPermission } from "./ingress.ts";
import { lookAgain } from "./look-again.ts";
import { createMarked, isUnmarked, mark } from "./mark.ts";
import { type OperationOf, type Task, securityGroupIdOf } from "./run.ts";
import type { ExecutionsOf } from "./execution.ts";
import { revokeIngress } from "./revoke-ingress.ts";
import { awsTags } from "./tags.ts";

/** How operations on security groups are carried out. */
export const securityGroupExecutions: ExecutionsOf<SecurityGroupOperations> = {
  "create-security-group": {
    execute: createSecurityGroup,
    rehearse: ({ name, vpc, tags }) => ({
      action: "ec2:CreateSecurityGroup",
      input: {
        GroupName: name,
        Description: "dry run",
        VpcId: vpc,
        TagSpecifications: [{ ResourceType: "security-group", Tags: awsTags(tags) }],
      },
    }),
  },
  "authorize-ingress": {
    execute: authorizeIngress,
    rehearse: ({ group, rules }, ids) => {
      const id = ids.get(group);
      if (id === undefined) return undefined;
      return {
        action: "ec2:AuthorizeSecurityGroupIngress",
        input: { GroupId: id, IpPermissions: rules.slice(0, 1).map(toPermission) },
      };
    },
  },
  "revoke-ingress": {
    execute: revokeIngress,
    rehearse: ({ group, rules }) => ({
      action: "ec2:RevokeSecurityGroupIngress",
      input: { GroupId: group, IpPermissions: rules.slice(0, 1).map(toPermission) },
    }),
  },
  "delete-security-group": {
    execute: deleteSecurityGroup,
    rehearse: ({ group }) => ({ action: "ec2:DeleteSecurityGroup", input: { GroupId: group } }),
  },
};

/** Creates the group, or takes the one of this name that bears our tags: names are unique in a VPC. */
async function createSecurityGroup(operation: OperationOf<"create-security-group">, task: Task): Promise<void> {
  const { key, name, vpc, tags } = operation;
  try {
    const input = { GroupName: name, Description: descriptionOf(task), VpcId: vpc };
    const { GroupId } = await createMarked(
      {
        type: "security-group",
        tags,
        create: (marks) => task.aws.write("ec2:CreateSecurityGroup", task.origin, { ...input, ...marks }, task.options),
      },
      task,
    );
    if (GroupId === undefined) throw incompleteAnswer("a new security group without an id");
    if (task.marking.isRefusedOnCreate) await mark(GroupId, tags, task);
    task.ids.set(key, GroupId);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidGroup.Duplicate")) throw error;
    task.ids.set(key, (await namesake(operation, task)).id);
  }
}

/** Says whose the group is before any tag does, and where AWS takes none on creation. */
function descriptionOf({ topology }: Task): string {
  return `Access to the endpoints of the vpce-hub topology ${topology}`;
}

async function namesake(
  { name, vpc, tags }: OperationOf<"create-security-group">,
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
    return isOurs(task.topology, found) || !isUnmarked(found.tags) ? found : undefined;
  });
  if (ours !== undefined && isOurs(task.topology, ours)) return ours;
  const unmarked = await leftUnmarked(await list([{ name: "description", values: [descriptionOf(task)] }]), tags, task);
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
  tags: readonly TagEntry[],
  task: Task,
): Promise<ObservedSecurityGroup | undefined> {
  if (!task.marking.isRefusedOnCreate || group === undefined || !isUnmarked(group.tags)) return undefined;
  await mark(group.id, tags, task);
  return group;
}

/** Adds rules to a group; those that are there already are left alone. */
async function authorizeIngress({ group, rules }: OperationOf<"authorize-ingress">, task: Task): Promise<void> {
  await admit(securityGroupIdOf(task, group), rules, task);
}

/** Deletes the group, once the interfaces of the deleted endpoints have vanished. */
async function deleteSecurityGroup({ group }: OperationOf<"delete-security-group">, task: Task): Promise<void> {
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
