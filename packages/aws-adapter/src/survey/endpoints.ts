import type { Observed, Subnet, SurveyedEndpoint, VpcId } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { isInterface, toEndpoint } from "../observe/endpoints.ts";
import { ec2PageSize, observedBy } from "../observe/observed.ts";
import { toSubnet } from "../observe/subnets.ts";

/** Reads the interface endpoints of an account and Region, and which of them AWS made for something of its own. */
export function readSurveyedEndpoints(aws: ReadAws, origin: Origin): Promise<Observed<readonly SurveyedEndpoint[]>> {
  return observedBy(origin, "ec2:DescribeVpcEndpoints", () =>
    listAll({
      what: "endpoints",
      idOf: ({ id }) => id,
      readPage: async (token: string | undefined) => {
        const Filters = [{ Name: "vpc-endpoint-type", Values: ["Interface"] }];
        const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
        const page = await aws.read("ec2:DescribeVpcEndpoints", origin, input);
        const found = (page.VpcEndpoints ?? []).filter(isInterface);
        return {
          items: found.map((endpoint) => ({
            ...toEndpoint(endpoint, origin.region),
            isManagedByAws: endpoint.RequesterManaged === true,
          })),
          next: nextToken(page.NextToken),
        };
      },
    }),
  );
}

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
