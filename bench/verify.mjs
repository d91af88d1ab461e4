// Links that stand and are well are verified, once served by zones and once by a Profile, under the simulated clock: with the
// spokes that are named and with half as many, which tells whether anything grows faster than the links do.
// node bench/verify.mjs SERVICES SPOKES
import { apply, verify } from "./product.mjs";
import { createWorld } from "./world.mjs";

const [services = 20, spokes = 200] = process.argv.slice(2).map(Number);
const row = { services, spokes };
for (const distribution of ["zones", "profile"]) row[distribution] = await verifying(distribution);
process.stdout.write(JSON.stringify(row));

async function verifying(distribution) {
  const { options, clock, job } = await createWorld(services, spokes, { distribution });
  await applied(options);
  const document = JSON.parse(job.text);
  const some = { ...document, spokes: document.spokes.slice(0, Math.ceil(spokes / 2)) };
  // The others stay where they are, and are none of this file's.
  const text = JSON.stringify({ ...some, policy: { extraAssociations: "keep" } });
  const half = await measuredRun({ ...options, topology: { ...options.topology, text } }, clock);
  const whole = await measuredRun(options, clock);
  return { ...whole, half };
}

/** Returns what a verification takes: time that AWS makes it wait, time of this machine, and calls. */
async function measuredRun(options, clock) {
  // What went before has spread, and no bucket lacks what it took.
  await clock.sleep(120_000);
  const calls = new Map();
  const [start, wall, cpu] = [clock.now(), performance.now(), process.cpuUsage()];
  const emit = ({ kind, call }) => kind === "call" && calls.set(call.action, (calls.get(call.action) ?? 0) + 1);
  const result = await verify({ ...options, emit });
  const { user, system } = process.cpuUsage(cpu);
  const links = result.verification?.spokes.flatMap((spoke) => spoke.links) ?? [];
  const bad = links.find(({ answer }) => answer !== "yes") ?? result.verification?.faults[0];
  if (result.kind !== "verified" || bad !== undefined)
    throw new Error(`not well: ${JSON.stringify(bad ?? result.error?.message ?? result)}`);
  return {
    ms: clock.now() - start,
    wallMs: Math.round(performance.now() - wall),
    cpuMs: Math.round((user + system) / 1000),
    links: links.length,
    calls: [...calls.values()].reduce((sum, count) => sum + count, 0),
    byAction: Object.fromEntries([...calls].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

async function applied(options) {
  const result = await apply({ ...options, approve: () => true });
  const undone = result.kind === "applied" ? result.report.outcomes.filter(({ kind }) => kind !== "applied") : [];
  if (result.kind !== "applied" || undone.length > 0)
    throw new Error(`the apply ended as ${result.kind}: ${result.error?.message ?? undone[0]?.operation.id ?? ""}`);
}
