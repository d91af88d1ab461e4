import type { IpPermission } from "@aws-sdk/client-ec2";
import {
  HubError,
  type IngressRule,
  type ObservedSecurityGroup,
  type SecurityGroupId,
  isOurs,
  topologyTag,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../call/aws-error.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { poll } from "./deadline.ts";
import { drain } from "./drain.ts";
import { lookAgain } from "./look-again.ts";
import { type OperationOf, type Task, securityGroupIdOf } from "./run.ts";
import { awsTags } from "./tags.ts";

/** Creates the group, or takes the one of this name that bears our tags: names are unique in a VPC. */
export async function createSecurityGroup(operation: OperationOf<"create-security-group">, task: Task): Promise<void> {
  const { key, name, vpc, tags } = operation;
  try {
    const { GroupId } = await task.aws.write(
      "ec2:CreateSecurityGroup",
      task.origin,
      {
        GroupName: name,
        Description: `HTTPS to the endpoints of the vpce-hub topology ${task.topology}`,
        VpcId: vpc,
        TagSpecifications: [{ ResourceType: "security-group", Tags: awsTags(tags) }],
      },
      task.options,
    );
    if (GroupId === undefined) throw incompleteAnswer("a new security group without an id");
    task.ids.set(key, GroupId);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidGroup.Duplicate")) throw error;
    task.ids.set(key, (await namesake(operation, task)).id);
  }
}

async function namesake(
  { name, vpc }: OperationOf<"create-security-group">,
  task: Task,
): Promise<ObservedSecurityGroup> {
  const filters = [
    { name: "group-name", values: [name] },
    { name: "vpc-id", values: [vpc] },
  ];
  const found = await lookAgain(
    task,
    async () => (await listSecurityGroups(task.aws, task.origin, filters, task.options))[0],
  );
  if (found !== undefined && isOurs(task.topology, found)) return found;
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

/** Adds rules to a group; those that are there already are left alone. */
export async function authorizeIngress({ group, rules }: OperationOf<"authorize-ingress">, task: Task): Promise<void> {
  const id = securityGroupIdOf(task, group);
  const description = `vpce-hub ${task.topology}`;
  await allOrEach(rules, "InvalidPermission.Duplicate", async (some) => {
    const IpPermissions = some.map((rule) => described(toPermission(rule), description));
    await task.aws.write(
      "ec2:AuthorizeSecurityGroupIngress",
      task.origin,
      { GroupId: id, IpPermissions },
      task.options,
    );
  });
}

/** Takes inbound permissions back; those that are gone already are left alone. */
export async function revokeIngress(
  { group, rules, drainMs }: OperationOf<"revoke-ingress">,
  task: Task,
): Promise<void> {
  await drain(drainMs, `the addresses behind security group ${group}`, task);
  await allOrEach(rules, "InvalidPermission.NotFound", async (some) => {
    const input = { GroupId: group, IpPermissions: some.map(toPermission) };
    await task.aws.write("ec2:RevokeSecurityGroupIngress", task.origin, input, task.options);
  });
}

/**
 * Sends all items in one call. AWS refuses all when one of them is done already; then each goes by itself. To read
 * which those are would be fewer calls, but a read may lag behind the very write that is in the way.
 */
async function allOrEach<Item>(
  items: readonly Item[],
  doneCode: string,
  send: (some: readonly Item[]) => Promise<void>,
): Promise<void> {
  if (items.length === 0) return;
  try {
    await send(items);
  } catch (error) {
    if (!hasAwsCode(error, doneCode)) throw error;
    if (items.length > 1) for (const item of items) await allOrEach([item], doneCode, send);
  }
}

/** Deletes the group, once the interfaces of the deleted endpoints have vanished. */
export async function deleteSecurityGroup({ group }: OperationOf<"delete-security-group">, task: Task): Promise<void> {
  if (await isDeleted(group, task)) return;
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
    if (hasAwsCode(error, "InvalidGroup.NotFound", "InvalidSecurityGroupID.NotFound", "InvalidGroupId.NotFound"))
      return true;
    if (hasAwsCode(error, "DependencyViolation")) return false;
    throw error;
  }
}

/** Says in the console whose rule it is; only those from blocks are ever ours. */
function described(permission: IpPermission, description: string): IpPermission {
  const { IpRanges = [] } = permission;
  return { ...permission, IpRanges: IpRanges.map((range) => ({ ...range, Description: description })) };
}

function toPermission({ protocol, fromPort, toPort, source }: IngressRule): IpPermission {
  const ports = {
    IpProtocol: protocol,
    ...(fromPort === undefined ? {} : { FromPort: fromPort }),
    ...(toPort === undefined ? {} : { ToPort: toPort }),
  };
  switch (source.kind) {
    case "cidr":
      return { ...ports, IpRanges: [{ CidrIp: source.cidr }] };
    case "cidr6":
      return { ...ports, Ipv6Ranges: [{ CidrIpv6: source.cidr }] };
    case "group":
      return {
        ...ports,
        UserIdGroupPairs: [
          { GroupId: source.group, ...(source.account === undefined ? {} : { UserId: source.account }) },
        ],
      };
    case "prefix-list":
      return { ...ports, PrefixListIds: [{ PrefixListId: source.id }] };
  }
}
