import type { Subnet as AwsSubnet } from "@aws-sdk/client-ec2";
import { type Observed, type Subnet, type SubnetId, parseSubnetId, parseVpcId } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

/** Reads subnets; one that AWS does not know is missing from the map. */
export function readSubnets(
  ids: readonly SubnetId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<ReadonlyMap<SubnetId, Subnet>>> {
  return observedBy(origin, "ec2:DescribeSubnets", async () => {
    const parts = await Promise.all(
      chunksOf([...new Set(ids)], mostFilterValues).map((chunk) => readChunk(chunk, aws, origin)),
    );
    return new Map(parts.flat().map((subnet) => [subnet.id, subnet]));
  });
}

async function readChunk(ids: readonly SubnetId[], aws: ReadAws, origin: Origin): Promise<readonly Subnet[]> {
  const Filters = [{ Name: "subnet-id", Values: [...ids] }];
  return listAll({
    what: "subnets",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeSubnets", origin, input);
      return { items: (page.Subnets ?? []).map(toSubnet), next: nextToken(page.NextToken) };
    },
  });
}

/** Reads one subnet of an answer of EC2. */
export function toSubnet(subnet: AwsSubnet): Subnet {
  const { SubnetId: subnetText, VpcId, AvailabilityZone, AvailabilityZoneId, AvailableIpAddressCount } = subnet;
  const id = parseSubnetId(subnetText ?? "");
  const vpc = parseVpcId(VpcId ?? "");
  if (id === undefined || vpc === undefined || AvailabilityZone === undefined)
    throw incompleteAnswer("a subnet without id, VPC or zone");
  return {
    id,
    vpc,
    availabilityZone: AvailabilityZone,
    availabilityZoneId: AvailabilityZoneId,
    freeAddresses: AvailableIpAddressCount,
  };
}
