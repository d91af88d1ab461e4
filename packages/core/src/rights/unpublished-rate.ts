import type { Bucket } from "./service-calls.ts";

/**
 * RAM and Route 53 Profiles publish no rates (AWS-FACTS-2 M2). Assumed, not known: that each action of each account and
 * Region bears what Route 53 bore before its rates were raised (5 a second, AWS-FACTS A5). Where AWS throttles all the
 * same, the limiter slows down and learns.
 */
export function unpublishedRate(service: string, action: string): Bucket {
  return { name: `${service}/${action}`, per: "account-region", capacity: 5, refillPerSecond: 5 };
}
