import type { FindingCode } from "./finding-codes.ts";
import type { Key } from "../words/ids.ts";

/**
 * What a check of the whole plan reports: `stop` refuses the plan, `block` holds back the resources under `keys`
 * and all that depends on them while the rest goes on, `warn` lets everything pass.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "stop" | "block" | "warn";
  /** Lower case, no full stop; names the thing and whom it hits. */
  readonly message: string;
  /** Imperative: the edit or the option that resolves it. */
  readonly hint: string | undefined;
  /** The resources that are held back; empty unless it blocks. */
  readonly keys: readonly Key[];
}

/** Returns a finding that refuses the plan. */
export function stop(code: FindingCode, message: string, hint: string): Finding {
  return { code, severity: "stop", message, hint, keys: [] };
}

/** Returns a finding that holds back some resources and what depends on them. */
export function block(
  code: FindingCode,
  keys: readonly Key[],
  { message, hint }: { readonly message: string; readonly hint: string },
): Finding {
  return { code, severity: "block", message, hint, keys };
}

/** Returns a finding that lets everything pass. */
export function warn(code: FindingCode, message: string, hint: string): Finding {
  return { code, severity: "warn", message, hint, keys: [] };
}
