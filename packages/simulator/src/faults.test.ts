import { expect, test } from "vitest";
import { hubVpc, makeZone, region, scene } from "./testing/scene.ts";

test("fault-3 every call is in the log with its outcome", async () => {
  const { hub, simulator, clock } = scene();
  await hub.ec2("CreateTags", { ResourceId: ["vpc-none"] });
  simulator.faults.add({ action: "DescribeVpcs", when: "before", effect: { kind: "reset" } });
  await expect(hub.ec2("DescribeVpcs")).rejects.toThrow("socket hang up");

  expect(simulator.log).toEqual([
    {
      at: clock.now(),
      account: "111111111111",
      principal: "arn:aws:iam::111111111111:user/administrator",
      region,
      service: "ec2",
      action: "CreateTags",
      isWrite: true,
      parameters: expect.anything(),
      status: 400,
      error: "InvalidID",
    },
    expect.objectContaining({ action: "DescribeVpcs", isWrite: false, status: 0, error: "ConnectionReset" }),
  ]);
});

test("fault-1 a rule says which calls fail, when and how", async () => {
  const { hub, simulator, clock } = scene();
  const stop = simulator.faults.add({
    service: "ec2",
    action: "DescribeVpcs",
    account: "111111111111",
    region,
    nth: 2,
    when: "before",
    effect: { kind: "error", code: "Unavailable", status: 503 },
  });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) statuses.push((await hub.ec2("DescribeVpcs")).status);
  stop();
  simulator.faults.add({ action: "CreateTags", times: 1, when: "after", effect: { kind: "reset" } });
  simulator.faults.add({ action: "DescribeSubnets", when: "before", effect: { kind: "delay", ms: 5000 } });
  const before = clock.now();
  await hub.ec2("DescribeSubnets");

  expect(statuses).toEqual([200, 503, 200]);
  await expect(hub.ec2("CreateTags", { ResourceId: [hubVpc], "Tag.1.Key": "k", "Tag.1.Value": "v" })).rejects.toThrow(
    "socket hang up",
  );
  expect((await hub.ec2("DescribeVpcs", { VpcId: [hubVpc] })).text("value")).toBe("v");
  expect(clock.now() - before).toBe(5000);
});

test("fault-4 single calls can be stale, and faults can be drawn from the seed", async () => {
  const { hub, simulator, clock } = scene();
  await clock.sleep(60_000);
  const zone = await makeZone(hub);
  const stop = simulator.faults.add({
    action: "GetHostedZone",
    times: 1,
    when: "before",
    effect: { kind: "stale", ms: 5000 },
  });
  expect(await hub.route53("GET", `/hostedzone/${zone}`)).toMatchObject({ code: "NoSuchHostedZone" });
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).status).toBe(200);
  stop();

  const drawn = async (): Promise<string> => {
    const made = scene({ seed: 5 });
    made.simulator.faults.add({ probability: 0.3, when: "before", effect: { kind: "error", code: "Throttling" } });
    let outcome = "";
    for (let call = 0; call < 40; call += 1) outcome += (await made.hub.ec2("DescribeVpcs")).status === 200 ? "." : "x";
    return outcome;
  };
  const outcome = await drawn();
  expect(outcome).toBe(await drawn());
  expect(outcome).toMatch(/x.*\..*x/u);
});

test("fault-2 after a crash nobody is answered until the faults are cleared", async () => {
  const { hub, simulator } = scene();
  simulator.faults.add({ action: "CreateHostedZone", when: "after", effect: { kind: "crash" } });
  await expect(makeZone(hub)).rejects.toThrow("socket hang up");
  await expect(hub.ec2("DescribeVpcs")).rejects.toThrow("socket hang up");

  simulator.faults.clear();

  expect((await hub.ec2("DescribeVpcs")).status).toBe(200);
  expect(simulator.snapshot().zones).toHaveLength(1);
});
