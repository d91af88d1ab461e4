import type { LocalEndpointChange } from "../diff/facts/local-endpoint.ts";
import { isOfLocalEndpoint } from "../diff/kinds.ts";
import type { Key } from "../words/ids.ts";
import { associationKey, zoneKey } from "../words/key.ts";
import type { GuardContext } from "./context.ts";

/** Returns the switches, there and back, that this plan begins; of those that are free of gaps no name is public. */
export function openingGaps({ changes }: Pick<GuardContext, "changes">): readonly LocalEndpointChange[] {
  return changes.filter(isOfLocalEndpoint).filter(isOpeningGap);
}

/** Whether a name is public from private DNS of an endpoint on, or from leaving the hub's zone, until the other serves. */
function isOpeningGap({ kind, local }: LocalEndpointChange): boolean {
  if (kind === "retire") return false;
  return local.found.isPrivateDnsOn === (kind === "switch");
}

/** A switch and the associations that belong to it: none of them goes without the others. */
export function keysOfSwitch({ key, local }: LocalEndpointChange): readonly Key[] {
  return [key, ...local.zones.map(({ name }) => associationKey(zoneKey(name), local.spoke))];
}
