import type { Place } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";

/** Returns a place in a file as editors and terminals open it: `topology.yaml:12:5`. */
export function placeText({ file, line, column }: Place): string {
  return `${printable(file)}:${line}:${column}`;
}
