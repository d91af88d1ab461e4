import { listPricesOf } from "@vpce-hub/core";
import type { LiveConfig } from "../live-config.ts";

/** The account pays it while it has Profiles with up to 100 VPCs (AWS-FACTS-2 M6). */
const profilesHour = 0.75;

/** Says what a run costs by the list prices; hours count whole. */
export function costText({ region, chosen, minutes }: LiveConfig): string {
  const { endpointZoneHour, asOf, zoneMonth } = listPricesOf(region);
  const hours = Math.ceil((minutes + 20) / 60);
  const endpointHour = chosen.has("endpoints") ? endpointZoneHour : 0;
  const isUnknown = endpointHour === undefined;
  const known = ((chosen.has("profiles") ? profilesHour : 0) + (endpointHour ?? 0)) * hours;
  const lines = [
    "Zones cost nothing when they are deleted within 12 hours, as they are; each that is left, " +
      `${dollars(zoneMonth)} a month.`,
    ...(chosen.has("endpoints")
      ? [
          isUnknown
            ? "One interface endpoint in one zone: an hour of it, whose price in this Region is not known here."
            : `One interface endpoint in one zone: ${dollars(endpointHour)} an hour.`,
        ]
      : []),
    ...(chosen.has("profiles") ? [`Route 53 Profiles: ${dollars(profilesHour)} an hour.`] : []),
    `Together ${dollars(known)} at most${isUnknown ? " beside the endpoint" : ""} (list prices of ${asOf}, ${hours} ${hours === 1 ? "hour" : "hours"}).`,
  ];
  return lines.join("\n");
}

function dollars(amount: number): string {
  return `${amount.toFixed(amount > 0 && amount < 0.1 ? 3 : 2)} USD`;
}
