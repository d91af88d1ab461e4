import { printable } from "../base/printable.ts";
import type { Section } from "./rows.ts";

/** Returns whom a change hits in words. */
export function sectionText({ kind, name, where }: Section): string {
  const behind = where === undefined ? "" : ` (${where})`;
  return kind === "hub" ? "hub" : `${kind === "vpc" ? "VPC" : kind} ${printable(name)}${behind}`;
}
