import { expect, test } from "vitest";
import { type Draft, draftOf, everything } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// A protection that the file takes back is off everything it was on, and what it kept can go.

const [first, second] = everything.spokes;
if (first === undefined || second === undefined) throw new Error("the pool has spokes");
const protectedFirst = { ...first, protect: true };

test.each([
  ["without protect", first],
  ["with protect: false", { ...first, protect: false }],
])(
  "a service that a protected spoke used goes once the spoke is listed %s: one apply for each",
  async (_, released) => {
    const world = await createWorld();
    await world.apply(draftOf(["kms", "ssm"], [protectedFirst, second]));
    const held = await world.apply(draftOf(["ssm"], [protectedFirst, second]));
    expect(held.plan.findings).toMatchObject([
      { code: "resource.protected", hint: expect.stringContaining("write protect: false beside the spoke alone") },
    ]);
    const without = draftOf(["ssm"], [released, second]);
    const releasing = await world.apply(without);
    expect(releasing.plan.findings).toMatchObject([
      { code: "resource.protected", hint: expect.stringContaining("apply this plan: it takes the protection off") },
    ]);
    expect(protectionsIn(world)).toEqual([]);
    expect((await world.apply(without)).blocked).toEqual([]);
    expect(zonesIn(world)).toEqual(["ssm"]);
    const mark = world.mark();
    expect((await world.apply(without)).plan.findings).toEqual([]);
    expect(world.writesSince(mark)).toEqual([]);
  },
);

test.each<[string, Draft, readonly Draft[]]>([
  [
    "a protected service goes while a spoke is protected",
    draftOf(["ssm"], [protectedFirst, second]),
    [
      draftOf([{ name: "kms", protect: false }, "ssm"], [protectedFirst, second]),
      draftOf([{ name: "kms", protect: false }, "ssm"], [first, second]),
      draftOf(["ssm"], [first, second]),
    ],
  ],
  [
    "a protected spoke goes with a service that it used",
    draftOf(["ssm"], [second]),
    [
      draftOf(["ssm"], [first, second]),
      draftOf([{ name: "kms", protect: false }, "ssm"], [first, second]),
      draftOf(["ssm"], [second]),
    ],
  ],
  [
    "a protected spoke goes alone",
    draftOf([{ name: "kms", protect: true }, "ssm"], [second]),
    [
      draftOf([{ name: "kms", protect: true }, "ssm"], [first, second]),
      draftOf([{ name: "kms", protect: true }, "ssm"], [second]),
    ],
  ],
])("%s: what the hints say, step by step, ends with nothing held back", async (_, wanted, steps) => {
  const world = await createWorld();
  await world.apply(draftOf([{ name: "kms", protect: true }, "ssm"], [protectedFirst, second]));
  expect((await world.apply(wanted)).blocked.length).toBeGreaterThan(0);
  for (const step of steps) await world.apply(step);
  const { findings, changes, blocked } = await world.plan(steps.at(-1) ?? wanted);
  expect({ findings, changes, blocked }).toEqual({ findings: [], changes: [], blocked: [] });
});

test("a name that a protected service no longer answers to goes once the service is listed without protection", async () => {
  const world = await createWorld();
  const payments = (names: readonly string[], protect: boolean): Draft =>
    draftOf([{ name: "kms", dnsNames: names, protect }, "ssm"], [first]);
  const [old, next] = ["kms.ap-northeast-1.amazonaws.com", "kms2.example.internal"];
  await world.apply(payments([old], true));
  const { findings } = await world.plan(payments([next], true));
  expect(findings).toMatchObject([
    {
      code: "resource.protected",
      message: expect.stringContaining("kms no longer answers to its name"),
      hint: expect.stringContaining("write protect: false beside kms"),
    },
  ]);
  await world.apply(payments([next], true));
  await world.apply(payments([next], false));
  await world.apply(payments([next], false));
  expect(zonesIn(world)).toEqual(["kms2", "ssm"]);
});

test("what is held back says why it is to change and what it waits for, each for itself", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", "ssm"], [protectedFirst, second]));
  const { blocked, changes } = await world.plan(draftOf(["ssm"], [protectedFirst]));
  const leaving = [...blocked.map(({ change }) => change), ...changes].filter(
    ({ resource, key }) => resource === "association" && key.includes("/kms."),
  );
  expect(leaving.map(({ why }) => why)).toEqual([
    "no service of the topology answers to this name",
    "no service of the topology answers to this name",
  ]);
  const group = blocked.find(({ change }) => change.resource === "security-group");
  expect(group?.waitsFor).toBe(`take ${first.vpc} off zone kms.ap-northeast-1.amazonaws.com`);
  const own = blocked.find(({ change }) => change.key.endsWith(first.vpc));
  expect(own?.waitsFor).toBeUndefined();
});

function protectionsIn({ simulator }: World): readonly string[] {
  return simulator
    .snapshot()
    .zones.flatMap(({ tags }) => Object.keys(tags).filter((tag) => tag.startsWith("vpce-hub:protect")));
}

function zonesIn({ simulator }: World): readonly string[] {
  return simulator
    .snapshot()
    .zones.map(({ name }) => name.split(".")[0] ?? "")
    .toSorted();
}
