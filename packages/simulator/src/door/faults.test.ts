import { expect, test } from "vitest";
import type { AnswerEffect } from "../index.ts";
import { associate, hubVpc, makeZone, region, scene } from "../testing/scene.ts";

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
      isDryRun: false,
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
  const tag = { ResourceId: [hubVpc], "Tag.1.Key": "k", "Tag.1.Value": "v" };
  simulator.faults.add({ action: "CreateTags", times: 1, when: "after", effect: { kind: "reset" } });
  const asked = { action: "CreateTags", isDryRun: true, nth: 2 } as const;
  simulator.faults.add({ ...asked, when: "before", effect: { kind: "error", code: "Odd" } });
  const codes = [
    await hub.ec2("CreateTags", { ...tag, DryRun: "true" }),
    await hub.ec2("CreateTags", { ...tag, DryRun: "true" }),
  ];
  expect(codes.map(({ code }) => code)).toEqual(["DryRunOperation", "Odd"]);
  simulator.faults.add({ action: "DescribeSubnets", when: "before", effect: { kind: "delay", ms: 5000 } });
  const before = clock.now();
  await hub.ec2("DescribeSubnets");

  expect(statuses).toEqual([200, 503, 200]);
  await expect(hub.ec2("CreateTags", tag)).rejects.toThrow("socket hang up");
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

test("fault-5 an answer can say less than it must", async () => {
  const { hub: logged, simulator } = scene();
  // What is spoiled is no example of the wire.
  const hub = logged.unlogged();
  const zone = await makeZone(hub);
  await makeZone(hub, "other.test");
  const list = () => hub.route53("GET", "/hostedzone");
  const answers = async (effect: AnswerEffect) => {
    const stop = simulator.faults.add({ service: "route53", when: "after", effect });
    const reply = await list();
    stop();
    expect(reply.status).toBe(200);
    return reply;
  };

  expect((await answers({ kind: "empty" })).body).toBe("");
  expect(await answers({ kind: "html" })).toMatchObject({
    headers: { "content-type": "text/html; charset=utf-8" },
    body: expect.stringContaining("<html>"),
  });
  expect((await answers({ kind: "root-only" })).body).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListHostedZonesResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"/>`,
  );
  const cut = await answers({ kind: "truncated" });
  expect([cut.texts("Id").length, cut.text("IsTruncated"), cut.texts("NextMarker")]).toEqual([1, "true", []]);
  expect((await answers({ kind: "without", element: "Config" })).body).not.toContain("Config");
  expect((await answers({ kind: "without", element: "HostedZones" })).texts("Id")).toEqual([]);
  expect((await answers({ kind: "text", element: "PrivateZone", text: "TRUE" })).texts("PrivateZone")).toEqual([
    "TRUE",
    "TRUE",
  ]);
  expect((await list()).texts("Id")).toContain(`/hostedzone/${zone}`);
});

test("fault-6 a listing can name a thing twice, in one page or in two that overlap", async () => {
  const made = scene({ pageSize: 2 });
  const { hub, spoke, simulator } = made;
  const zones = [];
  for (const name of ["a.test", "b.test", "c.test"]) zones.push(await makeZone(hub, name));
  for (const zone of zones) await associate(made, zone);
  const place = { vpcid: "vpc-0b1b2c3d4e5f60001", vpcregion: region };
  const names = async (token?: string) => {
    const reply = await spoke.route53("GET", "/hostedzonesbyvpc", {
      ...place,
      ...(token === undefined ? {} : { nexttoken: token }),
    });
    return { names: reply.texts("Name"), next: reply.text("NextToken") };
  };
  const stop = simulator.faults.add({ when: "after", effect: { kind: "twice" } });
  expect((await names()).names).toEqual(["a.test.", "b.test.", "a.test.", "b.test."]);
  stop();

  simulator.faults.add({ when: "after", effect: { kind: "overlap" } });
  const first = await names();
  expect([first.names, (await names(first.next)).names]).toEqual([
    ["a.test.", "b.test."],
    ["b.test.", "c.test."],
  ]);
  const page = await hub.ec2("DescribeSubnets", { MaxResults: 2 });
  const rest = await hub.ec2("DescribeSubnets", { MaxResults: 2, NextToken: page.text("nextToken") });
  expect(rest.texts("subnetId")).toEqual([page.texts("subnetId")[1], "subnet-0a1b2c3d4e5f60003"]);
});

test("fault-7 pages can lead to themselves without end", async () => {
  const { hub, simulator } = scene({ pageSize: 1 });
  await makeZone(hub, "a.test");
  await makeZone(hub, "b.test");
  simulator.faults.add({ when: "after", effect: { kind: "same-token" } });
  const first = await hub.route53("GET", "/hostedzone");
  const marker = first.text("NextMarker");
  const second = await hub.route53("GET", "/hostedzone", { marker });
  const subnets = await hub.ec2("DescribeSubnets");
  const nextToken = subnets.text("nextToken");

  expect([second.text("NextMarker"), second.text("IsTruncated")]).toEqual([marker, "true"]);
  expect((await hub.ec2("DescribeSubnets", { NextToken: nextToken })).text("nextToken")).toBe(nextToken);
  expect(() => simulator.faults.add({ when: "before", effect: { kind: "twice" } })).toThrow(
    `"twice" goes with "after"`,
  );
});
