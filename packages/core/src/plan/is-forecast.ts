import type { Plan } from "./plan.ts";

/**
 * Tells whether a plan says what would be done once what refuses it is mended. While a service is unknown it does not:
 * a zone or an endpoint that nobody seems to want may be that service's, so no removal is planned.
 */
export function isForecast({ findings }: Plan): boolean {
  return findings.every(({ code }) => code !== "service.unknown");
}
