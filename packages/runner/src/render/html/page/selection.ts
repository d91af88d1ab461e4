import type { CellState } from "@vpce-hub/core";
import type { ReportData } from "../data.ts";
import { filters } from "../filters.ts";
import { cellStates } from "../state-signs.ts";

/** Which spokes and services are shown, by index. */
export interface Selection {
  readonly spokes: readonly number[];
  readonly services: readonly number[];
}

/** What somebody looks for. */
export interface Wish {
  readonly search: string;
  readonly filter: string;
}

/** Returns what a wish leaves of a plan. */
export function selectionOf(plan: ReportData, { search, filter }: Wish): Selection {
  const needle = search.trim().toLowerCase();
  const services = matching(plan.services.map(serviceText), needle);
  const spokes = matching(plan.spokes.map(spokeText), needle);
  if (services.length === 0 && spokes.length === 0) return { services, spokes };
  // Who looks for a spoke sees all its services, and the other way round.
  const candidates = {
    services: services.length > 0 ? services : [...plan.services.keys()],
    spokes: spokes.length > 0 ? spokes : [...plan.spokes.keys()],
  };
  const states = filters.find(({ value }) => value === filter)?.states;
  if (states === undefined) return candidates;
  const isWanted = (service: number, spoke: number): boolean => states.includes(stateAt(plan, service, spoke));
  return {
    services: candidates.services.filter((s) => candidates.spokes.some((p) => isWanted(s, p))),
    spokes: candidates.spokes.filter((p) => candidates.services.some((s) => isWanted(s, p))),
  };
}

/** Returns what becomes of a service in a spoke. */
export function stateAt({ cells }: ReportData, service: number, spoke: number): CellState {
  return cellStates[(cells[service]?.charCodeAt(spoke) ?? 97) - 97] ?? "unused";
}

/** Returns all that is known of a service, as it is searched and read out. */
export function serviceText({ name, zones }: ReportData["services"][number]): string {
  return [name, ...zones].join(", ");
}

/** Returns all that is known of a spoke, as it is searched and read out. */
export function spokeText({ name, vpc, region, account }: ReportData["spokes"][number]): string {
  const who = account === undefined ? ["not in the topology"] : [vpc, `account ${account}`];
  return [name, ...who, region].join(", ");
}

function matching(texts: readonly string[], needle: string): readonly number[] {
  return texts.flatMap((text, index) => (text.toLowerCase().includes(needle) ? [index] : []));
}
