// Calls of an apply and of a plan with nothing to do, and what the command costs then: node bench/calls.mjs SERVICES SPOKES
// For sizes that no one waits for: the world is made under a simulated clock; then it is served over HTTP in real time.
import { callsOf } from "./log.mjs";
import { ours } from "./ours.mjs";
import { watched } from "./process-tree.mjs";
import { VirtualClock, apply, systemClock } from "./product.mjs";
import { temporaryFolder } from "./temporary-folder.mjs";
import { restMs } from "./conditions.mjs";
import { createWorld } from "./world.mjs";

const [services = 5, spokes = 5] = process.argv.slice(2).map(Number);
const virtual = new VirtualClock();
let current = virtual;
const clock = { now: () => current.now(), sleep: (ms, signal) => current.sleep(ms, signal) };
const { simulator, options, job } = await createWorld(services, spokes, { clock });
const start = clock.now();
const { kind } = await apply({ ...options, approve: () => true });
if (kind !== "applied") throw new Error(`the apply ended as ${kind}`);
const applied = { step: "apply", isSimulated: true, wallMs: clock.now() - start, ...callsOf(simulator.log) };
await clock.sleep(restMs);

const ahead = virtual.now() - systemClock.now();
current = { now: () => systemClock.now() + ahead, sleep: (ms, signal) => systemClock.sleep(ms, signal) };
const before = simulator.log.length;
const served = await simulator.listen();
const { version, steps } = ours.prepare({ ...job, url: served.url, folder: temporaryFolder() });
const { step, program, args, options: settings } = steps[1];
const { code, stdout, stderr, ...taken } = await watched(program, args, settings);
await served.close();
if (code !== 0) throw new Error(`vpce-plan ended with ${code}: ${stdout.slice(-300)}${stderr.slice(-2000)}`);
const planned = { step, ...callsOf(simulator.log.slice(before)), ...taken };
process.stdout.write(JSON.stringify({ tool: "vpce-hub", services, spokes, version, steps: [applied, planned] }), () =>
  process.exit(),
);
