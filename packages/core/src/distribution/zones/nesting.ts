import { append } from "../../base/append.ts";
import { nameAndVpc } from "../../expand/context.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import type { DnsName } from "../../words/ids.ts";
import type { VpcRef } from "../../words/key.ts";
import { isAbove } from "../../words/names.ts";

/** An operation that puts a VPC on a zone, or takes it off. */
export interface ZoneStep {
  readonly name: DnsName;
  readonly vpc: VpcRef;
  readonly id: OperationId;
}

/** Returns the steps of a VPC on zones whose names stand above, or below, the one of another zone. */
export type NestedSteps = (name: DnsName, vpc: VpcRef) => readonly OperationId[];

/**
 * Looks among the steps on zones of these names for those on zones above or below others. Mostly no zone is below another
 * one, and then none of the steps, of which there may be tens of thousands, is put together.
 */
export function nestedAmong(
  names: ReadonlySet<DnsName>,
  steps: () => readonly ZoneStep[],
  side: "above" | "below",
): NestedSteps {
  const related = relatedNames(names, side);
  if (related.size === 0) return () => none;
  const wanted = new Set([...related.values()].flat());
  const ids = new Map<string, OperationId[]>();
  for (const { name, vpc, id } of steps()) if (wanted.has(name)) append(ids, nameAndVpc(name, vpc), id);
  return (name, vpc) =>
    (related.get(name) ?? none)
      .flatMap((other): readonly OperationId[] => ids.get(nameAndVpc(other, vpc)) ?? none)
      .sort();
}

const none: readonly never[] = [];

function relatedNames(names: ReadonlySet<DnsName>, side: "above" | "below"): ReadonlyMap<DnsName, readonly DnsName[]> {
  const related = new Map<DnsName, DnsName[]>();
  for (const lower of names) {
    for (const upper of names) {
      if (!isAbove(upper, lower)) continue;
      if (side === "above") append(related, lower, upper);
      else append(related, upper, lower);
    }
  }
  return related;
}
