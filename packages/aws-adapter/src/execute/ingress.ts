import type { IpPermission } from "@aws-sdk/client-ec2";
import type { IngressRule, SecurityGroupId } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import type { Task } from "./run.ts";

/** How AWS says that a group is gone (AWS-FACTS B1). */
export const noSuchGroup = [
  "InvalidGroup.NotFound",
  "InvalidSecurityGroupID.NotFound",
  "InvalidGroupId.NotFound",
] as const;

/**
 * Sends all items in one call. AWS refuses all when one of them is done already; then each goes by itself. To read
 * which those are would be fewer calls, but a read may lag behind the very write that is in the way.
 */
export async function allOrEach<Item>(
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

/** Adds rules to a group, for the first time or again; those that are there already are left alone. */
export async function admit(
  group: SecurityGroupId,
  rules: readonly IngressRule[],
  { aws, origin, options, topology }: Task,
): Promise<void> {
  const description = `vpce-hub ${topology}`;
  await allOrEach(rules, "InvalidPermission.Duplicate", async (some) => {
    const IpPermissions = some.map((rule) => described(toPermission(rule), description));
    await aws.write("ec2:AuthorizeSecurityGroupIngress", origin, { GroupId: group, IpPermissions }, options);
  });
}

/** Says in the console whose rule it is; only those from blocks are ever ours. */
function described(permission: IpPermission, description: string): IpPermission {
  const { IpRanges = [] } = permission;
  return { ...permission, IpRanges: IpRanges.map((range) => ({ ...range, Description: description })) };
}

/** Writes a rule as AWS takes it. */
export function toPermission({ protocol, fromPort, toPort, source }: IngressRule): IpPermission {
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
