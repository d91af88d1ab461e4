import type { ExpandContext } from "../../expand/context.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import type { IndexById } from "../../operation/order.ts";
import type { Key } from "../../words/ids.ts";

/** What the associations with one zone wait for. */
export interface ZoneNeeds {
  readonly permission: readonly OperationId[];
  readonly joining: readonly OperationId[];
}

const none: readonly never[] = [];

/** Returns what of the operations on a zone, its records and its endpoints a VPC waits for that joins it. */
export function needsOf(
  zone: Key,
  shared: IndexById,
  { endpointsByZone, admissionsByEndpoint, markingsOf }: ExpandContext,
): ZoneNeeds {
  const create = operationId("create-zone", zone);
  const marked = markingsOf(zone).filter((id) => shared.has(id));
  // A spoke joins when the zone has its records and the endpoint lets it in; nothing of this may come after (law 6).
  const joining = [
    create,
    ...marked,
    operationId("change-records", zone),
    ...(endpointsByZone.get(zone) ?? []).flatMap((endpoint) => [
      operationId("modify-endpoint", endpoint),
      ...(admissionsByEndpoint.get(endpoint) ?? none),
    ]),
  ];
  return {
    // It needs the zone alone: the hub's quota is the scarce one, and idle while records spread.
    permission: shared.has(create) ? [create] : marked,
    joining: [...new Set(joining)].filter((id) => shared.has(id)).sort(),
  };
}
