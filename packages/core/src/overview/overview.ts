import type { DnsName, Key } from "../words/ids.ts";
import { type VpcRef, endpointKey, vpcRefText } from "../words/key.ts";
import type { CellState } from "./cell-state.ts";
import { matrixOf, unlinkedStates, usersOf } from "./cells.ts";
import { type CostView, costOf } from "./cost.ts";
import type { OverviewInput } from "./input.ts";
import { leavingLinks, leavingServices, leavingVpcs } from "./leaving.ts";
import { keyOfEndpoint } from "../resource/owned.ts";
import { valueOr } from "../words/state.ts";
import type { Spoke } from "../topology/topology.ts";

/** A topology at one glance: who uses what, before and after a plan. */
export interface Overview {
  /** Those of the topology in its order, then those that leave. */
  readonly services: readonly ServiceView[];
  /** Those of the topology in its order, then the VPCs that leave. */
  readonly spokes: readonly SpokeView[];
  /** By service, then by spoke. */
  readonly cells: readonly (readonly CellState[])[];
  readonly cost: CostView;
}

/** A service of the hub, or a zone that leaves and of which no service is known. */
export interface ServiceView {
  readonly name: string;
  /** Its private DNS names as zones. */
  readonly zones: readonly DnsName[];
  /** What becomes of its endpoint. */
  readonly state: CellState;
}

/** A VPC that uses the hub, or did. */
export interface SpokeView {
  /** Name of the spoke, or the VPC where the topology has none for it. */
  readonly name: string;
  readonly account: string | undefined;
  readonly vpc: VpcRef;
  readonly isInTopology: boolean;
}

/** Returns the overview of a plan. */
export function overviewOf(input: OverviewInput): Overview {
  const leaving = leavingLinks(input);
  const spokes = [...input.topology.spokes.map(spokeView), ...leavingVpcs(leaving, input).map(strangerView)];
  const services = [...input.topology.services.map(({ name }) => name), ...leavingServices(input)];
  const users = usersOf(input);
  const matrix = matrixOf(input, users, leaving);
  const unlinked = unlinkedStates(input, users);
  const columns = spokes.map(({ vpc }) => vpcRefText(vpc));
  const ofEndpoints = endpointsOnly(input);
  return {
    services: services.map((name) => serviceView(name, ofEndpoints)),
    spokes,
    cells: services.map((service) => {
      const row = matrix.get(service);
      return columns.map((vpc) => row?.get(vpc) ?? unlinked(service, vpc));
    }),
    cost: costOf(input),
  };
}

function spokeView({ name, account, vpc, region }: Spoke): SpokeView {
  return { name, account, vpc: { vpc, region }, isInTopology: true };
}

function strangerView(vpc: VpcRef): SpokeView {
  return { name: vpc.vpc, account: undefined, vpc, isInTopology: false };
}

/** Each service looks through the changes, so the tens of thousands of others are left out first. */
function endpointsOnly(input: OverviewInput): OverviewInput {
  const { changes, blocked } = input;
  return {
    ...input,
    changes: changes.filter(({ resource }) => resource === "endpoint"),
    blocked: blocked.filter(({ change }) => change.resource === "endpoint"),
  };
}

function serviceView(name: string, input: OverviewInput): ServiceView {
  const zones = input.desired.zones.filter(({ services }) => services.includes(name)).map((zone) => zone.name);
  return { name, zones, state: endpointState(endpointKey(name), input) };
}

function endpointState(key: Key, { changes, blocked, owned, desired }: OverviewInput): CellState {
  if (blocked.some(({ change }) => change.key === key)) return "held";
  const own = changes.find((change) => change.key === key || change.key.startsWith(`${key}#`));
  if (own !== undefined) return own.kind === "create" ? "add" : own.kind === "delete" ? "remove" : "change";
  if (owned.endpoints.kind === "unknown") return "unknown";
  if (valueOr(owned.endpoints, []).some((endpoint) => keyOfEndpoint(endpoint) === key)) return "there";
  return desired.endpoints.some((endpoint) => endpoint.key === key) ? "held" : "unknown";
}
