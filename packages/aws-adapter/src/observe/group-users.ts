import type { NetworkInterface } from "@aws-sdk/client-ec2";
import {
  type GroupUser,
  type Observed,
  type ObservedSecurityGroup,
  type SecurityGroupId,
  type Topology,
  isGroupNeeded,
} from "@vpce-hub/core";
import { knownWord } from "../base/known-word.ts";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize, observedBy } from "./observed.ts";
import { listSecurityGroups } from "./security-groups.ts";

/**
 * Reads who uses the groups of a topology that it no longer needs: AWS keeps a group as long as anybody has it. Of all
 * others nobody asks.
 */
export function withUsers(
  groups: readonly ObservedSecurityGroup[],
  topology: Topology,
  aws: ReadAws,
  origin: Origin,
): Promise<readonly ObservedSecurityGroup[]> {
  return Promise.all(
    groups.map(async (group) => {
      if (isGroupNeeded(group, topology)) return group;
      const users: Observed<readonly GroupUser[]> = await observedBy(origin, "ec2:DescribeNetworkInterfaces", () =>
        listGroupUsers(group.id, aws, origin),
      );
      return { ...group, users };
    }),
  );
}

/** Lists what has a group, or names it in a rule; but for endpoints, which are listed by themselves. */
export async function listGroupUsers(
  group: SecurityGroupId,
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<readonly GroupUser[]> {
  const [interfaces, ...naming] = await Promise.all([
    listInterfaces(group, aws, origin, options),
    ...["ip-permission.group-id", "egress.ip-permission.group-id"].map((name) =>
      listSecurityGroups(aws, origin, [{ name, values: [group] }], options),
    ),
  ]);
  const others = new Map(naming.flat().map(({ id, name }) => [id, { id, what: `a rule of security group ${name}` }]));
  others.delete(group);
  return [...interfaces, ...others.values()];
}

function listInterfaces(
  group: SecurityGroupId,
  aws: ReadAws,
  origin: Origin,
  options: CallOptions | undefined,
): Promise<readonly GroupUser[]> {
  return listAll({
    what: "network interfaces",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { Filters: [{ Name: "group-id", Values: [group] }], MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeNetworkInterfaces", origin, input, options);
      return {
        items: (page.NetworkInterfaces ?? []).filter((one) => !isOfEndpoint(one) && hasGroup(one, group)).map(toUser),
        next: nextToken(page.NextToken),
      };
    },
  });
}

/** Of an endpoint, also one that is being deleted: those go with it. */
function isOfEndpoint({ InterfaceType }: NetworkInterface): boolean {
  return knownWord(["vpc_endpoint"], InterfaceType) !== undefined;
}

/** Not every server filters as it was asked to. */
function hasGroup({ Groups = [] }: NetworkInterface, group: SecurityGroupId): boolean {
  return Groups.some(({ GroupId }) => GroupId === group);
}

function toUser({ NetworkInterfaceId = "", Attachment, Description, InterfaceType }: NetworkInterface): GroupUser {
  const instance = Attachment?.InstanceId;
  const what = instance === undefined ? Description || `an interface of type ${InterfaceType}` : `of ${instance}`;
  return { id: NetworkInterfaceId, what };
}
