import { expect, test } from "vitest";
import type { Simulator } from "./index.ts";
import { VirtualClock } from "./index.ts";
import { Table } from "./base/table.ts";
import { Client } from "./testing/client.ts";
import {
  associate,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  type Scene,
  spokeVpc,
  ssmName,
} from "./testing/scene.ts";

const copyOf = (simulator: Simulator): Simulator => simulator.copy(new VirtualClock(simulator.clock.now()));

/** A scene over the copy: the same accounts, whose keys it knows. */
function sceneOf(simulator: Simulator): Scene {
  const [hub, spoke, stranger] = ["111111111111", "222222222222", "333333333333"].map(
    (id) => new Client(simulator, simulator.addAccount(id)),
  );
  if (hub === undefined || spoke === undefined || stranger === undefined) throw new Error("three accounts");
  return { simulator, clock: simulator.clock as VirtualClock, hub, spoke, stranger };
}

/** Something of everything that calls leave behind, the newest of it still on its way. */
async function lived(): Promise<Scene> {
  const world = scene({ readLagMs: 1_000, throttling: "current", latencyMs: 5 });
  const { simulator } = world;
  simulator.addService({ region, serviceName: "com.example.own", privateDnsNames: ["own.example.com"] });
  simulator.addRole({ account: "222222222222", name: "reader" });
  simulator.grantQuotas("111111111111", {});
  await makeEndpoint(world);
  await associate(world, await makeZone(world.hub));
  return world;
}

/** Goes on in a way that leans on ids, tokens, locks and what reads still hide. */
async function goOn(world: Scene): Promise<unknown> {
  const replies = [await world.hub.route53("GET", "/hostedzone"), await world.spoke.ec2("DescribeVpcs", {})];
  await makeEndpoint(world, "kms");
  const zone = await world.hub.route53("GET", `/hostedzonesbyvpc?vpcid=${spokeVpc}&vpcregion=${region}`);
  return { replies: [...replies, zone].map(({ status, body }) => ({ status, body })), at: world.clock.now() };
}

/** Without what clients choose: every call signs with the time of the machine. */
function stateOf({ simulator }: Scene): unknown {
  return {
    snapshot: simulator.snapshot(),
    log: simulator.log,
    services: simulator.services(region),
    quietFrom: simulator.quietFrom(),
    seen: simulator.resolve({ vpc: spokeVpc, region, name: ssmName }),
    now: simulator.clock.now(),
  };
}

test("a copy is as its original, and goes on as it would have", async () => {
  const original = await lived();
  const copy = sceneOf(copyOf(original.simulator));
  expect(stateOf(copy)).toEqual(stateOf(original));
  expect(original.simulator.log.length).toBeGreaterThan(3);
  expect(await goOn(copy)).toEqual(await goOn(sceneOf(original.simulator)));
  expect(stateOf(copy)).toEqual(stateOf(original));
});

test("what becomes of a copy is not seen by its original, nor by another copy", async () => {
  const original = await lived();
  const [first, second] = [copyOf(original.simulator), copyOf(original.simulator)].map(sceneOf);
  const before = structuredClone(stateOf(original));
  if (first === undefined || second === undefined) throw new Error("two copies");
  await goOn(first);
  first.simulator.addService({ region, serviceName: "com.example.other", privateDnsNames: ["other.example.com"] });
  first.simulator.addResolverRule({ region, vpc: spokeVpc, domain: ssmName, addresses: ["192.0.2.9"] });
  await first.hub.ec2("CreateTags", { ResourceId: [hubVpc], Tag: [] });
  first.simulator.faults.add({ when: "before", effect: { kind: "crash" } });
  expect(stateOf(original)).toEqual(before);
  expect(stateOf(second)).toEqual(before);
  expect(stateOf(first)).not.toEqual(before);
});

test("buckets are as empty in the copy", async () => {
  const original = scene({ throttling: "current" });
  const ask = async ({ hub }: Scene): Promise<boolean> => (await hub.ec2("DescribeVpcEndpoints", {})).status === 200;
  let asked = 0;
  while (asked < 1_000 && (await ask(original))) asked += 1;
  expect(asked).toBeLessThan(1_000);
  expect(await ask(sceneOf(copyOf(original.simulator)))).toBe(false);
});

test("neither a call in flight nor another time is copied", async () => {
  const { simulator, hub } = scene({ latencyMs: 10 });
  const answer = hub.ec2("DescribeVpcs", {});
  expect(() => copyOf(simulator)).toThrow("in flight");
  await answer;
  expect(() => simulator.copy(new VirtualClock(0))).toThrow("must tell the time");
  expect(copyOf(simulator).log).toEqual(simulator.log);
});

test("a copy knows when something was added last", async () => {
  const { simulator, clock } = scene();
  await clock.sleep(1_000_000);
  simulator.addResolverRule({ region, vpc: spokeVpc, domain: ssmName, addresses: ["192.0.2.9"] });
  expect(simulator.quietFrom()).toBe(clock.now());
  expect(copyOf(simulator).quietFrom()).toBe(clock.now());
});

test("keys that a copied table gets are not in the groups of its original", () => {
  const time = { clock: new VirtualClock(), lag: { ms: 0 }, memoryMs: 0, seed: { isSown: false } };
  const traits = { groupOf: (value: string) => value };
  const [original, copy] = [new Table<string>(time, traits), new Table<string>(time, traits)];
  original.put("one", "group");
  copy.copyFrom(original);
  copy.put("two", "group");
  expect([...original.keysOf("group")]).toEqual(["one"]);
  expect([...copy.keysOf("group")]).toEqual(["one", "two"]);
});
