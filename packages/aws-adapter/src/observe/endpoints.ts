import type { Tag, VpcEndpoint } from "@aws-sdk/client-ec2";
import {
  type DnsEntry,
  type EndpointState,
  type Observed,
  type ObservedEndpoint,
  type Tags,
  canonicalName,
  parseEndpointId,
  parseSecurityGroupId,
  parseSubnetId,
  parseVpcId,
  parseZoneId,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../call/aws.ts";
import { incompleteAnswer } from "../call/aws-error.ts";
import { listAll, nextToken } from "../call/paginate.ts";
import { ec2PageSize, observedBy } from "./observed.ts";

/** Reads all interface endpoints of an account and Region. */
export function readEndpoints(aws: ReadAws, origin: Origin): Promise<Observed<readonly ObservedEndpoint[]>> {
  return observedBy(origin, "ec2:DescribeVpcEndpoints", () => listEndpoints(aws, origin, []));
}

/** A condition on a listing of EC2. */
export interface Filter {
  readonly name: string;
  readonly values: readonly string[];
}

/** Lists the interface endpoints that meet all filters. */
export async function listEndpoints(
  aws: ReadAws,
  origin: Origin,
  filters: readonly Filter[],
  options?: CallOptions,
): Promise<readonly ObservedEndpoint[]> {
  const all = [{ name: "vpc-endpoint-type", values: ["Interface"] }, ...filters];
  const Filters = all.map(({ name, values }) => ({ Name: name, Values: [...values] }));
  const endpoints = await listAll(async (token: string | undefined) => {
    const page = await aws.read(
      "ec2:DescribeVpcEndpoints",
      origin,
      { Filters, MaxResults: ec2PageSize, NextToken: token },
      options,
    );
    return { items: page.VpcEndpoints ?? [], next: nextToken(page.NextToken) };
  });
  return endpoints.filter(({ VpcEndpointType }) => (VpcEndpointType ?? "Interface") === "Interface").map(toEndpoint);
}

/** Reads one endpoint of an answer of EC2. */
export function toEndpoint(endpoint: VpcEndpoint): ObservedEndpoint {
  const id = parseEndpointId(endpoint.VpcEndpointId ?? "");
  const vpc = parseVpcId(endpoint.VpcId ?? "");
  const state = toState(endpoint.State);
  if (id === undefined || vpc === undefined || state === undefined || endpoint.ServiceName === undefined) {
    throw incompleteAnswer(
      `an endpoint without id, VPC, service or state: ${endpoint.VpcEndpointId ?? "?"} (${endpoint.State ?? "?"})`,
    );
  }
  return {
    id,
    serviceName: endpoint.ServiceName,
    vpc,
    state,
    tags: toTags(endpoint.Tags),
    subnets: (endpoint.SubnetIds ?? []).flatMap((subnet) => parseSubnetId(subnet) ?? []).sort(),
    securityGroups: (endpoint.Groups ?? []).flatMap(({ GroupId }) => parseSecurityGroupId(GroupId ?? "") ?? []).sort(),
    policy: endpoint.PolicyDocument,
    isPrivateDnsEnabled: endpoint.PrivateDnsEnabled ?? false,
    dnsEntries: (endpoint.DnsEntries ?? []).flatMap(toDnsEntry),
    lastError: endpoint.LastError?.Message ?? endpoint.FailureReason,
  };
}

/** Reads tags of EC2. */
export function toTags(tags: readonly Tag[] | undefined): Tags {
  return new Map((tags ?? []).flatMap(({ Key, Value }) => (Key === undefined ? [] : [[Key, Value ?? ""] as const])));
}

const states: readonly EndpointState[] = [
  "available",
  "deleted",
  "deleting",
  "expired",
  "failed",
  "partial",
  "pending",
  "pendingacceptance",
  "rejected",
];

/** AWS writes states in several ways: `PendingAcceptance`, `pendingAcceptance` (AWS-FACTS B1). */
function toState(state: string | undefined): EndpointState | undefined {
  const plain = state?.toLowerCase();
  return states.find((known) => known === plain);
}

function toDnsEntry({ DnsName, HostedZoneId }: NonNullable<VpcEndpoint["DnsEntries"]>[number]): readonly DnsEntry[] {
  if (DnsName === undefined) return [];
  return [{ name: canonicalName(DnsName), zone: HostedZoneId === undefined ? undefined : parseZoneId(HostedZoneId) }];
}
