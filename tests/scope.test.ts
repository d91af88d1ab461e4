import fc from "fast-check";
import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type Change, type Plan, type Scope, type ScopePart, isSpokeInScope } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, draftOf, eitherDrafts, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld, several, shapeOf, topologyOf } from "./support/world.ts";

// `--only` and `--exclude`: a part of the topology, with what it needs.

const only = (...parts: readonly string[]): Scope => ({ only: parts.map(scopePartOf), exclude: [] });
const group = "security-group";
const exclude = (...parts: readonly string[]): Scope => ({ only: [], exclude: parts.map(scopePartOf) });

test("only a spoke: its associations, and the zones and endpoints that they need", async () => {
  const world = await createWorld(several);
  const narrow = await world.plan(sessionManager, only("spoke:alone"));
  expect(spokesIn(narrow.changes)).toEqual(["alone"]);
  expect(narrow.changes.filter(({ resource }) => resource === "endpoint")).toHaveLength(3);
  expect(narrow.leftOut.map(({ resource }) => resource)).toEqual(["association", "association", "association"]);
  const report = await world.apply(sessionManager, { scope: only("spoke:alone") });
  expect(report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
  expect(spokesIn((await world.plan(sessionManager)).changes)).toEqual(["pair-1"]);
});

test("only a spoke: the zones that it needs get their tags, too", async () => {
  const world = await createWorld(several);
  await world.apply(sessionManager, { scope: only("spoke:alone") });
  expect(world.simulator.snapshot().zones.map(({ tags }) => Object.keys(tags).sort())).toEqual(
    Array.from({ length: 3 }, () => ["vpce-hub:key", "vpce-hub:topology"]),
  );
});

test("what a scope keeps of a change is not shown as going: the rule of a spoke that leaves stays, and is left out", async () => {
  const world = await createWorld(several);
  const [alone, pair] = sessionManager.spokes;
  if (alone === undefined || pair === undefined) throw new Error("two spokes");
  await world.apply(draftOf(["ssm"], [alone]));
  const { changes, leftOut } = await world.plan(draftOf(["ssm"], [pair]), only(`spoke:${pair.name}`));
  const change = changes.find(({ resource }) => resource === group);
  const fields = change?.kind === "update" ? change.fields : [];
  const [before, after] = [[fields[0]?.before ?? []].flat(), [fields[0]?.after ?? []].flat()];
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after.length).toBeGreaterThan(before.length);
  expect(leftOut.map(({ resource }) => resource)).toContain(group);
});

test("only a service: its endpoint, zone, records and associations", async () => {
  const world = await createWorld(several);
  const { changes } = await world.plan(sessionManager, only("service:ssm"));
  expect(changes.filter(({ key }) => !/[/]ssm[.]|^endpoint[/]ssm$|^security-group/.test(key))).toEqual([]);
  expect(changes).toHaveLength(6);
});

test("without a service, or an account: all but that, and what needs it", async () => {
  const world = await createWorld(several);
  const withoutService = await world.plan(sessionManager, exclude("service:ssm"));
  expect(withoutService.leftOut.map(({ resource }) => resource).toSorted()).toEqual([
    "association",
    "association",
    "endpoint",
    "record",
    "zone",
  ]);
  const withoutAccount = await world.plan(sessionManager, exclude("account:333333333333"));
  expect(spokesIn(withoutAccount.changes)).toEqual(["alone"]);
  const withoutHub = await world.plan(sessionManager, exclude("account:111111111111"));
  expect(withoutHub.operations).toEqual([]);
});

test("a service that was taken out of the file can be named all the same", async () => {
  const world = await createWorld(several);
  await world.apply(sessionManager);
  const fewer = draftOf(["ec2messages"], sessionManager.spokes);
  const { changes, leftOut } = await world.plan(fewer, only("service:ssm"));
  expect(changes.map(({ kind, key }) => `${kind} ${key.split("/")[0]}`)).toEqual([
    "delete association",
    "delete association",
    "delete endpoint",
    "delete record",
    "delete zone",
  ]);
  expect(leftOut.every(({ key }) => key.includes("ssmmessages"))).toBe(true);
});

test("a name that the topology does not have refuses the plan, with the one that was meant", async () => {
  const world = await createWorld(several);
  const { findings, operations } = await world.plan(sessionManager, exclude("spoke:alnoe"));
  expect(findings).toMatchObject([{ code: "scope.unknown", severity: "stop", hint: "did you mean spoke:alone?" }]);
  expect(operations.length).toBeGreaterThan(0);
  expect((await world.tryApply(sessionManager, { scope: exclude("spoke:alnoe") })).kind).toBe("refused");
});

test("a scope never does more than the whole plan, removes nothing outside it, and the rest still ends where it should", async () => {
  await fc.assert(
    fc.asyncProperty(eitherDrafts, eitherDrafts, fc.boolean(), fc.nat(), async (before, wanted, isOnly, choice) => {
      const world = await createWorld(several);
      await world.apply(before);
      const part = targetsOf(wanted)[choice % targetsOf(wanted).length];
      if (part === undefined) return;
      const scope = isOnly ? only(part) : exclude(part);
      const whole = await world.plan(wanted);
      const narrow = await world.plan(wanted, scope);
      expect(keys(narrow.changes).filter((key) => !keys(whole.changes).includes(key))).toEqual([]);
      // What is carried out in part is among both. Which rules a group needs for spokes out of scope is not known, so
      // groups may change less; and a VPC that may be one of them stays where it is: that is told as held back.
      const held = narrow.blocked.map(({ change }) => change);
      const told = [...narrow.changes, ...narrow.leftOut, ...held].filter(({ resource }) => resource !== group);
      // Whether a VPC has a Profile, and can leave its zones, its account alone knows, and one out of scope is not asked.
      // While it is not asked, the Profile stays with its zones, and the plan says so.
      const isKept = narrow.findings.some(({ code }) => code === "profile.stays");
      const isAsked = (change: Change): boolean =>
        !(
          isKept &&
          change.kind === "delete" &&
          (change.resource === "profile" || change.resource === "profile-zone")
        ) &&
        (!isOfProfileUse(change) || (change.subject.kind === "spoke" && isSpokeInScope(change.subject, scope)));
      const asked = whole.changes.filter((change) => change.resource !== group && isAsked(change));
      expect(new Set(keys(told.filter(isAsked)))).toEqual(new Set(keys(asked)));
      expect(narrow.changes.filter((change) => change.kind === "delete" && isOutside(change, part, isOnly))).toEqual(
        [],
      );
      const undisturbed = await createWorld(several);
      await undisturbed.apply(before);
      await undisturbed.apply(wanted);
      const report = await world.apply(wanted, { scope });
      expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
      expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
      await world.apply(wanted);
      await Promise.all([world, undisturbed].map(async ({ simulator }) => simulator.clock.sleep(200_000)));
      expect(shapeOf(world)).toEqual(shapeOf(undisturbed));
    }),
    { endOnFailure: true, numRuns: 15 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("an account that is out of scope is not entered, though it has the Profile, and nothing is said of it but that", async () => {
  const world = await createWorld(several);
  const byProfile = { ...sessionManager, distribution: "profile" } as const;
  await world.apply(byProfile);
  world.simulator.addRole({ account: "333333333333", name: "vpce-hub", trusts: ["999999999999"] });
  const alone = { ...byProfile, spokes: byProfile.spokes.slice(0, 1) };
  const told = async (draft: Draft, scope: Scope): Promise<readonly string[]> => {
    const mark = world.simulator.log.length;
    const { findings, changes } = await world.plan(draft, scope);
    const entered = world.simulator.log
      .slice(mark)
      .filter(({ parameters }) => textOf(parameters).includes("333333333333"));
    return [...entered.map(({ action }) => action), ...findings.map(({ code }) => code), ...keys(changes)];
  };
  expect(await told(byProfile, exclude("spoke:pair-1"))).toEqual(["scope.not-read"]);
  expect(await told(byProfile, only("spoke:alone"))).toEqual([]);
  expect(await told(alone, only("spoke:alone"))).toEqual([]);
  // Whoever was taken out of the file is looked for, unless the scope is for somebody else.
  expect(await told(alone, only("service:ssm", "service:ec2messages"))).toEqual(["AssumeRole", "read.unknown"]);
});

test("a Profile that nobody in scope needs any more stays while accounts out of scope may have it, and the plan says so", async () => {
  const world = await createWorld(several);
  await world.apply({ ...sessionManager, distribution: "profile" });
  const moved = { ...sessionManager, distribution: "zones" } as const;
  await world.apply(moved, { scope: exclude("spoke:pair-1") });
  const { findings, operations } = await world.plan(moved, exclude("spoke:pair-1"));
  expect(operations).toEqual([]);
  const stays = findings.find(({ code }) => code === "profile.stays");
  expect(stays?.message).toContain("account 333333333333, which this plan does not look at");
  await world.apply(moved);
  expect(world.simulator.snapshot().profiles).toEqual([]);
});

test("what needs a removal outside the scope is left out with it", async () => {
  const world = await createWorld(several);
  await world.apply(draftOf(["ssm"], []));
  await addRecord(world, "stray.ssm.ap-northeast-1.amazonaws.com");
  const wanted = draftOf(["ssm"], sessionManager.spokes);
  const narrow = await world.plan(wanted, only("spoke:alone"));
  expect(narrow.operations).toEqual([]);
  expect(keys(narrow.leftOut)).toContain(
    "record/ssm.ap-northeast-1.amazonaws.com/stray.ssm.ap-northeast-1.amazonaws.com/A",
  );
  const whole = await world.plan(wanted, only("spoke:alone", "service:ssm"));
  expect(spokesIn(whole.changes)).toEqual(["alone", "pair-1"]);
});

function targetsOf({ services, spokes, hub }: Draft): readonly string[] {
  return [
    ...services.flatMap((service) => (typeof service === "string" ? `service:${service}` : [])),
    ...spokes.flatMap(({ name, account }) => [`spoke:${name}`, `account:${account}`]),
    `account:${hub.account}`,
  ];
}

/** Whether a removal is one that the scope does not name; said by spokes, the part that hits somebody. */
function isOutside(change: Change, part: string, isOnly: boolean): boolean {
  const [kind, name] = part.split(":");
  if (kind !== "spoke") return false;
  const spoke = change.resource === "association" && change.kind === "delete" ? change.observed.spoke?.name : undefined;
  return isOnly ? spoke !== name : spoke === name;
}

function isOfProfileUse(change: Change): boolean {
  if (change.resource === "association" && change.kind === "delete") return change.observed.isMoving === true;
  return change.resource === "profile-association";
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function keys(changes: readonly Change[]): readonly string[] {
  return changes.map(({ key }) => key);
}

/** Adds a record to the zone of its last labels, as somebody with the console could. */
async function addRecord({ simulator }: World, name: string): Promise<void> {
  const { clock, requestHandler } = simulator;
  const aws = openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(hub.account) }));
  const { hub: place } = await topologyOf(draftOf([], []));
  const id = simulator.snapshot().zones.find((zone) => name.endsWith(zone.name))?.id;
  const record = { Name: name, Type: "A" as const, TTL: 60, ResourceRecords: [{ Value: "192.0.2.1" }] };
  await aws.write(
    "route53:ChangeResourceRecordSets",
    { caller: { account: place.account, access: { kind: "ambient" } }, region: place.region },
    { HostedZoneId: id, ChangeBatch: { Changes: [{ Action: "UPSERT", ResourceRecordSet: record }] } },
  );
}

function spokesIn(changes: Plan["changes"]): readonly string[] {
  const names = changes.flatMap((change) =>
    change.resource === "association" && change.kind === "create" ? (change.desired.user.spoke ?? []) : [],
  );
  return [...new Set(names)];
}

function scopePartOf(text: string): ScopePart {
  const [kind, name = ""] = text.split(":");
  return { kind: kind as ScopePart["kind"], name };
}
