import type { Observed, Subnet, VpcId } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize, observedBy } from "../observe/observed.ts";
import { toSubnet } from "../observe/subnets.ts";

/** Reads the subnets of a VPC. */
export function readSubnetsOfVpc(vpc: VpcId, aws: ReadAws, origin: Origin): Promise<Observed<readonly Subnet[]>> {
  return observedBy(origin, "ec2:DescribeSubnets", () =>
    listAll({
      what: "subnets",
      idOf: ({ id }) => id,
      readPage: async (token: string | undefined) => {
        const Filters = [{ Name: "vpc-id", Values: [vpc] }];
        const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
        const page = await aws.read("ec2:DescribeSubnets", origin, input);
        return { items: (page.Subnets ?? []).map(toSubnet), next: nextToken(page.NextToken) };
      },
    }),
  );
}
