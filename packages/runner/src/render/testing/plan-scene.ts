import {
  type CatalogueService,
  type Environment,
  type Observed,
  type Plan,
  type Topology,
  type Vpc,
  type VpcRef,
  canonicalCidr,
  makePlan,
  parseAccountId,
  parseZoneId,
  present,
  settle,
  vpcRefText,
} from "@vpce-hub/core";
import { resolveTopology } from "../../topology/resolve.ts";
import type { TopologyDocument } from "../../topology/topology-document.generated.ts";
import { type ObservedScene, stateOf } from "./observed-scene.ts";
import {
  dnsName,
  fullName,
  group,
  hubAccount,
  hubVpc,
  known,
  range,
  region,
  serviceName,
  subnets,
  vpcOf,
} from "./scene-names.ts";

/** How many services and spokes there are, and what stands already. */
export interface PlanScene extends ObservedScene {
  readonly services: number;
  readonly spokes: number;
  readonly maxDeletes?: number;
  /** Spokes whose VPC has a zone of the last name already. */
  readonly conflicts?: number;
}

/** Returns the plan of a scene, made by the real planner from observed values. */
export function planOf(scene: PlanScene): Plan {
  const topology = topologyOf(scene);
  return makePlan(topology, environmentOf(topology, scene), stateOf(scene));
}

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
  const settled = settle(resolveTopology(document, new Map()), {
    accounts: undefined,
    vpcs: new Map(),
    subnets: undefined,
  });
  if (settled.kind !== "settled") throw new Error("the scene names everything by its id");
  return settled.topology;
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
          {
            id,
            vpc: hubVpc,
            availabilityZone: `${region}${"ac"[i] ?? "d"}`,
            availabilityZoneId: undefined,
            freeAddresses: undefined,
          },
        ]),
      ),
    ),
    spokeVpcs: new Map(topology.spokes.map((spoke) => [spoke.name, vpc(spoke)])),
    gateways: new Map(),
    spokeEndpoints: new Map(),
    waysOut: new Map(),
    connections: new Map(),
    readAt: 0,
    networks: undefined,
    visibleZones: new Map([[vpcRefText(topology.hub), present([])], ...seen]),
  };
}

function catalogueService(index: number): CatalogueService {
  return {
    serviceName: fullName(index),
    region: undefined,
    privateDnsNames: [dnsName(index)],
    availabilityZones: ["a", "c"].map((zone) => `${region}${zone}`),
    isPolicySupported: true,
    isAcceptanceRequired: false,
    hasGateway: false,
  };
}
