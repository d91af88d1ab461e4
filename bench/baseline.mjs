// What other tools need for the same job: S endpoints, S zones with a record, S x N cross-account associations.
// Measured against a local AWS test server with 20 ms a call, without quotas, on 2 cores, once each, 2026-11:
// terraform 1.11.4 with hashicorp/aws 5.100.0, one aliased provider for each spoke; awscli 1.45 as a shell script.
// Peak memory: shared pages counted once.

const terraform = {
  "5 x 5 apply": { calls: 220, wallS: 96, peak: "1.1 GiB" },
  "5 x 5 no-op plan": { calls: 105, wallS: 32, peak: "1.2 GiB" },
  "20 x 5 apply": { calls: 835, wallS: 276, peak: "1.3 GiB" },
  "20 x 5 no-op plan": { calls: 390, wallS: 33, peak: "1.2 GiB" },
  "20 x 20 apply": { calls: 2380, wallS: 815, peak: "2.8 GiB" },
  "20 x 20 no-op plan": { calls: 1020, wallS: 92, peak: "2.7 GiB" },
  // Fifty at a time, where the others run at its default of ten.
  "20 x 50 apply": { calls: 5470, wallS: 684, peak: "6.0 GiB" },
  "20 x 50 no-op plan": { calls: 2280, wallS: 218, peak: "6.2 GiB" },
};

const cli = { "5 x 5 apply": { calls: 105 } };

/** Returns what was measured for a size and a step; undefined where nothing was. */
export function baseline(services, spokes, step) {
  const name = `${services} x ${spokes} ${step}`;
  return { terraform: terraform[name], cli: cli[name] };
}
