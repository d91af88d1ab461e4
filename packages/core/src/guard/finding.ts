import { type Place, type Subject } from "../topology/subject.ts";
import type { Key } from "../words/ids.ts";
import type { FindingCode } from "./finding-codes.ts";

/**
 * What a check of the whole plan reports: `stop` refuses the plan, `block` holds back the resources under `keys`
 * and all that depends on them while the rest goes on, `warn` lets everything pass.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "stop" | "block" | "warn";
  /** What it is about. */
  readonly subject: Subject;
  /** Where the file speaks of that; undefined where there is no file, or nothing of it there. */
  readonly place: Place | undefined;
  /** Lower case, no full stop; names the thing and whom it hits. */
  readonly message: string;
  /** Imperative: the edit or the option that resolves it. */
  readonly hint: string | undefined;
  /** The resources that are held back; empty unless it blocks. */
  readonly keys: readonly Key[];
}

/** What a finding says. */
export interface FindingText {
  readonly message: string;
  readonly hint: string;
}

/** Returns a finding that refuses the plan. */
export function stop(code: FindingCode, subject: Subject, text: FindingText): Finding {
  return { code, severity: "stop", subject, place: undefined, ...text, keys: [] };
}

/** Returns a finding that holds back some resources and what depends on them. */
export function block(
  code: FindingCode,
  subject: Subject,
  { keys, ...text }: FindingText & { readonly keys: readonly Key[] },
): Finding {
  return { code, severity: "block", subject, place: undefined, ...text, keys };
}

/** Returns a finding that lets everything pass. */
export function warn(code: FindingCode, subject: Subject, text: FindingText): Finding {
  return { code, severity: "warn", subject, place: undefined, ...text, keys: [] };
}
