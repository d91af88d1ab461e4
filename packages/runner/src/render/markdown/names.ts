import { code } from "./escape.ts";

/** Returns names as code, the first few of them and how many more there are. */
export function nameList(names: readonly string[], most = 10): string {
  const shown = names.slice(0, most).map(code).join(", ");
  const rest = names.length - most;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
