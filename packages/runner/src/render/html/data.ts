import type { CellState, Overview } from "@vpce-hub/core";
import { cellStates } from "./state-signs.ts";

/** What the script of the page works on: a letter for each cell, so that 45,000 of them stay small. */
export interface ReportData {
  readonly services: readonly {
    readonly name: string;
    readonly zones: readonly string[];
    readonly state: CellState;
  }[];
  readonly spokes: readonly {
    readonly name: string;
    readonly vpc: string;
    readonly region: string;
    /** Of a VPC that the topology does not name it is not known. */
    readonly account?: string;
  }[];
  /** By service; a letter for each spoke. */
  readonly cells: readonly string[];
}

/** Returns the data of one plan. */
export function reportData({ services, spokes, cells }: Overview): ReportData {
  const letters = new Map(cellStates.map((state, i) => [state, String.fromCharCode(97 + i)]));
  return {
    services: services.map(({ name, zones, state }) => ({ name, zones, state })),
    spokes: spokes.map(({ name, account, vpc }) => ({
      name,
      vpc: vpc.vpc,
      region: vpc.region,
      ...(account === undefined ? {} : { account }),
    })),
    cells: cells.map((row) => row.map((state) => letters.get(state) ?? "a").join("")),
  };
}
