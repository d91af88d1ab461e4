import type { Change } from "../diff/change.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import type { Sought } from "../topology/sought.ts";
import { vpcRefText } from "../words/key.ts";

/** Returns changes in which a VPC that leaves because nothing finds it any more has the reason for that. */
export function withReasons(changes: readonly Change[], sought: Sought): readonly Change[] {
  if (sought.selections.length + sought.unselected.size === 0) return changes;
  return changes.map((change) => {
    const isOfVpc = isRemovalOf("association", change) || isRemovalOf("profile-association", change);
    if (!isOfVpc || change.observed.spoke !== undefined) return change;
    return { ...change, why: `the VPC is not in the topology: ${reasonOf(vpcRefText(change.observed.vpc), sought)}` };
  });
}

function reasonOf(vpc: string, { selections, unselected, gaps }: Sought): string {
  const known = unselected.get(vpc);
  if (known !== undefined) return known;
  if (gaps.length > 0) return "it is not written there, and not all that may find it was looked up";
  const inactive = [...new Set(selections.flatMap((one) => one.inactive.map(({ id, state }) => `${id} (${state})`)))];
  const accounts =
    inactive.length === 0 ? "" : `; accounts that are meant and not active: ${inactive.sort().join(", ")}`;
  return `it is not written there, and no selection finds it${accounts}`;
}
