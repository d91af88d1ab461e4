// Calls of an apply and of a plan with nothing to do, and what the commands cost then: node bench/calls.mjs SERVICES SPOKES
// The world is made under a simulated clock; then it is served over HTTP in real time to the real command.
import { command } from "./child.mjs";
import { VirtualClock, apply, systemClock } from "./product.mjs";
import { createWorld, latencyMs } from "./world.mjs";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [services = 5, spokes = 5] = process.argv.slice(2).map(Number);
const virtual = new VirtualClock();
let current = virtual;
const clock = { now: () => current.now(), sleep: (ms, signal) => current.sleep(ms, signal) };
const world = await createWorld(services, spokes, { clock });
const { simulator, options } = world;
const start = clock.now();
const { kind } = await apply({ ...options, approve: () => true });
if (kind !== "applied") throw new Error(`the apply ended as ${kind}`);
const applied = { simulatedMs: clock.now() - start, ...counted(simulator.log) };

const ahead = virtual.now() - systemClock.now();
current = { now: () => systemClock.now() + ahead, sleep: (ms, signal) => systemClock.sleep(ms, signal) };
const mark = simulator.log.length;
const served = await simulator.listen();
const folder = mkdtempSync(join(tmpdir(), "vpce-hub-bench-"));
const file = join(folder, "topology.yaml");
writeFileSync(file, world.text);
const { accessKeyId, secretAccessKey } = world.credentials;
const run = await command("vpce-plan", [file, "--detailed-exitcode"], {
  AWS_ENDPOINT_URL: served.url,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_EC2_METADATA_DISABLED: "true",
});
await served.close();
rmSync(folder, { recursive: true });
if (run.code !== 0)
  throw new Error(`vpce-plan ended with ${run.code}: ${run.stdout.slice(-300)}${run.stderr.slice(-2000)}`);
const noOp = { wallMs: Math.round(run.wallMs), peakMb: run.peakMb, ...counted(simulator.log.slice(mark)) };
process.stdout.write(JSON.stringify({ services, spokes, latencyMs, applied, noOp }));
process.exit(0);

function counted(log) {
  const isOfHub = ({ account, service }) => account === world.hubAccount && service === "route53";
  return { calls: log.length, hubRoute53: log.filter(isOfHub).length, throttled: log.filter(isThrottled).length };
}

function isThrottled({ error }) {
  return error === "Throttling" || error === "RequestLimitExceeded";
}
