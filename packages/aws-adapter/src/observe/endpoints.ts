import type { Tag, VpcEndpoint } from "@aws-sdk/client-ec2";
import {
  type DnsEntry,
  type EndpointState,
  type GatewayEndpoint,
  type Observed,
  type ObservedEndpoint,
  type Region,
  type Tags,
  type VpcId,
  canonicalName,
  parseEndpointId,
  parseRegion,
  parseSecurityGroupId,
  parseSubnetId,
  parseVpcId,
  parseZoneId,
  regionOfServiceName,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { knownWord } from "../base/known-word.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
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
  return listAll({
    what: "endpoints",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeVpcEndpoints", origin, input, options);
      return {
        items: (page.VpcEndpoints ?? []).filter(isInterface).map((endpoint) => toEndpoint(endpoint, origin.region)),
        next: nextToken(page.NextToken),
      };
    },
  });
}

/** A gateway endpoint with its VPC. */
type GatewayOfVpc = GatewayEndpoint & { readonly vpc: VpcId };

/** Endpoints of both kinds. */
export interface VpcEndpoints {
  readonly interfaces: readonly ObservedEndpoint[];
  readonly gateways: readonly GatewayOfVpc[];
}

/** Lists the interface and gateway endpoints that meet all filters. */
export async function listVpcEndpoints(
  aws: ReadAws,
  origin: Origin,
  filters: readonly Filter[],
): Promise<VpcEndpoints> {
  const all = [{ name: "vpc-endpoint-type", values: ["Interface", "Gateway"] }, ...filters];
  const found = await listRaw(aws, origin, all);
  return {
    interfaces: found.filter(isInterface).map((endpoint) => toEndpoint(endpoint, origin.region)),
    gateways: found.flatMap((endpoint) => toGateway(endpoint, origin.region)),
  };
}

/** Lists the gateway endpoints that meet all filters, each with its VPC. */
export async function listGateways(
  aws: ReadAws,
  origin: Origin,
  filters: readonly Filter[],
): Promise<readonly GatewayOfVpc[]> {
  const found = await listRaw(aws, origin, [{ name: "vpc-endpoint-type", values: ["Gateway"] }, ...filters]);
  return found.flatMap((endpoint) => toGateway(endpoint, origin.region));
}

async function listRaw(aws: ReadAws, origin: Origin, filters: readonly Filter[]): Promise<readonly VpcEndpoint[]> {
  const Filters = filters.map(({ name, values }) => ({ Name: name, Values: [...values] }));
  return listAll({
    what: "endpoints of VPCs",
    idOf: ({ VpcEndpointId = "" }) => VpcEndpointId,
    readPage: async (token: string | undefined) => {
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeVpcEndpoints", origin, input);
      return { items: page.VpcEndpoints ?? [], next: nextToken(page.NextToken) };
    },
  });
}

/** One that is on its way out carries nothing. */
function toGateway(endpoint: VpcEndpoint, region: Region): readonly GatewayOfVpc[] {
  if (knownWord(["Gateway"], endpoint.VpcEndpointType) === undefined) return [];
  const { id, vpc, serviceName, state } = toEndpoint(endpoint, region);
  return state === "available" ? [{ id, vpc, serviceName }] : [];
}

const types = ["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork"] as const;

/** Not every server filters as it was asked to. What is of no type that we know may be an interface: it is not left out. */
function isInterface({ VpcEndpointId, VpcEndpointType }: VpcEndpoint): boolean {
  const type = knownWord(types, VpcEndpointType);
  if (type === undefined) throw incompleteAnswer(`endpoint ${VpcEndpointId} of the unknown type ${VpcEndpointType}`);
  return type === "Interface";
}

/** Reads one endpoint of an answer of EC2; `region` is the one that it is in. */
export function toEndpoint(endpoint: VpcEndpoint, region: Region): ObservedEndpoint {
  const id = parseEndpointId(endpoint.VpcEndpointId ?? "");
  const vpc = parseVpcId(endpoint.VpcId ?? "");
  // AWS writes states in several ways: `PendingAcceptance`, `pendingAcceptance` (AWS-FACTS B1).
  const state = knownWord(states, endpoint.State);
  if (id === undefined || vpc === undefined || state === undefined || endpoint.ServiceName === undefined) {
    throw incompleteAnswer(
      `an endpoint without id, VPC, service or state: ${endpoint.VpcEndpointId ?? "?"} (${endpoint.State ?? "?"})`,
    );
  }
  return {
    id,
    serviceName: endpoint.ServiceName,
    serviceRegion: regionOfService(endpoint, region),
    vpc,
    state,
    tags: toTags(endpoint.Tags),
    subnets: allOf(endpoint.SubnetIds ?? [], parseSubnetId, `a subnet of ${id}`),
    securityGroups: allOf(
      (endpoint.Groups ?? []).map(({ GroupId }) => GroupId ?? ""),
      parseSecurityGroupId,
      `a group of ${id}`,
    ),
    policy: endpoint.PolicyDocument,
    isPrivateDnsEnabled: endpoint.PrivateDnsEnabled ?? false,
    isRequesterManaged: endpoint.RequesterManaged ?? false,
    dnsEntries: (endpoint.DnsEntries ?? []).flatMap(toDnsEntry),
    interfaces: endpoint.NetworkInterfaceIds ?? [],
    addresses: [],
    lastError: endpoint.LastError?.Message ?? endpoint.FailureReason,
  };
}

/** Where AWS does not say it, the name of the service does, for most. */
function regionOfService({ ServiceRegion, ServiceName = "" }: VpcEndpoint, own: Region): Region | undefined {
  const region = parseRegion(ServiceRegion ?? regionOfServiceName(ServiceName) ?? "");
  return region === own ? undefined : region;
}

/** Reads ids that AWS lists of one thing, each once; one that is none is not left out. */
function allOf<Id extends string>(
  texts: readonly string[],
  parse: (text: string) => Id | undefined,
  what: string,
): readonly Id[] {
  const ids = texts.map((text) => {
    const id = parse(text);
    if (id === undefined) throw incompleteAnswer(`${what} that is none: "${text}"`);
    return id;
  });
  return [...new Set(ids)].sort();
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

function toDnsEntry({ DnsName, HostedZoneId }: NonNullable<VpcEndpoint["DnsEntries"]>[number]): readonly DnsEntry[] {
  if (DnsName === undefined) return [];
  return [{ name: canonicalName(DnsName), zone: HostedZoneId === undefined ? undefined : parseZoneId(HostedZoneId) }];
}
