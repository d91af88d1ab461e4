import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import {
  type Told,
  askProfiles,
  join,
  leave,
  makeProfile,
  putZone,
  share,
  textAt,
  zoneArn,
} from "../testing/profiles.ts";
import { hubVpc, makeZone, region, scene, type Scene, spokeVpc, ssmName } from "../testing/scene.ts";

const listed = ({ value }: Told, name: string): unknown => value[name];

/** A Profile of the hub with one zone, shared with the spoke. */
async function shared(
  options: Parameters<typeof scene>[0] = {},
): Promise<Scene & { readonly profile: string; readonly arn: string; readonly zone: string; readonly share: string }> {
  const made = scene(options);
  const { id: profile, arn } = await makeProfile(made.hub);
  const zone = await makeZone(made.hub);
  await putZone(made.hub, profile, zone);
  return { ...made, profile, arn, zone, share: await share(made, arn) };
}

test("profile-1 method and path name the action, and errors stand in a header", async () => {
  const { hub } = scene();
  expect(await askProfiles(hub, ["GET", "/nothing"])).toMatchObject({ status: 404, code: "UnknownOperationException" });
  expect(await askProfiles(hub, ["GET", "/profile/rp-1"])).toMatchObject({
    status: 400,
    code: "ResourceNotFoundException",
    value: { Message: expect.stringContaining("rp-1") },
  });
});

test("profile-2 a Profile is there at once, and its token gives it again", async () => {
  const { hub } = scene();
  const members = { Name: "shared", ClientToken: "one", Tags: [{ Key: "a", Value: "b" }] };
  const made = await askProfiles(hub, ["POST", "/profile"], { members });
  expect(made.value["Profile"]).toMatchObject({
    Arn: expect.stringMatching(/^arn:aws:route53profiles:ap-northeast-1:111111111111:profile\/rp-[a-z0-9]+$/u),
    Name: "shared",
    ClientToken: "one",
    OwnerId: "111111111111",
    Status: "COMPLETE",
    ShareStatus: "NOT_SHARED",
  });
  const again = await askProfiles(hub, ["POST", "/profile"], { members });
  expect(textAt(again, "Profile", "Id")).toBe(textAt(made, "Profile", "Id"));
  const wrong = [{ Name: "other", ClientToken: "one" }, { Name: "12345", ClientToken: "two" }, { Name: "shared" }];
  const codes = [];
  for (const one of wrong) codes.push((await askProfiles(hub, ["POST", "/profile"], { members: one })).code);
  expect(codes).toEqual(["InvalidParameterException", "ValidationException", "ValidationException"]);
});

test("profile-3 zones of the owner go in, one of each name, and are COMPLETE after a while", async () => {
  const { hub, spoke, clock, profile, zone, simulator } = await shared();
  const list: readonly [string, string] = ["GET", `/profileresourceassociations/profileid/${profile}`];
  expect(listed(await askProfiles(hub, list), "ProfileResourceAssociations")).toMatchObject([
    { ResourceArn: zoneArn(zone), Status: "COMPLETE", ResourceType: "HOSTED_ZONE", OwnerId: "111111111111" },
  ]);
  const other = await makeZone(hub, "other.example.com");
  expect((await putZone(hub, profile, other)).value["ProfileResourceAssociation"]).toMatchObject({
    Status: "UPDATING",
  });
  simulator.addVpc({ account: "111111111111", region, id: "vpc-0c", cidrs: ["10.9.0.0/16"] });
  const twin = await makeZone(hub, ssmName, "vpc-0c");
  for (const taken of [zone, twin]) expect((await putZone(hub, profile, taken)).code).toBe("ConflictException");
  expect((await putZone(spoke, profile, await makeZone(spoke, "mine.example.com", spokeVpc))).code).toBe(
    "AccessDeniedException",
  );
  expect((await putZone(hub, profile, "Z0000")).code).toBe("ResourceNotFoundException");
  const gone = await askProfiles(hub, [
    "DELETE",
    `/profileresourceassociation/profileid/${profile}/resourcearn/${encodeURIComponent(zoneArn(other))}`,
  ]);
  expect(textAt(gone, "ProfileResourceAssociation", "Status")).toBe("DELETING");
  await clock.sleep(5_000);
  expect(listed(await askProfiles(hub, list), "ProfileResourceAssociations")).toHaveLength(1);
});

test("profile-4 the owner of a VPC gives it a Profile, by its id", async () => {
  const { hub, spoke, stranger, clock, profile } = await shared();
  expect((await join(hub, profile, spokeVpc)).code).toBe("ResourceNotFoundException");
  expect((await join(stranger, profile, spokeVpc)).code).toBe("ResourceNotFoundException");
  const arn = `arn:aws:ec2:${region}:222222222222:vpc/${spokeVpc}`;
  expect((await join(spoke, profile, arn)).value["Message"]).toContain(`Can't find the resource with ID "${arn}"`);
  const joined = await join(spoke, profile, spokeVpc);
  expect(joined.value["ProfileAssociation"]).toMatchObject({
    Status: "CREATING",
    OwnerId: "222222222222",
    ResourceId: spokeVpc,
  });
  await clock.sleep(5_000);
  const id = textAt(joined, "ProfileAssociation", "Id");
  const shown = await askProfiles(spoke, ["GET", `/profileassociation/${id}`]);
  expect(textAt(shown, "ProfileAssociation", "Status")).toBe("COMPLETE");
  expect((await join(spoke, profile, spokeVpc)).code).toBe("ResourceExistsException");
});

test("profile-5 a VPC has one Profile, or several in an order that its owner says", async () => {
  const one = scene();
  const [first, other] = [await makeProfile(one.hub, "first"), await makeProfile(one.hub, "second")];
  expect((await join(one.hub, first.id, hubVpc)).status).toBe(200);
  expect((await join(one.hub, other.id, hubVpc)).code).toBe("LimitExceededException");
  const unordered = await askProfiles(one.hub, ["PATCH", "/profileassociation/rpassoc-1"], {
    members: { Priority: 200 },
  });
  expect(unordered).toMatchObject({ status: 404, code: "UnknownOperationException" });

  const many = scene({ profiles: { perVpc: "several" } });
  const hub = many.hub.unlogged();
  const ids = [await makeProfile(hub, "first"), await makeProfile(hub, "second")].map(({ id }) => id);
  const joined = [await join(hub, ids[0] ?? "", hubVpc), await join(hub, ids[1] ?? "", hubVpc)];
  const second = joined.map((one) => textAt(one, "ProfileAssociation", "Id"))[1] ?? "";
  expect(joined.map(({ value }) => value["ProfileAssociation"])).toMatchObject([{ Priority: 100 }, { Priority: 101 }]);
  await many.clock.sleep(5_000);
  const change = (members: unknown): Promise<Told> =>
    askProfiles(hub, ["PATCH", `/profileassociation/${second}`], {
      members,
    });
  for (const Priority of [100, 99, 9901, "x"]) expect((await change({ Priority })).code).toBe("ValidationException");
  expect((await change({ Priority: 9900, Name: "last" })).value["ProfileAssociation"]).toMatchObject({
    Priority: 9900,
    Name: "last",
    Status: "UPDATING",
  });
  await leave(hub, ids[1] ?? "", hubVpc);
  expect((await change({ Priority: 200 })).code).toBe("ConflictException");
});

test("profile-6 who is shared with sees the Profile, and the owner sees no VPCs but his own", async () => {
  const { hub, spoke, stranger, profile, zone } = await shared();
  await join(spoke, profile, spokeVpc);
  await join(hub, profile, hubVpc);
  const seen = async (client: typeof hub): Promise<unknown> => ({
    profiles: listed(await askProfiles(client, ["GET", "/profiles"]), "ProfileSummaries"),
    vpcs: listed(await askProfiles(client, ["GET", "/profileassociations"]), "ProfileAssociations"),
  });
  expect(await seen(hub)).toMatchObject({
    profiles: [{ Id: profile, ShareStatus: "SHARED_BY_ME" }],
    vpcs: [{ ResourceId: hubVpc }],
  });
  expect(await seen(spoke)).toMatchObject({
    profiles: [{ Id: profile, ShareStatus: "SHARED_WITH_ME" }],
    vpcs: [{ ResourceId: spokeVpc }],
  });
  expect(await seen(stranger)).toEqual({ profiles: [], vpcs: [] });
  const resources = await askProfiles(spoke, ["GET", `/profileresourceassociations/profileid/${profile}`]);
  expect(listed(resources, "ProfileResourceAssociations")).toMatchObject([{ ResourceArn: zoneArn(zone) }]);
  expect((await askProfiles(spoke.in("us-east-1"), ["GET", `/profile/${profile}`])).code).toBe(
    "ResourceNotFoundException",
  );
  const filtered = await askProfiles(spoke, ["GET", "/profileassociations"], { query: { resourceId: "vpc-other" } });
  expect(listed(filtered, "ProfileAssociations")).toEqual([]);
});

test("profile-7 the owner of a VPC takes the Profile from it, and nobody else", async () => {
  const { hub, spoke, clock, profile } = await shared();
  await join(spoke, profile, spokeVpc);
  expect((await leave(hub, profile, spokeVpc)).code).toBe("ResourceNotFoundException");
  expect(textAt(await leave(spoke, profile, spokeVpc), "ProfileAssociation", "Status")).toBe("DELETING");
  await clock.sleep(5_000);
  expect(listed(await askProfiles(spoke, ["GET", "/profileassociations"]), "ProfileAssociations")).toEqual([]);
  expect((await leave(spoke, profile, spokeVpc)).code).toBe("ResourceNotFoundException");
});

test("profile-8 a Profile that any VPC has is not deleted", async () => {
  const { hub, spoke, clock, profile } = await shared();
  const remove = (client: typeof hub): Promise<Told> => askProfiles(client, ["DELETE", `/profile/${profile}`]);
  await join(spoke, profile, spokeVpc);
  expect((await remove(spoke)).code).toBe("AccessDeniedException");
  expect((await remove(hub)).code).toBe("ConflictException");
  await leave(spoke, profile, spokeVpc);
  await clock.sleep(5_000);
  expect(textAt(await remove(hub), "Profile", "Status")).toBe("DELETED");
  expect((await remove(hub)).code).toBe("ResourceNotFoundException");
});

test("profile-9 quotas are those of the account", async () => {
  const { hub, simulator } = scene();
  for (let made = 0; made < 5; made++) await makeProfile(hub, `profile ${made}`);
  expect((await makeProfile(hub, "one too many")).id).toBe("");
  const members = { Name: "sixth", ClientToken: "sixth" };
  expect((await askProfiles(hub, ["POST", "/profile"], { members })).code).toBe("LimitExceededException");
  simulator.grantQuotas("111111111111", { profilesPerRegion: 6, zonesPerProfile: 1, vpcsPerProfile: 1 });
  const { id } = await makeProfile(hub, "sixth");
  await putZone(hub, id, await makeZone(hub, "a.example.com"));
  expect((await putZone(hub, id, await makeZone(hub, "b.example.com"))).code).toBe("LimitExceededException");
  simulator.addVpc({ account: "111111111111", region, id: "vpc-0c", cidrs: ["10.9.0.0/16"] });
  await join(hub, id, hubVpc);
  expect((await join(hub, id, "vpc-0c")).code).toBe("LimitExceededException");
});

test("profile-10 Profiles and associations bear tags", async () => {
  const { hub, spoke, profile, arn } = await shared();
  const path = `/tags/${encodeURIComponent(arn)}`;
  expect((await askProfiles(hub, ["POST", path], { members: { Tags: { a: "1", b: "2" } } })).status).toBe(204);
  expect((await askProfiles(hub, ["DELETE", path], { query: { tagKeys: "a" } })).status).toBe(204);
  expect((await askProfiles(hub, ["GET", path])).value).toEqual({ Tags: { b: "2" } });
  expect((await askProfiles(spoke, ["GET", path])).code).toBe("AccessDeniedException");
  expect((await askProfiles(hub, ["POST", path], { members: { Tags: { "aws:a": "1" } } })).code).toBe(
    "ValidationException",
  );
  const joined = textAt(await join(spoke, profile, spokeVpc), "ProfileAssociation", "Id");
  const theirs = `/tags/${encodeURIComponent(`arn:aws:route53profiles:${region}:222222222222:profile-association/${joined}`)}`;
  await askProfiles(spoke, ["POST", theirs], { members: { Tags: { c: "3" } } });
  expect((await askProfiles(spoke, ["GET", theirs])).value).toEqual({ Tags: { c: "3" } });
});

test("profile-11 lists come in pages", async () => {
  const { hub } = scene();
  const ids = [await makeProfile(hub, "one"), await makeProfile(hub, "two")].map(({ id }) => id).sort();
  const first = await askProfiles(hub, ["GET", "/profiles"], { query: { maxResults: "1" } });
  const query = { maxResults: "1", nextToken: textAt(first, "NextToken") };
  const second = await askProfiles(hub, ["GET", "/profiles"], { query });
  expect([first, second].map((page) => textAt(page, "ProfileSummaries", 0, "Id"))).toEqual(ids);
  expect(second.value["NextToken"]).toBeUndefined();
  const codes = [{ nextToken: "x" }, { maxResults: "101" }].map(
    async (wrong) => (await askProfiles(hub, ["GET", "/profiles"], { query: wrong })).code,
  );
  expect(await Promise.all(codes)).toEqual(["InvalidNextTokenException", "ValidationException"]);
});

test("profile-12 a role is asked for the action, the VPC or the zone, and for reading them", async () => {
  const { simulator, profile, clientOf } = await withRoles();
  const allow = (...actions: readonly string[]): unknown => ({
    Effect: "Allow",
    Action: actions,
    Resource: "*",
  });
  const bound = {
    Effect: "Allow",
    Action: "route53profiles:AssociateProfile",
    Resource: "*",
    Condition: { StringEquals: { "route53profiles:ResourceIds": [spokeVpc] } },
  };
  const policies = (...statements: readonly unknown[]): readonly unknown[] => [
    { Version: "2012-10-17", Statement: statements },
  ];
  const roleWith = (...statements: readonly unknown[]): void =>
    simulator.addRole({ account: "222222222222", name: "spoke", policies: policies(...statements) });
  roleWith(bound);
  const spoke = clientOf("222222222222", "spoke");
  expect(await join(spoke, profile, spokeVpc)).toMatchObject({ status: 403, code: "AccessDeniedException" });
  roleWith(bound, allow("ec2:DescribeVpcs"));
  expect((await join(spoke, profile, "vpc-other")).status).toBe(403);
  expect((await join(spoke, profile, spokeVpc)).status).toBe(200);

  simulator.addRole({
    account: "111111111111",
    name: "hub",
    policies: policies(allow("route53profiles:*")),
  });
  const hub = clientOf("111111111111", "hub");
  expect((await putZone(hub, profile, "Z0")).value["Message"]).toContain("route53:GetHostedZone");
});

test("profile-13 more than the assumed quota lets through is refused", async () => {
  const { hub } = scene({ throttling: "current" });
  const replies = [];
  for (let call = 0; call < 6; call++) replies.push(await askProfiles(hub, ["GET", "/profiles"]));
  expect(replies.map(({ code }) => code)).toEqual([...Array<undefined>(5), "ThrottlingException"]);
});

test("profile-14 an association that AWS failed serves nothing, and its owner can only take it away", async () => {
  const { hub: logged, clock, simulator, profile } = await shared({ profiles: { perVpc: "several" } });
  // The published model knows no priorities.
  const hub = logged.unlogged();
  const id = textAt(await join(hub, profile, hubVpc), "ProfileAssociation", "Id");
  await clock.sleep(5_000);
  const vpcs = (): unknown => simulator.snapshot().profiles.map(({ vpcs: all }) => all.length);
  expect(vpcs()).toEqual([1]);
  simulator.failProfileAssociation({ region, profile, vpc: hubVpc });
  expect(vpcs()).toEqual([0]);
  expect(listed(await askProfiles(hub, ["GET", "/profileassociations"]), "ProfileAssociations")).toMatchObject([
    { Id: id, Status: "FAILED" },
  ]);
  const members = { Priority: 200 };
  expect((await askProfiles(hub, ["PATCH", `/profileassociation/${id}`], { members })).code).toBe("ConflictException");
  expect((await join(hub, profile, hubVpc)).code).toBe("ResourceExistsException");
  expect((await askProfiles(hub, ["DELETE", `/profile/${profile}`])).code).toBe("ConflictException");
  expect(textAt(await leave(hub, profile, hubVpc), "ProfileAssociation", "Status")).toBe("DELETING");
  await clock.sleep(5_000);
  expect((await join(hub, profile, hubVpc)).status).toBe(200);
  expect(() => simulator.failProfileAssociation({ region, profile, vpc: spokeVpc })).toThrow(
    `${spokeVpc} does not have Profile ${profile}`,
  );
});

async function withRoles(): Promise<
  Awaited<ReturnType<typeof shared>> & { readonly clientOf: (account: string, role: string) => Client }
> {
  const made = await shared();
  return {
    ...made,
    clientOf: (account, role) => new Client(made.simulator, made.simulator.openRole(account, role)),
  };
}
