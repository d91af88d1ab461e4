import {
  type CatalogueService,
  type DnsName,
  type Environment,
  type Observed,
  type ObservedEndpoint,
  type ObservedState,
  type ObservedZone,
  type Plan,
  type Topology,
  type Vpc,
  type VpcRef,
  absent,
  canonicalCidr,
  canonicalName,
  keyTag,
  makePlan,
  parseAccountId,
  parseEndpointId,
  parseRegion,
  parseSecurityGroupId,
  parseSubnetId,
  parseVpcId,
  parseZoneId,
  present,
  topologyTag,
  vpcRefText,
  zoneCallerReference,
  zoneComment,
} from "@vpce-hub/core";
import { resolveTopology } from "../../topology/resolve.ts";
import type { TopologyDocument } from "../../topology/topology-document.generated.ts";

/** How many services and spokes there are, what stands already, and what hostile text AWS answers with. */
export interface PlanScene {
  readonly services: number;
  readonly spokes: number;
  /** What was applied before; nothing by default. */
  readonly before?: { readonly services: number; readonly spokes: number };
  readonly maxDeletes?: number;
  /** Comment of a zone of somebody else's that has one of our names. */
  readonly foreignComment?: string;
  /** Name tag of an endpoint of somebody else's for one of our services. */
  readonly foreignTag?: string;
  /** Spokes whose VPC has a zone of the last name already. */
  readonly conflicts?: number;
}

/** Returns the plan of a scene, made by the real planner from observed values. */
export function planOf(scene: PlanScene): Plan {
  const topology = topologyOf(scene);
  return makePlan(topology, environmentOf(topology, scene), stateOf(scene));
}

const region = known(parseRegion("ap-northeast-1"));
const hubAccount = known(parseAccountId("111111111111"));
const hubVpc = known(parseVpcId("vpc-0a1b2c3d4e5f60001"));
const subnets = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"].map((id) => known(parseSubnetId(id)));
const group = "sg-0a1b2c3d4e5f60001";

function topologyOf({ services, spokes, maxDeletes = 100_000 }: PlanScene): Topology {
  const document: TopologyDocument = {
    version: 1,
    name: "shared-endpoints",
    hub: { account: hubAccount, region, vpc: hubVpc, subnets: [...subnets], securityGroups: [group] },
    services: range(services).map(serviceName),
    spokes: range(spokes).map((index) => ({
      name: `spoke-${index + 1}`,
      account: String(200_000_000_000 + index),
      vpc: vpcOf(index).vpc,
    })),
    policy: { maxDeletes: { count: maxDeletes } },
  };
  return resolveTopology(document, new Map());
}

function environmentOf(topology: Topology, { services, spokes, conflicts = 0 }: PlanScene): Environment {
  const vpc = (ref: VpcRef): Observed<Vpc> =>
    present({
      id: ref.vpc,
      region: ref.region,
      cidrs: [known(canonicalCidr("10.0.0.0/16"))],
      hasDnsSupport: true,
      hasDnsHostnames: true,
    });
  const seen = range(spokes).map(
    (index) =>
      [
        vpcRefText(vpcOf(index)),
        present(
          index < conflicts
            ? [
                {
                  id: known(parseZoneId("ZTAKEN")),
                  name: dnsName(services - 1),
                  owner: { kind: "account" as const, account: known(parseAccountId("999999999999")) },
                },
              ]
            : [],
        ),
      ] as const,
  );
  return {
    catalogue: present(new Map(range(services).map((index) => [fullName(index), catalogueService(index)]))),
    knownServiceNames: [],
    hubVpc: vpc({ vpc: hubVpc, region }),
    subnets: present(
      new Map(
        subnets.map((id, i) => [
          id,
          { id, vpc: hubVpc, availabilityZone: `${region}${"ac"[i] ?? "d"}`, freeAddresses: undefined },
        ]),
      ),
    ),
    spokeVpcs: new Map(topology.spokes.map((spoke) => [spoke.name, vpc(spoke)])),
    visibleZones: new Map([[vpcRefText(topology.hub), present([])], ...seen]),
  };
}

function catalogueService(index: number): CatalogueService {
  return {
    serviceName: fullName(index),
    privateDnsNames: [dnsName(index)],
    availabilityZones: ["a", "c"].map((zone) => `${region}${zone}`),
    isPolicySupported: true,
    isAcceptanceRequired: false,
  };
}

function stateOf({ before = { services: 0, spokes: 0 }, foreignComment, foreignTag }: PlanScene): ObservedState {
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
    subnets,
    securityGroups: [known(parseSecurityGroupId(group))],
    policy: undefined,
    isPrivateDnsEnabled: false,
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

function serviceName(index: number): string {
  return ["ssm", "ec2messages", "ssmmessages", "kms", "sts", "logs"][index] ?? `service-${index + 1}`;
}

function fullName(index: number): string {
  return `com.amazonaws.${region}.${serviceName(index)}`;
}

function dnsName(index: number): DnsName {
  return canonicalName(`${serviceName(index)}.${region}.amazonaws.com`);
}

function target(index: number): DnsName {
  return canonicalName(`vpce-${hex(index)}-abcdefgh.${serviceName(index)}.${region}.vpce.amazonaws.com`);
}

function vpcOf(index: number): VpcRef {
  return { vpc: known(parseVpcId(`vpc-${hex(index)}`)), region };
}

function hex(index: number): string {
  return `0b${index.toString(16).padStart(15, "0")}`;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the scene holds a value that cannot be read");
  return value;
}
