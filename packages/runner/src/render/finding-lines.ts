import type { Finding } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { type FindingGroup, alikeFindings, namesOf } from "../documents/alike-findings.ts";
import { placeText } from "./place-text.ts";
import type { Paint } from "./style.ts";
import { wrapped } from "./wrapped.ts";

/** Returns findings under a title, each with its place and its hint; those that are alike are told once. */
export function findingLines(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  return [title, ...alikeFindings(findings).flatMap((group) => groupLines(group, paint)), ""];
}

/** Returns what is said of a group: all of the first one, and of whom the same is said. */
export function groupLines(group: FindingGroup, paint: Paint): readonly string[] {
  const { code, message, hint, place } = group.first;
  const names = namesOf(group);
  return [
    `  ${paint(code)}: ${printable(message)}`,
    ...(place === undefined ? [] : [`    at ${placeText(place)}`]),
    ...(hint === undefined ? [] : [`    hint: ${printable(hint)}`]),
    ...(names.length === 0
      ? []
      : [
          `    and the same of ${counted(names.length, "more spoke")}:`,
          ...wrapped(printable(names.join(", "))).map((line) => `        ${line}`),
        ]),
  ];
}
