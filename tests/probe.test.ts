import { EC2Client, RevokeSecurityGroupEgressCommand } from "@aws-sdk/client-ec2";
import { type Origin, openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { type Verification, parseAccountId, parseRegion, probeName, parseSubnetId, verdictOf } from "@vpce-hub/core";
import type { RunEvent } from "@vpce-hub/runner";
import { mistakes, sidesOfMistakes } from "@vpce-hub/simulator";
import { describe, expect, test } from "vitest";
import { answersFromInside, functionsIn, probeKilled, probed, tryProbe } from "./support/probes.ts";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// Links proved from inside: the code that runs in a spoke runs in the simulated network, which knows nothing of how the product
// looks at it.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("the example has two spokes");
const draft: Draft = draftOf(["ssm", "kms"], [alone, pair]);
const single: Draft = draftOf(["ssm"], [alone]);

const home = { region: hub.region, vpc: hub.vpc };
const away = { region: hub.region, vpc: alone.vpc };
const allWell = { alone: ["yes", "yes", "yes"], "pair-1": ["yes", "yes", "yes"] };

async function applied(asked: Draft = draft): Promise<World> {
  const world = await createWorld({}, asked);
  await world.apply(asked);
  return world;
}

async function functionsEverywhere(world: World): Promise<readonly string[]> {
  const accounts = [hub.account, ...draft.spokes.map(({ account }) => account)];
  return (await Promise.all(accounts.map((account) => functionsIn(world, account)))).flat();
}

function firstObstacles({ spokes }: Verification): readonly string[] {
  return spokes.flatMap(({ links }) => links.flatMap(({ obstacles: [first] }) => first?.message ?? []));
}

describe("where all is in order", () => {
  test("every name leads from one subnet of each zone to the hub, and nothing is left", async () => {
    const world = await applied();
    const mark = world.mark();
    const verification = await probed(world, draft);
    expect([verdictOf(verification), answersFromInside(verification)]).toEqual(["well", allWell]);
    const [probe] = verification.probes ?? [];
    expect(probe?.subnets.map(({ zone }) => zone)).toEqual(["a", "b", "c"].map((letter) => `${hub.region}${letter}`));
    expect(probe?.subnets[0]?.result).toMatchObject({
      kind: "answered",
      names: [
        { name: `kms.${hub.region}.amazonaws.com`, connections: [{ outcome: "connected" }, { outcome: "connected" }] },
        { name: `ssm.${hub.region}.amazonaws.com`, resolved: { kind: "addresses" } },
      ],
    });
    expect(await functionsEverywhere(world)).toEqual([]);
    const writes = world.writesSince(mark).map(({ account, action }) => `${account} ${action}`);
    expect(new Set(writes)).toEqual(
      new Set([alone, pair].flatMap(({ account }) => [`${account} CreateFunction`, `${account} DeleteFunction`])),
    );
    expect(writes).toHaveLength(12);
  });

  test("nobody waits until Lambda has taken the network interfaces back, and the next probe has them at once", async () => {
    const world = await applied(single);
    const { clock } = world.simulator;
    const took: number[] = [];
    for (let run = 0; run < 2; run += 1) {
      const from = clock.now();
      expect(verdictOf(await probed(world, single))).toBe("well");
      took.push((clock.now() - from) / 1000);
    }
    expect(took[0]).toBeLessThan(150);
    expect(took[1]).toBeLessThan(5);
  });

  test("subnets that are alike on the way are probed once, and one with another route table by itself", async () => {
    const world = await applied(single);
    const { simulator } = world;
    const { account, vpc } = alone;
    const cidr = simulator.snapshot().vpcs.find(({ id }) => id === vpc)?.cidrs[0] ?? "";
    const more = ["subnet-0e1b2c3d4e5f60001", "subnet-0e1b2c3d4e5f60002"] as const;
    const common = { account, region: hub.region, vpc, availabilityZone: `${hub.region}a` };
    for (const [index, id] of more.entries())
      simulator.addSubnet({ ...common, id, cidr: cidr.replace(/\d+\.\d+\/\d+$/, `${200 + index}.0/24`) });
    simulator.addRoutes({
      region: hub.region,
      vpc,
      subnets: [more[1]],
      routes: [{ destination: "0.0.0.0/0", target: "nat-0123456789abcdef0" }],
    });
    const shut = "subnet-0e1b2c3d4e5f60003";
    simulator.addSubnet({ ...common, id: shut, cidr: cidr.replace(/\d+\.\d+\/\d+$/, "210.0/24") });
    simulator.addRoutes({ region: hub.region, vpc, subnets: [shut], routes: [] });
    const verification = await probed(world, single);
    const [probe] = verification.probes ?? [];
    expect(probe?.subnets).toHaveLength(4);
    expect(probe?.subnets.flatMap(({ subnet, alike }) => [subnet, ...alike])).toContain(more[0]);
    expect(probe?.subnets.filter(({ alike }) => alike.length === 1)).toHaveLength(1);
    // Nobody is where no route leads anywhere; where it leads elsewhere, somebody may be.
    expect(answersFromInside(verification)["alone"]?.filter((answer) => answer === "no")).toHaveLength(1);
    expect(firstObstacles(verification)[0]).toMatch(/^from subnet-0e1b2c3d4e5f60002 .*nobody answers for ssm\./);
  });

  test("what the file assumes is proved, and a plain verification makes nothing", async () => {
    const assumed: Draft = { ...draft, defaults: { reachability: "assume" } };
    const world = await applied(assumed);
    const proved = await probed(world, assumed);
    expect(proved.spokes.flatMap(({ links }) => links.map(({ answer }) => answer))).toEqual([
      "yes",
      "yes",
      "yes",
      "yes",
    ]);
    const mark = world.mark();
    await tryProbe(world, assumed, { probe: false });
    expect(world.writesSince(mark)).toEqual([]);
    expect(world.simulator.log.slice(mark).filter(({ service }) => service === "lambda")).toEqual([]);
  });

  test("a name of a wildcard is asked for with a word in its place", async () => {
    const wild: Draft = draftOf(["s3"], [alone]);
    const world = await applied(wild);
    const verification = await probed(world, wild);
    const [probe] = verification.probes ?? [];
    const names = probe?.subnets.flatMap(({ result }) => (result.kind === "answered" ? result.names : [])) ?? [];
    expect(names.map(({ name }) => name)).toContain(`vpce-hub-probe.s3.${hub.region}.amazonaws.com`);
    expect(verdictOf(verification)).toBe("well");
  });

  test("before anything was applied there is nothing to ask, and nothing is made", async () => {
    const world = await createWorld({}, draft);
    const mark = world.mark();
    const verification = await probed(world, draft);
    expect([verdictOf(verification), verification.probes]).toEqual(["failed", []]);
    expect(world.writesSince(mark)).toEqual([]);
  });

  test("progress says that functions are made, and where", async () => {
    const world = await applied(single);
    const events: RunEvent[] = [];
    await probed(world, single, { emit: (event) => events.push(event) });
    expect(events.filter(({ kind }) => kind === "probing")).toEqual([{ kind: "probing", spokes: 1 }]);
  });
});

const made = mistakes.flatMap((mistake) => {
  const only = sidesOfMistakes[mistake];
  return (only === undefined ? (["hub", "spoke"] as const) : [only]).map((side) => [mistake, side] as const);
});

describe("a mistake in the network", () => {
  // The hub's own VPC is no client of its endpoints, so what is wrong with its names is nobody's.
  const ofSomebody = made.filter(([mistake, side]) => !(side === "hub" && mistake.startsWith("dns-")));

  test.each(ofSomebody)("%s in the %s fails a probe, which says the name and the subnet", async (mistake, side) => {
    const world = await applied();
    world.simulator.makeMistake({ mistake, side, hub: home, spoke: away });
    const verification = await probed(world, draft);
    expect(verdictOf(verification)).toBe("failed");
    const { alone: answers, "pair-1": others } = answersFromInside(verification);
    expect(answers).toContain("no");
    const [link] = verification.spokes.find(({ name }) => name === alone.name)?.links ?? [];
    const failed = link?.obstacles.filter(({ check }) => check.startsWith("probe-")) ?? [];
    expect(failed[0]?.message).toMatch(/subnet-\w+ \([\w-]+\) of spoke alone.*ssm\.[\w.-]+\.amazonaws\.com/);
    expect(failed.every(({ answer, hint }) => answer === "no" && hint !== "")).toBe(true);
    // What is wrong with one spoke is nothing to the others.
    expect(side === "hub" || others?.every((answer) => answer === "yes")).toBe(true);
    expect(await functionsEverywhere(world)).toEqual([]);
  });

  test("what the control plane says is told before what a probe says", async () => {
    const world = await applied();
    world.simulator.makeMistake({ mistake: "no-route", side: "spoke", hub: home, spoke: away });
    const [link] = (await probed(world, draft)).spokes[0]?.links ?? [];
    expect(link?.obstacles[0]?.check).toBe("spoke-route");
    expect(link?.obstacles.at(-1)?.check).toBe("probe-connection");
  });
});

describe("cut off", () => {
  test("killed at any call, the next run is well and leaves nothing", async () => {
    const world = await applied(single);
    const mark = world.mark();
    await probed(world, single);
    const calls = world.simulator.log.slice(mark);
    expect(calls.length).toBeGreaterThan(30);
    let found = 0;
    for (const [at, { isWrite }] of calls.entries())
      // A read leaves nothing: behind it is as before the next call.
      for (const when of isWrite ? (["before", "after"] as const) : (["before"] as const)) {
        const nth = at + 1;
        await probeKilled(world, single, { nth, when });
        found += (await functionsIn(world, alone.account)).length;
        expect(verdictOf(await probed(world, single)), `${when} ${nth}`).toBe("well");
        expect(await functionsIn(world, alone.account), `${when} ${nth}`).toEqual([]);
      }
    // Or the test has killed nothing that mattered.
    expect(found).toBeGreaterThan(10);
  });

  test("interrupted while functions get their interfaces, it takes them away and says that it was interrupted", async () => {
    const world = await applied();
    const { clock } = world.simulator;
    const stop = new AbortController();
    const running = tryProbe(world, draft, { signal: stop.signal });
    await clock.sleep(30_000);
    expect((await functionsEverywhere(world)).length).toBe(6);
    stop.abort(new Error("SIGINT"));
    const result = await running;
    expect(result).toMatchObject({ kind: "failed", error: { code: "apply.interrupted" } });
    expect(await functionsEverywhere(world)).toEqual([]);
  });

  test("what a run left in a subnet that is no longer asked from goes once it cannot be in use", async () => {
    const world = await applied(single);
    const gone = "subnet-0f1b2c3d4e5f60009";
    await leave(world, probeNameOf(gone), { "vpce-hub:topology": draft.name });
    await probed(world, single);
    expect(await functionsIn(world, alone.account)).toEqual([probeNameOf(gone)]);
    await world.simulator.clock.sleep(16 * 60_000);
    await probed(world, single);
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });

  test("a function that is not as it is to be is made anew", async () => {
    const world = await applied(single);
    const [probe] = (await probed(world, single)).probes ?? [];
    const name = probeNameOf(probe?.subnets[0]?.subnet ?? "");
    await leave(world, name, { "vpce-hub:topology": draft.name });
    const verification = await probed(world, single);
    expect([verdictOf(verification), answersFromInside(verification)]).toEqual([
      "well",
      { alone: ["yes", "yes", "yes"] },
    ]);
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });

  test("two runs at once of one topology end well, and leave nothing", async () => {
    const world = await applied(single);
    const both = await Promise.all([probed(world, single), probed(world, single)]);
    expect(both.map(verdictOf)).toEqual(["well", "well"]);
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });

  test("a function that cannot be taken away is told, with what takes it away", async () => {
    const world = await applied(single);
    const effect = {
      kind: "error",
      code: "AccessDeniedException",
      message: "not authorized to perform: lambda:DeleteFunction",
      status: 403,
    } as const;
    const mend = world.simulator.faults.add({ action: "DeleteFunction", when: "before", effect });
    const verification = await probed(world, single);
    expect(verdictOf(verification)).toBe("failed");
    expect(verification.faults.map(({ kind }) => kind)).toEqual(["probe", "probe", "probe"]);
    expect(verification.faults[0]).toMatchObject({
      subject: { kind: "spoke", name: "alone" },
      message: expect.stringContaining("may still be there"),
      hint: expect.stringContaining("aws lambda delete-function"),
    });
    expect(await functionsIn(world, alone.account)).toHaveLength(3);
    mend();
    expect(verdictOf(await probed(world, single))).toBe("well");
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });
});

describe("what cannot be probed is not known, and says why", () => {
  test("a foreign function of the same name is not touched", async () => {
    const world = await applied(single);
    const [probe] = (await probed(world, single)).probes ?? [];
    const subnet = probe?.subnets[0]?.subnet ?? "";
    await leave(world, probeNameOf(subnet), { owner: "somebody" });
    const verification = await probed(world, single);
    expect(answersFromInside(verification)).toEqual({ alone: ["unknown", "yes", "yes"] });
    expect([verdictOf(verification), firstObstacles(verification)[0]]).toEqual([
      "incomplete",
      expect.stringContaining(`there is a function ${probeNameOf(subnet)} in account ${alone.account}`),
    ]);
    expect(await functionsIn(world, alone.account)).toEqual([probeNameOf(subnet)]);
  });

  test("functions of a topology whose name begins alike are not touched", async () => {
    const world = await applied(single);
    const other = `vpce-probe-${draft.name}-other-0f1b2c3d4e5f60009`;
    await leave(world, other, { "vpce-hub:topology": `${draft.name}-other` });
    await world.simulator.clock.sleep(60 * 60_000);
    expect(verdictOf(await probed(world, single))).toBe("well");
    expect(await functionsIn(world, alone.account)).toEqual([other]);
  });

  test("a role that is missing says which one, and what prints it", async () => {
    const world = await applied(single);
    const name = "vpce-hub-probe";
    world.simulator.addRole({ account: alone.account, name, trusts: [] });
    const verification = await probed(world, single, {});
    expect(verdictOf(verification)).toBe("incomplete");
    const [first] = verification.spokes[0]?.links[0]?.obstacles ?? [];
    expect([first?.check, first?.message]).toEqual(["probe", expect.stringContaining("was not probed")]);
    expect(first?.hint).toContain("vpce roles --probe");
  });

  test("a default group that lets nothing out is not taken, and one that is made for it is", async () => {
    const world = await applied(single);
    const { simulator } = world;
    const credentials = simulator.addAccount(alone.account);
    const ec2 = new EC2Client({ region: hub.region, credentials, requestHandler: simulator.requestHandler });
    const group = simulator
      .snapshot()
      .securityGroups.find(({ name, vpc }) => name === "default" && vpc === alone.vpc)?.id;
    const IpPermissions = [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }];
    await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId: group, IpPermissions }));
    const mark = world.mark();
    const verification = await probed(world, single);
    expect([verdictOf(verification), world.writesSince(mark)]).toEqual(["incomplete", []]);
    expect(firstObstacles(verification)[0]).toContain(
      `the default security group ${group} of ${alone.vpc} does not let out to`,
    );
    const own = "sg-0e1b2c3d4e5f60001";
    simulator.addSecurityGroup({
      region: hub.region,
      id: own,
      vpc: alone.vpc,
      name: "vpce-hub-probe",
      admitsCidrs: [],
      ports: [],
    });
    const again = await probed(world, single);
    expect([verdictOf(again), again.probes?.[0]?.group]).toEqual(["well", own]);
  });

  test("no address is free in a subnet", async () => {
    const world = await applied(single);
    world.simulator.grantQuotas(alone.account, { functionInterfacesPerVpc: 2 });
    const verification = await probed(world, single);
    expect(answersFromInside(verification)).toEqual({ alone: expect.arrayContaining(["unknown", "yes"]) });
    expect(firstObstacles(verification)[0]).toContain("EniLimitExceeded");
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });

  test("an answer that is none is told as such", async () => {
    const world = await applied(single);
    const effect = { kind: "error", code: "ServiceException", message: "broken", status: 500 } as const;
    world.simulator.faults.add({ action: "Invoke", when: "before", effect });
    const verification = await probed(world, single);
    expect(answersFromInside(verification)).toEqual({ alone: ["unknown", "unknown", "unknown"] });
    expect(firstObstacles(verification)[0]).toContain("broken (ServiceException)");
    expect(await functionsIn(world, alone.account)).toEqual([]);
  });
});

function probeNameOf(subnet: string): string {
  const id = parseSubnetId(subnet);
  if (id === undefined) throw new Error(`no subnet: ${subnet}`);
  return probeName(draft.name, id);
}

/** Leaves a function in the account of the spoke, as something else than this version of the product makes it. */
async function leave({ simulator }: World, name: string, Tags: Readonly<Record<string, string>>): Promise<void> {
  const [account, region] = [parseAccountId(alone?.account ?? ""), parseRegion(hub.region)];
  if (account === undefined || region === undefined) throw new Error("an account and a Region");
  const origin: Origin = { caller: { account, access: { kind: "ambient" } }, region };
  const credentials = simulator.addAccount(account);
  const aws = openForWrites(openAws({ clock: simulator.clock, requestHandler: simulator.requestHandler, credentials }));
  simulator.addRole({ account, name: "somebody" });
  // A zip archive with one empty file: index.js.
  const ZipFile = Buffer.from(
    "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAIAAAAaW5kZXguanNQSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAACAAAAAAAAAAAAAAApIEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAAJgAAAAAA",
    "base64",
  );
  await aws.write("lambda:CreateFunction", origin, {
    FunctionName: name,
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Role: `arn:aws:iam::${account}:role/somebody`,
    Code: { ZipFile },
    Tags: { ...Tags },
  });
}
