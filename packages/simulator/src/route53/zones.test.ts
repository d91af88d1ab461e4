import { expect, test } from "vitest";
import {
  associate,
  changeBody,
  endpointFields,
  hubVpc,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  vpcBody,
  zoneBody,
} from "../testing/scene.ts";
import type { Client } from "../testing/client.ts";

test("zone-1 a zone with a VPC is private and has NS and SOA", async () => {
  const { hub } = scene();

  const made = await hub.route53("POST", "/hostedzone", zoneBody("Example.Test", "1"));
  const open = await hub.route53(
    "POST",
    "/hostedzone",
    "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>",
  );

  expect([
    made.text("Name"),
    made.text("PrivateZone"),
    made.text("ResourceRecordSetCount"),
    made.text("VPCId"),
  ]).toEqual(["example.test.", "true", "2", hubVpc]);
  expect(made.texts("NameServer")).toEqual([
    "ns-0.awsdns-00.com",
    "ns-512.awsdns-00.net",
    "ns-1024.awsdns-00.org",
    "ns-1536.awsdns-00.co.uk",
  ]);
  expect([open.status, open.text("PrivateZone"), open.texts("VPCId")]).toEqual([201, "false", []]);
});

test("zone-2 the VPC of a new zone must be the caller's", async () => {
  const { hub } = scene();

  for (const vpc of [spokeVpc, "vpc-unknown"]) {
    expect(await hub.route53("POST", "/hostedzone", zoneBody("a.test", vpc, vpc))).toMatchObject({
      status: 400,
      code: "InvalidVPCId",
    });
  }
});

test("zone-3 a caller reference is used once, also when its zone is gone", async () => {
  for (const [callerReferences, status] of [
    ["kept", 409],
    ["freed", 201],
  ] as const) {
    const { hub, spoke } = scene({ callerReferences });
    const made = await hub.route53("POST", "/hostedzone", zoneBody("a.test", "once"));
    expect(await hub.route53("POST", "/hostedzone", zoneBody("b.test", "once"))).toMatchObject({
      status: 409,
      code: "HostedZoneAlreadyExists",
    });
    expect((await spoke.route53("POST", "/hostedzone", zoneBody("a.test", "once", spokeVpc))).status).toBe(201);
    await hub.route53("DELETE", made.text("Id"));

    expect((await hub.route53("POST", "/hostedzone", zoneBody("a.test", "once"))).status).toBe(status);
  }
});

test("zone-4 a VPC sees one zone of a name; with another VPC there can be a second", async () => {
  const { hub, simulator } = scene();
  simulator.addVpc({ account: "111111111111", region, id: "vpc-other", cidrs: ["10.2.0.0/16"] });
  const zone = await makeZone(hub);

  const twin = await hub.route53("POST", "/hostedzone", zoneBody(ssmName, "2"));
  const second = await hub.route53("POST", "/hostedzone", zoneBody(ssmName, "3", "vpc-other"));

  expect(twin).toMatchObject({ status: 400, code: "ConflictingDomainExists" });
  expect(twin.message).toBe(
    `The VPC ${hubVpc} in region ${region} has already been associated with the hosted zone ${zone} with the same domain name.`,
  );
  expect(second.status).toBe(201);
});

test("zone-5 names that are none, or wildcards, are refused", async () => {
  const { hub } = scene();

  for (const name of ["*.a.test", "a..test", `${"a".repeat(64)}.test`]) {
    expect(await hub.route53("POST", "/hostedzone", zoneBody(name, name))).toMatchObject({
      status: 400,
      code: "InvalidDomainName",
    });
  }
});

test("zone-6 an account has 500 zones at most", async () => {
  const { hub } = scene();
  for (let index = 0; index < 500; index += 1) await makeZone(hub, `z${index}.test`);

  expect(await hub.route53("POST", "/hostedzone", zoneBody("one-more.test", "501"))).toMatchObject({
    status: 400,
    code: "TooManyHostedZones",
  });
});

test("zone-7 names are stored in one spelling, ids are taken in two", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub, "SSM.Example.Test.");
  const change = changeBody(
    ["CREATE", { name: "*.SSM.example.test", ttl: 60, values: ["192.0.2.1"] }],
    ["CREATE", { name: "a@b.ssm.example.test", ttl: 60, values: ["192.0.2.1"] }],
  );
  await hub.route53("POST", `/hostedzone/${zone}/rrset`, change);

  expect((await hub.route53("GET", `/hostedzone/${zone}`)).text("Name")).toBe("ssm.example.test.");
  expect((await hub.route53("GET", `/hostedzone/%2Fhostedzone%2F${zone}`)).text("Id")).toBe(`/hostedzone/${zone}`);
  expect((await hub.route53("GET", `/hostedzone/${zone}/rrset`)).texts("Name").slice(2)).toEqual([
    "\\052.ssm.example.test.",
    "a\\100b.ssm.example.test.",
  ]);
});

test("zone-8 GetHostedZone shows all VPCs, to the owner only", async () => {
  const made = scene();
  const zone = await makeZone(made.hub);
  await associate(made, zone);

  expect((await made.hub.route53("GET", `/hostedzone/${zone}`)).texts("VPCId")).toEqual([hubVpc, spokeVpc]);
  expect(await made.spoke.route53("GET", `/hostedzone/${zone}`)).toMatchObject({ status: 403, code: "AccessDenied" });
  expect(await made.hub.route53("GET", "/hostedzone/Z1")).toMatchObject({
    status: 404,
    code: "NoSuchHostedZone",
    message: "No hosted zone found with ID: Z1",
  });
});

async function allPages(
  client: Client,
  path: string,
  query: Readonly<Record<string, string>>,
  next: Readonly<Record<string, string>>,
): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  let position: Record<string, string> = {};
  do {
    const page = await client.route53("GET", path, { ...query, ...position });
    pages.push(page.texts("Name"));
    position = Object.fromEntries(
      Object.entries(next).flatMap(([parameter, element]) => page.texts(element).map((value) => [parameter, value])),
    );
  } while (Object.keys(position).length > 0);
  return pages;
}

test("zone-9 ListHostedZones goes page by page through the caller's own zones", async () => {
  const { hub, spoke } = scene();
  await makeZone(spoke, "foreign.test", spokeVpc);
  await hub.route53("POST", "/hostedzone", "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>");
  for (let index = 0; index < 120; index += 1) await makeZone(hub, `z${index}.test`);

  const pages = await allPages(hub, "/hostedzone", {}, { marker: "NextMarker" });
  const closed = await allPages(
    hub,
    "/hostedzone",
    { hostedzonetype: "PrivateHostedZone", maxitems: "50" },
    { marker: "NextMarker" },
  );

  expect(pages.map(({ length }) => length)).toEqual([100, 21]);
  expect(new Set(pages.flat()).size).toBe(121);
  expect(closed.map(({ length }) => length)).toEqual([50, 50, 20]);
});

test("zone-10 ListHostedZonesByName starts at a name and goes on by reversed labels", async () => {
  const { hub } = scene();
  for (const name of ["b.test", "a.b.test", "a.test", "z.example", "ab.test"]) await makeZone(hub, name);

  const pages = await allPages(
    hub,
    "/hostedzonesbyname",
    { maxitems: "2" },
    { dnsname: "NextDNSName", hostedzoneid: "NextHostedZoneId" },
  );

  expect(pages).toEqual([["z.example.", "a.test."], ["ab.test.", "b.test."], ["a.b.test."]]);
  expect((await hub.route53("GET", "/hostedzonesbyname", { dnsname: "b.test" })).texts("Name")).toEqual([
    "b.test.",
    "a.b.test.",
  ]);
});

test("zone-11 a zone is deleted together with its associations, but not with its records", async () => {
  const made = scene();
  const { hub } = made;
  const zone = await makeZone(hub);
  await associate(made, zone);
  const record = { name: ssmName, ttl: 60, values: ["192.0.2.1"] };
  await hub.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(["CREATE", record]));

  expect(await hub.route53("DELETE", `/hostedzone/${zone}`)).toMatchObject({ status: 400, code: "HostedZoneNotEmpty" });
  await hub.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(["DELETE", record]));
  expect((await hub.route53("DELETE", `/hostedzone/${zone}`)).text("Status")).toBe("PENDING");
  expect(await hub.route53("DELETE", `/hostedzone/${zone}`)).toMatchObject({ status: 404, code: "NoSuchHostedZone" });
});

test("zone-12 the comment is replaced or removed", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);

  expect((await hub.route53("POST", `/hostedzone/${zone}`, "<R><Comment>new</Comment></R>")).text("Comment")).toBe(
    "new",
  );
  expect((await hub.route53("POST", `/hostedzone/${zone}`, "<R/>")).texts("Comment")).toEqual([]);
  const comment = async (length: number) =>
    (await hub.route53("POST", `/hostedzone/${zone}`, `<R><Comment>${"x".repeat(length)}</Comment></R>`)).status;
  expect([await comment(256), await comment(257)]).toEqual([200, 400]);
});

test("zone-13 limits are told with their counts", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const open = (
    await hub.route53("POST", "/hostedzone", "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>")
  ).text("Id");
  const limit = async (path: string): Promise<readonly string[]> => {
    const reply = await hub.route53("GET", path);
    return [reply.text("Value"), reply.text("Count")];
  };

  expect(await limit(`/hostedzonelimit/${zone}/MAX_VPCS_ASSOCIATED_BY_ZONE`)).toEqual(["300", "1"]);
  expect(await limit(`/hostedzonelimit/${zone}/MAX_RRSETS_BY_ZONE`)).toEqual(["10000", "2"]);
  expect(await limit("/accountlimit/MAX_HOSTED_ZONES_BY_OWNER")).toEqual(["500", "2"]);
  expect(
    await hub.route53("GET", `${open.replace("/hostedzone", "/hostedzonelimit")}/MAX_VPCS_ASSOCIATED_BY_ZONE`),
  ).toMatchObject({ status: 400, code: "HostedZoneNotPrivate" });
});

test("zone-14 a VPC's owner sees all zones that the VPC sees, and whose they are", async () => {
  const made = scene({ hiddenZoneReadyMs: 0 });
  const { hub, spoke } = made;
  await associate(made, await makeZone(hub));
  await makeZone(spoke, "own.test", spokeVpc);
  await hub.ec2("CreateVpcEndpoint", endpointFields("kms", { PrivateDnsEnabled: true }));

  const seen = await spoke.route53("GET", "/hostedzonesbyvpc", { vpcid: spokeVpc, vpcregion: region });
  const hubs = await hub.route53("GET", "/hostedzonesbyvpc", { vpcid: hubVpc, vpcregion: region });

  expect([seen.texts("Name"), seen.texts("OwningAccount")]).toEqual([
    [`${ssmName}.`, "own.test."],
    ["111111111111", "222222222222"],
  ]);
  expect([hubs.texts("Name"), hubs.texts("OwningService")]).toEqual([
    [`kms.${region}.amazonaws.com.`, `${ssmName}.`],
    ["vpce.amazonaws.com"],
  ]);
  expect(await hub.route53("GET", "/hostedzonesbyvpc", { vpcid: spokeVpc, vpcregion: region })).toMatchObject({
    status: 403,
    code: "AccessDenied",
    message: `The VPC ${spokeVpc} in region ${region} is not owned by you.`,
  });
});

test("tag-1 tags are changed ten at a time", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const tags = (count: number) =>
    Array.from({ length: count }, (_, index) => `<Tag><Key>k${index}</Key><Value>v</Value></Tag>`).join("");
  const change = (body: string) => hub.route53("POST", `/tags/hostedzone/${zone}`, `<R>${body}</R>`);

  expect((await change(`<AddTags>${tags(10)}</AddTags>`)).status).toBe(200);
  expect(
    (await change(`<AddTags>${tags(2)}</AddTags><RemoveTagKeys><Key>k9</Key><Key>none</Key></RemoveTagKeys>`)).status,
  ).toBe(200);
  expect(await change(`<AddTags>${tags(11)}</AddTags>`)).toMatchObject({ status: 400, code: "InvalidInput" });
  expect((await hub.route53("GET", `/tags/hostedzone/${zone}`)).texts("Key")).toHaveLength(9);
  expect(
    (
      await hub.route53(
        "POST",
        "/tags/hostedzone",
        `<R><ResourceIds><ResourceId>${zone}</ResourceId></ResourceIds></R>`,
      )
    ).texts("ResourceId"),
  ).toEqual([zone]);
  expect(
    await hub.route53(
      "POST",
      "/tags/hostedzone",
      `<R><ResourceIds>${`<ResourceId>${zone}</ResourceId>`.repeat(11)}</ResourceIds></R>`,
    ),
  ).toMatchObject({ status: 400 });
});

test("change-1 a write is pending for half a minute", async () => {
  const { hub, clock } = scene();
  const made = await hub.route53("POST", "/hostedzone", zoneBody("a.test", "1"));
  const change = made.texts("Id").find((id) => id.startsWith("/change/")) ?? "";

  expect((await hub.route53("GET", change)).text("Status")).toBe("PENDING");
  await clock.sleep(29_999);
  expect((await hub.route53("GET", change)).text("Status")).toBe("PENDING");
  await clock.sleep(1);
  expect((await hub.route53("GET", change)).text("Status")).toBe("INSYNC");
});

test("change-2 only the zone's owner may ask how far a change is", async () => {
  const made = scene();
  const change = (await associate(made, await makeZone(made.hub))).text("Id");

  expect((await made.hub.route53("GET", change)).status).toBe(200);
  expect(await made.spoke.route53("GET", change)).toMatchObject({ status: 403, code: "AccessDenied" });
  expect(await made.hub.route53("GET", "/change/C1")).toMatchObject({ status: 404, code: "NoSuchChange" });
});

test("authz-1 the zone's owner authorizes, as often as it likes", async () => {
  const { hub, spoke } = scene();
  const zone = await makeZone(hub);
  const path = `/hostedzone/${zone}/authorizevpcassociation`;

  expect((await hub.route53("POST", path, vpcBody("R", spokeVpc))).text("VPCId")).toBe(spokeVpc);
  expect((await hub.route53("POST", path, vpcBody("R", spokeVpc))).status).toBe(200);
  expect((await hub.route53("GET", path)).texts("VPCId")).toEqual([spokeVpc]);
  expect(await spoke.route53("POST", path, vpcBody("R", spokeVpc))).toMatchObject({
    status: 403,
    code: "AccessDenied",
  });
  expect(await spoke.route53("GET", path)).toMatchObject({ status: 403, code: "AccessDenied" });
});

test("authz-2 an authorization for the wrong Region is taken and does not help", async () => {
  const { hub, spoke } = scene();
  const zone = await makeZone(hub);
  const path = `/hostedzone/${zone}/authorizevpcassociation`;
  await hub.route53("POST", path, vpcBody("R", spokeVpc, "eu-west-1"));

  expect(await spoke.route53("POST", `/hostedzone/${zone}/associatevpc`, vpcBody("R", spokeVpc))).toMatchObject({
    status: 401,
    code: "NotAuthorizedException",
  });
  await hub.route53("POST", path, vpcBody("R", spokeVpc));
  expect((await hub.route53("GET", path)).texts("VPCRegion")).toEqual(["eu-west-1", region]);
});

test("authz-3 taking an authorization back leaves the association", async () => {
  const made = scene();
  const { hub } = made;
  const zone = await makeZone(hub);
  await associate(made, zone);
  const remove = () => hub.route53("POST", `/hostedzone/${zone}/deauthorizevpcassociation`, vpcBody("R", spokeVpc));

  expect((await remove()).status).toBe(200);
  expect(await remove()).toMatchObject({ status: 404, code: "VPCAssociationAuthorizationNotFound" });
  expect((await hub.route53("GET", `/hostedzone/${zone}`)).texts("VPCId")).toEqual([hubVpc, spokeVpc]);
});

test("authz-4 authorizations come 50 at a time, and a token dies with the list", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const path = `/hostedzone/${zone}/authorizevpcassociation`;
  for (let index = 0; index < 60; index += 1) await hub.route53("POST", path, vpcBody("R", `vpc-${index}`));
  const first = await hub.route53("GET", path);
  const rest = await hub.route53("GET", path, { nexttoken: first.text("NextToken") });
  await hub.route53("POST", path, vpcBody("R", "vpc-60"));

  expect([first, rest].map((page) => page.texts("VPCId").length)).toEqual([50, 10]);
  expect(await hub.route53("GET", path, { nexttoken: first.text("NextToken") })).toMatchObject({
    status: 400,
    code: "InvalidPaginationToken",
    message: `Invalid pagination token: ${first.text("NextToken")}`,
  });
});

test("authz-5 a zone has 1,000 authorizations at most", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const authorize = (vpc: string) =>
    hub.route53("POST", `/hostedzone/${zone}/authorizevpcassociation`, vpcBody("R", vpc));
  for (let index = 0; index < 1000; index += 1) await authorize(`vpc-${index}`);

  expect(await authorize("vpc-1000")).toMatchObject({ status: 400, code: "TooManyVPCAssociationAuthorizations" });
  expect((await authorize("vpc-0")).status).toBe(200);
});

test("zone-16 hidden zones are nobody's", async () => {
  const { hub } = scene({ hiddenZoneReadyMs: 0 });
  await hub.ec2("CreateVpcEndpoint", endpointFields("kms", { PrivateDnsEnabled: true }));
  const [hidden = ""] = (await hub.route53("GET", "/hostedzonesbyvpc", { vpcid: hubVpc, vpcregion: region })).texts(
    "HostedZoneId",
  );

  expect(await hub.route53("GET", `/hostedzone/${hidden}`)).toMatchObject({ status: 403, code: "AccessDenied" });
  expect(await hub.route53("POST", `/hostedzone/${hidden}/associatevpc`, vpcBody("R", hubVpc))).toMatchObject({
    status: 403,
  });
  expect(await hub.route53("DELETE", `/hostedzone/${hidden}`)).toMatchObject({ status: 403, code: "AccessDenied" });
});
