import { groupBy } from "../base/group-by.ts";
import type { Match } from "../match/match.ts";
import type { VpcRef } from "../words/key.ts";
import { type CellState, graver } from "./cell-state.ts";
import type { OverviewInput } from "./input.ts";

/** How links of one VPC stand: of these services, in one part. A link with several parts stands as its gravest does. */
export interface LinkState {
  readonly services: readonly string[];
  readonly vpc: VpcRef;
  /** The VPC as `vpcRefText` writes it: there may be tens of thousands of cells, so it is put together once. */
  readonly vpcText: string;
  readonly state: CellState;
}

/** Tells how links stand; a distribution says how. */
export type LinkStates = (input: OverviewInput) => readonly LinkState[];

/** The links of a topology before and after a plan. */
export interface LinkViews {
  /** Those that it asks for. */
  readonly linkStates: LinkStates;
  /** Those that a plan takes away, or would but for a finding. */
  readonly leavingLinks: LinkStates;
  /** What serving them costs beside the endpoints and zones, in USD a month. */
  readonly linkCost: (input: OverviewInput) => LinkCost;
}

/** USD a month for what serves links, before and after a plan; undefined where it is not known. */
export interface LinkCost {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** States by service, then by VPC. */
export type Matrix = Map<string, Map<string, CellState>>;

/** Returns how each link of a service with a VPC stands. */
export function matrixOf(states: readonly LinkState[]): Matrix {
  const matrix: Matrix = new Map();
  for (const { services, vpcText, state } of states) {
    for (const service of services) {
      const row = matrix.get(service);
      if (row === undefined) matrix.set(service, new Map([[vpcText, state]]));
      else row.set(vpcText, graver(state, row.get(vpcText) ?? "unused"));
    }
  }
  return matrix;
}

/** What a VPC without any link to a service means: it does not use it, or its names are not known. */
export function unlinkedStates({ desired }: Match): (service: string, vpc: string) => CellState {
  const usersByVpc = groupBy(desired.links.spokes, ({ vpcText }) => vpcText);
  const named = new Set(desired.zones.flatMap(({ services }) => services));
  return (service, vpc) => {
    const [user] = usersByVpc.get(vpc) ?? [];
    return user?.isUsing(service) !== true || desired.isComplete || named.has(service) ? "unused" : "unknown";
  };
}
