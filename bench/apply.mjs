// One apply under the simulated clock, in a process of its own: node bench/apply.mjs SERVICES SPOKES [SHARE_OF_OTHERS]
import { Neighbours } from "./neighbours.mjs";
import { apply } from "./product.mjs";
import { lowerBound } from "./lower-bound.mjs";
import { endpointReadyMs, latencyMs, propagationMs } from "./conditions.mjs";
import { createWorld } from "./world.mjs";

const [services = 3, spokes = 2, othersShare = 0] = process.argv.slice(2).map(Number);
const world = await createWorld(services, spokes);
const others = new Neighbours(world, othersShare);
const calls = [];
let plan;
const start = world.clock.now();
others.start();
const result = await apply({
  ...world.options,
  approve: (made) => {
    plan = made;
    return true;
  },
  emit: (event) => event.kind === "call" && calls.push(event.call),
});
const elapsedMs = world.clock.now() - start;
others.stop();
if (result.kind !== "applied") throw new Error(`the apply ended as ${result.kind}: ${result.error?.message ?? ""}`);
const undone = result.report.outcomes.filter(({ kind }) => kind !== "applied");
if (undone.length > 0) throw new Error(`${undone.length} operations failed, such as ${undone[0].operation.id}`);

const bound = lowerBound(plan.operations, {
  hub: world.hubAccount,
  latencyMs,
  propagationMs,
  endpointReadyMs,
  share: 1 - othersShare,
});
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    services,
    spokes,
    othersShare,
    elapsedMs,
    ratioToFormula: elapsedMs / bound.formulaMs,
    ratioToLeast: elapsedMs / bound.leastMs,
    bound,
    throttled: calls.filter(({ isThrottle }) => isThrottle).length,
    calls: calls.length,
    mostOpenAuthorizations: mostOpen(calls),
    byAction: countBy(calls, ({ account, action }) => `${account === world.hubAccount ? "hub" : "spokes"} ${action}`),
    estimate: { ms: result.report.estimate.ms, calls: result.report.estimate.calls },
    othersCalls: others.taken,
    operations: plan.operations.length,
    cpuMs: Math.round((user + system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

/** The most authorizations that were open at a time. */
function mostOpen(all) {
  let [open, most] = [0, 0];
  for (const { action, outcome } of all) {
    if (outcome !== "ok") continue;
    if (action === "CreateVPCAssociationAuthorization") open += 1;
    if (action === "DeleteVPCAssociationAuthorization") open -= 1;
    most = Math.max(most, open);
  }
  return most;
}

function countBy(items, keyOf) {
  const counts = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
