import type { Subnet } from "@aws-sdk/client-ec2";
import {
  type NetworkSubnet,
  type Observed,
  type VpcId,
  canonicalCidr,
  parseSubnetId,
  parseVpcId,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

type SubnetOfVpc = NetworkSubnet & { readonly vpc: VpcId };

/** Reads the subnets of some VPCs of an account and Region. */
export function readNetworkSubnets(
  vpcs: readonly VpcId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly SubnetOfVpc[]>> {
  return observeFiltered(
    {
      what: "subnets",
      action: "ec2:DescribeSubnets",
      values: vpcs,
      idOf: ({ id }) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filters: [{ Name: "vpc-id", Values }], MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeSubnets", origin, input);
        return { items: (page.Subnets ?? []).flatMap(toSubnet), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
}

/** One that has IPv6 alone is left out: the names of the hub lead to IPv4 addresses. */
function toSubnet({
  SubnetId = "",
  VpcId = "",
  CidrBlock,
  AvailabilityZoneId,
  Ipv6Native,
}: Subnet): readonly SubnetOfVpc[] {
  if (Ipv6Native === true) return [];
  const id = parseSubnetId(SubnetId);
  const vpc = parseVpcId(VpcId);
  const cidr = canonicalCidr(CidrBlock ?? "");
  if (id === undefined || vpc === undefined || cidr === undefined)
    throw incompleteAnswer(`the subnet ${SubnetId} without VPC or CIDR`);
  return [{ id, vpc, cidr, availabilityZoneId: AvailabilityZoneId }];
}
