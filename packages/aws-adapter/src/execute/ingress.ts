import type { IpPermission } from "@aws-sdk/client-ec2";
import type { IngressRule } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";

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
