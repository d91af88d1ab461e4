/** How long AWS takes for what its quotas say nothing about, in milliseconds; what estimates reckon with. */
export interface Timing {
  /** One call, there and back. */
  readonly callMs: number;
  /** Until all name servers of Route 53 have a change (AWS-FACTS A2: generally within 60 seconds). */
  readonly spreadMs: number;
  /** Until an endpoint is available, or gone (AWS-FACTS B1). */
  readonly endpointMs: number;
  /** Until the zone that AWS kept for an endpoint is gone once its private DNS is off (AWS-FACTS D1: tens of seconds). */
  readonly vanishMs: number;
  /** Until something of a Profile, or its share, is in force or gone: seconds, of which AWS publishes no number. */
  readonly profileMs: number;
  /** Between the moment when something is done and the moment when we notice, on average. */
  readonly noticeMs: number;
}

/** What is usual. Endpoints in many zones and busy days take longer; the report says what it was in the end. */
export const usualTiming: Timing = {
  callMs: 50,
  spreadMs: 30_000,
  endpointMs: 60_000,
  vanishMs: 30_000,
  profileMs: 10_000,
  noticeMs: 1_000,
};
