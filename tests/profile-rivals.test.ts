import { isEmptyPlan } from "@vpce-hub/core";
import { type ApplyOptions } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import {
  alone,
  answers,
  asked,
  darkWhile,
  failures,
  giveOtherPriority,
  giveOtherProfile,
  lacking,
  linksIn,
  names,
  organized,
  others,
  takeFromProfile,
  takeProfile,
} from "./support/profile-worlds.ts";
import { type Draft, type SpokeDraft, everything, hub } from "./support/topologies.ts";
import { type World, several } from "./support/world.ts";

// What somebody else does with another Profile on the VPC of a spoke, while the hub's is to serve there.

const [ssm = ""] = names;

const ranked = (distribution: "zones" | "profile", of: Partial<SpokeDraft> = {}): Draft =>
  asked(distribution, [{ ...alone, profilePriority: 300, ...of }, ...others]);

type Handler = NonNullable<ApplyOptions["requestHandler"]>;

/** Does something each time a run has given a Profile its number, before it hears of that. */
function whenRanked({ simulator }: World, act: () => Promise<void>): Handler {
  const requestHandler: Handler = simulator.requestHandler;
  const handle: Handler["handle"] = async (request, options) => {
    const answer = await requestHandler.handle(request, options);
    if (request.method === "PATCH" && request.path.includes("/profileassociation/")) await act();
    return answer;
  };
  return { handle };
}

test("another Profile that is put first in the middle of a run keeps the VPC on its zones, and no name is somebody else's", async () => {
  const world = await organized(several);
  const other = await giveOtherProfile(world, alone, { zones: [ssm], priority: 500 });
  await world.apply(ranked("zones"));
  await world.simulator.clock.sleep(200_000);
  const [before] = linksIn(world);
  const dark = await darkWhile(world, async () => {
    const requestHandler = whenRanked(world, async () => giveOtherPriority(world, alone, other, 200));
    const failed = failures(await world.apply(ranked("profile"), { requestHandler }));
    expect(failed.filter((text) => text.includes(`stays on ${alone.vpc}`))).not.toEqual([]);
    expect(failed.join()).toContain(`${other} (theirs), which goes before that of the hub with the priority 200`);
    expect(lacking(world, [alone])).toEqual([]);
  });
  expect(dark).toEqual([]);
  // The two others of the account beside have left theirs.
  expect(linksIn(world)[0]).toBe(before - 2 * 2);
  await giveOtherPriority(world, alone, other, 500);
  expect(failures(await world.apply(ranked("profile")))).toEqual([]);
  expect(lacking(world)).toEqual([]);
});

test("private DNS of an endpoint stays on where another Profile is put first in the middle of a run", async () => {
  const world = await organized(several);
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  const other = await giveOtherProfile(world, alone, { zones: [ssm], priority: 500 });
  const draft = ranked("profile", { localEndpoints: "switch" });
  const requestHandler = whenRanked(world, async () => giveOtherPriority(world, alone, other, 200));
  const mark = world.mark();
  const failed = failures(await world.apply(draft, { requestHandler })).join();
  expect(failed).toMatch(/private DNS of vpce-\w+ stays on: vpc-\w+ may have names by another Profile/);
  expect(world.writesSince(mark).map(({ action }) => action)).not.toContain("ModifyVpcEndpoint");
  expect(world.simulator.snapshot().endpoints.filter(({ vpc }) => vpc === alone.vpc)).toMatchObject([
    { privateDnsEnabled: true },
  ]);
});

test("a zone that a third spoke put into the other Profile is named by that spoke's account", async () => {
  const pair = everything.spokes.find(({ name }) => name === "pair-1");
  if (pair === undefined) throw new Error("no pair");
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: ["corp.example"], owner: pair.account, priority: 200 });
  const { findings } = await world.plan(ranked("profile"));
  expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
});

test("what another Profile behind the hub's has below its names is unknown where the file has no number, and not assumed", async () => {
  const world = await organized(several);
  await world.apply(asked("profile"));
  await giveOtherProfile(world, alone, { zones: [`one.${ssm}`] });
  const assumed = (draft: Draft): Draft => ({ ...draft, defaults: { reachability: "assume" } });
  const unread = await answers(world, assumed(asked("profile")));
  expect(unread.filter((text) => text.startsWith("alone"))).toEqual([
    expect.stringMatching(
      /^alone unknown another Profile of spoke alone, rp-\w+ \(theirs\), may have zones below ssm\./,
    ),
    expect.stringMatching(
      /^alone unknown another Profile of spoke alone, rp-\w+ \(theirs\), may have zones below kms\./,
    ),
  ]);
  const read = await answers(world, assumed(asked("profile", [{ ...alone, profilePriority: 100 }, ...others])));
  expect(read.filter((text) => text.startsWith("alone"))).toEqual([
    expect.stringMatching(/^alone no another Profile .* has one\.ssm\..* below ssm\..*, which is answered there$/),
    "alone assumed",
  ]);
});

test("a list that lags behind the number is waited for, and is nobody else's change", async () => {
  const world = await organized({ ...several, readLagMsBy: { route53profiles: 12_000 } });
  expect(failures(await world.apply(ranked("profile")))).toEqual([]);
  expect(isEmptyPlan(await world.plan(ranked("profile")))).toBe(true);
});

test("a number that somebody else writes over the own one is told, and the spoke keeps its zones", async () => {
  const world = await organized(several);
  await world.apply(ranked("zones"));
  const requestHandler = whenRanked(world, async () => {
    const own = world.simulator.snapshot().profiles.find(({ vpcs }) => vpcs.some(({ vpc }) => vpc === alone.vpc));
    await giveOtherPriority(world, alone, own?.id ?? "", 700);
  });
  const failed = failures(await world.apply(ranked("profile"), { requestHandler })).join("\n");
  expect(failed).toContain(`${alone.vpc} has the Profile with the priority 700 instead`);
  expect(lacking(world)).toEqual([]);
  expect(failures(await world.apply(ranked("profile")))).toEqual([]);
  expect(isEmptyPlan(await world.plan(ranked("profile")))).toBe(true);
});

test.each([
  ["is told by its holder, who keeps it", 0],
  ["is told by its holder, also where lists lag", 12_000],
])("a number that somebody takes between joining and setting it %s", async (_, lagMs) => {
  const world = await organized({ ...several, readLagMsBy: { route53profiles: lagMs } });
  const other = await giveOtherProfile(world, alone, { priority: 500 });
  await world.apply(ranked("zones"));
  const [before] = linksIn(world);
  const taken: { action: string }[] = [];
  const stop = world.simulator.faults.onCall(async ({ action }) => {
    if (action !== "UpdateProfileAssociation" || taken.length > 0) return;
    taken.push({ action });
    await giveOtherPriority(world, alone, other, 300);
  });
  const failed = failures(await world.apply(ranked("profile"))).join("\n");
  stop();
  expect(failed).toContain(`${alone.vpc} has another Profile with the priority 300, ${other} (theirs), which stays`);
  expect(world.simulator.snapshot().profiles.find(({ id }) => id === other)?.vpcs).toMatchObject([{ priority: 300 }]);
  expect(linksIn(world)[0]).toBe(before - 2 * 2);
  expect(lacking(world)).toEqual([]);
});

test.each([
  ["joining", "AssociateProfile"],
  ["the number", "UpdateProfileAssociation"],
])("an association that failed at %s is told with what mends it, and mended by that", async (_, write) => {
  const world = await organized({ ...several, readLagMsBy: { route53profiles: 12_000 } });
  const { simulator } = world;
  await world.apply(ranked("zones"));
  const stop = simulator.faults.onCall(({ action, account }) => {
    const isNext = action === "ListProfileAssociations" && account === alone.account;
    if (!isNext || !simulator.log.some((call) => call.action === write && call.account === account)) return;
    const [profile] = simulator.snapshot().profiles;
    simulator.failProfileAssociation({ region: hub.region, profile: profile?.id ?? "", vpc: alone.vpc });
    stop();
  });
  const hints: string[] = [];
  for (let run = 1; run <= 2; run += 1) {
    const { outcomes } = await world.apply(ranked("profile"));
    const [error] = outcomes.flatMap((one) => ("error" in one ? one.error : []));
    expect([run, error?.message]).toEqual([
      run,
      expect.stringContaining(`${alone.vpc} has the Profile in the state FAILED`),
    ]);
    hints.push(error?.hint ?? "");
    // Whether it serves nobody knows: what the VPC has besides stays, and so does the association.
    expect([run, lacking(world)]).toEqual([run, []]);
  }
  expect(hints[1]).toBe(hints[0]);
  const asks = new RegExp(
    `account ${alone.account} .*\\(aws route53profiles disassociate-profile --profile-id (rp-\\w+) --resource-id ${alone.vpc} --region ${hub.region}\\), then run the same command again; .* may be lost`,
  );
  expect(hints[0]).toMatch(asks);
  const [, profile = ""] = asks.exec(hints[0] ?? "") ?? [];
  await takeProfile(world, alone, profile);
  expect(failures(await world.apply(ranked("profile")))).toEqual([]);
  expect(lacking(world)).toEqual([]);
  expect(isEmptyPlan(await world.plan(ranked("profile")))).toBe(true);
});

test("one list that is a minute old keeps nothing up and undoes nothing, whichever it is", async () => {
  const start = await organized(several);
  await giveOwnEndpoints(start, alone, { services: ["ssm"] });
  await giveOtherProfile(start, alone, { zones: [ssm], priority: 500 });
  const draft = ranked("profile", { localEndpoints: "switch" });
  const listed = (world: World): number =>
    world.simulator.log.filter(
      ({ action, account }) => action === "ListProfileAssociations" && account === alone.account,
    ).length;
  const calm = start.copy();
  await calm.apply(draft);
  const count = listed(calm) - listed(start);
  expect(count).toBeGreaterThan(4);
  for (let nth = 2; nth <= count; nth += 1) {
    const world = start.copy();
    world.simulator.faults.add({
      action: "ListProfileAssociations",
      account: alone.account,
      nth,
      when: "before",
      effect: { kind: "stale", ms: 60_000 },
    });
    expect([nth, failures(await world.apply(draft))]).toEqual([nth, []]);
    expect([nth, isEmptyPlan(await world.plan(draft))]).toEqual([nth, true]);
  }
});

test("zones of an account that nobody here may enter are asked of no other one", async () => {
  const world = await organized(several);
  await giveOtherProfile(world, alone, { zones: ["corp.example"], owner: "444444444444", priority: 200 });
  const from = world.simulator.log.length;
  const { findings } = await world.plan(ranked("profile"));
  expect(findings.map(({ code }) => code)).toContain("profile.outranked");
  const asked = world.simulator.log.slice(from).filter(({ action }) => action === "ListHostedZones");
  expect(new Set(asked.map(({ account }) => account))).toEqual(new Set([hub.account]));
});

/** Takes a zone of the hub out of its Profile, by hand. */
async function takeZoneOut(world: World, name: string): Promise<void> {
  const { zones, profiles } = world.simulator.snapshot();
  const own = new Set(profiles.filter(({ account }) => account === hub.account).flatMap((one) => one.zones));
  const zone = zones.find((one) => one.name === name && own.has(one.id));
  const profile = profiles.find((one) => one.zones.includes(zone?.id ?? ""));
  await takeFromProfile(world, hub.account, profile?.id ?? "", zone?.id ?? "");
}

test("a zone that somebody takes out of the Profile in the middle of a run is not left, and an endpoint of its own stays", async () => {
  const world = await organized(several);
  await world.apply(ranked("zones"));
  const [before] = linksIn(world);
  const dark = await darkWhile(world, async () => {
    const requestHandler = whenRanked(world, async () => takeZoneOut(world, ssm));
    const failed = failures(await world.apply(ranked("profile"), { requestHandler })).join();
    expect(failed).toMatch(new RegExp(`stays on ${alone.vpc}: zone Z\\w+ is not in the Profile any more`));
    expect(lacking(world, [alone])).toEqual([]);
  });
  expect(dark.filter(({ vpc }) => vpc === alone.vpc)).toEqual([]);
  expect(linksIn(world)[0]).toBeGreaterThan(before - 6);
  expect(failures(await world.apply(ranked("profile")))).toEqual([]);
  expect(lacking(world)).toEqual([]);
});

test("an endpoint in another Profile is seen, and that Profile not taken for one without the names", async () => {
  const world = await organized(several);
  const other = await giveOtherProfile(world, alone, { priority: 200 });
  const all: Handler = world.simulator.requestHandler;
  const endpoint = `arn:aws:ec2:${hub.region}:${alone.account}:vpc-endpoint/vpce-0123456789abcdef0`;
  const handle: Handler["handle"] = async (request, options) => {
    const answer = await all.handle(request, options);
    if (!request.path.includes(`/profileresourceassociations/profileid/${other}`)) return answer;
    const one = { ProfileId: other, ResourceArn: endpoint, Status: "COMPLETE", OwnerId: alone.account };
    const body = new TextEncoder().encode(JSON.stringify({ ProfileResourceAssociations: [one] }));
    return { response: { ...answer.response, body } };
  };
  const planned = await world.tryPlan(ranked("profile"), undefined, { requestHandler: { handle } });
  expect(planned.kind === "planned" && planned.plan.findings.map(({ code }) => code)).toContain("profile.outranked");
});
