// What other tools need for the same job: S endpoints, S zones with a record, S x N cross-account associations.
// Measured against a local AWS test server with 20 ms a call, without quotas and without waits, on 2 cores, once each,
// 2026-11: terraform 1.11.4 with hashicorp/aws 5.100.0, one aliased provider for each spoke; awscli 1.45 as a shell
// script that waits for nothing. Peak memory: shared pages counted once.

const gib = 1024;
const terraform = {
  "5 x 5 apply": { calls: 220, wallMs: 96_000, cpuMs: 67_000, peakMb: 1.1 * gib },
  "5 x 5 no-op plan": { calls: 105, wallMs: 32_000, cpuMs: 44_000, peakMb: 1.2 * gib },
  "20 x 5 apply": { calls: 835, wallMs: 276_000, cpuMs: 90_000, peakMb: 1.3 * gib },
  "20 x 5 no-op plan": { calls: 390, wallMs: 33_000, cpuMs: 59_000, peakMb: 1.2 * gib },
  "20 x 20 apply": { calls: 2380, wallMs: 815_000, cpuMs: 275_000, peakMb: 2.8 * gib },
  "20 x 20 no-op plan": { calls: 1020, wallMs: 92_000, cpuMs: 169_000, peakMb: 2.7 * gib },
  // Fifty at a time, where the others run at its default of ten.
  "20 x 50 apply": { calls: 5470, wallMs: 684_000, cpuMs: 734_000, peakMb: 6.0 * gib },
  "20 x 50 no-op plan": { calls: 2280, wallMs: 218_000, cpuMs: 399_000, peakMb: 6.2 * gib },
};

const awsCli = { "5 x 5 apply": { calls: 105, wallMs: 69_000, cpuMs: 65_000, peakMb: 0.1 * gib } };

/** Returns what tools were measured for a size and a step. */
export function recorded(size, step) {
  const all = { terraform: terraform[`${size} ${step}`], "aws-cli": awsCli[`${size} ${step}`] };
  return Object.entries(all).flatMap(([tool, figures]) => (figures === undefined ? [] : [{ tool, ...figures }]));
}
