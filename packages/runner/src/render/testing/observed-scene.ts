import {
  type ObservedEndpoint,
  type ObservedState,
  type ObservedZone,
  absent,
  keyTag,
  parseEndpointId,
  parseSecurityGroupId,
  parseVpcId,
  parseZoneId,
  present,
  topologyTag,
  zoneCallerReference,
  zoneComment,
} from "@vpce-hub/core";
import {
  dnsName,
  fullName,
  group,
  hex,
  hubVpc,
  known,
  range,
  region,
  serviceName,
  subnets,
  target,
  vpcOf,
} from "./scene-names.ts";

/** What stands already, and what hostile text AWS answers with. */
export interface ObservedScene {
  /** What was applied before; nothing by default. */
  readonly before?: { readonly services: number; readonly spokes: number };
  /** Comment of a zone of somebody else's that has one of our names. */
  readonly foreignComment?: string;
  /** Name tag of an endpoint of somebody else's for one of our services. */
  readonly foreignTag?: string;
}

/** Returns what AWS answers in a scene. */
export function stateOf({
  before = { services: 0, spokes: 0 },
  foreignComment,
  foreignTag,
}: ObservedScene): ObservedState {
  const endpoints = range(before.services).map((index) => endpointOf(index));
  const zones = range(before.services).map((index) => zoneOf(index, before.spokes));
  return {
    securityGroups: present([
      {
        id: known(parseSecurityGroupId(group)),
        name: "https",
        vpc: known(parseVpcId(hubVpc)),
        tags: new Map(),
        ingress: [],
        users: absent,
      },
    ]),
    endpoints: present([...endpoints, ...(foreignTag === undefined ? [] : [foreignEndpoint(foreignTag)])]),
    zones: present([...zones, ...(foreignComment === undefined ? [] : [foreignZone(foreignComment)])]),
  };
}

function endpointOf(index: number): ObservedEndpoint {
  return {
    id: known(parseEndpointId(`vpce-${hex(index)}`)),
    serviceName: fullName(index),
    vpc: hubVpc,
    state: "available",
    tags: new Map([
      [topologyTag, "shared-endpoints"],
      [keyTag, `endpoint/${serviceName(index)}`],
    ]),
    serviceRegion: undefined,
    subnets,
    securityGroups: [known(parseSecurityGroupId(group))],
    policy: undefined,
    isPrivateDnsEnabled: false,
    isRequesterManaged: false,
    interfaces: [],
    addresses: [],
    dnsEntries: [{ name: target(index), zone: known(parseZoneId("Z2E726K9Y6RL4W")) }],
    lastError: undefined,
  };
}

function foreignEndpoint(tag: string): ObservedEndpoint {
  return { ...endpointOf(0), id: known(parseEndpointId("vpce-0f000000000000000")), tags: new Map([["Name", tag]]) };
}

function zoneOf(index: number, spokes: number): ObservedZone {
  const name = dnsName(index);
  const alias = { name: target(index), zone: known(parseZoneId("Z2E726K9Y6RL4W")) };
  return {
    id: known(parseZoneId(`Z${hex(index).toUpperCase()}`)),
    name,
    callerReference: zoneCallerReference("shared-endpoints", name, 0),
    comment: zoneComment("shared-endpoints"),
    stack: absent,
    tags: present(
      new Map([
        [topologyTag, "shared-endpoints"],
        [keyTag, `zone/${name}`],
      ]),
    ),
    vpcs: present([{ vpc: hubVpc, region }, ...range(spokes).map(vpcOf)]),
    records: present([{ name, type: "A", alias, values: [], ttl: undefined, setIdentifier: undefined, raw: {} }]),
    authorizations: present([]),
  };
}

function foreignZone(comment: string): ObservedZone {
  return {
    ...zoneOf(0, 0),
    id: known(parseZoneId("ZFOREIGN")),
    callerReference: "by hand",
    comment,
    vpcs: absent,
    records: absent,
  };
}
