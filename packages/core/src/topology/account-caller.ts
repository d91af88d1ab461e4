import { accessTo } from "./declared.ts";
import { type Caller, type Topology, hubCaller, spokeCaller } from "./topology.ts";
import type { AccountId } from "../words/ids.ts";

/** Returns who acts in an account: whoever does so for the hub or a spoke there; else the role that all accounts have. */
export function callerIn(account: AccountId, topology: Pick<Topology, "hub" | "spokes" | "accounts">): Caller {
  const { hub, spokes, accounts } = topology;
  const spoke = spokes.find((one) => one.account === account);
  if (spoke !== undefined) return spokeCaller(spoke);
  if (account === hub.account) return hubCaller(hub);
  return { access: accessTo(accounts?.access ?? { kind: "ambient" }, account, hub.region), account };
}
