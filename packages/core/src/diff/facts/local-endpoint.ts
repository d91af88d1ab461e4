import type { LocalEndpoint } from "../../resource/local-endpoints.ts";
import { type ChangeBase, type ChangeFacts, noStep } from "./fact.ts";
import { gapText, priceText, whoseText } from "../../resource/local-words.ts";

/**
 * A change of an endpoint that a spoke has of its own: it is switched, so that the spoke uses the hub; switched back; or
 * retired, which deletes it. It is never ours.
 */
export type LocalEndpointChange = ChangeBase<"local-endpoint"> & {
  readonly kind: "switch" | "back" | "retire";
  readonly local: LocalEndpoint;
};

/** What is known of the endpoints that spokes have of their own. */
export const localEndpointChanges: ChangeFacts<"local-endpoint", LocalEndpointChange> = {
  words: "local endpoint",
  which: ({ local, services }) => `${local.found.id} for ${services.join(", ")}`,
  details: ({ kind, local }) => {
    const names = local.zones.map(({ name }) => name).join(", ");
    const whose = whoseText(local);
    if (kind === "retire") return [`${whose}; deleted for good, which saves ${priceText(local)}`];
    const isOpening = !local.isGapFree && local.found.isPrivateDnsOn === (kind === "switch");
    return [
      `${whose}; it stays, for ${priceText(local)}`,
      ...(isOpening ? [`public meanwhile, ${gapText}: ${names}`] : []),
    ];
  },
  // It is never made.
  madeWith: () => ({}),
  zoneLosing: () => undefined,
  // Spokes pay for theirs.
  bill: () => noStep,
};
