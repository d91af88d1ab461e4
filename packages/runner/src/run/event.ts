import type { Operation, Outcome, Plan, PublicGap, SpokeCheck, Verification } from "@vpce-hub/core";
import type { CallRecord } from "@vpce-hub/aws-adapter";

/** Progress of a run, in the order in which it happens. */
export type RunEvent =
  | { readonly kind: "observing"; readonly topology: string }
  | { readonly kind: "planned"; readonly plan: Plan; readonly elapsedMs: number }
  | { readonly kind: "approved"; readonly planId: string; readonly done: number; readonly total: number }
  | { readonly kind: "checking-identities"; readonly accounts: readonly string[] }
  | { readonly kind: "started"; readonly operation: Operation }
  | { readonly kind: "waiting"; readonly operation: string; readonly reason: string }
  | {
      readonly kind: "settled";
      readonly outcome: Outcome;
      /** Operations that have ended, in whatever way. */
      readonly done: number;
      /** Those of them that were applied. */
      readonly applied: number;
      /** Operations of the plan. */
      readonly total: number;
    }
  /** A name was public while who serves it changed. */
  | { readonly kind: "public"; readonly gap: PublicGap }
  | { readonly kind: "verifying"; readonly spokes: number }
  | { readonly kind: "verified"; readonly checks: readonly SpokeCheck[] }
  /** Functions are made in spokes to prove links from inside; that takes minutes. */
  | { readonly kind: "probing"; readonly spokes: number }
  | { readonly kind: "links-verified"; readonly verification: Verification; readonly elapsedMs: number }
  | { readonly kind: "call"; readonly call: CallRecord };

/** Receives the events of a run; it must not throw. */
export type Emit = (event: RunEvent) => void;
