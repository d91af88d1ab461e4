// Spokes join a hub that stands and serves one, once by zones and once by a Profile, under the simulated clock. Its groups admit
// them beforehand, so that nothing but the joining is measured. At most 298 spokes: a zone takes 300 VPCs.
// node bench/distribution.mjs SERVICES SPOKES
import { apply } from "./product.mjs";
import { createWorld } from "./world.mjs";

const [services = 20, spokes = 50] = process.argv.slice(2).map(Number);
const row = { services, spokes };
for (const distribution of ["zones", "profile"]) row[distribution] = await joining(distribution);
process.stdout.write(JSON.stringify(row));

/** Returns what it takes until all spokes have the names: time from the first read on, writes and calls. */
async function joining(distribution) {
  const { options, clock, job } = await createWorld(services, spokes, { distribution });
  const whole = JSON.parse(job.text);
  const document = { ...whole, hub: { ...whole.hub, allow: ["0.0.0.0/0"] } };
  const serving = (of) => ({
    ...options,
    topology: { ...options.topology, text: JSON.stringify({ ...document, spokes: of }) },
  });
  await applied(serving(document.spokes.slice(0, 1)), () => undefined);
  let calls = 0;
  const start = clock.now();
  const { plan } = await applied(serving(document.spokes), () => void (calls += 1));
  return { ms: clock.now() - start, writes: plan.operations.length, calls };
}

async function applied(options, onCall) {
  let plan;
  const result = await apply({
    ...options,
    approve: (made) => {
      plan = made;
      return true;
    },
    emit: (event) => event.kind === "call" && onCall(),
  });
  const outcomes = result.kind === "applied" ? result.report.outcomes : [];
  const undone = outcomes.filter(({ kind }) => kind !== "applied");
  if (result.kind !== "applied" || undone.length > 0)
    throw new Error(`the apply ended as ${result.kind}: ${result.error?.message ?? undone[0]?.operation.id ?? ""}`);
  return { plan };
}
