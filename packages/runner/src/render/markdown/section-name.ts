import type { Section } from "../../documents/rows.ts";

/** Returns a section by its name alone, where many are listed. */
export function sectionName({ kind, name }: Section): string {
  return kind === "hub" ? "hub" : `${kind === "vpc" ? "VPC" : kind} ${name}`;
}
