import type { LocalEndpoints } from "@vpce-hub/core";
import type { DefaultsDocument, SpokeDocument } from "./topology-document.generated.ts";

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** What a spoke, or a selection of spokes, may say of the endpoints that it has of its own. */
type Written = Pick<SpokeDocument, "localEndpoints" | "acceptGap" | "drain">;

/** Returns what becomes of the endpoints that a spoke has of its own: what it says, then what holds for all. */
export function resolveLocalEndpoints(written: Written, defaults: DefaultsDocument = {}): LocalEndpoints {
  const mode = written.localEndpoints ?? defaults.localEndpoints;
  return {
    mode: mode ?? "keep",
    ...(mode === undefined ? {} : { isWritten: true }),
    drainMs: durationMs(written.drain ?? defaults.drain ?? "24h"),
    acceptsGap: written.acceptGap ?? defaults.acceptGap ?? false,
  };
}

/** Returns the milliseconds of a number with its unit; the schema has made sure that it is one. */
function durationMs(text: string): number {
  const unit = unitMs[text.slice(-1)];
  if (unit === undefined) throw new Error(`${JSON.stringify(text)} passed the checks and has no unit of time`);
  return Number(text.slice(0, -1)) * unit;
}
