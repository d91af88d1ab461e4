import { expect, test } from "vitest";
import { createSimulator, systemClock } from "./index.ts";
import { Client, form } from "./testing/client.ts";
import { endpointFields, hubVpc, makeZone, region, scene, spokeVpc, vpcBody, zoneBody } from "./testing/scene.ts";

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

test("auth-1 unsigned requests are refused", async () => {
  const { hub } = scene();

  expect(
    await hub.send({
      service: "route53",
      method: "GET",
      path: "/2013-04-01/hostedzone",
      headers: { authorization: "" },
    }),
  ).toMatchObject({ status: 403, code: "MissingAuthenticationToken" });
});

test("auth-2 unknown keys and wrong session tokens are refused", async () => {
  const { hub, simulator } = scene();
  const unknown = new Client(simulator, { accessKeyId: "AKIAUNKNOWN", secretAccessKey: "x" });

  expect(await unknown.sts("GetCallerIdentity")).toMatchObject({ status: 403, code: "InvalidClientTokenId" });
  expect(await unknown.route53("GET", "/hostedzone")).toMatchObject({ status: 403, code: "InvalidClientTokenId" });
  expect(await unknown.ec2("DescribeVpcs")).toMatchObject({ status: 401, code: "AuthFailure" });
  expect(
    await hub.send({
      service: "sts",
      body: form({ Action: "GetCallerIdentity" }),
      headers: { "x-amz-security-token": "x" },
    }),
  ).toMatchObject({ code: "InvalidClientTokenId" });
});

test("auth-3 a wrong secret and a changed request do not match the signature", async () => {
  const { hub, simulator } = scene();
  const wrong = new Client(simulator, { ...simulator.addAccount("111111111111"), secretAccessKey: "wrong" });

  expect(await wrong.sts("GetCallerIdentity")).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
  expect(await wrong.ec2("DescribeVpcs")).toMatchObject({ status: 401, code: "AuthFailure" });
  expect(
    await hub.send({ service: "sts", body: form({ Action: "GetCallerIdentity" }), headers: { host: "elsewhere" } }),
  ).toMatchObject({ code: "SignatureDoesNotMatch" });
});

test("auth-5 a signature must be of now, when the clock is the system's", async () => {
  const simulator = createSimulator({ clock: { ...systemClock } });
  const real = createSimulator();
  const old = { "x-amz-date": "20200101T000000Z" };
  const request = { service: "sts", body: form({ Action: "GetCallerIdentity" }), headers: old };

  expect((await new Client(real, real.addAccount("111111111111")).send(request)).message).toContain(
    "Signature expired",
  );
  expect((await new Client(simulator, simulator.addAccount("111111111111")).send(request)).message).toContain(
    "does not match",
  );
});

async function roleOf(
  more: {
    readonly externalId?: string;
    readonly trusts?: readonly string[];
    readonly allows?: readonly string[];
    readonly denies?: readonly string[];
  } = {},
) {
  const made = scene();
  made.simulator.addRole({ account: "222222222222", name: "spoke", ...more });
  const assume = (client: Client, fields: Readonly<Record<string, string | number>> = {}) =>
    client.sts("AssumeRole", { RoleArn: "arn:aws:iam::222222222222:role/spoke", RoleSessionName: "test", ...fields });
  const open = async (fields: Readonly<Record<string, string | number>> = {}): Promise<Client> => {
    const reply = await assume(made.hub, fields);
    return new Client(made.simulator, {
      accessKeyId: reply.text("AccessKeyId"),
      secretAccessKey: reply.text("SecretAccessKey"),
      sessionToken: reply.text("SessionToken"),
    });
  };
  return { ...made, assume, open };
}

test("auth-4 an expired session is told so", async () => {
  const { open, clock } = await roleOf();
  const session = await open({ DurationSeconds: 900 });
  expect((await session.sts("GetCallerIdentity")).text("Arn")).toBe(
    "arn:aws:sts::222222222222:assumed-role/spoke/test",
  );

  await clock.sleep(900_000);

  expect(await session.sts("GetCallerIdentity")).toMatchObject({ status: 403, code: "ExpiredToken" });
  expect(await session.route53("GET", "/hostedzone")).toMatchObject({ status: 403, code: "ExpiredToken" });
  expect(await session.ec2("DescribeVpcs")).toMatchObject({ status: 400, code: "RequestExpired" });
});

test("auth-6 sessions last as long as asked, from sessions an hour at most", async () => {
  const { assume, hub, open, clock } = await roleOf();
  const session = await open();

  expect((await assume(hub)).text("Expiration")).toBe(new Date(clock.now() + 3_600_000).toISOString());
  expect((await assume(hub, { DurationSeconds: 43_200 })).status).toBe(200);
  expect(await assume(hub, { DurationSeconds: 899 })).toMatchObject({ status: 400, code: "ValidationError" });
  expect(await assume(session, { DurationSeconds: 3601 })).toMatchObject({ status: 400, code: "ValidationError" });
  expect((await assume(session)).status).toBe(200);
});

test("auth-7 who may not assume a role learns nothing about it", async () => {
  const { assume, hub, stranger } = await roleOf({ externalId: "right", trusts: ["111111111111"] });
  const replies = await Promise.all([
    assume(hub),
    assume(hub, { ExternalId: "wrong" }),
    assume(stranger, { ExternalId: "right" }),
    assume(hub, { RoleArn: "arn:aws:iam::222222222222:role/unknown" }),
  ]);

  expect(replies.map(({ status, code }) => [status, code])).toEqual(replies.map(() => [403, "AccessDenied"]));
  expect(replies[0]?.message).toBe(
    "User: arn:aws:iam::111111111111:user/administrator is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/spoke",
  );
  expect((await assume(hub, { ExternalId: "right" })).status).toBe(200);
});

test("auth-8 a role can do what its policies allow", async () => {
  const { open } = await roleOf({ allows: ["route53:*", "ec2:Describe*"], denies: ["route53:GetAccountLimit"] });
  const session = await open();

  expect((await session.route53("GET", "/hostedzone")).status).toBe(200);
  expect((await session.ec2("DescribeVpcs")).status).toBe(200);
  expect(await session.route53("GET", "/accountlimit/MAX_HOSTED_ZONES_BY_OWNER")).toMatchObject({
    status: 403,
    code: "AccessDenied",
  });
  expect((await session.route53("GET", "/accountlimit/MAX_HOSTED_ZONES_BY_OWNER")).message).toContain(
    "with an explicit deny",
  );
  expect(await session.ec2("CreateTags", { ResourceId: [spokeVpc] })).toMatchObject({
    status: 403,
    code: "UnauthorizedOperation",
  });
  expect(await session.sts("AssumeRole", { RoleArn: "x", RoleSessionName: "yy" })).toMatchObject({
    status: 403,
    code: "AccessDenied",
  });
});

test("auth-9 everybody may ask who they are", async () => {
  const { open } = await roleOf({ allows: [], denies: ["*"] });

  expect((await (await open()).sts("GetCallerIdentity")).text("Account")).toBe("222222222222");
});

test("auth-10 associations need the right to see VPCs", async () => {
  const { open, hub } = await roleOf({ allows: ["route53:*"] });
  const session = await open();
  const zone = await makeZone(hub);

  for (const path of [`/hostedzone/${zone}/associatevpc`, `/hostedzone/${zone}/disassociatevpc`]) {
    expect(await session.route53("POST", path, vpcBody("Request", spokeVpc))).toMatchObject({
      status: 403,
      code: "AccessDenied",
    });
  }
  expect((await session.route53("POST", "/hostedzone", zoneBody("a.test", "1", spokeVpc))).message).toContain(
    "ec2:DescribeVpcs",
  );
});

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

test("fault-2 after a crash nobody is answered until the faults are cleared", async () => {
  const { hub, simulator } = scene();
  simulator.faults.add({ action: "CreateHostedZone", when: "after", effect: { kind: "crash" } });
  await expect(makeZone(hub)).rejects.toThrow("socket hang up");
  await expect(hub.ec2("DescribeVpcs")).rejects.toThrow("socket hang up");

  simulator.faults.clear();

  expect((await hub.ec2("DescribeVpcs")).status).toBe(200);
  expect(simulator.snapshot().zones).toHaveLength(1);
});
