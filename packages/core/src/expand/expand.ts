import { type Change, type LinkChange, isOfLink } from "../diff/change.ts";
import { expandAdoption } from "./adoption.ts";
import { type ExpandContext, type ExpandInput, expandContext } from "./context.ts";
import { expandEndpoint } from "./endpoint.ts";
import { confirmRecords, expandRecords } from "./records.ts";
import { expandSecurityGroup } from "./security-group.ts";
import { expandZone } from "./zone.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { type IndexById, indexesOf, topological } from "../operation/order.ts";
import { unreachable } from "../base/unreachable.ts";

/**
 * Returns the operations that serve links otherwise; a distribution says how. `shared` are the operations on zones, records
 * and endpoints that they may wait for.
 */
export type ExpandLinks = (
  changes: readonly LinkChange[],
  shared: IndexById,
  context: ExpandContext,
) => readonly Operation[];

/**
 * Returns the AWS writes behind changes, in an order in which they can run. Each operation names all that it could
 * have to wait for; what is not in the plan, because it is there already, is dropped.
 */
export function expand(input: ExpandInput, expandLinks: ExpandLinks): readonly Operation[] {
  const { changes } = input;
  const context = expandContext(input);
  const shared = [
    ...changes.flatMap((change) => (isOfLink(change) ? [] : expandShared(change, context))),
    ...expandRecords(
      changes.filter((change) => change.resource === "record"),
      context,
    ),
    ...confirmRecords(changes, context),
  ];
  // They come last, so that what the many of one zone wait for is looked up once.
  const links = expandLinks(changes.filter(isOfLink), indexesOf(shared), context);
  const operations = shared.concat(links);
  const indexes = indexesOf(operations);
  return topological(
    operations.map((operation) => withKnownDependencies(operation, indexes)),
    indexes,
  );
}

/** Expands what is no link: the few operations that the many wait for. */
function expandShared(change: Exclude<Change, LinkChange>, context: ExpandContext): readonly Operation[] {
  if (change.kind === "adopt") return expandAdoption(change, context);
  switch (change.resource) {
    case "security-group":
      return expandSecurityGroup(change, context);
    case "endpoint":
      return expandEndpoint(change, context);
    case "zone":
      return expandZone(change, context);
    case "record":
      return [];
    default:
      return unreachable(change);
  }
}

function withKnownDependencies(operation: Operation, indexes: IndexById): Operation {
  const dependsOn = known(operation.dependsOn, indexes);
  const after = known(operation.after, indexes);
  if (dependsOn === operation.dependsOn && after === operation.after) return operation;
  return { ...operation, dependsOn, after };
}

/** Nearly all lists are as they should be: copies of them would be most of what a large plan weighs. */
function known(needs: readonly OperationId[], indexes: IndexById): readonly OperationId[] {
  let before = "";
  for (const id of needs) {
    if (id <= before || !indexes.has(id)) return [...new Set(needs)].filter((need) => indexes.has(need)).sort();
    before = id;
  }
  return needs;
}
