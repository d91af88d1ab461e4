import { expect, test } from "vitest";
import {
  associate,
  changeBody,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  type RecordText,
  type Scene,
} from "../testing/scene.ts";

/** A zone of the hub that the spoke sees, with records, all in sync. */
async function sharedZone(made: Scene, name: string, ...records: readonly RecordText[]): Promise<string> {
  const zone = await makeZone(made.hub, name);
  await made.hub.route53(
    "POST",
    `/hostedzone/${zone}/rrset`,
    changeBody(...records.map((record) => ["CREATE", record] as const)),
  );
  await associate(made, zone);
  await made.clock.sleep(30_000);
  return zone;
}

const inSpoke = ({ simulator }: Scene, name: string, type: "A" | "AAAA" = "A") =>
  simulator.resolve({ vpc: spokeVpc, name, type });
const publicAnswer = {
  kind: "addresses",
  addresses: [expect.stringMatching(/^203\.0\.113\.\d+$/u)],
  ttl: 60,
  from: "public",
};

test("dns-1 the VPC's own attributes decide whether it resolves, and whether zones are asked", async () => {
  const made = scene();
  await sharedZone(made, ssmName, { name: ssmName, ttl: 5, values: ["192.0.2.1"] });
  const vpc = { account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16"] };

  expect(inSpoke(made, ssmName)).toEqual({
    kind: "addresses",
    addresses: ["192.0.2.1"],
    ttl: 5,
    from: "zone",
    zone: ssmName,
  });
  made.simulator.addVpc({ ...vpc, dnsHostnames: false });
  expect(inSpoke(made, ssmName)).toEqual(publicAnswer);
  made.simulator.addVpc({ ...vpc, dnsSupport: false });
  expect(inSpoke(made, ssmName)).toEqual({ kind: "no-resolver" });
});

test("dns-2 the most specific zone answers alone", async () => {
  const made = scene();
  await sharedZone(
    made,
    "t.test",
    { name: "t.test", ttl: 5, values: ["192.0.2.1"] },
    { name: "x.c.t.test", ttl: 5, values: ["192.0.2.2"] },
  );
  await sharedZone(made, "c.t.test", { name: "c.t.test", ttl: 5, values: ["192.0.2.3"] });
  await sharedZone(made, `eks.${region}.amazonaws.com`);

  expect(inSpoke(made, "T.test.")).toMatchObject({ addresses: ["192.0.2.1"], zone: "t.test" });
  expect(inSpoke(made, "c.t.test")).toMatchObject({ addresses: ["192.0.2.3"], zone: "c.t.test" });
  expect(inSpoke(made, "x.c.t.test")).toEqual({ kind: "nxdomain", ttl: 900, zone: "c.t.test" });
  expect(inSpoke(made, "t.test", "AAAA")).toEqual({ kind: "no-data", ttl: 900, zone: "t.test" });
  expect(inSpoke(made, `eks.${region}.amazonaws.com`)).toMatchObject({ kind: "no-data" });
  expect(inSpoke(made, `oidc.eks.${region}.amazonaws.com`)).toMatchObject({ kind: "nxdomain" });
  expect(made.simulator.resolve({ vpc: hubVpc, name: "elsewhere.test" })).toEqual({ kind: "nxdomain", ttl: 900 });
});

test("dns-3 a wildcard covers everything below, not the apex, and yields to names that exist", async () => {
  const made = scene();
  await sharedZone(
    made,
    "t.test",
    { name: "*.t.test", ttl: 5, values: ["192.0.2.1"] },
    { name: "a.b.t.test", ttl: 5, values: ["192.0.2.2"] },
  );

  expect(inSpoke(made, "x.t.test")).toMatchObject({ addresses: ["192.0.2.1"] });
  expect(inSpoke(made, "x.y.t.test")).toMatchObject({ addresses: ["192.0.2.1"] });
  expect(inSpoke(made, "a.b.t.test")).toMatchObject({ addresses: ["192.0.2.2"] });
  expect(inSpoke(made, "b.t.test")).toMatchObject({ kind: "no-data" });
  expect(inSpoke(made, "t.test")).toMatchObject({ kind: "no-data" });
});

test("dns-4 an alias answers the endpoint's addresses as long as there is one", async () => {
  const made = scene();
  const endpoint = await makeEndpoint(made);
  await sharedZone(made, ssmName, { name: ssmName, alias: { zone: endpoint.zone, name: endpoint.names[0] ?? "" } });
  const addresses = made.simulator.snapshot().endpoints[0]?.addresses;

  expect(inSpoke(made, ssmName)).toEqual({ kind: "addresses", addresses, ttl: 60, from: "zone", zone: ssmName });
  expect(addresses).toEqual([expect.stringMatching(/^10\.0\.0\./u), expect.stringMatching(/^10\.0\.1\./u)]);
  await made.hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [endpoint.id] });
  await made.clock.sleep(60_000);
  expect(inSpoke(made, ssmName)).toEqual({ kind: "no-data", ttl: 900, zone: ssmName });
});

test("dns-5 the endpoint's own names are public", async () => {
  const made = scene();
  const { names } = await makeEndpoint(made);
  const [, first = ""] = made.simulator.snapshot().endpoints[0]?.addresses ?? [];

  expect(inSpoke(made, names[0] ?? "")).toMatchObject({ kind: "addresses", ttl: 60, from: "endpoint" });
  expect(inSpoke(made, names[2] ?? "")).toMatchObject({ addresses: [first] });
  expect(inSpoke(made, (names[0] ?? "").replace("vpce-0", "vpce-f"))).toMatchObject({ kind: "nxdomain" });
});

test("dns-6 a change is seen when it is in sync", async () => {
  const made = scene();
  await sharedZone(made, "t.test", { name: "t.test", ttl: 5, values: ["192.0.2.1"] });
  const zone = made.simulator.snapshot().zones[0]?.id ?? "";
  await made.hub.route53(
    "POST",
    `/hostedzone/${zone}/rrset`,
    changeBody(["UPSERT", { name: "t.test", ttl: 5, values: ["192.0.2.2"] }]),
  );

  await made.clock.sleep(29_999);
  expect(inSpoke(made, "t.test")).toMatchObject({ addresses: ["192.0.2.1"] });
  await made.clock.sleep(1);
  expect(inSpoke(made, "t.test")).toMatchObject({ addresses: ["192.0.2.2"] });
});

test("dns-7 names of AWS have a public address, others none", () => {
  const made = scene();

  for (const name of [ssmName, `bucket.s3.${region}.amazonaws.com`, `oidc.eks.${region}.amazonaws.com`])
    expect(inSpoke(made, name)).toEqual(publicAnswer);
  expect(inSpoke(made, ssmName)).toEqual(inSpoke(made, ssmName));
  expect(inSpoke(made, `nothing.${region}.amazonaws.com`)).toEqual({ kind: "nxdomain", ttl: 900 });
});

test("dns-8 a VPC's own endpoint with private DNS on answers in that VPC", async () => {
  const made = scene();
  await makeEndpoint(made, "ssm", { PrivateDnsEnabled: true });

  expect(made.simulator.resolve({ vpc: hubVpc, name: ssmName })).toMatchObject({
    kind: "addresses",
    from: "endpoint",
    zone: ssmName,
  });
  expect(inSpoke(made, ssmName)).toEqual(publicAnswer);
});

test("dns-9 a rule beats the zone of its name, and loses to a more specific one", async () => {
  const made = scene();
  await sharedZone(made, "t.test", { name: "t.test", ttl: 5, values: ["192.0.2.1"] });
  await sharedZone(made, "c.t.test", { name: "c.t.test", ttl: 5, values: ["192.0.2.2"] });
  made.simulator.addResolverRule({ region, vpc: spokeVpc, domain: "t.test.", addresses: ["198.51.100.1"] });
  made.simulator.addResolverRule({ region, vpc: spokeVpc, domain: "void.test", addresses: [] });

  expect(inSpoke(made, "t.test")).toEqual({ kind: "addresses", addresses: ["198.51.100.1"], ttl: 60, from: "rule" });
  expect(inSpoke(made, "c.t.test")).toMatchObject({ addresses: ["192.0.2.2"] });
  expect(inSpoke(made, "x.void.test")).toEqual({ kind: "nxdomain", ttl: 900 });
  expect(made.simulator.resolve({ vpc: hubVpc, name: "t.test" })).toMatchObject({ from: "zone" });
});
