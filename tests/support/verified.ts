import type { Scope, Verification } from "@vpce-hub/core";
import { type VerifyResult, verify } from "@vpce-hub/runner";
import type { Draft } from "./topologies.ts";
import { type World, sourceOf } from "./world.ts";

/** Verifies a draft as `vpce verify` does. */
export async function verified({ simulator }: World, draft: Draft, scope?: Scope): Promise<Verification> {
  const result: VerifyResult = await verify({
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(draft.hub.account),
    topology: sourceOf(draft),
    ...(scope === undefined ? {} : { scope }),
  });
  if (result.kind !== "verified") throw new Error(`not verified: ${JSON.stringify(result)}`);
  return result.verification;
}
