import { isHubError } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type RequestHandler, openForWrites } from "../index.ts";
import { first, hub, hubVpc, region, scene, type Scene } from "../testing/scene.ts";
import { apply } from "../testing/apply.ts";
import type { WriteAws } from "./aws.ts";

// Route 53 Profiles and RAM, by the client that the SDK has no package for.

const origin = { caller: hub, region };

/** A hub with a zone in its Profile, shared with the spoke's account, in force there. */
async function shared(): Promise<Scene & { readonly write: WriteAws; readonly profile: string; readonly arn: string }> {
  const world = scene({ services: ["ssm"], spokes: [{}] });
  expect(await apply(world.topology, world.aws)).toEqual(new Map());
  const { account } = first(world.topology.spokes);
  world.simulator.addOrganization({ management: hub.account, accounts: [{ id: account }] });
  const write = openForWrites(world.aws);
  const made = await write.write("route53profiles:CreateProfile", origin, {
    Name: "vpce-hub-shared",
    ClientToken: "vpce-hub/1/shared/0",
    Tags: [{ Key: "vpce-hub:topology", Value: "shared" }],
  });
  const [profile = "", arn = ""] = [made.Profile?.Id, made.Profile?.Arn];
  const [zone] = world.simulator.snapshot().zones;
  const ResourceArn = `arn:aws:route53:::hostedzone/${zone?.id ?? ""}`;
  await write.write("route53profiles:AssociateResourceToProfile", origin, {
    ProfileId: profile,
    ResourceArn,
    Name: "ssm",
  });
  await write.write("ram:CreateResourceShare", origin, {
    name: "vpce-hub-shared",
    resourceArns: [arn],
    principals: [account],
    allowExternalPrincipals: false,
  });
  await world.clock.sleep(5_000);
  return { ...world, write, profile, arn };
}

test("a Profile is made, filled, shared, joined and left, by calls like all others", async () => {
  const { write, simulator, topology, clock, calls, profile, arn } = await shared();
  const spoke = first(topology.spokes);
  const there = { caller: { account: spoke.account, access: spoke.access }, region };
  const listed = await write.read("route53profiles:ListProfiles", there, {});
  expect(listed.ProfileSummaries).toMatchObject([{ Id: profile, Arn: arn, ShareStatus: "SHARED_WITH_ME" }]);
  const vpc = { ProfileId: profile, ResourceId: spoke.vpc };
  await write.write("route53profiles:AssociateProfile", there, { ...vpc, Name: "user-1" });
  await clock.sleep(5_000);
  const { ProfileAssociations } = await write.read("route53profiles:ListProfileAssociations", there, {
    ResourceId: spoke.vpc,
    MaxResults: 10,
  });
  expect(ProfileAssociations).toMatchObject([{ ...vpc, Status: "COMPLETE", Name: "user-1" }]);
  expect(simulator.snapshot().profiles).toMatchObject([
    { id: profile, tags: { "vpce-hub:topology": "shared" }, vpcs: [{ account: spoke.account, vpc: spoke.vpc }] },
  ]);
  const { ProfileResourceAssociations = [] } = await write.read(
    "route53profiles:ListProfileResourceAssociations",
    origin,
    { ProfileId: profile },
  );
  await write.write("route53profiles:DisassociateProfile", there, vpc);
  await write.write("route53profiles:DisassociateResourceFromProfile", origin, {
    ProfileId: profile,
    ResourceArn: ProfileResourceAssociations[0]?.ResourceArn ?? "",
  });
  await clock.sleep(5_000);
  await write.write("route53profiles:DeleteProfile", origin, { ProfileId: profile });
  expect(simulator.snapshot().profiles).toEqual([]);
  expect(calls.at(-1)).toMatchObject({
    account: hub.account,
    region,
    service: "route53profiles",
    action: "DeleteProfile",
    isWrite: true,
    outcome: "ok",
  });
});

test("a share is found by its name, changed and deleted", async () => {
  const { write, simulator } = await shared();
  simulator.addOrganization({ management: hub.account, accounts: [{ id: "333333333333" }] });
  const { resourceShares } = await write.read("ram:GetResourceShares", origin, {
    resourceOwner: "SELF",
    name: "vpce-hub-shared",
  });
  const resourceShareArn = resourceShares?.[0]?.resourceShareArn ?? "";
  const more = { resourceShareArn, principals: ["333333333333"] };
  await write.write("ram:AssociateResourceShare", origin, more);
  const list = { associationType: "PRINCIPAL", resourceShareArns: [resourceShareArn] } as const;
  const { resourceShareAssociations } = await write.read("ram:GetResourceShareAssociations", origin, list);
  expect(resourceShareAssociations?.map(({ status }) => status)).toEqual(["ASSOCIATED", "ASSOCIATING"]);
  await write.write("ram:DisassociateResourceShare", origin, more);
  await write.write("ram:DeleteResourceShare", origin, { resourceShareArn });
  expect(simulator.snapshot().shares).toEqual([]);
});

test("a refusal names the action, the code and the account, and a quota of things is no throttle", async () => {
  const { write, calls } = await shared();
  const missing: unknown = await write
    .read("route53profiles:ListProfileResourceAssociations", origin, { ProfileId: "rp-none" })
    .catch((error: unknown) => error);
  expect(missing).toMatchObject({
    code: "aws.not-found",
    message: expect.stringContaining(`route53profiles:ListProfileResourceAssociations in account ${hub.account}`),
    call: { awsCode: "ResourceNotFoundException", requestId: expect.any(String) },
  });
  const before = calls.length;
  const make = (token: string) =>
    write.write("route53profiles:CreateProfile", origin, { Name: token, ClientToken: token });
  for (const token of ["a", "b", "c", "d"]) await make(token);
  await expect(make("e")).rejects.toMatchObject({ code: "aws.quota-exceeded", call: { region } });
  expect(calls.length - before).toBe(5);
});

test("throttles and broken answers are waited out, and nothing is done twice", async () => {
  const { write, simulator, calls } = await shared();
  const failing = [
    { kind: "error", code: "ThrottlingException", status: 429, message: "Rate exceeded" },
    { kind: "error", code: "InternalServiceErrorException", status: 500, message: "oops" },
    { kind: "reset" },
    { kind: "html" },
  ] as const;
  for (const effect of failing)
    simulator.faults.add({
      action: "CreateProfile",
      when: effect.kind === "html" ? "after" : "before",
      nth: 1,
      effect,
    });
  const before = calls.length;
  await write.write("route53profiles:CreateProfile", origin, { Name: "again", ClientToken: "again" });
  expect(simulator.snapshot().profiles.filter(({ name }) => name === "again")).toHaveLength(1);
  expect(calls.slice(before).map(({ outcome }) => outcome)).toEqual([
    "ThrottlingException",
    "InternalServiceErrorException",
    expect.stringMatching(/^ECONN|reset/i),
    "IncompleteAnswer",
    "ok",
  ]);
});

const lacking = [
  ["route53profiles:ListProfiles", ["ProfileSummaries", "Id", "Arn", "Name", "ShareStatus"]],
  [
    "route53profiles:ListProfileResourceAssociations",
    ["ProfileResourceAssociations", "Id", "ProfileId", "ResourceArn", "Status"],
  ],
  ["route53profiles:ListProfileAssociations", ["ProfileAssociations", "Id", "ProfileId", "ResourceId", "Status"]],
  ["route53profiles:ListTagsForResource", ["Tags"]],
  [
    "ram:GetResourceShares",
    ["resourceShares", "resourceShareArn", "name", "owningAccountId", "status", "allowExternalPrincipals"],
  ],
  [
    "ram:GetResourceShareAssociations",
    ["resourceShareAssociations", "resourceShareArn", "associatedEntity", "associationType", "status"],
  ],
] as const;

test.each(lacking)("an answer of %s without one of %j is no answer", async (action, elements) => {
  const { write, simulator, profile, arn } = await shared();
  await write.write("route53profiles:AssociateProfile", origin, {
    ProfileId: profile,
    ResourceId: hubVpc,
    Name: "hub",
  });
  const ask = asking(write, { profile, arn });
  await ask[action]();
  for (const element of elements) {
    simulator.faults.clear();
    simulator.faults.add({ action: action.split(":")[1] ?? "", when: "after", effect: { kind: "without", element } });
    const refusal: unknown = await ask[action]().catch((error: unknown) => error);
    expect([element, isHubError(refusal) && refusal.code]).toEqual([element, "aws.incomplete-answer"]);
  }
  for (const kind of ["empty", "root-only", "html"] as const) {
    simulator.faults.clear();
    simulator.faults.add({ action: action.split(":")[1] ?? "", when: "after", effect: { kind } });
    const refusal: unknown = await ask[action]().catch((error: unknown) => error);
    expect([kind, isHubError(refusal) && refusal.code]).toEqual([kind, "aws.incomplete-answer"]);
  }
});

function asking(
  aws: WriteAws,
  { profile: ProfileId, arn: ResourceArn }: { readonly profile: string; readonly arn: string },
) {
  return {
    "route53profiles:ListProfiles": () => aws.read("route53profiles:ListProfiles", origin, {}),
    "route53profiles:ListProfileResourceAssociations": () =>
      aws.read("route53profiles:ListProfileResourceAssociations", origin, { ProfileId }),
    "route53profiles:ListProfileAssociations": () => aws.read("route53profiles:ListProfileAssociations", origin, {}),
    "route53profiles:ListTagsForResource": () =>
      aws.read("route53profiles:ListTagsForResource", origin, { ResourceArn }),
    "ram:GetResourceShares": () => aws.read("ram:GetResourceShares", origin, { resourceOwner: "SELF" }),
    "ram:GetResourceShareAssociations": () =>
      aws.read("ram:GetResourceShareAssociations", origin, { associationType: "PRINCIPAL" }),
  };
}

test("a page of something in between is no deletion, even where the action answers nothing", async () => {
  const { open, simulator } = scene();
  const handler: RequestHandler = simulator.requestHandler;
  const body = new TextEncoder().encode("<html><body>Please sign in</body></html>");
  const write = openForWrites(
    open({
      requestHandler: {
        handle: async (request, options) => {
          if (!request.path.includes("/profile/")) return handler.handle(request, options);
          return { response: { statusCode: 204, headers: { "content-type": "text/html" }, body } };
        },
      },
    }),
  );
  await expect(write.write("route53profiles:DeleteProfile", origin, { ProfileId: "rp-1" })).rejects.toMatchObject({
    code: "aws.incomplete-answer",
  });
});
