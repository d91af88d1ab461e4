import { groupBy } from "../base/group-by.ts";
import type { Change } from "../diff/change.ts";
import type { EndpointChange } from "../diff/facts/endpoint.ts";
import { ownedServices } from "../match/match.ts";
import type { Spoke } from "../topology/topology.ts";
import type { DnsName } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import type { CellState } from "./cell-state.ts";
import { type LinkViews, matrixOf, unlinkedStates } from "./cells.ts";
import { type CostView, costOf } from "./cost.ts";
import type { OverviewInput } from "./input.ts";
import { leavingServices, leavingVpcs } from "./leaving.ts";

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

/** Returns the overview of a plan; a distribution tells how its links stand. */
export function overviewOf(input: OverviewInput, { linkStates, leavingLinks, linkCost }: LinkViews): Overview {
  const { topology } = input.match;
  const leaving = leavingLinks(input);
  const spokes = [...topology.spokes.map(spokeView), ...leavingVpcs(leaving, input).map(strangerView)];
  const services = [...topology.services.map(({ name }) => name), ...leavingServices(leaving, input)];
  const matrix = matrixOf([...linkStates(input), ...leaving]);
  const unlinked = unlinkedStates(input.match);
  const columns = spokes.map(({ vpc }) => vpcRefText(vpc));
  const viewOf = serviceViews(input);
  return {
    services: services.map(viewOf),
    spokes,
    cells: services.map((service) => {
      const row = matrix.get(service);
      return columns.map((vpc) => row?.get(vpc) ?? unlinked(service, vpc));
    }),
    cost: costOf(input, linkCost(input)),
  };
}

function spokeView({ name, account, vpc, region }: Spoke): SpokeView {
  return { name, account, vpc: { vpc, region }, isInTopology: true };
}

function strangerView(vpc: VpcRef): SpokeView {
  return { name: vpc.vpc, account: undefined, vpc, isInTopology: false };
}

function serviceViews(input: OverviewInput): (name: string) => ServiceView {
  const { desired, owned, endpoints } = input.match;
  const changed = groupBy(input.changes.filter(isOfEndpoint), serviceIn);
  const held = new Set(
    input.blocked
      .map(({ change }) => change)
      .filter(isOfEndpoint)
      .map(serviceIn),
  );
  const demanded = new Set(desired.endpoints.map(({ service }) => service));
  const kept = endpoints.demanded.filter((one) => one.kept !== undefined).map((one) => one.desired.service);
  const there = new Set([...ownedServices(owned), ...kept]);
  return (name) => {
    const zones = desired.zones.filter(({ services }) => services.includes(name)).map((zone) => zone.name);
    const [change] = changed.get(name) ?? [];
    const state = (): CellState => {
      if (held.has(name)) return "held";
      if (change !== undefined) return stateAfter[change.kind];
      if (owned.endpoints.kind === "unknown") return "unknown";
      if (there.has(name)) return "there";
      return demanded.has(name) ? "held" : "unknown";
    };
    return { name, zones, state: state() };
  };
}

const stateAfter: Readonly<Record<EndpointChange["kind"], CellState>> = {
  create: "add",
  adopt: "change",
  update: "change",
  replace: "change",
  delete: "remove",
};

function isOfEndpoint(change: Change): change is EndpointChange {
  return change.resource === "endpoint";
}

function serviceIn({ services }: EndpointChange): string | undefined {
  return services[0];
}
