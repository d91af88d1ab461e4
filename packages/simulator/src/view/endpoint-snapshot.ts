import { endpointNames, stateOf, type Endpoint, type EndpointState } from "../world/endpoint.ts";
import { dnsEntriesOf, type DnsEntry } from "../world/dns-entries.ts";
import { plainTags, type PlainTags } from "../base/tags.ts";
import type { World } from "../world/world.ts";

export interface EndpointSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  readonly serviceName: string;
  readonly type: "Interface" | "Gateway";
  readonly state: EndpointState;
  readonly subnets: readonly string[];
  readonly addresses: readonly string[];
  readonly securityGroups: readonly string[];
  readonly routeTables: readonly string[];
  readonly privateDnsEnabled: boolean;
  readonly isRequesterManaged: boolean;
  readonly policyDocument: string | null;
  readonly dnsEntries: readonly DnsEntry[];
  /** The Regional `vpce-…` name. */
  readonly dnsName: string | null;
  readonly tags: PlainTags;
}

export function endpointSnapshot(world: World, endpoint: Endpoint): EndpointSnapshot {
  const now = world.clock.now();
  const { id, account, region, vpc, type, interfaces, securityGroups, routeTables, privateDnsEnabled } = endpoint;
  return {
    id,
    account,
    region,
    vpc,
    type,
    securityGroups,
    routeTables,
    privateDnsEnabled,
    isRequesterManaged: endpoint.isRequesterManaged,
    serviceName: endpoint.service.serviceName,
    state: stateOf(endpoint, now),
    subnets: interfaces.map(({ subnet }) => subnet),
    addresses: interfaces.map(({ address }) => address),
    policyDocument: endpoint.policyDocument ?? null,
    dnsEntries: dnsEntriesOf(world, endpoint, now),
    dnsName: endpointNames(endpoint)[0]?.name ?? null,
    tags: plainTags(endpoint.tags),
  };
}
