import { expect, test } from "vitest";
import type { Client, Reply } from "../testing/client.ts";
import {
  associate,
  changeBody,
  hubVpc,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  vpcBody,
  zoneBody,
} from "../testing/scene.ts";

/** Calls until one is refused; returns how many were let through, and the refusal. */
async function burst(
  call: (index: number) => Promise<Reply>,
  most = 200,
): Promise<readonly [number, string | undefined]> {
  for (let index = 0; index < most; index += 1) {
    const reply = await call(index);
    if (reply.code === "Throttling" || reply.code === "RequestLimitExceeded")
      return [index, `${reply.code} ${reply.status} ${reply.message}`];
  }
  return [most, undefined];
}

const throttled = "Throttling 400 Rate exceeded";
const limited = "RequestLimitExceeded 503 Request limit exceeded.";
const unknownZone = (client: Client, call: string) =>
  client.route53("POST", `/hostedzone/Z1/${call}`, vpcBody("Request", spokeVpc));

test("throttle-1 Route 53 has a bucket for the account and one for each action", async () => {
  const account = scene({ throttling: "current" });
  expect(await burst(() => account.hub.route53("GET", "/hostedzone"))).toEqual([50, throttled]);
  await account.clock.sleep(1000);
  expect(await burst(() => account.hub.route53("GET", "/hostedzone"))).toEqual([10, throttled]);
  expect((await account.spoke.route53("GET", "/hostedzone")).status).toBe(200);

  expect(await burst(() => unknownZone(scene({ throttling: "current" }).hub, "associatevpc"), 1)).toEqual([
    1,
    undefined,
  ]);
  const { hub } = scene({ throttling: "current" });
  expect(await burst(() => unknownZone(hub, "associatevpc"))).toEqual([20, throttled]);
  expect(await burst(() => unknownZone(hub, "disassociatevpc"))).toEqual([10, throttled]);
  const other = scene({ throttling: "current" }).hub;
  expect(await burst((index) => other.route53("POST", "/hostedzone", zoneBody(`z${index}.test`, `${index}`)))).toEqual([
    40,
    throttled,
  ]);
});

test("throttle-2 the change throughput counts changes, an UPSERT twice", async () => {
  const { hub, clock } = scene({ throttling: "current" });
  const zone = await makeZone(hub);
  const batch = changeBody(
    ...Array.from(
      { length: 500 },
      (_, index) => ["UPSERT", { name: `r${index}.${ssmName}`, values: ["192.0.2.1"], ttl: 60 }] as const,
    ),
  );
  expect((await hub.route53("POST", `/hostedzone/${zone}/rrset`, batch)).status).toBe(200);
  expect(await hub.route53("POST", `/hostedzone/${zone}/rrset`, batch)).toMatchObject({
    status: 400,
    code: "Throttling",
  });

  await clock.sleep(5030);

  expect((await hub.route53("POST", `/hostedzone/${zone}/rrset`, batch)).status).toBe(200);
});

test("throttle-3 the old profile knows five requests a second", async () => {
  const { hub, clock } = scene({ throttling: "legacy" });
  expect(await burst(() => hub.route53("GET", "/hostedzone"))).toEqual([5, throttled]);

  await clock.sleep(1000);

  expect(await burst(() => hub.route53("GET", "/hostedzone"))).toEqual([5, throttled]);
});

test("throttle-4 EC2 counts per account, Region and action", async () => {
  const { hub, spoke, clock } = scene({ throttling: "current" });
  expect(await burst(() => hub.ec2("CreateVpcEndpoint", {}))).toEqual([4, limited]);
  await clock.sleep(10_000);
  expect(await burst(() => hub.ec2("CreateVpcEndpoint", {}))).toEqual([3, limited]);
  expect(await burst(() => hub.in("eu-west-1").ec2("CreateVpcEndpoint", {}))).toEqual([4, limited]);
  expect(await burst(() => hub.ec2("CreateSecurityGroup", {}))).toEqual([50, limited]);
  expect(await burst(() => hub.ec2("CreateTags", {}))).toEqual([100, limited]);
  expect(await burst(() => hub.ec2("DescribeVpcs"))).toEqual([100, limited]);
  expect(await burst(() => hub.ec2("DescribeSecurityGroups"))).toEqual([50, limited]);
  expect(await burst(() => spoke.ec2("DescribeSecurityGroups", { MaxResults: 5 }))).toEqual([100, limited]);
});

test("throttle-5 the organization can be out of tokens while the account has some", async () => {
  const { hub, spoke } = scene({ throttling: "current", organizationRate: { capacity: 5, refill: 0.1 } });

  expect(await burst(() => hub.ec2("DeleteVpcEndpoints", {}))).toEqual([4, limited]);
  expect(await burst(() => spoke.ec2("DeleteVpcEndpoints", {}))).toEqual([1, limited]);
});

test("overlap-1 two writes of one zone at once: the later one is refused", async () => {
  const made = scene({ latencyMs: 100 });
  const { hub, clock } = made;
  const [zone, other] = [await makeZone(hub), await makeZone(hub, "other.test")];
  const comment = (id: string) =>
    hub.route53(
      "POST",
      `/hostedzone/${id}`,
      "<UpdateHostedZoneCommentRequest><Comment>x</Comment></UpdateHostedZoneCommentRequest>",
    );
  const tag = () =>
    hub.route53(
      "POST",
      `/tags/hostedzone/${zone}`,
      "<R><AddTags><Tag><Key>a</Key><Value>b</Value></Tag></AddTags></R>",
    );

  const replies = await Promise.all([comment(zone), tag(), comment(other)]);
  await clock.sleep(100);

  expect(replies.map(({ code }) => code)).toEqual([undefined, "PriorRequestNotComplete", undefined]);
  expect((await tag()).status).toBe(200);
  expect((await associate(made, zone)).status).toBe(200);
});

test("overlap-2 two changes of a zone's authorizations at once: the later one is refused", async () => {
  const { hub } = scene({ latencyMs: 100 });
  const zone = await makeZone(hub);
  const authorize = (vpc: string) =>
    hub.route53("POST", `/hostedzone/${zone}/authorizevpcassociation`, vpcBody("R", vpc));
  const comment = () => hub.route53("POST", `/hostedzone/${zone}`, "<R/>");

  const replies = await Promise.all([authorize("vpc-1"), authorize("vpc-2"), comment()]);

  expect(replies.map(({ code }) => code)).toEqual([undefined, "ConcurrentModification", undefined]);
  expect(replies[1]?.message).toBe(
    `A conflicting modification to the authorizations in place for ${zone} occurred. Please retry.`,
  );
});

test("page-1 every list can be made to have several pages", async () => {
  const { hub } = scene({ pageSize: 2 });
  await Promise.all(["a.test", "b.test", "c.test"].map((name) => makeZone(hub, name)));

  const subnets = await hub.ec2("DescribeSubnets");
  const more = await hub.ec2("DescribeSubnets", { NextToken: subnets.text("nextToken") });
  expect([subnets, more].map((reply) => reply.texts("subnetId").length)).toEqual([2, 1]);
  expect((await hub.ec2("DescribeVpcEndpointServices")).texts("serviceId")).toHaveLength(2);
  expect(
    (await hub.route53("GET", "/hostedzonesbyvpc", { vpcid: hubVpc, vpcregion: region })).texts("HostedZoneId"),
  ).toHaveLength(2);
  expect((await hub.route53("GET", "/hostedzone")).text("IsTruncated")).toBe("true");
});
