import { hoursPerMonth } from "./prices.ts";
import type { Region } from "../words/ids.ts";

/** What Profiles cost, in USD an hour (AWS-FACTS-2 M6; AGT, 2026-08). */
export interface ProfilePrices {
  /** As long as the account has so many associations of VPCs in the Region. */
  readonly flatHour: number;
  readonly flatAssociations: number;
  /** Each association beyond. */
  readonly beyondHour: number;
}

/** The list price, of which no other is known in any Region. */
export const listProfilePrices: ProfilePrices = { flatHour: 0.75, flatAssociations: 100, beyondHour: 0.0014 };

/** Returns what the associations of an account cost a month; its owner pays for all, and without any nothing is paid. */
export function monthlyProfileCost(associations: number, prices: ProfilePrices = listProfilePrices): number {
  if (associations === 0) return 0;
  const beyond = Math.max(0, associations - prices.flatAssociations);
  return (prices.flatHour + beyond * prices.beyondHour) * hoursPerMonth;
}

/** Regions of which AWS says that they have no Profiles (AWS-FACTS-2 M6). */
const without: ReadonlySet<string> = new Set(["me-central-1", "me-south-1"]);

/** Tells whether a Region has Profiles; of partitions other than the commercial one it is not known, and undefined. */
export function hasProfiles(region: Region): boolean | undefined {
  if (without.has(region)) return false;
  return /^(cn|us-gov|us-iso|eu-iso|eusc)/.test(region) ? undefined : true;
}

/** VPCs that a Profile takes, and Profiles that an account has in a Region, from the start (AWS-FACTS-2 M6). */
export const profileQuotas = { vpcsPerProfile: 1000, profilesPerRegion: 5 } as const;
