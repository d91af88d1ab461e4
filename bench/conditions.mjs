// How long things take in the worlds of the benchmark; it imports nothing that has to be built first.

/** Milliseconds that a call takes: what the baselines were measured with. */
export const latencyMs = 20;
/** Milliseconds from PENDING to INSYNC, and from pending to available. */
export const propagationMs = 30_000;
export const endpointReadyMs = 60_000;
/** The same where tools run in real time: the short end, so that no tool's time is mostly AWS's. */
export const liveWaits = { propagationMs: 10_000, endpointReadyMs: 30_000 };
/** Milliseconds between two steps: they fill the buckets of reads and of Route 53, and the last change arrives everywhere. */
export const restMs = 10_000;
