import { expect, test } from "vitest";
import { createSimulator, systemClock } from "../index.ts";
import { Client, form } from "../testing/client.ts";
import { makeZone, scene, spokeVpc, vpcBody, zoneBody } from "../testing/scene.ts";

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

test("auth-11 callers have ARNs of their partition", async () => {
  const { hub, simulator } = scene();
  simulator.addRole({ account: "222222222222", name: "spoke" });
  const china = hub.in("cn-north-1");

  expect((await china.sts("GetCallerIdentity")).text("Arn")).toBe("arn:aws-cn:iam::111111111111:user/administrator");
  const assumed = await china.sts("AssumeRole", {
    RoleArn: "arn:aws-cn:iam::222222222222:role/spoke",
    RoleSessionName: "test",
  });
  expect(assumed.text("Arn")).toBe("arn:aws-cn:sts::222222222222:assumed-role/spoke/test");
});
