import type { Change } from "./change.ts";
import { expandAssociation, expandAuthorization } from "./expand/association.ts";
import { type ExpandContext, type ExpandInput, expandContext } from "./expand/context.ts";
import { expandEndpoint } from "./expand/endpoint.ts";
import { confirmRecords, expandRecords } from "./expand/records.ts";
import { expandSecurityGroup } from "./expand/security-group.ts";
import { expandZone } from "./expand/zone.ts";
import type { Operation } from "./operation.ts";
import { topological } from "./order.ts";
import { unreachable } from "./unreachable.ts";

/**
 * Returns the AWS writes behind changes, in an order in which they can run. Each operation names all that it could
 * have to wait for; what is not in the plan, because it is there already, is dropped.
 */
export function expand(input: ExpandInput): readonly Operation[] {
  const { changes, records } = input;
  const context = expandContext(input);
  const operations = [
    ...changes.flatMap((change) => expandChange(change, context)),
    ...expandRecords(
      changes.filter((change) => change.resource === "record"),
      context,
    ),
    ...confirmRecords(records, changes, context),
  ];
  const ids = new Set(operations.map(({ id }) => id));
  return topological(operations.map((operation) => withKnownDependencies(operation, ids)));
}

function expandChange(change: Change, context: ExpandContext): readonly Operation[] {
  switch (change.resource) {
    case "security-group":
      return expandSecurityGroup(change, context);
    case "endpoint":
      return expandEndpoint(change, context);
    case "zone":
      return expandZone(change, context);
    case "record":
      return [];
    case "association":
      return expandAssociation(change, context);
    case "authorization":
      return expandAuthorization(change, context);
    default:
      return unreachable(change);
  }
}

function withKnownDependencies(operation: Operation, ids: ReadonlySet<string>): Operation {
  const known = (needs: readonly string[]): readonly string[] => [...new Set(needs)].filter((id) => ids.has(id)).sort();
  return { ...operation, dependsOn: known(operation.dependsOn), after: known(operation.after) };
}
