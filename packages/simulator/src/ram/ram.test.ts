import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { askProfiles, askRam, join, makeProfile, putZone, share, textAt, type Told } from "../testing/profiles.ts";
import { makeZone, scene, type Scene, spokeVpc } from "../testing/scene.ts";

const [hubAccount, spokeAccount] = ["111111111111", "222222222222"];

async function withProfile(
  options: Parameters<typeof scene>[0] = {},
): Promise<Scene & { readonly profile: string; readonly arn: string }> {
  const made = scene(options);
  const { id, arn } = await makeProfile(made.hub);
  return { ...made, profile: id, arn };
}

const members = ({ value }: Told): unknown => value["resourceShareAssociations"];

test("share-1 Profiles of the caller are shared, and errors are JSON", async () => {
  const { hub, spoke, arn } = await withProfile();
  expect((await askRam(hub, "CreateResourceShare", { name: "all", resourceArns: [arn] })).status).toBe(200);
  const refused = await askRam(spoke, "CreateResourceShare", { name: "all", resourceArns: [arn] });
  expect(refused).toMatchObject({
    status: 400,
    code: "UnknownResourceException",
    value: { message: expect.stringContaining(arn) },
  });
  expect((await askRam(hub, "CreateResourceShare", { name: "all", resourceArns: ["x"] })).code).toBe(
    "MalformedArnException",
  );
  expect((await askRam(hub, "CreateResourceShare", {})).code).toBe("InvalidParameterException");
});

test("share-2 a share is there at once and what is in it after a while; a token stands for one request", async () => {
  const { hub, clock, arn, simulator } = await withProfile();
  simulator.addOrganization({ management: hubAccount, accounts: [{ id: spokeAccount }] });
  const request = {
    name: "shared",
    resourceArns: [arn],
    principals: [spokeAccount],
    allowExternalPrincipals: false,
    clientToken: "one",
    tags: [{ key: "a", value: "b" }],
  };
  const made = await askRam(hub, "CreateResourceShare", request);
  expect(made.value).toMatchObject({
    clientToken: "one",
    resourceShare: {
      name: "shared",
      status: "ACTIVE",
      allowExternalPrincipals: false,
      tags: [{ key: "a", value: "b" }],
    },
  });
  const statuses = async (): Promise<unknown> => [
    members(await askRam(hub, "GetResourceShareAssociations", { associationType: "PRINCIPAL" })),
    members(await askRam(hub, "GetResourceShareAssociations", { associationType: "RESOURCE" })),
  ];
  expect(await statuses()).toMatchObject([
    [{ associatedEntity: spokeAccount, status: "ASSOCIATING", external: false }],
    [{ associatedEntity: arn, status: "ASSOCIATING" }],
  ]);
  await clock.sleep(5_000);
  expect(await statuses()).toMatchObject([[{ status: "ASSOCIATED" }], [{ status: "ASSOCIATED" }]]);
  const again = await askRam(hub, "CreateResourceShare", request);
  expect(textAt(again, "resourceShare", "resourceShareArn")).toBe(textAt(made, "resourceShare", "resourceShareArn"));
  expect((await askRam(hub, "CreateResourceShare", { ...request, name: "other" })).code).toBe(
    "IdempotentParameterMismatchException",
  );
  const { clientToken: _, ...untold } = request;
  expect((await askRam(hub, "CreateResourceShare", untold)).status).toBe(200);
  const all = await askRam(hub, "GetResourceShares", { resourceOwner: "SELF", name: "shared" });
  expect(all.value["resourceShares"]).toHaveLength(2);
});

test("share-3 principals are of the organization, as far as it may be shared in", async () => {
  const { hub, arn, clock, simulator } = await withProfile();
  const create = (principal: string, allowExternalPrincipals: boolean): Promise<Told> =>
    askRam(hub, "CreateResourceShare", {
      name: principal,
      resourceArns: [arn],
      principals: [principal],
      allowExternalPrincipals,
    });
  expect((await create(spokeAccount, false)).code).toBe("OperationNotPermittedException");
  await create(spokeAccount, true);
  await clock.sleep(60_000);
  expect(members(await askRam(hub, "GetResourceShareAssociations", { associationType: "PRINCIPAL" }))).toMatchObject([
    { associatedEntity: spokeAccount, status: "ASSOCIATING", external: true },
  ]);

  const unit = "ou-abcd-11111111";
  const organize = (sharing: boolean): void =>
    simulator.addOrganization({
      management: hubAccount,
      accounts: [{ id: spokeAccount, units: [unit] }],
      sharing,
    });
  organize(false);
  const arnOf = (what: string): string => `arn:aws:organizations::${hubAccount}:${what}`;
  const organization = (await organizationId(hub)) ?? "";
  const principals = [arnOf(`ou/${organization}/${unit}`), arnOf(`organization/${organization}`)];
  for (const one of principals)
    expect(await create(one, false)).toMatchObject({
      code: "UnknownResourceException",
      value: { message: expect.stringMatching(/^Organization .* could not be found\.$/u) },
    });
  expect((await create(spokeAccount, false)).code).toBe("OperationNotPermittedException");
  organize(true);
  for (const one of [...principals, spokeAccount]) expect((await create(one, false)).status).toBe(200);
  expect((await create(organization, false)).code).toBe("InvalidParameterException");
});

/** The id of the organization, as its own service tells it. */
async function organizationId(client: Client): Promise<string | undefined> {
  const reply = await client
    .in("us-east-1")
    .unlogged()
    .send({
      service: "organizations",
      body: "{}",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSOrganizationsV20161128.ListAccounts",
      },
    });
  return /"(o-[a-z0-9]+)\//u.exec(reply.body)?.[1];
}

test("share-4 what is put in stays as it is, and what is taken out is told of", async () => {
  const made = await withProfile();
  const { hub, clock, arn } = made;
  const resourceShareArn = await share(made, arn);
  const put = { resourceShareArn, principals: [spokeAccount] };
  expect(members(await askRam(hub, "AssociateResourceShare", put))).toMatchObject([{ status: "ASSOCIATED" }]);
  expect(members(await askRam(hub, "DisassociateResourceShare", put))).toMatchObject([{ status: "DISASSOCIATING" }]);
  await clock.sleep(5_000);
  const left = { associationType: "PRINCIPAL", associationStatus: "DISASSOCIATED" };
  expect(members(await askRam(hub, "GetResourceShareAssociations", left))).toHaveLength(1);
  expect(members(await askRam(hub, "AssociateResourceShare", put))).toMatchObject([{ status: "ASSOCIATING" }]);
  const unknown = { resourceShareArn, principals: ["333333333333"] };
  expect((await askRam(hub, "DisassociateResourceShare", unknown)).code).toBe("UnknownResourceException");
});

const endings = [
  ["is taken out", "DisassociateResourceShare"],
  ["loses the whole share", "DeleteResourceShare"],
] as const;

test.each(endings)("share-5 who %s loses the Profile at once, and his VPCs with him", async (_, action) => {
  const made = await withProfile();
  const { hub, spoke, clock, profile, arn } = made;
  const resourceShareArn = await share(made, arn);
  await putZone(hub, profile, await makeZone(hub));
  await join(spoke, profile, spokeVpc);
  await clock.sleep(5_000);
  if (action === "DeleteResourceShare") await deleteShare(hub, resourceShareArn);
  else await askRam(hub, action, { resourceShareArn, principals: [spokeAccount] });
  expect((await askProfiles(spoke, ["GET", `/profile/${profile}`])).code).toBe("ResourceNotFoundException");
  const list = await askProfiles(spoke, ["GET", "/profileassociations"]);
  expect(list.value["ProfileAssociations"]).toMatchObject([{ Status: "DELETING" }]);
  await clock.sleep(5_000);
  expect((await askProfiles(hub, ["DELETE", `/profile/${profile}`])).status).toBe(200);
});

async function deleteShare(client: Client, resourceShareArn: string): Promise<unknown> {
  const place = ["DELETE", "/deleteresourceshare"] as const;
  const { status, body } = await client.restJson("ram", place, { query: { resourceShareArn } });
  return { status, value: JSON.parse(body) as unknown };
}

test("share-6 a deleted share is told of as that, to its owner alone", async () => {
  const made = await withProfile();
  const { hub, spoke, clock, arn } = made;
  const resourceShareArn = await share(made, arn);
  const listed = async (client: Client, resourceOwner: string): Promise<unknown> =>
    (await askRam(client, "GetResourceShares", { resourceOwner })).value["resourceShares"];
  expect(await listed(spoke, "OTHER-ACCOUNTS")).toMatchObject([{ owningAccountId: hubAccount, status: "ACTIVE" }]);
  expect(await deleteShare(hub, resourceShareArn)).toEqual({ status: 200, value: { returnValue: true } });
  expect(await listed(hub, "SELF")).toMatchObject([{ status: "DELETING" }]);
  await clock.sleep(5_000);
  expect(await listed(hub, "SELF")).toMatchObject([{ status: "DELETED" }]);
  expect(await listed(spoke, "OTHER-ACCOUNTS")).toEqual([]);
  expect(await deleteShare(hub, resourceShareArn)).toMatchObject({ status: 400 });
});

test("share-7 what is in shares is listed by kind, and what is shared by owner, in pages", async () => {
  const made = await withProfile();
  const { hub, spoke, arn } = made;
  await share(made, arn);
  await share(made, arn, { name: "second" });
  const asked = { associationType: "RESOURCE", maxResults: 1 };
  const first = await askRam(hub, "GetResourceShareAssociations", asked);
  const second = await askRam(hub, "GetResourceShareAssociations", { ...asked, nextToken: textAt(first, "nextToken") });
  const shares = [first, second].map((page) => textAt(page, "resourceShareAssociations", 0, "resourceShareArn"));
  expect(new Set(shares).size).toBe(2);
  expect((await askRam(hub, "GetResourceShareAssociations", { ...asked, principal: spokeAccount })).code).toBe(
    "InvalidParameterException",
  );
  expect((await askRam(hub, "GetResourceShareAssociations", { ...asked, nextToken: "x" })).code).toBe(
    "InvalidNextTokenException",
  );
  const resources = await askRam(spoke, "ListResources", { resourceOwner: "OTHER-ACCOUNTS" });
  expect(resources.value["resources"]).toMatchObject([{ arn }, { arn, type: "route53profiles:Profile" }]);
  expect((await askRam(spoke, "ListResources", { resourceOwner: "SELF" })).value["resources"]).toEqual([]);
});

test("share-8 sharing a Profile takes the rights to its policy", async () => {
  const { simulator, arn } = await withProfile();
  const grant = (...Action: readonly string[]): void =>
    simulator.addRole({
      account: hubAccount,
      name: "sharer",
      policies: [{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] }],
    });
  grant("ram:*");
  const sharer = new Client(simulator, simulator.openRole(hubAccount, "sharer"));
  const create = (): Promise<Told> => askRam(sharer, "CreateResourceShare", { name: "all", resourceArns: [arn] });
  expect(await create()).toMatchObject({
    code: "AccessDeniedException",
    value: { message: expect.stringContaining("route53profiles:GetProfilePolicy") },
  });
  grant("ram:*", "route53profiles:GetProfilePolicy", "route53profiles:PutProfilePolicy");
  expect((await create()).status).toBe(200);
});

test("share-9 more than the assumed quota lets through is refused", async () => {
  const { hub } = scene({ throttling: "current" });
  const replies = [];
  for (let call = 0; call < 6; call++) replies.push(await askRam(hub, "GetResourceShares", { resourceOwner: "SELF" }));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(replies.at(-1)?.code).toBe("ThrottlingException");
});

test("share-10 tags are put on a share by its owner, and taken off it", async () => {
  const { hub, spoke, arn } = await withProfile();
  const tagsIn = async (): Promise<unknown> => {
    const { value } = await askRam(hub, "GetResourceShares", { resourceOwner: "SELF" });
    return (value["resourceShares"] as readonly { readonly tags: unknown }[])[0]?.tags;
  };
  const made = await askRam(hub, "CreateResourceShare", {
    name: "shared",
    resourceArns: [arn],
    tags: [{ key: "a", value: "1" }],
  });
  const resourceShareArn = (made.value["resourceShare"] as { readonly resourceShareArn: string }).resourceShareArn;
  const tags = [
    { key: "a", value: "2" },
    { key: "b", value: "3" },
  ];
  expect((await askRam(spoke, "TagResource", { resourceShareArn, tags })).code).toBe("UnknownResourceException");
  expect((await askRam(hub, "TagResource", { resourceShareArn, tags })).status).toBe(200);
  expect(await tagsIn()).toEqual(tags);
  expect((await askRam(hub, "UntagResource", { resourceShareArn, tagKeys: ["a", "none"] })).status).toBe(200);
  expect(await tagsIn()).toEqual([{ key: "b", value: "3" }]);
  const many = Array.from({ length: 50 }, (_, i) => ({ key: `k${i}`, value: "" }));
  expect((await askRam(hub, "TagResource", { resourceShareArn, tags: many })).code).toBe("TagLimitExceededException");
});
