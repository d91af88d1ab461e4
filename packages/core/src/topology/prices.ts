import type { Region } from "../words/ids.ts";

/** What AWS charges, in USD; undefined where it is not known. */
export interface Prices {
  /** The day or month for which they hold, such as `2026-09`. */
  readonly asOf: string;
  /** One endpoint in one Availability Zone for one hour. */
  readonly endpointZoneHour: number | undefined;
  /** One private zone for one month, up to the 25th of an account. */
  readonly zoneMonth: number;
  /** One private zone for one month, from the 26th on. */
  readonly zoneMonthBeyond25: number;
}

/** Hours of the month that AWS calculates with. */
export const hoursPerMonth = 730;

/** Per Availability Zone and hour, where the price list was read (AWS-FACTS F); no Region is guessed from another. */
const endpointZoneHours: Readonly<Record<string, number>> = {
  "us-east-1": 0.01,
  "us-west-2": 0.01,
  "eu-central-1": 0.012,
  "ap-northeast-1": 0.014,
};

/** Returns the list prices of a Region. */
export function listPricesOf(region: Region): Prices {
  return {
    asOf: "2026-09",
    endpointZoneHour: endpointZoneHours[region],
    zoneMonth: 0.5,
    zoneMonthBeyond25: 0.1,
  };
}

/** Returns what endpoints and zones cost a month, without the data that passes them; undefined where no price is known. */
export function monthlyCost(
  { endpointZones, zones }: { readonly endpointZones: number; readonly zones: number },
  prices: Prices,
): number | undefined {
  if (prices.endpointZoneHour === undefined) return endpointZones === 0 ? zoneCost(zones, prices) : undefined;
  return endpointZones * prices.endpointZoneHour * hoursPerMonth + zoneCost(zones, prices);
}

function zoneCost(zones: number, { zoneMonth, zoneMonthBeyond25 }: Prices): number {
  return Math.min(zones, 25) * zoneMonth + Math.max(0, zones - 25) * zoneMonthBeyond25;
}
