import { expect, test } from "vitest";
import { scene } from "../testing/scene.ts";

const management = "111111111111";
const unit = "ou-abcd-11111111";

/** Asks Organizations, and returns the answer as the JSON that it is. */
async function ask(
  client: ReturnType<typeof scene>["hub"],
  action: string,
  members: unknown = {},
): Promise<{ readonly status: number; readonly value: Readonly<Record<string, unknown>> }> {
  const reply = await client
    .in("us-east-1")
    .unlogged()
    .send({
      service: "organizations",
      body: typeof members === "string" ? members : JSON.stringify(members),
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `AWSOrganizationsV20161128.${action}` },
    });
  return { status: reply.status, value: JSON.parse(reply.body) as Readonly<Record<string, unknown>> };
}

function organized(options: Parameters<typeof scene>[0] = {}): ReturnType<typeof scene> {
  const made = scene(options);
  made.simulator.addOrganization({
    management,
    accounts: [
      { id: "222222222222", units: [unit], tags: { env: "prod" } },
      { id: "333333333333", state: "CLOSED" },
    ],
  });
  return made;
}

test("org-1 the action stands in a header, and errors are JSON", async () => {
  const { hub } = organized();
  expect(await ask(hub, "Nothing")).toMatchObject({ status: 400, value: { __type: "UnknownOperationException" } });
  expect(await ask(hub, "ListAccounts", "[")).toMatchObject({
    status: 400,
    value: { __type: "SerializationException" },
  });
});

test("org-2 the management account and its delegates are answered, and nobody else", async () => {
  const { hub, spoke, simulator } = organized();
  const strangers = scene();
  expect((await ask(hub, "ListAccounts")).status).toBe(200);
  expect(await ask(spoke, "ListAccounts")).toMatchObject({ status: 400, value: { __type: "AccessDeniedException" } });
  expect(await ask(strangers.hub, "ListAccounts")).toMatchObject({
    status: 400,
    value: { __type: "AWSOrganizationsNotInUseException" },
  });
  simulator.addOrganization({ management, delegated: ["222222222222"], accounts: [] });
  expect((await ask(spoke, "ListAccounts")).status).toBe(200);
});

test("org-3 accounts come with their state and the way down to them, 20 a page at most", async () => {
  const { hub, simulator } = organized();
  const { value } = await ask(hub, "ListAccounts");
  expect(value["Accounts"]).toMatchObject([
    { Id: management, State: "ACTIVE", Status: "ACTIVE" },
    { Id: "222222222222", Paths: [expect.stringMatching(`^o-[a-z0-9]+/r-[a-z0-9]+/${unit}/222222222222/$`)] },
    { Id: "333333333333", State: "CLOSED", Status: "SUSPENDED" },
  ]);
  simulator.addOrganization({
    management,
    accounts: Array.from({ length: 20 }, (_, i) => ({ id: String(600_000_000_000 + i) })),
  });
  const first = await ask(hub, "ListAccounts");
  expect(first.value["Accounts"]).toHaveLength(20);
  const second = await ask(hub, "ListAccounts", { NextToken: first.value["NextToken"] });
  expect(second.value["Accounts"]).toHaveLength(3);
  expect(second.value["NextToken"]).toBeUndefined();
  for (const members of [{ MaxResults: 21 }, { NextToken: "no such" }])
    expect(await ask(hub, "ListAccounts", members)).toMatchObject({
      status: 400,
      value: { __type: "InvalidInputException" },
    });
});

test("org-4 the tags of an account are listed, and an unknown one has none", async () => {
  const { hub } = organized();
  expect(await ask(hub, "ListTagsForResource", { ResourceId: "222222222222" })).toEqual({
    status: 200,
    value: { Tags: [{ Key: "env", Value: "prod" }] },
  });
  expect(await ask(hub, "ListTagsForResource", { ResourceId: "666666666666" })).toMatchObject({
    status: 400,
    value: { __type: "TargetNotFoundException" },
  });
});

test("org-5 more than the quota lets through is refused", async () => {
  const { hub } = organized({ throttling: "current" });
  const replies = [];
  for (let call = 0; call < 13; call++) replies.push(await ask(hub, "ListAccounts"));
  expect(replies.map(({ status }) => status)).toEqual([...Array.from({ length: 12 }, () => 200), 400]);
  expect(replies.at(-1)?.value["__type"]).toBe("TooManyRequestsException");
  expect((await ask(hub, "ListTagsForResource", { ResourceId: management })).status).toBe(200);
});

test("org-6 nobody gets into an account that is closed or suspended", async () => {
  const { hub, simulator } = organized();
  for (const account of ["222222222222", "333333333333"]) simulator.addRole({ account, name: "reader" });
  const assume = async (account: string): Promise<number> => {
    const RoleArn = `arn:aws:iam::${account}:role/reader`;
    return (await hub.sts("AssumeRole", { RoleArn, RoleSessionName: "test" })).status;
  };
  expect([await assume("222222222222"), await assume("333333333333")]).toEqual([200, 403]);
  simulator.addOrganization({ management, accounts: [{ id: "222222222222", state: "SUSPENDED" }] });
  expect(await assume("222222222222")).toBe(403);
});
