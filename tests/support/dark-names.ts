import { type DarkInterval, type SimulatorOptions, watchNames } from "@vpce-hub/simulator";
import { copiesOf } from "./copies.ts";
import { type Draft, draftOf, hub } from "./topologies.ts";
import { type World, awsTimes, createWorld } from "./world.ts";

/** Small topologies over one hub with three subnets; runs between them take away what spokes may still use. */

const a = spokeOf("a", 1);
const b = spokeOf("b", 2);
const c = spokeOf("c", 3);
const [first, second, third] = [1, 2, 3].map((n) => `subnet-0a1b2c3d4e5f6000${n}`);

function spokeOf(name: string, n: number): Spoke {
  return { name, account: String(n + 1).repeat(12), vpc: `vpc-0b${n}b2c3d4e5f60001` };
}

type Spoke = Draft["spokes"][number];

const bound = { policy: { maxDeletes: { count: 1_000 } } };
const over = (services: Draft["services"], spokes: readonly Spoke[], more: Readonly<Record<string, unknown>> = {}) =>
  draftOf(services, spokes, { ...bound, hub: { ...hub, subnets: [first, second], ...more } });
const onSsm = (spoke: Spoke): Spoke => ({ ...spoke, services: ["ssm"] });
const everybody = { allow: ["10.0.0.0/14"] };

const byProfile = (draft: Draft): Draft => ({ ...draft, distribution: "profile" });
const byZones = (spoke: Spoke): Spoke => ({ ...spoke, distribution: "zones" });

/** Topologies by what they are. The hub and the first spoke have 10.0.0.0/15; the groups admit aggregated blocks. */
export const small = {
  whole: over(["ssm", "kms"], [a, b]),
  onlyA: over(["ssm", "kms"], [a]),
  alsoC: over(["ssm", "kms"], [a, b, c]),
  onlySsm: over(["ssm"], [a, b]),
  nobodyOnKms: over(["ssm", "kms"], [a, b].map(onSsm)),
  wholeAndOpen: over(["ssm", "kms"], [a, b], everybody),
  onlyAAndOpen: over(["ssm", "kms"], [a], everybody),
  other: over(["sqs"], []),
  inFirst: over(["ssm"], [a], { subnets: [first] }),
  inSecond: over(["ssm"], [a], { subnets: [second] }),
  inThird: over(["ssm"], [a], { subnets: [third] }),
  addressInFirst: over([{ name: "ssm", records: "address" }], [a], { subnets: [first] }),
  addressInSecond: over([{ name: "ssm", records: "address" }], [a], { subnets: [second] }),
  wholeByZones: { ...over(["ssm", "kms"], [a, b]), distribution: "zones" },
  onlyAByZones: { ...over(["ssm", "kms"], [a]), distribution: "zones" },
  onlySsmByZones: { ...over(["ssm"], [a, b]), distribution: "zones" },
  wholeByProfile: byProfile(over(["ssm", "kms"], [a, b])),
  onlyAByProfile: byProfile(over(["ssm", "kms"], [a])),
  onlyBByZones: byProfile(over(["ssm", "kms"], [a, byZones(b)])),
  alsoCByProfile: byProfile(over(["ssm", "kms"], [a, b, c])),
  onlySsmByProfile: byProfile(over(["ssm"], [a, b])),
  otherByProfile: byProfile(over(["sqs"], [])),
  inFirstByProfile: byProfile(over(["ssm"], [a], { subnets: [first] })),
  inSecondByProfile: byProfile(over(["ssm"], [a], { subnets: [second] })),
} as const satisfies Readonly<Record<string, Draft>>;

/** Name of one of them. */
export type DraftName = keyof typeof small;

/** Worlds that are slower than AWS says that it mostly is. */
export const slow = {
  "as AWS is": {},
  "reads behind by 0.1 s": { readLagMs: 100 },
  "reads behind by 5 s": { readLagMs: 5_000 },
  "associations in sync after 60 s": { associations: { insyncMs: 60_000 } },
  "associations known 30 s after they are in sync": { associations: { resolvedMs: 60_000 } },
} as const satisfies Readonly<Record<string, SimulatorOptions>>;

/** A world in which a topology has long been applied. */
export const settledWorld = copiesOf(settle, (world) => world.copy());

async function settle(before: Draft, options: SimulatorOptions): Promise<World> {
  const seed = over(["ssm", "kms", "sqs"], [a, b, c], { subnets: [first, second, third] });
  const world = await createWorld({ ...awsTimes, ...options }, seed);
  // Before they join, and when they have left, their names are public.
  for (const { vpc } of [a, b, c])
    world.simulator.addRoutes({ region: hub.region, vpc, routes: [{ destination: "0.0.0.0/0", target: "igw-1" }] });
  await world.apply(before);
  await world.simulator.clock.sleep(1_000_000);
  return world;
}

/** What was dark, to somebody in some spoke, while something happened or until all caches had forgotten it. */
export async function darkDuring(world: World, happen: () => Promise<unknown>): Promise<readonly string[]> {
  const { simulator } = world;
  const names = ["ssm", "kms"].map((service) => `${service}.${hub.region}.amazonaws.com`);
  const watch = watchNames(
    simulator,
    [a, b, c].map(({ vpc }) => ({ vpc, region: hub.region, names })),
  );
  const start = simulator.clock.now();
  await happen();
  await simulator.clock.sleep(150_000);
  watch.stop();
  return watch.dark().map((interval) => intervalText(interval, start));
}

function intervalText({ name, vpc, from, until, reasons }: DarkInterval, start: number): string {
  const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
  return `${name} in ${vpc} for ${seconds(until - from)}, ${seconds(from - start)} after the start: ${reasons.join(", ")}`;
}
