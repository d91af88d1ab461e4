import { resourceWords } from "@vpce-hub/core";
import type { PlanRow, Section } from "../documents/rows.ts";

const sectionOrder: readonly Section["kind"][] = ["hub", "service", "zone", "spoke", "vpc"];

/** Orders rows: the hub first, then services, then spokes; within them in the order in which things are made. */
export function bySection(a: PlanRow, b: PlanRow): number {
  const byKind = sectionOrder.indexOf(a.section.kind) - sectionOrder.indexOf(b.section.kind);
  if (byKind !== 0) return byKind;
  if (a.section.name !== b.section.name) return a.section.name < b.section.name ? -1 : 1;
  const byResource = resourceWords.indexOf(a.what) - resourceWords.indexOf(b.what);
  return byResource === 0 ? (a.which < b.which ? -1 : 1) : byResource;
}
