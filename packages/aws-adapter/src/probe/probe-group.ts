import type { IpPermission, SecurityGroup } from "@aws-sdk/client-ec2";
import {
  type Cidr,
  HubError,
  type ProbeTarget,
  type Spoke,
  canonicalCidr,
  fewOf,
  hostBlock,
  isCovered,
} from "@vpce-hub/core";
import type { Origin, WriteAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize } from "../observe/observed.ts";

/** A group of this name is taken where a VPC has one. */
const ownName = "vpce-hub-probe";

/**
 * Returns the security group of a VPC that its probes have. None is made: the network interfaces of functions hold their
 * groups for up to 20 minutes after the function has gone (AWS-FACTS-2 L3), so it could not be taken away again. Whoever
 * has one called `vpce-hub-probe` means it for this; else it is the default group, which nobody can delete anyway, as long
 * as it lets out what is to be tried.
 */
export async function probeGroup(
  { vpc, name }: Pick<Spoke, "vpc" | "name">,
  targets: readonly ProbeTarget[],
  {
    aws,
    origin,
    signal,
  }: { readonly aws: WriteAws; readonly origin: Origin; readonly signal: AbortSignal | undefined },
): Promise<string> {
  const groups = await listAll({
    what: "security groups",
    idOf: ({ GroupId = "" }: SecurityGroup) => GroupId,
    readPage: async (token: string | undefined) => {
      const Filters = [
        { Name: "vpc-id", Values: [vpc] },
        { Name: "group-name", Values: [ownName, "default"] },
      ];
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeSecurityGroups", origin, input, { signal });
      return { items: page.SecurityGroups ?? [], next: nextToken(page.NextToken) };
    },
  });
  const own = groups.find(({ GroupName }) => GroupName === ownName)?.GroupId;
  if (own !== undefined) return own;
  const standard = groups.find(({ GroupName }) => GroupName === "default");
  const hint = `make a security group called ${ownName} in ${vpc} that lets TCP ${portsOf(targets)} out to the hub: probes take it`;
  if (standard?.GroupId === undefined)
    throw new HubError("aws.not-found", `${vpc} of spoke ${name} shows no default security group`, { hint });
  const shut = shutTo(standard.IpPermissionsEgress ?? [], targets);
  if (shut.length === 0) return standard.GroupId;
  throw new HubError(
    "aws.conflict",
    `the default security group ${standard.GroupId} of ${vpc} does not let out to ${fewOf(shut)}`,
    { hint },
  );
}

function portsOf(targets: readonly ProbeTarget[]): string {
  return [...new Set(targets.flatMap(({ ports }) => ports))].toSorted((one, other) => one - other).join(", ");
}

/** Returns where a group lets nothing out to. */
function shutTo(rules: readonly IpPermission[], targets: readonly ProbeTarget[]): readonly string[] {
  const shut = targets.flatMap(({ ports, addresses, blocks }) =>
    ports.flatMap((port) => {
      const open = rules.filter((rule) => isOpen(rule, port));
      // Whom groups and prefix lists mean is not looked up: the probe itself finds out.
      if (open.some(isNamed)) return [];
      const cidrs = open.flatMap(({ IpRanges = [] }) =>
        IpRanges.flatMap(({ CidrIp = "" }) => canonicalCidr(CidrIp) ?? []),
      );
      const wanted: readonly Cidr[] = [
        ...addresses.flatMap((address) => hostBlock(address) ?? []),
        ...blocks.flatMap((block) => canonicalCidr(block) ?? []),
      ];
      return wanted.filter((block) => !isCovered(block, cidrs)).map((block) => `${block} on ${port}`);
    }),
  );
  return [...new Set(shut)];
}

function isNamed({ PrefixListIds = [], UserIdGroupPairs = [] }: IpPermission): boolean {
  return PrefixListIds.length + UserIdGroupPairs.length > 0;
}

function isOpen({ IpProtocol, FromPort, ToPort }: IpPermission, port: number): boolean {
  if (IpProtocol === "-1") return true;
  return (IpProtocol === "tcp" || IpProtocol === "6") && (FromPort ?? 0) <= port && port <= (ToPort ?? 65_535);
}
