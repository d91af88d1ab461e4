import { createSocket } from "node:dgram";
import { connect } from "node:net";
import { decode, encode, streamDecode, streamEncode, type Packet } from "dns-packet";
import { afterEach, expect, test } from "vitest";
import { exampleSeed } from "./example-seed.ts";
import { createSimulator, startDnsServer, startSandbox, VirtualClock } from "./index.ts";
import { Client } from "./testing/client.ts";
import { makeZone, region, scene, spokeVpc, ssmName, vpcBody } from "./testing/scene.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function sandbox() {
  const started = await startSandbox({ throttling: "off" });
  closers.push(() => started.close());
  const control = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const reply = await fetch(`${started.url}/_sandbox${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: reply.status, value: (await reply.json()) as Record<string, unknown> };
  };
  return { ...started, control };
}

test("sandbox-1 the control path seeds, shows and steers", async () => {
  const { control, simulator } = await sandbox();

  const seeded = await control("POST", "/seed", JSON.parse(exampleSeed));
  expect(Object.keys(seeded.value["accounts"] as object)).toEqual(["111111111111", "222222222222", "333333333333"]);
  expect((await control("GET", "/snapshot")).value["vpcs"]).toHaveLength(3);
  expect((await control("GET", `/resolve?vpc=${spokeVpc}&name=${ssmName}`)).value).toMatchObject({
    kind: "addresses",
    from: "public",
  });
  const before = (await control("GET", "/clock")).value["now"] as number;
  expect((await control("POST", "/clock", { advanceMs: 3_600_000 })).value["now"]).toBeGreaterThanOrEqual(
    before + 3_600_000,
  );
  expect((await control("POST", "/seed", { vpcs: [{ account: "1" }] })).value).toEqual({
    error: 'vpcs[0]: "region" must be text',
  });
  expect((await control("POST", "/faults", { when: "never", effect: { kind: "reset" } })).status).toBe(400);
  expect((await control("POST", "/faults", { when: "before", effect: { kind: "empty" } })).status).toBe(400);
  expect((await control("GET", `/reach?vpc=${spokeVpc}&address=10.0.0.9`)).value).toEqual({
    kind: "silent",
    why: "nobody",
  });
  expect((await control("GET", "/nothing")).status).toBe(404);
  expect((await control("GET", "/snapshot", undefined, { origin: "https://example.com" })).status).toBe(403);

  await control("POST", "/faults", {
    action: "GetCallerIdentity",
    when: "before",
    effect: { kind: "error", code: "Unavailable", status: 503 },
  });
  const hub = new Client(simulator, simulator.addAccount("111111111111"));
  expect((await hub.sts("GetCallerIdentity")).status).toBe(503);
  await control("DELETE", "/faults");
  await control("POST", "/faults", { times: 1, when: "after", effect: { kind: "overlap", things: 2 } });
  await control("POST", "/faults", { times: 1, when: "after", effect: { kind: "without", element: "Arn" } });
  expect((await hub.sts("GetCallerIdentity")).texts("Arn")).toEqual([]);
  expect((await hub.sts("GetCallerIdentity")).status).toBe(200);
  expect((await control("GET", "/log")).value).toHaveLength(3);
});

test("sandbox-2 over HTTP it is the same AWS", async () => {
  const { url, simulator } = await sandbox();

  const unsigned = await fetch(`${url}/2013-04-01/hostedzone`);
  expect([unsigned.status, await unsigned.text()]).toEqual([
    403,
    expect.stringContaining("MissingAuthenticationToken"),
  ]);
  expect((await fetch(url, { method: "POST", body: "x".repeat(5_000_000) })).status).toBe(413);
  simulator.faults.add({ when: "before", effect: { kind: "crash" } });
  const client = new Client(simulator, simulator.addAccount("111111111111"));
  await expect(client.sts("GetCallerIdentity")).rejects.toThrow("socket hang up");
});

async function ask(port: number, name: string, type: "A" | "AAAA" | "TXT", by: "udp" | "tcp"): Promise<Packet> {
  const query: Packet = { type: "query", id: 7, flags: 0x0100, questions: [{ type, name, class: "IN" }] };
  return new Promise((resolve, reject) => {
    if (by === "tcp") {
      const stream = connect(port, "127.0.0.1", () => stream.write(streamEncode(query)));
      stream.once("data", (data) => resolve((stream.destroy(), streamDecode(data))));
      stream.once("error", reject);
      return;
    }
    const socket = createSocket("udp4");
    socket.once("message", (data) => resolve((socket.close(), decode(data))));
    socket.send(encode(query), port, "127.0.0.1");
  });
}

test("sandbox-3 a DNS server shows what hosts in a VPC see", async () => {
  const { simulator, hub } = scene();
  await makeZone(hub, "empty.test");
  const server = await startDnsServer((name, type) => simulator.resolve({ vpc: spokeVpc, name, type }));
  closers.push(() => server.close());

  for (const by of ["udp", "tcp"] as const) {
    const found = await ask(server.port, ssmName.toUpperCase(), "A", by);
    expect(found.answers).toEqual([
      expect.objectContaining({ type: "A", ttl: 60, data: expect.stringMatching(/^203\.0\.113\./u) }),
    ]);
    expect((await ask(server.port, "nothing.test", "A", by)).flags).toBe(0x0183);
  }
  const nothing = await ask(server.port, ssmName, "TXT", "udp");
  expect([nothing.answers, nothing.authorities]).toEqual([[], [expect.objectContaining({ type: "SOA", ttl: 900 })]]);
  simulator.addVpc({ account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16"], dnsSupport: false });
  expect(((await ask(server.port, ssmName, "A", "udp")).flags ?? 0) & 0xf).toBe(5);
});

test("sandbox-4 a large world is built in seconds, and virtual minutes pass in no time", async () => {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, throttling: "off", latencyMs: 50 });
  const hub = new Client(simulator, simulator.addAccount("111111111111"));
  simulator.addVpc({ account: "111111111111", region, id: "vpc-hub", cidrs: ["10.0.0.0/16"] });
  for (let spoke = 0; spoke < 299; spoke += 1)
    simulator.addVpc({ account: "111111111111", region, id: `vpc-${spoke}`, cidrs: ["10.1.0.0/16"] });
  const zones = await Promise.all(
    Array.from({ length: 150 }, (_, index) => makeZone(hub, `z${index}.test`, "vpc-hub")),
  );
  // Time of the processor: on a busy machine only that stays the same.
  const started = process.cpuUsage();
  const calls = 1000;
  await Promise.all(
    zones.slice(0, 10).map(async (zone) => {
      for (let spoke = 0; spoke < calls / 10; spoke += 1)
        await hub.route53("POST", `/hostedzone/${zone}/associatevpc`, vpcBody("R", `vpc-${spoke}`));
    }),
  );
  const perCall = process.cpuUsage(started).user / 1000 / calls;

  expect(simulator.snapshot().zones.filter(({ associations }) => associations.length === 101)).toHaveLength(10);
  expect(perCall).toBeLessThan(2);
});
