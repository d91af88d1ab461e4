import * as fc from "fast-check";
import { expect, test } from "vitest";
import { form } from "./testing/client.ts";
import { endpointFields, hubVpc, makeZone, scene, spokeVpc, vpcBody, zoneBody } from "./testing/scene.ts";

test("wire-1 EC2 and STS speak the query protocol", async () => {
  const { hub } = scene();

  const vpcs = await hub.ec2("DescribeVpcs");
  const identity = await hub.sts("GetCallerIdentity");
  const byGet = await hub.send({
    service: "sts",
    method: "GET",
    query: { Action: "GetCallerIdentity", Version: "2011-06-15" },
  });

  expect(vpcs.body).toMatch(
    /<DescribeVpcsResponse xmlns="http:\/\/ec2.amazonaws.com\/doc\/2016-11-15\/"><requestId>[0-9a-f-]{36}<\/requestId><vpcSet><item>/u,
  );
  expect(identity.body).toMatch(/<GetCallerIdentityResponse xmlns="[^"]+"><GetCallerIdentityResult><UserId>/u);
  expect(byGet.text("Account")).toBe("111111111111");
});

test("wire-2 Route 53 speaks rest-xml, with or without a slash at the end", async () => {
  const { hub } = scene();

  const made = await hub.route53("POST", "/hostedzone", zoneBody("a.test", "1"));
  const id = made.text("Id").replace("/hostedzone/", "");

  expect([made.status, made.headers["location"]]).toEqual([
    201,
    `https://route53.amazonaws.com/2013-04-01/hostedzone/${id}`,
  ]);
  expect(made.body).toContain('<CreateHostedZoneResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">');
  expect((await hub.route53("GET", `/hostedzone/${id}/rrset/`)).status).toBe(200);
  expect((await hub.route53("GET", `/hostedzone/${id}/rrset`)).status).toBe(200);
});

test("wire-3 each service spells errors in its own way", async () => {
  const { hub } = scene();

  expect((await hub.ec2("DescribeVpcs", { VpcId: ["vpc-1"] })).body).toMatch(
    /<Response><Errors><Error><Code>InvalidVpcID.NotFound<\/Code><Message>[^<]+<\/Message><\/Error><\/Errors><RequestID>/u,
  );
  expect((await hub.route53("GET", "/hostedzone/Z1")).body).toMatch(
    /<ErrorResponse xmlns="[^"]+"><Error><Type>Sender<\/Type><Code>NoSuchHostedZone<\/Code><Message>[^<]+<\/Message><\/Error><RequestId>/u,
  );
  expect(
    (await hub.sts("AssumeRole", { RoleArn: "arn:aws:iam::222222222222:role/x", RoleSessionName: "t1" })).body,
  ).toContain("<Type>Sender</Type><Code>AccessDenied</Code>");
});

test("wire-4 an unknown action is refused as each service does", async () => {
  const { hub } = scene();

  expect(await hub.ec2("DescribeUnicorns")).toMatchObject({ status: 400, code: "InvalidAction" });
  expect(await hub.ec2("constructor")).toMatchObject({ status: 400, code: "InvalidAction" });
  expect(await hub.sts("GetUnicorn")).toMatchObject({ status: 400, code: "InvalidAction" });
  expect(await hub.route53("GET", "/unicorn")).toMatchObject({ status: 404, code: "UnknownOperationException" });
});

test("wire-5 requests that lack something, or are no XML, are refused", async () => {
  const { hub } = scene();

  expect(await hub.ec2("CreateVpcEndpoint")).toMatchObject({ status: 400, code: "MissingParameter" });
  expect(await hub.route53("POST", "/hostedzone", "<a><b></a>")).toMatchObject({ status: 400, code: "InvalidInput" });
  expect(await hub.route53("POST", "/hostedzone", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({
    status: 400,
    code: "InvalidInput",
  });
});

test("wire-6 whatever arrives, the answer is a 4xx and no crash", async () => {
  const { hub, simulator } = scene();
  const zone = await makeZone(hub);
  const odd = [
    "",
    "<",
    "<a/>",
    "<a>&#0;</a>",
    "\u0000",
    "<R><Comment><x/></Comment></R>",
    `<a>${"<b>".repeat(2000)}`,
    "__proto__",
    "Filter.1.Name=%ff&Filter.x=1",
    "é".repeat(500),
  ];
  const paths = [
    "/hostedzone",
    `/hostedzone/${zone}`,
    `/hostedzone/${zone}/rrset`,
    `/hostedzone/${zone}/associatevpc`,
    `/tags/hostedzone/${zone}`,
    "/tags/hostedzone",
    "/%ff",
    "/hostedzone/%2e%2e",
  ];

  const replies = await Promise.all([
    ...odd.flatMap((body) => paths.map((path) => hub.route53("POST", path, body))),
    ...odd.flatMap((body) => [hub.send({ service: "ec2", body }), hub.send({ service: "sts", body })]),
    ...odd.map((body) => hub.send({ service: "ec2", body: `Action=CreateVpcEndpoint&VpcId=${hubVpc}&${body}` })),
    hub.send({ service: "ec2", method: "DELETE" }),
    hub.send({ service: "s3", method: "PUT", path: "/bucket" }),
  ]);

  // An empty comment is a valid request: it is the only one of them all that succeeds.
  expect(new Set(replies.map(({ status }) => Math.floor(status / 100)))).toEqual(new Set([2, 4]));
  expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
  expect(simulator.log.filter(({ error }) => error === "InternalFailure")).toEqual([]);
});

test("wire-6 mutilated requests are refused like any other", async () => {
  const made = scene();
  const { simulator } = made;
  const hub = made.hub.unlogged();
  const zone = await makeZone(hub);
  const bodies = [
    zoneBody("a.test", "1"),
    vpcBody("AssociateVPCWithHostedZoneRequest", spokeVpc),
    form(endpointFields()),
  ];
  const actions = [
    "CreateVpcEndpoint",
    "ModifyVpcEndpoint",
    "AuthorizeSecurityGroupIngress",
    "DescribeVpcEndpoints",
    "CreateTags",
    "AssumeRole",
  ];
  const paths = [
    "/hostedzone",
    `/hostedzone/${zone}/associatevpc`,
    `/hostedzone/${zone}/rrset`,
    `/tags/hostedzone/${zone}`,
  ];
  const mutation = fc.record({
    body: fc.constantFrom(...bodies),
    at: fc.nat(400),
    drop: fc.nat(40),
    insert: fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("<", "&", "&#x1F;", "]]>", "%", "=", "*", "..", "1".repeat(40)),
    ),
  });

  await fc.assert(
    fc.asyncProperty(
      mutation,
      fc.constantFrom(...paths),
      fc.constantFrom(...actions),
      async ({ body, at, drop, insert }, path, action) => {
        const broken = body.slice(0, at) + insert + body.slice(at + drop);
        await hub.route53("POST", path, broken);
        await hub.send({ service: "ec2", body: `Action=${action}&${broken}` });
        await hub.send({ service: "sts", body: `Action=${action}&RoleArn=${broken}` });
        await hub.route53("GET", path, { maxitems: insert, nexttoken: insert, marker: broken, name: insert });
      },
    ),
    { numRuns: 300 },
  );

  expect(simulator.log.filter(({ status }) => status >= 500)).toEqual([]);
});

test("wire-7 a dry run changes nothing", async () => {
  const { hub, simulator } = scene();

  expect(await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { DryRun: true }))).toMatchObject({
    status: 412,
    code: "DryRunOperation",
  });
  expect(simulator.snapshot().endpoints).toEqual([]);
});

test("wire-8 text comes back as it went in", async () => {
  const { hub } = scene();
  const description = 'a <b> & "c"';
  await hub.ec2("CreateTags", { ResourceId: [hubVpc], "Tag.1.Key": "k", "Tag.1.Value": `${description}\r\u0007` });

  expect((await hub.ec2("DescribeVpcs", { VpcId: [hubVpc] })).text("value")).toBe(`${description}\r\ufffd`);
});
