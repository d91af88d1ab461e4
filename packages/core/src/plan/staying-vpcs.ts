import type { Match } from "../match/match.ts";
import type { Operation } from "../operation/operation.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";

/**
 * Returns the VPCs, by `vpcRefText`, that are on a zone of the topology when its operations are done: any other that is
 * found there before rules are revoked was put there meanwhile, and may come through such a rule.
 */
export function stayingVpcs({ zones }: Match, operations: readonly Operation[]): ReadonlySet<string> {
  if (!operations.some(({ kind }) => kind === "revoke-ingress")) return new Set();
  const leaving = new Set<string>();
  const staying = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === "disassociate") leaving.add(`${operation.zone} ${vpcRefText(operation.vpc)}`);
    if (operation.kind === "associate") staying.add(vpcRefText(operation.vpc));
  }
  for (const { observed } of zones.all.values())
    for (const vpc of valueOr(observed.vpcs, []).map(vpcRefText))
      if (!leaving.has(`${observed.id} ${vpc}`)) staying.add(vpc);
  return staying;
}
