import type { NetworkAcl as AwsAcl, NetworkAclEntry } from "@aws-sdk/client-ec2";
import {
  type AclEntry,
  type NetworkAcl,
  type Observed,
  type VpcId,
  canonicalCidr,
  parseSubnetId,
  parseVpcId,
} from "@vpce-hub/core";
import { knownWord } from "../../base/known-word.ts";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

type AclOfVpc = NetworkAcl & { readonly vpc: VpcId };

/** Reads the network ACLs of some VPCs of an account and Region. */
export function readNetworkAcls(
  vpcs: readonly VpcId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly AclOfVpc[]>> {
  return observeFiltered(
    {
      what: "network ACLs",
      action: "ec2:DescribeNetworkAcls",
      values: vpcs,
      idOf: ({ id }) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filters: [{ Name: "vpc-id", Values }], MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeNetworkAcls", origin, input);
        return { items: (page.NetworkAcls ?? []).map(toAcl), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
}

function toAcl({ NetworkAclId: id, VpcId = "", Associations = [], Entries = [] }: AwsAcl): AclOfVpc {
  const vpc = parseVpcId(VpcId);
  if (id === undefined || vpc === undefined) throw incompleteAnswer("a network ACL without id or VPC");
  return {
    id,
    vpc,
    subnets: Associations.flatMap(({ SubnetId }) => parseSubnetId(SubnetId ?? "") ?? []),
    entries: Entries.flatMap((entry) => toEntry(entry, id)),
  };
}

/** Entries of IPv6 are left out: the names of the hub lead to IPv4 addresses. */
function toEntry(entry: NetworkAclEntry, acl: string): readonly AclEntry[] {
  const { RuleNumber, Egress, Protocol, RuleAction, CidrBlock, PortRange } = entry;
  if (CidrBlock === undefined) return [];
  const cidr = canonicalCidr(CidrBlock);
  const action = knownWord(["allow", "deny"], RuleAction);
  if (cidr === undefined || action === undefined || RuleNumber === undefined || Protocol === undefined)
    throw incompleteAnswer(`an entry of ${acl} that cannot be read`);
  const { From, To } = PortRange ?? {};
  return [
    {
      number: RuleNumber,
      isEgress: Egress ?? false,
      protocol: Protocol,
      ports: From === undefined || To === undefined ? undefined : [From, To],
      cidr,
      isAllowed: action === "allow",
    },
  ];
}
