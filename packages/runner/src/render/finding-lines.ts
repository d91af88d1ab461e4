import type { Finding } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { placeText } from "./place-text.ts";
import type { Paint } from "./style.ts";

/** Returns findings under a title, each with its place and its hint. */
export function findingLines(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({ code, message, hint, place }) => [
    `  ${paint(code)}: ${printable(message)}`,
    ...placeLines({ place }),
    ...(hint === undefined ? [] : [`    hint: ${printable(hint)}`]),
  ]);
  return [title, ...lines, ""];
}

/** Where the file speaks of what a finding is about, as editors and terminals open it. */
export function placeLines({ place }: Pick<Finding, "place">): readonly string[] {
  return place === undefined ? [] : [`    at ${placeText(place)}`];
}
