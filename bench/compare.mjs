// One tool does the job in a simulated AWS of its own, over HTTP in real time: node bench/compare.mjs TOOL SERVICES SPOKES
// The job: S endpoints behind a security group, S zones with an alias record, S x N associations across accounts.
import { setTimeout as sleep } from "node:timers/promises";
import { awsCli } from "./competitors/aws-cli.mjs";
import { terraform } from "./competitors/terraform.mjs";
import { callsOf } from "./log.mjs";
import { ours } from "./ours.mjs";
import { watched } from "./process-tree.mjs";
import { systemClock } from "./product.mjs";
import { temporaryFolder } from "./temporary-folder.mjs";
import { liveWaits, restMs } from "./conditions.mjs";
import { createWorld } from "./world.mjs";

const tools = { "vpce-hub": ours, terraform, "aws-cli": awsCli };

const [name = "vpce-hub", services = "3", spokes = "2"] = process.argv.slice(2);
const tool = tools[name];
if (tool === undefined) throw new Error(`unknown tool "${name}"; there are ${Object.keys(tools).join(", ")}`);
const leftOut = tool.lacks();
const measures = leftOut === undefined ? await compared(Number(services), Number(spokes)) : { leftOut };
process.stdout.write(
  JSON.stringify({ tool: name, services: Number(services), spokes: Number(spokes), ...measures }),
  () => process.exit(),
);

async function compared(serviceCount, spokeCount) {
  const world = await createWorld(serviceCount, spokeCount, { clock: systemClock, ...liveWaits });
  const served = await world.simulator.listen();
  const { version, steps } = tool.prepare({ ...world.job, url: served.url, folder: temporaryFolder() });
  const done = [];
  const told = () => ({ version, waits: liveWaits, steps: done });
  try {
    for (const step of steps) done.push(await measuredStep(step, world));
    return told();
  } catch (error) {
    return { ...told(), failed: error.message };
  } finally {
    await served.close();
  }
}

async function measuredStep({ step, program, args, options }, { simulator, job }) {
  const before = simulator.log.length;
  const { code, stdout, stderr, ...taken } = await watched(program, args, options);
  const calls = callsOf(simulator.log.slice(before));
  if (code !== 0) throw new Error(`${step} ended with ${code}: ${`${stdout}\n${stderr}`.trim().slice(-2000)}`);
  await sleep(restMs);
  const dark = namesInTheDark(simulator, job);
  if (dark.length > 0) throw new Error(`after ${step}, ${dark.length} names do not resolve, such as ${dark[0]}`);
  return { step, ...calls, ...taken };
}

/** Every tool must have done the whole job: each name resolves to the endpoint from each spoke. */
function namesInTheDark(simulator, { region, services, spokes }) {
  return spokes.flatMap(({ vpc }) =>
    services
      .filter(({ dnsName }) => {
        const { kind, from } = simulator.resolve({ vpc, region, name: dnsName });
        return kind !== "addresses" || from !== "zone";
      })
      .map(({ dnsName }) => `${dnsName} in ${vpc}`),
  );
}
