import type { NetworkInterface } from "@aws-sdk/client-ec2";
import {
  type EndpointAddress,
  type Observed,
  type ObservedEndpoint,
  type ObservedZone,
  type Topology,
  addressesOf,
  parseSubnetId,
  present,
  valueOr,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { type ObservationPurpose, ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

type Endpoints = Observed<readonly ObservedEndpoint[]>;

/**
 * Adds to the endpoints of the hub VPC the addresses that they have, where records lead to addresses or are to. Without
 * them it is not known what a record leads to, and so no endpoint is (law 5).
 */
export async function withAddresses(
  endpoints: Endpoints,
  zones: Observed<readonly ObservedZone[]>,
  { topology, aws, origin, purpose }: AddressReading,
): Promise<Endpoints> {
  const isNeeded = isAskedFor(topology, zones);
  if (endpoints.kind !== "present" || !(isNeeded || purpose === "verify")) return endpoints;
  const inHub = endpoints.value.filter(({ vpc }) => vpc === topology.hub.vpc);
  const read = await observedBy(origin, "ec2:DescribeNetworkInterfaces", () =>
    listEndpointAddresses(inHub, aws, origin),
  );
  // Without addresses, whether an endpoint is reached is known for its subnets as a whole.
  if (read.kind === "unknown") return isNeeded ? read : endpoints;
  const byInterface = valueOr(read, new Map<string, EndpointAddress>());
  return present(
    endpoints.value.map((endpoint) => ({
      ...endpoint,
      addresses: endpoint.interfaces.flatMap((id) => byInterface.get(id) ?? []),
    })),
  );
}

interface AddressReading {
  readonly topology: Topology;
  readonly aws: ReadAws;
  readonly origin: Origin;
  readonly purpose: ObservationPurpose;
}

function isAskedFor({ services }: Topology, zones: Observed<readonly ObservedZone[]>): boolean {
  if (services.some(({ records }) => records === "address")) return true;
  return valueOr(zones, []).some(({ records }) =>
    valueOr(records, []).some((record) => addressesOf(record).length > 0),
  );
}

/**
 * Lists the addresses of endpoints by the ids of their interfaces. An endpoint that serves has an interface in each of
 * its subnets, and each has an address: an answer without one of them says nothing of where records lead (law 5).
 */
export async function listEndpointAddresses(
  endpoints: readonly ObservedEndpoint[],
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<ReadonlyMap<string, EndpointAddress>> {
  const serving = endpoints.filter(({ state }) => state === "available");
  const bare = serving.find(({ interfaces, subnets }) => interfaces.length < subnets.length);
  if (bare !== undefined) throw incompleteAnswer(`not all network interfaces of ${bare.id}`);
  const ids = endpoints.flatMap(({ interfaces }) => interfaces);
  const found = await listAddresses(ids, aws, origin, options);
  const lost = serving.flatMap(({ interfaces }) => interfaces).find((id) => !found.has(id));
  if (lost !== undefined) throw incompleteAnswer(`no network interface ${lost}, which an endpoint has`);
  return found;
}

/** Lists the addresses of network interfaces by their ids; of one that is gone there is none. */
export async function listAddresses(
  ids: readonly string[],
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<ReadonlyMap<string, EndpointAddress>> {
  const parts = await Promise.all(
    chunksOf(ids, mostFilterValues).map((chunk) =>
      listAll({
        what: "network interfaces",
        idOf: ({ id }) => id,
        readPage: async (token: string | undefined) => {
          const Filters = [{ Name: "network-interface-id", Values: [...chunk] }];
          const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
          const page = await aws.read("ec2:DescribeNetworkInterfaces", origin, input, options);
          return { items: (page.NetworkInterfaces ?? []).map(toAddress), next: nextToken(page.NextToken) };
        },
      }),
    ),
  );
  return new Map(parts.flat().map(({ id, subnet, address }) => [id, { subnet, address }]));
}

function toAddress({
  NetworkInterfaceId: id,
  SubnetId,
  PrivateIpAddress: address,
}: NetworkInterface): EndpointAddress & {
  readonly id: string;
} {
  const subnet = parseSubnetId(SubnetId ?? "");
  if (id === undefined || subnet === undefined || address === undefined)
    throw incompleteAnswer("a network interface without id, subnet or address");
  return { id, subnet, address };
}
