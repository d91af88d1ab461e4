import { expect, test } from "vitest";
import { Client, type Reply } from "../testing/client.ts";
import { joinedScene, type JoinedScene, spokeSubnetA, spokeSubnetC } from "../testing/networks.ts";
import { associate, changeBody, hubVpc, makeEndpoint, makeZone, region, spokeVpc, ssmName } from "../testing/scene.ts";
import { zipOf } from "../testing/zip.ts";

const account = "222222222222";
const role = `arn:aws:iam::${account}:role/probe`;

interface FunctionScene extends JoinedScene {
  readonly group: string;
  readonly create: (code: string, more?: object) => Promise<Reply>;
  /** Makes a function, waits until it is active, and invokes it. */
  readonly run: (code: string, more?: object, event?: object) => Promise<Run>;
}

interface Run {
  readonly result: unknown;
  readonly error: string | undefined;
  /** Of the world, in milliseconds. */
  readonly took: number;
}

async function functionScene(options: Parameters<typeof joinedScene>[0] = {}): Promise<FunctionScene> {
  const made = joinedScene(options);
  const { simulator, spoke, clock } = made;
  const trustPolicy = {
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
  };
  simulator.addRole({ account, name: "probe", trustPolicy });
  const group = (
    await spoke.ec2("CreateSecurityGroup", { GroupName: "probe", GroupDescription: "probe", VpcId: spokeVpc })
  ).text("groupId");
  const create = (code: string, more = {}) =>
    spoke.lambda("POST", "/functions", {
      FunctionName: "probe",
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Role: role,
      Code: { ZipFile: zipOf({ "index.js": code }) },
      VpcConfig: { SubnetIds: [spokeSubnetA], SecurityGroupIds: [group] },
      ...more,
    });
  const run = async (code: string, more = {}, event = {}): Promise<Run> => {
    const created = await create(code, more);
    if (created.status !== 201) throw new Error(created.body);
    await clock.sleep(120_000);
    const from = clock.now();
    const reply = await spoke.lambda("POST", "/functions/probe/invocations", event);
    await spoke.lambda("DELETE", "/functions/probe");
    return { result: JSON.parse(reply.body), error: reply.headers["x-amz-function-error"], took: clock.now() - from };
  };
  return { ...made, group, create, run };
}

/** What a probe does: names, a connection, a handshake. */
const probe = `
const dns = require("node:dns/promises");
const tls = require("node:tls");
exports.handler = async ({ name, timeout = 3000, port = 443 }) => {
  const addresses = await dns.resolve4(name).catch(({ code }) => code);
  const shaken = await new Promise((resolve) => {
    const socket = tls.connect({ host: name, port, servername: name, timeout }, () => {
      resolve({ authorized: socket.authorized, protocol: socket.getProtocol(), from: socket.localAddress });
      socket.end();
    });
    socket.on("timeout", () => { socket.destroy(); resolve("timeout"); });
    socket.on("error", ({ code, message }) => resolve(code ?? message));
  });
  return { addresses, shaken };
};`;

/** An endpoint of the hub and its zone, which the spoke sees, open to everybody. */
async function share(made: JoinedScene): Promise<readonly string[]> {
  const group = (
    await made.hub.ec2("CreateSecurityGroup", { GroupName: "e", GroupDescription: "e", VpcId: hubVpc })
  ).text("groupId");
  await made.hub.ec2("AuthorizeSecurityGroupIngress", {
    GroupId: group,
    "IpPermissions.1.IpProtocol": "tcp",
    "IpPermissions.1.FromPort": 443,
    "IpPermissions.1.ToPort": 443,
    "IpPermissions.1.IpRanges.1.CidrIp": "10.0.0.0/8",
  });
  const { names, zone: target } = await makeEndpoint(made, "ssm", { SecurityGroupId: [group] });
  const zone = await makeZone(made.hub);
  const record = { name: ssmName, alias: { zone: target, name: names[0] ?? "" } };
  await made.hub.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(["CREATE", record]));
  await associate(made, zone);
  await made.clock.sleep(60_000);
  return made.simulator.snapshot().endpoints[0]?.addresses ?? [];
}

test("lambda-1 a function is pending until its interfaces are there, and is shown, listed and deleted", async () => {
  const { create, spoke, clock, group } = await functionScene();
  const created = await create("exports.handler = () => 1;", { Tags: { owner: "us" }, Timeout: 30 });
  const shown = JSON.parse(created.body) as Readonly<Record<string, unknown>>;
  expect([created.status, shown]).toMatchObject([
    201,
    {
      FunctionArn: `arn:aws:lambda:${region}:${account}:function:probe`,
      State: "Pending",
      StateReasonCode: "Creating",
      LastUpdateStatus: "InProgress",
      VpcConfig: { SubnetIds: [spokeSubnetA], SecurityGroupIds: [group], VpcId: spokeVpc },
      Timeout: 30,
    },
  ]);
  const early = await spoke.lambda("POST", "/functions/probe/invocations", {});
  expect([early.status, early.headers["x-amzn-errortype"]]).toEqual([409, "ResourceConflictException"]);
  expect((await create("")).headers["x-amzn-errortype"]).toBe("ResourceConflictException");

  await clock.sleep(120_000);
  expect(JSON.parse((await spoke.lambda("GET", "/functions/probe")).body)).toMatchObject({
    Configuration: { State: "Active", LastUpdateStatus: "Successful" },
    Tags: { owner: "us" },
  });
  expect(JSON.parse((await spoke.lambda("GET", "/functions/")).body)).toMatchObject({
    Functions: [{ FunctionName: "probe", State: "Active" }],
  });
  expect((await spoke.lambda("POST", "/functions/probe/invocations", {})).body).toBe("1");
  expect((await spoke.lambda("DELETE", "/functions/probe")).status).toBe(204);
  const gone = await spoke.lambda("GET", "/functions/probe/configuration");
  expect([gone.status, gone.headers["x-amzn-errortype"], JSON.parse(gone.body)]).toMatchObject([
    404,
    "ResourceNotFoundException",
    { Type: "User", Message: `Function not found: arn:aws:lambda:${region}:${account}:function:probe` },
  ]);
});

test("lambda-2 functions share an interface for each subnet and set of groups, which stays twenty minutes and holds both", async () => {
  const { create, spoke, clock, group } = await functionScene();
  const interfaces = async () => {
    const shown = await spoke.ec2("DescribeNetworkInterfaces");
    return shown.texts("networkInterfaceId").map((id, at) => [id, shown.texts("interfaceType")[at]]);
  };
  await create("exports.handler = () => 1;", {
    VpcConfig: { SubnetIds: [spokeSubnetA, spokeSubnetC], SecurityGroupIds: [group] },
  });
  const both = await interfaces();
  expect(both.map(([, type]) => type)).toEqual(["lambda", "lambda"]);
  const second = await create("exports.handler = () => 2;", { FunctionName: "other" });
  expect(second.status).toBe(201);
  await clock.sleep(1000);
  expect(JSON.parse((await spoke.lambda("GET", "/functions/other")).body)).toMatchObject({
    Configuration: { State: "Active" },
  });
  expect(await interfaces()).toEqual(both);

  await spoke.lambda("DELETE", "/functions/probe");
  await spoke.lambda("DELETE", "/functions/other");
  expect(await interfaces()).toEqual(both);
  expect((await spoke.ec2("DeleteSecurityGroup", { GroupId: group })).code).toBe("DependencyViolation");
  expect((await spoke.ec2("DeleteSubnet", { SubnetId: spokeSubnetA })).code).toBe("DependencyViolation");
  await clock.sleep(20 * 60_000);
  expect(await interfaces()).toEqual([]);
  expect((await spoke.ec2("DeleteSecurityGroup", { GroupId: group })).status).toBe(200);
});

test("lambda-3 a function fails where there are no addresses, no interfaces left, or no rights", async () => {
  const { create, spoke, clock, group, simulator } = await functionScene();
  const stateOf = async (more: object) => {
    await create("exports.handler = () => 1;", more);
    await clock.sleep(120_000);
    const { Configuration: shown } = JSON.parse((await spoke.lambda("GET", "/functions/probe")).body) as {
      readonly Configuration: Readonly<Record<string, unknown>>;
    };
    const invoked = await spoke.lambda("POST", "/functions/probe/invocations", {});
    await spoke.lambda("DELETE", "/functions/probe");
    return [shown["State"], shown["StateReasonCode"], invoked.headers["x-amzn-errortype"]];
  };
  const tiny = {
    account,
    region,
    id: "subnet-0b9",
    vpc: spokeVpc,
    cidr: "10.1.9.0/29",
    availabilityZone: `${region}a`,
  };
  simulator.addSubnet(tiny);
  for (const last of [4, 5, 6])
    simulator.addNetworkInterface({
      account,
      region,
      id: `eni-${last}`,
      subnet: "subnet-0b9",
      address: `10.1.9.${last}`,
      securityGroups: [],
    });
  expect(await stateOf({ VpcConfig: { SubnetIds: ["subnet-0b9"], SecurityGroupIds: [group] } })).toEqual([
    "Failed",
    "SubnetOutOfIPAddresses",
    "ResourceConflictException",
  ]);
  simulator.grantQuotas(account, { functionInterfacesPerVpc: 0 });
  expect(await stateOf({})).toEqual(["Failed", "EniLimitExceeded", "ResourceConflictException"]);
  simulator.grantQuotas(account, { functionInterfacesPerVpc: 9 });
  simulator.addRole({ account, name: "poor", allows: ["ec2:*"], denies: ["ec2:DescribeSubnets"] });
  expect(await stateOf({ Role: `arn:aws:iam::${account}:role/poor` })).toEqual([
    "Failed",
    "InsufficientRolePermissions",
    "ResourceConflictException",
  ]);
});

const wrongInput = [
  ["Role", { Role: `arn:aws:iam::${account}:role/none` }, "cannot be assumed by Lambda"],
  ["Role", { Role: `arn:aws:iam::${account}:role/other` }, "cannot be assumed by Lambda"],
  ["Role", { Role: `arn:aws:iam::${account}:role/bare` }, "permissions to call CreateNetworkInterface on EC2"],
  ["Runtime", { Runtime: "cobol" }, "enum value set"],
  ["Code", { Code: { ZipFile: Buffer.from("no zip").toString("base64") } }, "Could not unzip"],
  ["Code", { Code: {} }, "provide a source"],
  ["Timeout", { Timeout: 901 }, "from 1 to 900"],
  ["subnets", { VpcConfig: { SubnetIds: ["subnet-x"], SecurityGroupIds: ["sg-x"] } }, "InvalidSubnetID.NotFound"],
  ["groups", { VpcConfig: { SubnetIds: [spokeSubnetA], SecurityGroupIds: ["sg-x"] } }, "InvalidGroup.NotFound"],
  ["groups", { VpcConfig: { SubnetIds: [spokeSubnetA] } }, "together"],
] as const;

test.each(wrongInput)("lambda-4 a wrong %s is told at once", async (_, more, message) => {
  const { create, simulator } = await functionScene();
  simulator.addRole({ account, name: "other", trusts: [account] });
  simulator.addRole({ account, name: "bare", allows: ["logs:*"] });
  const reply = await create("exports.handler = () => 1;", more);

  expect([reply.status, reply.headers["x-amzn-errortype"]]).toEqual([400, "InvalidParameterValueException"]);
  expect((JSON.parse(reply.body) as { readonly Message: string }).Message).toContain(message);
});

test("lambda-5 who makes a function passes its role on, looks at the VPC and may tag", async () => {
  const { simulator, group } = await functionScene();
  const all = ["lambda:*", "iam:PassRole", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "ec2:DescribeVpcs"];
  const refusalOf = async (denies: readonly string[]) => {
    simulator.addRole({ account, name: "maker", allows: all, denies });
    const maker = new Client(simulator, simulator.openRole(account, "maker"));
    const reply = await maker.lambda("POST", "/functions", {
      FunctionName: "probe",
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Role: role,
      Tags: { k: "v" },
      Code: { ZipFile: zipOf({ "index.js": "exports.handler = () => 1;" }) },
      VpcConfig: { SubnetIds: [spokeSubnetA], SecurityGroupIds: [group] },
    });
    return [reply.status, reply.headers["x-amzn-errortype"], /perform: (\S+)/u.exec(reply.body)?.[1]];
  };
  for (const right of ["lambda:CreateFunction", "lambda:TagResource", "iam:PassRole", "ec2:DescribeSubnets"])
    expect(await refusalOf([right])).toEqual([403, "AccessDeniedException", right]);
  expect(await refusalOf([])).toEqual([201, undefined, undefined]);
});

test("lambda-6 a function resolves, connects and shakes hands as a host of its subnet does", async () => {
  const made = await functionScene();
  const addresses = await share(made);
  const { result, error, took } = await made.run(probe, {}, { name: ssmName });

  expect(error).toBeUndefined();
  expect(result).toMatchObject({ shaken: { authorized: true, protocol: "TLSv1.3" } });
  expect((result as { addresses: string[] }).addresses.toSorted()).toEqual(addresses.toSorted());
  expect(took).toBeLessThan(50);
});

test("lambda-6 what is silent is silent for as long as the code waits, on the clock of the world", async () => {
  const made = await functionScene();
  await share(made);
  made.simulator.addRoutes({ region, vpc: spokeVpc, subnets: [spokeSubnetA], routes: [] });
  const began = Date.now();
  const { result, took } = await made.run(probe, { Timeout: 60 }, { name: ssmName, timeout: 20_000 });

  expect(result).toMatchObject({ shaken: "timeout" });
  expect(took).toBeGreaterThanOrEqual(20_000);
  expect(took).toBeLessThan(21_000);
  expect(Date.now() - began).toBeLessThan(5000);
});

test("lambda-6 names that are not there, other certificates and refusals are told as Node tells them", async () => {
  const made = await functionScene();
  const [address = ""] = await share(made);
  const { run, simulator, hub } = made;
  expect((await run(probe, {}, { name: "none.example" })).result).toEqual({
    addresses: "ENOTFOUND",
    shaken: "ENOTFOUND",
  });

  simulator.addResolverRule({ region, vpc: spokeVpc, domain: "kms.example", addresses: [address] });
  expect((await run(probe, {}, { name: "kms.example" })).result).toEqual({
    addresses: [address],
    shaken: "ERR_TLS_CERT_ALTNAME_INVALID",
  });

  const group = (await hub.ec2("CreateSecurityGroup", { GroupName: "i", GroupDescription: "i", VpcId: hubVpc })).text(
    "groupId",
  );
  const everything = { "IpPermissions.1.IpProtocol": "-1", "IpPermissions.1.IpRanges.1.CidrIp": "0.0.0.0/0" };
  await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...everything });
  simulator.addNetworkInterface({
    account: "111111111111",
    region,
    id: "eni-1",
    subnet: "subnet-0a1b2c3d4e5f60001",
    address: "10.0.0.77",
    securityGroups: [group],
  });
  simulator.addResolverRule({ region, vpc: spokeVpc, domain: "host.example", addresses: ["10.0.0.77"] });
  expect((await run(probe, {}, { name: "host.example" })).result).toEqual({
    addresses: ["10.0.0.77"],
    shaken: "ECONNREFUSED",
  });
});

test("lambda-7 modules of either kind run, with several files, and callbacks and plain sockets work", async () => {
  const { run } = await functionScene();
  const modern = `
import net, { isIP } from "node:net";
import * as dns from "node:dns";
import { setTimeout as sleep } from "node:timers/promises";
import { twice } from "./lib/twice.mjs";
const base = 20;
export const handler = async (event, context) => {
  const began = Date.now();
  await sleep(1500);
  const looked = await new Promise((resolve) => dns.lookup("10.0.0.1", (error, address, family) => resolve([error, address, family])));
  const silent = await new Promise((resolve) => {
    const socket = net.connect(443, "10.0.0.250");
    socket.setTimeout(2000, () => socket.destroy(new Error("waited")));
    socket.on("error", (error) => resolve(error.message));
  });
  const aborted = await new Promise((resolve) => AbortSignal.timeout(700).addEventListener("abort", () => resolve("aborted")));
  return { sum: twice(base) + event.more, ip: isIP("::1"), looked, silent, aborted, took: Date.now() - began, name: context.functionName, region: process.env.AWS_REGION, servers: dns.getServers() };
};`;
  const files = { "index.mjs": modern, "lib/twice.mjs": "export function twice(value) { return 2 * value; }" };
  const { result, error } = await run("", { Timeout: 30, Code: { ZipFile: zipOf(files, "store") } }, { more: 2 });

  expect(error).toBeUndefined();
  expect(result).toMatchObject({
    sum: 42,
    ip: 6,
    looked: [null, "10.0.0.1", 4],
    silent: "waited",
    aborted: "aborted",
    name: "probe",
    region,
    servers: ["10.1.0.2"],
  });
  expect((result as { took: number }).took).toBeGreaterThanOrEqual(4200);
  expect((result as { took: number }).took).toBeLessThan(4300);
});

const wrongCode = [
  ["throws", "exports.handler = () => { throw new TypeError('no'); };", { errorType: "TypeError", errorMessage: "no" }],
  [
    "rejects",
    "exports.handler = async () => { throw Object.assign(new Error('no'), { name: 'Mine' }); };",
    { errorType: "Mine" },
  ],
  [
    "never ends",
    "exports.handler = () => new Promise(() => {});",
    { errorMessage: expect.stringContaining("Task timed out after 3.00 seconds") },
  ],
  ["has no handler", "exports.other = 1;", { errorType: "Runtime.HandlerNotFound" }],
  ["is no code", "exports.handler = (;", { errorType: "Runtime.UserCodeSyntaxError" }],
  [
    "needs what is not there",
    "require('node:http');",
    { errorType: "Runtime.ImportModuleError", errorMessage: expect.stringContaining("not simulated") },
  ],
] as const;

test.each(wrongCode)("lambda-8 a function that %s is an error of its own", async (_, code, wanted) => {
  const { run } = await functionScene();
  const { result, error } = await run(code);

  expect(error).toBe("Unhandled");
  expect(result).toMatchObject(wanted);
});

test("lambda-9 outside of VPCs functions see the internet alone; within, no internet gateway takes what they send", async () => {
  const made = await functionScene();
  await share(made);
  const { run, simulator } = made;
  expect((await run(probe, { VpcConfig: {} }, { name: ssmName, timeout: 500 })).result).toMatchObject({
    shaken: { authorized: true },
  });
  const publicName = `kms.${region}.amazonaws.com`;
  simulator.addRoutes({ region, vpc: spokeVpc, routes: [{ destination: "0.0.0.0/0", target: "igw-1" }] });
  expect((await run(probe, {}, { name: publicName, timeout: 500 })).result).toMatchObject({ shaken: "timeout" });
  expect(simulator.reach({ vpc: spokeVpc, address: "203.0.113.9" })).toEqual({ kind: "answers" });
  simulator.addNatGateway({ region, id: "nat-1", subnet: spokeSubnetC, address: "10.1.2.9" });
  simulator.addRoutes({
    region,
    vpc: spokeVpc,
    subnets: [spokeSubnetA],
    routes: [{ destination: "0.0.0.0/0", target: "nat-1" }],
  });
  expect((await run(probe, {}, { name: publicName, timeout: 500 })).result).toMatchObject({
    shaken: { authorized: true },
  });
});

test("lambda-10 control calls are counted together, and unknown ones are told", async () => {
  const { spoke } = await functionScene({ throttling: "current" });
  const statuses: number[] = [];
  for (let count = 0; count < 16; count += 1) statuses.push((await spoke.lambda("GET", "/functions/")).status);
  expect(statuses).toEqual([...Array.from({ length: 15 }, () => 200), 429]);
  expect((await spoke.lambda("GET", "/functions/none")).status).toBe(404);
  expect((await spoke.lambda("POST", "/layers")).headers["x-amzn-errortype"]).toBe("UnknownOperationException");
});

test("lambda-5 tags are shown to whoever may list them, and others are told that they are not", async () => {
  const { create, simulator } = await functionScene();
  await create("exports.handler = () => 1;", { Tags: { owner: "us" } });
  const shownTo = async (name: string, allows: readonly string[]) => {
    simulator.addRole({ account, name, allows });
    const reply = await new Client(simulator, simulator.openRole(account, name)).lambda("GET", "/functions/probe");
    const { Tags, TagsError } = JSON.parse(reply.body) as { readonly Tags?: unknown; readonly TagsError?: unknown };
    return [reply.status, Tags, TagsError];
  };
  expect(await shownTo("curious", ["lambda:GetFunction", "lambda:ListTags"])).toEqual([
    200,
    { owner: "us" },
    undefined,
  ]);
  expect(await shownTo("blind", ["lambda:GetFunction"])).toEqual([
    200,
    undefined,
    { ErrorCode: "AccessDeniedException", Message: expect.stringContaining("perform: lambda:ListTags on resource") },
  ]);
});
