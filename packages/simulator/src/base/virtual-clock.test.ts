import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { VirtualClock } from "../index.ts";
import { associate, endpointFields, makeZone, scene } from "../testing/scene.ts";

test("time-1 time jumps to the next sleeper, once nothing else can run", async () => {
  const clock = new VirtualClock(0);
  const order: string[] = [];
  const nap = async (name: string, ms: number): Promise<void> => {
    await clock.sleep(ms);
    order.push(`${name} ${clock.now()}`);
  };
  const working = (async () => {
    await readFile(new URL(import.meta.url));
    order.push(`read ${clock.now()}`);
  })();

  await Promise.all([nap("late", 3_600_000), nap("early", 1000), nap("same", 1000), working]);
  expect(order).toEqual(["read 0", "early 1000", "same 1000", "late 3600000"]);

  const stop = new AbortController();
  const waiting = clock.sleep(1000, stop.signal);
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  await expect(clock.sleep(1, stop.signal)).rejects.toThrow("enough");
});

test("time-2 the same seed and the same calls give the same world", async () => {
  const run = async (seed: number): Promise<unknown> => {
    const made = scene({ seed });
    await made.hub.ec2("CreateVpcEndpoint", endpointFields());
    const reply = await made.hub.route53(
      "POST",
      "/hostedzone",
      "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>",
    );
    return [reply.body, made.simulator.snapshot(), made.simulator.addAccount("111111111111")];
  };

  expect(await run(7)).toEqual(await run(7));
  expect(await run(7)).not.toEqual(await run(8));
});

test("lag-1 reads see the world as it was, writes as it is", async () => {
  const made = scene({ readLagMs: 2000 });
  const { hub, clock } = made;
  await clock.sleep(2000);
  const zone = await makeZone(hub);
  const made2 = await hub.ec2("CreateVpcEndpoint", endpointFields());
  const id = made2.text("vpcEndpointId");

  expect((await hub.route53("GET", `/hostedzone/${zone}`)).code).toBe("NoSuchHostedZone");
  expect((await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [id] })).code).toBe("InvalidVpcEndpointId.NotFound");
  expect((await associate(made, zone)).status).toBe(200);
  await clock.sleep(2000);
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).texts("VPCId")).toHaveLength(2);
  await hub.route53("DELETE", `/hostedzone/${zone}`);
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).status).toBe(200);
  expect((await hub.route53("DELETE", `/hostedzone/${zone}`)).code).toBe("NoSuchHostedZone");
});
