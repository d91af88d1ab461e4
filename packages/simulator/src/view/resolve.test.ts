import { expect, test } from "vitest";
import { askProfiles, join, leave, makeProfile, putZone, share, zoneArn } from "../testing/profiles.ts";
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

/** Zones of the hub in Profiles that the spoke has, each with one address at its apex. */
async function withProfiles(
  options: Parameters<typeof scene>[0],
  ...profiles: readonly (readonly (readonly [name: string, address: string])[])[]
): Promise<Scene & { readonly profiles: readonly string[]; readonly zones: readonly string[] }> {
  const made = scene(options);
  const { hub, simulator, clock } = made;
  const zones: string[] = [];
  const ids: string[] = [];
  for (const [index, entries] of profiles.entries()) {
    const { id, arn } = await makeProfile(hub, `profile ${index}`);
    ids.push(id);
    for (const [name, address] of entries) {
      const vpc = `vpc-0d${index}`;
      simulator.addVpc({ account: "111111111111", region, id: vpc, cidrs: ["10.200.0.0/16"] });
      const zone = await makeZone(hub, name, vpc);
      zones.push(zone);
      const body = changeBody(["CREATE", { name, values: [address], ttl: 60 }]);
      await hub.route53("POST", `/hostedzone/${zone}/rrset`, body);
      await putZone(hub, id, zone);
    }
    await share(made, arn);
  }
  await clock.sleep(60_000);
  return { ...made, profiles: ids, zones };
}

test("dns-12 a Profile gives its zones from COMPLETE on until the end of it or of the zone is asked for", async () => {
  const made = await withProfiles({}, [[ssmName, "10.0.0.9"]]);
  const { simulator, hub, spoke, clock, profiles, zones } = made;
  const profile = profiles[0] ?? "";
  const zone = zones[0] ?? "";
  const seen = (name = ssmName): unknown => simulator.resolve({ vpc: spokeVpc, name });
  expect(seen()).toMatchObject({ from: "public" });
  await join(spoke, profile, spokeVpc);
  await clock.sleep(4_999);
  expect(seen()).toMatchObject({ from: "public" });
  await clock.sleep(1);
  expect(seen()).toEqual({ kind: "addresses", addresses: ["10.0.0.9"], ttl: 60, from: "zone", zone: ssmName });
  expect(seen(`x.${ssmName}`)).toMatchObject({ kind: "nxdomain" });
  const listed = await spoke.route53("GET", "/hostedzonesbyvpc", { vpcid: spokeVpc, vpcregion: region });
  expect(listed.texts("HostedZoneId")).toEqual([]);
  const path = `/profileresourceassociation/profileid/${profile}/resourcearn/${encodeURIComponent(zoneArn(zone))}`;
  await askProfiles(hub, ["DELETE", path]);
  expect(seen()).toMatchObject({ from: "public" });
  await clock.sleep(5_000);
  await putZone(hub, profile, zone);
  await clock.sleep(5_000);
  expect(seen()).toMatchObject({ from: "zone" });
  await leave(spoke, profile, spokeVpc);
  expect(seen()).toMatchObject({ from: "public" });
});

test("dns-12 of equal names what is local answers, else the most specific, else the lower priority", async () => {
  const parent = "example.internal";
  const child = `a.${parent}`;
  const made = await withProfiles(
    { profiles: { perVpc: "several" } },
    [
      [parent, "10.0.0.1"],
      [ssmName, "10.0.0.2"],
    ],
    [
      [parent, "10.0.1.1"],
      [child, "10.0.1.2"],
    ],
  );
  const { simulator, clock, profiles } = made;
  const spoke = made.spoke.unlogged();
  for (const profile of profiles) await join(spoke, profile, spokeVpc);
  await clock.sleep(5_000);
  const addressOf = (name: string): unknown => {
    const found = simulator.resolve({ vpc: spokeVpc, name });
    return found.kind === "addresses" ? found.addresses[0] : found.kind;
  };
  expect([parent, child, ssmName].map(addressOf)).toEqual(["10.0.0.1", "10.0.1.2", "10.0.0.2"]);

  const own = await makeZone(spoke, parent, spokeVpc);
  await clock.sleep(60_000);
  expect([parent, child, `b.${parent}`].map(addressOf)).toEqual(["no-data", "10.0.1.2", "nxdomain"]);
  await spoke.route53("DELETE", `/hostedzone/${own}`);
  await clock.sleep(60_000);
  expect(addressOf(parent)).toBe("10.0.0.1");
});
