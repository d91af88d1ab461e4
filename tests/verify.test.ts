import { type Finding, type LinkAnswer, type Verification, verdictOf } from "@vpce-hub/core";
import { type Mistake, mistakes, sidesOfMistakes } from "@vpce-hub/simulator";
import { describe, expect, test } from "vitest";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { verified } from "./support/verified.ts";
import { type World, createWorld } from "./support/world.ts";

// Networks as the simulator has them, which knows nothing of how the product looks at them: each mistake is found before a
// spoke gets names, and told of links that stand.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("the example has two spokes");
const draft: Draft = draftOf(["ssm", "kms"], [alone, pair]);

const home = { region: hub.region, vpc: hub.vpc };
const away = { region: hub.region, vpc: alone.vpc };

type Side = "hub" | "spoke";

const made = mistakes.flatMap((mistake) => {
  const only = sidesOfMistakes[mistake];
  return (only === undefined ? (["hub", "spoke"] as const) : [only]).map((side) => [mistake, side] as const);
});

/** What a packet does not meet: names go elsewhere, and a spoke resolves what it did before. */
const ofNames: readonly Mistake[] = ["dns-support-off", "dns-hostnames-off", "custom-dns", "resolver-rule"];
/** What can be made wrong of endpoints that are there alone. */
const ofEndpoints: readonly Mistake[] = ["security-group", "endpoint-pending"];
/** What cannot be told by the control plane. */
const untold: readonly Mistake[] = ["firewall", "custom-dns"];

async function reachFindings(world: World, asked: Draft = draft): Promise<readonly Finding[]> {
  const { findings } = await world.plan(asked);
  return findings.filter(({ code }) => code === "spoke.unreachable" || code === "spoke.reach-unknown");
}

/** What is wrong with one spoke is nothing to the others; but a block of the hub that it announces draws their packets, too. */
function isOfOneSpoke(mistake: Mistake, side: Side): boolean {
  return side === "spoke" && mistake !== "overlap";
}

/** The hub's own VPC is no client of its endpoints, so what is wrong with its names is nobody's. */
function isOfNobody([mistake, side]: readonly [Mistake, Side]): boolean {
  return side === "hub" && ofNames.includes(mistake);
}

describe("before a spoke gets names", () => {
  test("networks in order are not told of, and cost a spoke at most five calls", async () => {
    const world = await createWorld({}, draft);
    const mark = world.mark();
    expect(await reachFindings(world)).toEqual([]);
    const network = /RouteTables|NetworkAcls|TransitGateway|DhcpOptions|Peering|PrefixList|NatGateway|Subnets/;
    const calls = world.simulator.log.slice(mark).filter(({ action }) => network.test(action));
    for (const { account } of draft.spokes)
      expect(calls.filter((call) => call.account === account).length).toBeLessThanOrEqual(5);
    expect(
      calls.filter(({ account, action }) => account === hub.account && action === "DescribeRouteTables"),
    ).toHaveLength(1);
  });

  test.each(made.filter(([mistake]) => !ofNames.includes(mistake) && !ofEndpoints.includes(mistake)))(
    "%s in the %s is found",
    async (mistake, side) => {
      const world = await createWorld({}, draft);
      world.simulator.makeMistake({ mistake, side, hub: home, spoke: away });
      const found = await reachFindings(world);
      expect(found.map(({ code }) => code)).toContain(
        untold.includes(mistake) ? "spoke.reach-unknown" : "spoke.unreachable",
      );
      const isOfPairToo = found.some(({ message }) => message.includes(pair.name));
      expect(isOfPairToo && isOfOneSpoke(mistake, side)).toBe(false);
    },
  );

  test("a spoke that was held back joins once its network is mended", async () => {
    const world = await createWorld({}, draft);
    world.simulator.makeMistake({ mistake: "no-route", side: "spoke", hub: home, spoke: away });
    const report = await world.apply(draft);
    expect(report.blocked.map(({ because }) => because.code)).toEqual(["spoke.unreachable", "spoke.unreachable"]);
    expect(seen(world, alone.vpc)).toEqual([]);
    expect(seen(world, pair.vpc)).toHaveLength(2);
    world.simulator.seedNetworks({ account: hub.account, hub: home, spokes: [away] });
    await world.apply(draft);
    expect(seen(world, alone.vpc)).toHaveLength(2);
  });

  test("reachability: assume lets a spoke pass, and nothing is read for it", async () => {
    const world = await createWorld({}, draft);
    world.simulator.makeMistake({ mistake: "no-route", side: "hub", hub: home, spoke: away });
    const assumed = { ...draft, defaults: { reachability: "assume" as const } };
    const mark = world.mark();
    expect(await reachFindings(world, assumed)).toEqual([]);
    expect(world.simulator.log.slice(mark).map(({ action }) => action)).not.toContain("DescribeRouteTables");
  });

  test("links that stand are not looked at", async () => {
    const world = await createWorld({}, draft);
    await world.apply(draft);
    world.simulator.makeMistake({ mistake: "no-route", side: "hub", hub: home, spoke: away });
    const mark = world.mark();
    expect(await reachFindings(world)).toEqual([]);
    expect(world.simulator.log.slice(mark).map(({ action }) => action)).not.toContain("DescribeRouteTables");
  });

  test("networks of those who have the Profile are read where a zone comes into it, and only there", async () => {
    const profile = (services: readonly string[]): Draft =>
      draftOf(services, [alone, pair], { distribution: "profile" });
    const world = await createWorld({}, draft);
    await world.apply(profile(["ssm"]));
    world.simulator.makeMistake({ mistake: "no-route", side: "spoke", hub: home, spoke: away });
    const lookedAt = async (asked: Draft): Promise<boolean> => {
      const mark = world.mark();
      await world.plan(asked);
      return world.simulator.log.slice(mark).some(({ action }) => action === "DescribeRouteTables");
    };
    expect(await lookedAt(profile(["ssm"]))).toBe(false);
    expect(await lookedAt(profile(["ssm", "kms"]))).toBe(true);
    const { blocked } = await world.apply(profile(["ssm", "kms"]));
    expect(blocked.map(({ because, change }) => [because.code, change.resource])).toEqual([
      ["spoke.unreachable", "profile-zone"],
    ]);
    world.simulator.seedNetworks({ account: hub.account, hub: home, spokes: [away] });
    expect((await world.apply(profile(["ssm", "kms"]))).blocked).toEqual([]);
    expect(await lookedAt(profile(["ssm", "kms"]))).toBe(false);
  });

  test("gateways of another account are read by the role that is named for it, and not known without one", async () => {
    const network = { account: "888888888888", role: "tgw-reader" };
    const named = { ...draft, access: { ...draft.access, network } };
    const world = await createWorld({}, named);
    expect(await reachFindings(world, named)).toEqual([]);
    expect((await reachFindings(world)).map(({ code, hint }) => [code, hint])).toEqual([
      ["spoke.reach-unknown", expect.stringContaining("access.network")],
    ]);
  });
});

describe("of links that stand", () => {
  test("all are well where all is in order", async () => {
    const world = await applied();
    const verification = await verified(world, draft);
    expect([verdictOf(verification), answers(verification)]).toEqual(["well", { yes: 4 }]);
  });

  test.each(made.filter((one) => !isOfNobody(one)))("%s in the %s is told", async (mistake, side) => {
    const world = await applied();
    world.simulator.makeMistake({ mistake, side, hub: home, spoke: away });
    const verification = await verified(world, draft);
    const [link] = verification.spokes.find(({ name }) => name === alone.name)?.links ?? [];
    expect([link?.answer, link?.obstacles[0]?.id]).toEqual([
      untold.includes(mistake) ? "unknown" : "no",
      expect.stringMatching(/^[a-z]+-/),
    ]);
    expect(link?.obstacles[0]?.hint).toMatch(/./);
    const others = verification.spokes.find(({ name }) => name === pair.name)?.links ?? [];
    expect(others.every(({ answer }) => answer === "yes") || !isOfOneSpoke(mistake, side)).toBe(true);
  });

  test("a VPC on the zones that the file does not have is told of, and one that is out of scope is not", async () => {
    const world = await applied();
    const found = await verified(world, { ...draft, spokes: [pair] });
    expect(found.faults.map(({ kind, message }) => [kind, message])).toEqual([
      ["stranger", expect.stringContaining(`the VPC ${alone.vpc} in ${hub.region} is on zones of the topology`)],
    ]);
    expect([verdictOf(found), answers(found)]).toEqual(["failed", { yes: 2 }]);
    const narrow = await verified(world, draft, { only: [{ kind: "spoke", name: pair.name }], exclude: [] });
    expect([verdictOf(narrow), answers(narrow), narrow.faults]).toEqual(["well", { yes: 2 }, []]);
  });

  test("a VPC with the Profile that the file does not have is told of", async () => {
    const world = await createWorld({}, draft);
    await world.apply({ ...draft, distribution: "profile" });
    const found = await verified(world, { ...draft, distribution: "profile", spokes: [pair] });
    expect(found.faults.map(({ kind, message }) => [kind, message])).toEqual([
      ["stranger", expect.stringContaining(`the VPC ${alone.vpc} in ${hub.region} has the Profile of the topology`)],
    ]);
    expect([verdictOf(found), answers(found)]).toEqual(["failed", { yes: 2 }]);
  });

  test("a spoke whose tags no VPC has is never well", async () => {
    const world = await applied();
    const byTags: Draft = {
      ...draft,
      spokes: [pair],
      selections: [{ name: "lost", account: alone.account, vpc: { tags: { Name: "nobody" } } }],
    };
    const found = await verified(world, byTags);
    expect([verdictOf(found), found.faults.map(({ kind }) => kind)]).toEqual(["failed", ["spoke"]]);
  });

  test("an apply that verifies says what a verification says, of what it could not look up too", async () => {
    const world = await applied();
    const byTags: Draft = {
      ...draft,
      spokes: [pair],
      selections: [{ name: "lost", account: alone.account, vpc: { tags: { Name: "nobody" } } }],
    };
    for (const asked of [draft, { ...draft, policy: { extraAssociations: "keep" as const }, spokes: [pair] }, byTags]) {
      const result = await world.tryApply(asked, { verify: true });
      expect(result.kind === "applied" ? result.verification : result).toEqual(await verified(world, asked));
    }
  });

  test("nothing is written", async () => {
    const world = await applied();
    const mark = world.mark();
    await verified(world, draft);
    expect(world.writesSince(mark)).toEqual([]);
  });

  test("before anything was applied, every link lacks its zone", async () => {
    const world = await createWorld({}, draft);
    const verification = await verified(world, draft);
    expect([verdictOf(verification), answers(verification)]).toEqual(["failed", { no: 4 }]);
  });

  test("a read that is refused leaves what hangs on it unknown, with what AWS said", async () => {
    const world = await applied();
    world.simulator.faults.add({
      action: "DescribeNetworkAcls",
      nth: 1,
      times: 1_000,
      when: "before",
      effect: { kind: "error", code: "UnauthorizedOperation", message: "not authorized", status: 403 },
    });
    const verification = await verified(world, draft);
    expect([verdictOf(verification), answers(verification)]).toEqual(["incomplete", { unknown: 4 }]);
    expect(verification.spokes[0]?.links[0]?.obstacles[0]?.message).toContain("was not read: ");
  });
});

async function applied(): Promise<World> {
  const world = await createWorld({}, draft);
  await world.apply(draft);
  return world;
}

function answers({ spokes }: Verification): Partial<Record<LinkAnswer, number>> {
  const counts: Partial<Record<LinkAnswer, number>> = {};
  for (const { answer } of spokes.flatMap(({ links }) => links)) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

function seen({ simulator }: World, vpc: string): readonly string[] {
  const { zones } = simulator.snapshot();
  return zones.filter(({ associations }) => associations.some((one) => one.vpc === vpc)).map(({ name }) => name);
}
