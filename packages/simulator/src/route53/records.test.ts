import { expect, test } from "vitest";
import { changeBody, makeEndpoint, makeZone, scene, ssmName, type RecordText } from "../testing/scene.ts";
import type { Client, Reply } from "../testing/client.ts";

const change = (client: Client, zone: string, ...changes: readonly (readonly [string, RecordText])[]): Promise<Reply> =>
  client.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(...changes));
const record = { name: ssmName, ttl: 60, values: ["192.0.2.1"] };

test("record-1 a batch is applied as a whole or not at all", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);

  const reply = await change(
    hub,
    zone,
    ["CREATE", record],
    ["CREATE", record],
    ["DELETE", { ...record, name: `x.${ssmName}` }],
  );

  expect(reply).toMatchObject({ status: 400, code: "InvalidChangeBatch" });
  expect(reply.texts("Message").slice(1)).toEqual([
    `Tried to create resource record set [name='${ssmName}.', type='A'] but it already exists`,
    `Tried to delete resource record set [name='x.${ssmName}.', type='A'] but it was not found`,
  ]);
  expect((await hub.route53("GET", `/hostedzone/${zone}/rrset`)).texts("Type")).toEqual(["NS", "SOA"]);
});

test("record-2 CREATE and DELETE are exact, UPSERT repeats", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  expect((await change(hub, zone, ["CREATE", record])).status).toBe(200);

  expect((await change(hub, zone, ["CREATE", record])).message).toBe(
    `[Tried to create resource record set [name='${ssmName}.', type='A'] but it already exists]`,
  );
  expect((await change(hub, zone, ["DELETE", { ...record, ttl: 61 }])).message).toContain(
    "but the values provided do not match the current values",
  );
  expect((await change(hub, zone, ["UPSERT", record])).status).toBe(200);
  expect((await change(hub, zone, ["UPSERT", record])).status).toBe(200);
  expect((await change(hub, zone, ["DELETE", record])).status).toBe(200);
  expect((await change(hub, zone, ["DELETE", record])).message).toContain("but it was not found");
});

test("record-3 what cannot stand in the zone is refused", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  await change(hub, zone, ["CREATE", record], ["CREATE", { ...record, name: `www.${ssmName}` }]);
  const ns = {
    name: ssmName,
    type: "NS",
    ttl: 172_800,
    values: ["ns-0.awsdns-00.com.", "ns-512.awsdns-00.net.", "ns-1024.awsdns-00.org.", "ns-1536.awsdns-00.co.uk."],
  };
  const wrong: readonly (readonly [string, RecordText])[] = [
    ["CREATE", { ...record, name: "elsewhere.test" }],
    ["CREATE", { name: ssmName, type: "CNAME", ttl: 60, values: ["x.test"] }],
    ["CREATE", { name: `www.${ssmName}`, type: "CNAME", ttl: 60, values: ["x.test"] }],
    ["DELETE", ns],
  ];

  for (const one of wrong)
    expect(await change(hub, zone, one)).toMatchObject({ status: 400, code: "InvalidChangeBatch" });
});

test("record-4 an alias takes no TTL and names the zone of the endpoint's Region", async () => {
  const made = scene();
  const { hub } = made;
  const zone = await makeZone(hub);
  const endpoint = await makeEndpoint(made);
  const alias = { zone: endpoint.zone, name: endpoint.names[0] ?? "" };

  expect(await change(hub, zone, ["CREATE", { name: ssmName, ttl: 60, alias }])).toMatchObject({
    status: 400,
    code: "InvalidInput",
  });
  expect(await change(hub, zone, ["CREATE", { name: ssmName, alias: { ...alias, zone: "Z1" } }])).toMatchObject({
    status: 400,
    code: "InvalidChangeBatch",
  });
  expect(
    (await change(hub, zone, ["CREATE", { name: ssmName, alias: { ...alias, name: alias.name.toUpperCase() } }]))
      .status,
  ).toBe(200);
  expect((await hub.route53("GET", `/hostedzone/${zone}/rrset`)).text("DNSName")).toBe(`${alias.name}.`);
});

test("record-5 records are listed by reversed labels, from a name and type on", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub, "t.test");
  const names = ["b.t.test", "a.b.t.test", "*.t.test", "ab.t.test"];
  await change(hub, zone, ...names.map((name) => ["CREATE", { ...record, name }] as const), [
    "CREATE",
    { name: "b.t.test", type: "AAAA", ttl: 60, values: ["2001:db8::1"] },
  ]);
  const path = `/hostedzone/${zone}/rrset`;
  const list = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const reply = await hub.route53("GET", path, query);
    return reply.texts("Name").map((name, index) => `${name} ${reply.texts("Type")[index]}`);
  };
  const first = await hub.route53("GET", path, { maxitems: "3" });

  expect(await list({})).toEqual([
    "t.test. NS",
    "t.test. SOA",
    "\\052.t.test. A",
    "ab.t.test. A",
    "b.t.test. A",
    "b.t.test. AAAA",
    "a.b.t.test. A",
  ]);
  expect(await list({ name: "b.t.test", type: "AAAA" })).toEqual(["b.t.test. AAAA", "a.b.t.test. A"]);
  expect([first.text("IsTruncated"), first.text("NextRecordName"), first.text("NextRecordType")]).toEqual([
    "true",
    "ab.t.test.",
    "A",
  ]);
  expect(await hub.route53("GET", path, { type: "A" })).toMatchObject({ status: 400, code: "InvalidInput" });
});

test("record-6 a batch has a thousand records at most, an UPSERT counting twice", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const many = (action: string, count: number) =>
    change(
      hub,
      zone,
      ...Array.from({ length: count }, (_, index) => [action, { ...record, name: `r${index}.${ssmName}` }] as const),
    );

  expect((await many("CREATE", 1000)).status).toBe(200);
  expect(await many("CREATE", 1001)).toMatchObject({ status: 400, code: "InvalidChangeBatch" });
  expect((await many("UPSERT", 500)).status).toBe(200);
  expect(await many("UPSERT", 501)).toMatchObject({ status: 400, code: "InvalidChangeBatch" });
  expect(
    await change(hub, zone, ["CREATE", { name: `big.${ssmName}`, type: "TXT", ttl: 60, values: ["x".repeat(32_001)] }]),
  ).toMatchObject({ code: "InvalidChangeBatch" });
});
