import type { DeclaredTopology } from "@vpce-hub/core";
import type { Sandbox } from "./sandbox.ts";

/**
 * Returns a simulated AWS in which the accounts, roles, VPCs and subnets of the topologies exist, with the options that
 * lead `plan` and `apply` to it. The simulator is loaded when this is called.
 */
export async function createSandbox(topologies: readonly DeclaredTopology[]): Promise<Sandbox> {
  const sandbox = await import("./sandbox.ts");
  return sandbox.createSandbox(topologies);
}
