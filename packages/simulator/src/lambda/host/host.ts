import type { Clock } from "../../base/clock.ts";
import type { Reach } from "../../view/reach.ts";
import type { Resolution } from "../../view/resolution.ts";

/** The machine that a function runs on, as far as the function can tell. */
export interface Host {
  readonly clock: Clock;
  /** Its own address. */
  readonly address: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The resolvers that it asks. */
  readonly nameServers: readonly string[];
  resolve(name: string, type: "A" | "AAAA"): Resolution;
  reach(address: string, port: number): Reach;
  /** The names in the certificate of who answers at an address; none: nobody there speaks TLS. */
  certificateOf(address: string): readonly string[];
}

/** How long anything takes that is there. */
export const roundTripMs = 1;

/** Calls back a moment later, on the clock of the world. */
export function later(host: Host, act: () => void, ms: number = roundTripMs): void {
  void host.clock.sleep(ms).then(act);
}

/** An error as Node has it: code, and what it was about. */
export function systemError(message: string, details: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(message), details);
}
