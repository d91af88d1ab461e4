import { type Plan, type PlanOptions, makePlan } from "../plan/plan.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { CatalogueService, Environment, VisibleZone, Vpc } from "../topology/environment.ts";
import type { Topology } from "../topology/topology.ts";
import type { Cidr, Region, SecurityGroupId, VpcId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { present, valueOr } from "../words/state.ts";
import {
  type Draft,
  type ServiceDraft,
  fullNameOf,
  hubAccount,
  hubCidr,
  hubVpc,
  offeredNamesOf,
  region,
  serviceOf,
  spokeOf,
  subnets,
  topologyOf,
} from "./draft.ts";
import { noProfile, observedProfiles } from "./profiles.ts";
import { groupOf, hubRef } from "./resources.ts";
import { settledEndpoint, settledGroup, settledZones } from "./settled.ts";

/** All that a plan is made from. */
export interface Scene {
  readonly topology: Topology;
  readonly environment: Environment;
  readonly state: ObservedState;
}

/** Returns the plan of a scene, made by the real planner. */
export function planOf({ topology, environment, state }: Scene, options: PlanOptions = {}): Plan {
  return makePlan(topology, environment, state, options);
}

/** Returns a scene in which nothing of a draft stands yet. */
export function fresh(draft: Draft): Scene {
  return sceneOf(draft, {
    securityGroups: present(givenGroups(draft)),
    endpoints: present([]),
    zones: present([]),
  });
}

/** Returns a scene in which everything that a draft asks for stands. */
export function settled(draft: Draft): Scene {
  const endpoints = draft.services.map((service) => settledEndpoint(serviceOf(service), draft));
  const isOwned = draft.groups === undefined && endpoints.length > 0;
  return sceneOf(draft, {
    securityGroups: present([...givenGroups(draft), ...(isOwned ? [settledGroup(draft)] : [])]),
    endpoints: present(endpoints),
    zones: present(settledZones(draft, endpoints)),
  });
}

/** Returns a scene in which all of one draft stands and another one is asked for. */
export function moving(before: Draft, after: Draft): Scene {
  const stands = settled(before);
  const asked = fresh(after);
  const catalogue = new Map([stands, asked].flatMap(({ environment }) => [...valueOr(environment.catalogue, none)]));
  const given = givenGroups(after).filter(({ id }) => !(before.groups ?? []).includes(id));
  const groups = [...valueOr(stands.state.securityGroups, []), ...given];
  return seen({
    topology: asked.topology,
    environment: { ...asked.environment, catalogue: present(catalogue) },
    state: { ...stands.state, securityGroups: present(groups) },
  });
}

const none: ReadonlyMap<string, CatalogueService> = new Map();

/** Returns a scene with the zones that each VPC sees, by what is in its state. */
export function seen(scene: Scene): Scene {
  const zones = valueOr(scene.state.zones, []);
  const seenBy = (vpc: VpcRef): readonly VisibleZone[] =>
    zones
      .filter(({ vpcs }) => valueOr(vpcs, []).some((one) => vpcRefText(one) === vpcRefText(vpc)))
      .map(({ id, name }) => ({ id, name, owner: { kind: "account", account: hubAccount } }));
  const visibleZones = new Map(
    [hubRef, ...scene.topology.spokes].map((vpc) => [vpcRefText(vpc), present(seenBy(vpc))]),
  );
  return { ...scene, environment: { ...scene.environment, visibleZones } };
}

function sceneOf(draft: Draft, state: ObservedState): Scene {
  const services = draft.services.map(serviceOf);
  const environment: Environment = {
    catalogue: present(new Map(services.map((service) => [fullNameOf(service.name), offer(service)]))),
    knownServiceNames: [],
    hubVpc: present(vpc({ vpc: hubVpc, region, cidr: hubCidr })),
    subnets: present(new Map(subnets.map((subnet) => [subnet.id, { ...subnet, vpc: hubVpc }]))),
    spokeVpcs: new Map(draft.spokes.map(spokeOf).map((spoke) => [spoke.name, present(vpc(spoke))])),
    visibleZones: new Map(),
    gateways: new Map(),
    spokeEndpoints: new Map(),
    waysOut: new Map(),
    connections: new Map(),
    readAt: Date.UTC(2026, 0, 1),
    networks: undefined,
  };
  const topology = topologyOf(draft);
  return seen({ topology, environment, state: { profiles: observedProfiles(noProfile, { topology }), ...state } });
}

/** The user's own groups admit everybody. */
function givenGroups({ groups = [] }: Draft): readonly ReturnType<typeof groupOf>[] {
  return groups.map((id) => groupOf(["10.0.0.0/8"], { id: id as SecurityGroupId, name: id }));
}

function vpc(found: { readonly vpc: string; readonly region: string; readonly cidr: string }): Vpc {
  return {
    id: found.vpc as VpcId,
    region: found.region as Region,
    cidrs: [found.cidr as Cidr],
    hasDnsSupport: true,
    hasDnsHostnames: true,
  };
}

function offer(service: ServiceDraft): CatalogueService {
  return {
    serviceName: fullNameOf(service.name),
    region: undefined,
    privateDnsNames: offeredNamesOf(service).map(canonicalName),
    availabilityZones: ["a", "c", "d"].map((zone) => `${region}${zone}`),
    isPolicySupported: true,
    isAcceptanceRequired: false,
    hasGateway: false,
  };
}
