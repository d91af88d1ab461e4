import type { LiveReport, RefusedRun } from "./run-live.ts";
import type { Swept } from "./sweep.ts";

/** Exit codes, as the commands have them (docs/guides/exit-codes.md). */
export const exitCodes = {
  done: 0,
  error: 1,
  invalidFile: 10,
  denied: 11,
  refused: 12,
  leftOver: 14,
  notHeld: 15,
  incomplete: 17,
} as const;

/** Returns how a run ends: what is left in an account matters most, then what did not hold. */
export function exitCodeOf(report: LiveReport | RefusedRun): number {
  if (report.kind === "refused") return exitCodes.refused;
  const { results, after, config } = report;
  const ofSweep = sweptExitCode(after);
  if (ofSweep === exitCodes.leftOver) return ofSweep;
  if (results.some(({ verdict }) => verdict === "not-held")) return exitCodes.notHeld;
  const isMissing = results.some(
    ({ verdict, id }) => verdict === "not-tried" && [...config.chosen].some((name) => id.startsWith(`${name}.`)),
  );
  return isMissing ? exitCodes.incomplete : ofSweep;
}

/** Returns how cleaning up ends. */
export function sweptExitCode({ left, unread }: Swept): number {
  if (left.length > 0) return exitCodes.leftOver;
  return unread.length > 0 ? exitCodes.incomplete : exitCodes.done;
}
