import type { Caller } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type AwsCredentialIdentity, checkIdentities, listVisibleZones, observe } from "../index.ts";
import { apply } from "../testing/apply.ts";
import { type Scene, first, hub, hubAccount, region, roleArn, scene } from "../testing/scene.ts";

const role = (account: Caller["account"], externalId?: string): Caller => ({
  account,
  access: { kind: "role", arn: roleArn(account), externalId },
});

test("the ambient credentials serve the account they belong to, and AWS is asked once which", async () => {
  const { aws, calls } = scene();
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  expect(await checkIdentities([hub, hub], aws)).toEqual([{ caller: hub, error: undefined }]);
  expect(calls.map(({ service, action, region: origin }) => [service, action, origin])).toEqual([
    ["sts", "GetCallerIdentity", region],
  ]);
});

test("ambient access to another account names that account and asks for a role", async () => {
  const { aws, topology } = scene();
  const { account } = first(topology.spokes);
  const [check] = await checkIdentities([{ account, access: { kind: "ambient" } }], aws);
  expect(check?.error).toMatchObject({
    code: "aws.credentials",
    message: expect.stringContaining(account),
    hint: expect.stringContaining("access.role"),
  });
});

test("one caller that is refused does not stop the check of the others", async () => {
  const { aws, topology, simulator } = scene();
  const [refused, good] = topology.spokes;
  simulator.addRole({ account: first(topology.spokes).account, name: "vpce-hub", trusts: ["999999999999"] });
  if (refused === undefined || good === undefined) throw new Error("two spokes");
  const checks = await checkIdentities([hub, role(refused.account), role(good.account)], aws);
  expect(checks.map(({ error }) => error?.code)).toEqual([undefined, "aws.access-denied", undefined]);
});

test("a role that leads to another account than declared is told apart", async () => {
  const { aws, topology } = scene();
  const [one, other] = topology.spokes;
  if (one === undefined || other === undefined) throw new Error("two spokes");
  const [check] = await checkIdentities(
    [{ account: one.account, access: { kind: "role", arn: roleArn(other.account), externalId: undefined } }],
    aws,
  );
  expect(check?.error).toMatchObject({ code: "aws.wrong-account", message: expect.stringContaining(other.account) });
});

test("the external id goes along where there is one", async () => {
  const { aws, simulator, topology } = scene();
  const { account } = first(topology.spokes);
  simulator.addRole({ account, name: "vpce-hub", externalId: "example-corp" });
  const checks = await checkIdentities([role(account), role(account, "example-corp")], aws);
  expect(checks.map(({ error }) => error?.code)).toEqual(["aws.access-denied", undefined]);
});

test("whoever is in the role already does not assume it", async () => {
  const world = scene();
  const credentials = await sessionOf(world, hubAccount);
  const calls: string[] = [];
  const aws = world.open({ credentials, onCall: ({ action }) => calls.push(action) });
  expect(await checkIdentities([role(hubAccount)], aws)).toEqual([{ caller: role(hubAccount), error: undefined }]);
  expect(calls).toEqual(["GetCallerIdentity"]);
});

test("a session is renewed before it expires", async () => {
  const { aws, topology, calls, clock } = scene();
  const spoke = first(topology.spokes);
  const read = (): Promise<unknown> => listVisibleZones(aws, role(spoke.account), spoke);
  await read();
  await clock.sleep(54 * 60_000);
  await read();
  expect(calls.filter(({ action }) => action === "AssumeRole")).toHaveLength(1);
  await clock.sleep(2 * 60_000);
  await read();
  expect(calls.filter(({ action }) => action === "AssumeRole")).toHaveLength(2);
  expect(calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});

test.each(["ExpiredToken", "RequestExpired"])(
  "a session that AWS calls expired (%s) is replaced at once",
  async (code) => {
    const { aws, topology, simulator, calls } = scene();
    const spoke = first(topology.spokes);
    simulator.faults.add({
      account: spoke.account,
      action: "ListHostedZonesByVPC",
      nth: 1,
      when: "before",
      effect: { kind: "error", code, status: 403 },
    });
    await listVisibleZones(aws, role(spoke.account), spoke);
    expect(calls.filter(({ action }) => action === "AssumeRole")).toHaveLength(2);
  },
);

test("ambient credentials that AWS calls expired are fetched anew", async () => {
  const world = scene();
  const good = await sessionOf(world, hubAccount);
  const asked: (boolean | undefined)[] = [];
  world.simulator.faults.add({
    action: "GetCallerIdentity",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "ExpiredToken", status: 403 },
  });
  const aws = world.open({
    credentials: (options) => {
      asked.push(options?.forceRefresh);
      return Promise.resolve(good);
    },
  });
  expect(await aws.ambientAccount(region)).toBe(hubAccount);
  expect(asked).toEqual([false, true]);
});

test("a long run outlives its sessions", async () => {
  const { topology, aws, clock, open } = scene();
  await apply(topology, aws);
  await clock.sleep(5 * 3_600_000);
  const { environment } = await observe(topology, aws);
  expect([...environment.spokeVpcs.values()].map(({ kind }) => kind)).toEqual(["present", "present"]);
  expect(environment).toEqual((await observe(topology, open())).environment);
});

/** A session in the role of an account, as an outer system would hand it over. */
async function sessionOf({ simulator }: Scene, account: Caller["account"]): Promise<AwsCredentialIdentity> {
  const { STSClient, AssumeRoleCommand } = await import("@aws-sdk/client-sts");
  simulator.addRole({ account, name: "vpce-hub" });
  const sts = new STSClient({
    region,
    credentials: simulator.addAccount(account),
    requestHandler: simulator.requestHandler,
  });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: roleArn(account), RoleSessionName: "outer" }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  };
}
