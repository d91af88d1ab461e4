import { existsSync } from "node:fs";
import { openClients, profilesOperations, profilesService } from "@vpce-hub/aws-adapter";
import { parseAccountId, parseRegion } from "@vpce-hub/core";
import type { FaultRule, Simulator, SimulatorOptions, Snapshot } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { callNames } from "../live/src/calls.ts";
import { chapters } from "../live/src/chapters.ts";
import { exitCodeOf } from "../live/src/exit-code.ts";
import { type LiveSandbox, openLiveSandbox } from "../live/src/live-sandbox.ts";
import type { LiveConfig } from "../live/src/live-config.ts";
import { zoneMark } from "../live/src/marks.ts";
import { readConfig } from "../live/src/read-config.ts";
import { costText } from "../live/src/render/cost-text.ts";
import { pageOf } from "../live/src/render/page.ts";
import { trialText } from "../live/src/render/text.ts";
import { type LiveReport, type TrialResult, cleanLive, runLive } from "../live/src/run-live.ts";

// The live check is for AWS; here it is tried on the simulator, which is made of what it tries.

const hub = "111111111111";
const spoke = "222222222222";
const region = "eu-central-1";

const everything = `
access: { role: vpce-hub-live, externalId: example-corp }
hub: { account: "${hub}", region: ${region} }
spoke: { account: "${spoke}" }
try: { profiles: true }
`;

const givenVpcs = {
  hub: "vpc-0a1b2c3d4e5f60001",
  spoke: "vpc-0a1b2c3d4e5f60002",
  subnet: "subnet-0a1b2c3d4e5f60002",
} as const;

const given = `
access: { role: vpce-hub-live }
hub: { account: "${hub}", region: ${region}, vpc: ${givenVpcs.hub} }
spoke: { account: "${spoke}", vpc: ${givenVpcs.spoke}, subnet: ${givenVpcs.subnet} }
try: { bursts: false }
`;

const trials = chapters.flatMap((chapter) => chapter.trials);

test("on the simulator everything holds, with the rights that are printed and no more, and nothing is left", async () => {
  const { report, simulator, before } = await tried(everything);
  expect(report.results.filter(({ verdict }) => verdict !== "held")).toEqual([]);
  expect(report.results.map(({ id }) => id)).toEqual(trials.map(({ id }) => id));
  expect(report.after).toMatchObject({ left: [], unread: [] });
  expect(report.after.removed).toBeGreaterThan(20);
  expect(worldOf(simulator)).toEqual(before);
  expect(exitCodeOf(report)).toBe(0);
  // Nothing is in the list of requests, and so in the policy, that is not sent.
  const sent = new Set(simulator.log.map(({ service, action }) => `${service}:${action}`));
  expect(callNames.filter((name) => !sent.has(name))).toEqual([]);
});

test.each(trials.map(({ id, leansOn }) => [id, leansOn] as const))("what leans on %s is there: %s", (_, file) => {
  expect(existsSync(file)).toBe(true);
});

// Each trial is made to fail by itself: AWS says something else at the very request that it judges.

const words = "surprising words";
const says = (action: string, nth = 1, code = "Surprise"): FaultRule => ({
  action,
  nth,
  when: "before",
  effect: { kind: "error", code, message: words },
});
const always = (action: string, code: string): FaultRule => ({
  action,
  when: "before",
  effect: { kind: "error", code, message: words },
});
const shows = (action: string, element: string, text: string): FaultRule => ({
  action,
  when: "after",
  effect: { kind: "text", element, text },
});
const withholds = (action: string, element: string): FaultRule => ({
  action,
  when: "after",
  effect: { kind: "without", element },
});

const bends: Readonly<Record<string, FaultRule>> = {
  "zones.reference-in-use": says("CreateHostedZone", 2),
  "zones.reference-of-a-deleted-zone": says("CreateHostedZone", 2),
  "zones.name-in-use": says("CreateHostedZone", 2, "ConflictingDomainExists"),
  "zones.for-a-foreign-vpc": says("CreateHostedZone"),
  "zones.escaped-names": shows("ListResourceRecordSets", "Name", "*.internal."),
  "zones.record-is-gone": says("ChangeResourceRecordSets", 1, "InvalidChangeBatch"),
  "zones.in-sync": shows("GetChange", "Status", "PENDING"),
  "zones.unauthorized-association": says("AssociateVPCWithHostedZone"),
  "zones.repeated-authorization": says("CreateVPCAssociationAuthorization", 2),
  "zones.authorization-of-another-region": says("CreateVPCAssociationAuthorization", 2),
  "zones.authorization-gone": says("DeleteVPCAssociationAuthorization", 2),
  "zones.writes-at-once": says("CreateVPCAssociationAuthorization", 3),
  "zones.listed-for-the-spoke": shows("ListHostedZonesByVPC", "OwningAccount", "999999999999"),
  "zones.listed-for-others": says("ListHostedZonesByVPC"),
  "zones.repeated-association": says("AssociateVPCWithHostedZone", 2, "ConflictingDomainExists"),
  "zones.change-seen-by-the-spoke": says("GetChange"),
  "zones.read-by-the-spoke": says("GetHostedZone"),
  "zones.association-outlives-its-authorization": shows("GetHostedZone", "VPCId", "vpc-0123"),
  "zones.last-vpc": says("DisassociateVPCFromHostedZone"),
  "zones.association-gone": says("DisassociateVPCFromHostedZone", 2),
  "zones.deleted-with-records": says("DeleteHostedZone"),
  "zones.deleted-twice": says("DeleteHostedZone", 2),
  "zones.listed-when-made": shows("ListHostedZones", "Comment", "another"),
  "zones.deleted-with-associations": says("DeleteHostedZone"),
  "endpoints.repeated-token": says("CreateVpcEndpoint", 2),
  "endpoints.token-with-other-parameters": says("CreateVpcEndpoint"),
  "endpoints.regional-name": shows("DescribeVpcEndpoints", "dnsName", "vpce.example"),
  "endpoints.dry-run": { ...says("ModifyVpcEndpoint"), isDryRun: true },
  "endpoints.group-name-in-use": says("CreateSecurityGroup"),
  "endpoints.private-name-has-a-zone": shows("DescribeVpcEndpoints", "hostedZoneId", "Z0SAME"),
  "endpoints.hidden-zone-is-listed": withholds("ListHostedZonesByVPC", "OwningService"),
  "endpoints.association-meets-the-hidden-zone": says("AssociateVPCWithHostedZone", 1, "ConflictingDomainExists"),
  "endpoints.interfaces-are-shown": shows("DescribeNetworkInterfaces", "interfaceType", "interface"),
  "endpoints.group-in-use": says("DeleteSecurityGroup"),
  "endpoints.unknown-endpoint": shows("DeleteVpcEndpoints", "code", "Surprise"),
  "endpoints.alias-in-a-private-zone": says("ChangeResourceRecordSets"),
  "endpoints.hidden-zone-goes": always("AssociateVPCWithHostedZone", "ConflictingDomainExists"),
  "endpoints.zone-in-the-way": says("ModifyVpcEndpoint", 1, "InvalidParameter"),
  "profiles.repeated-token": { ...shows("CreateProfile", "Id", "rp-0123"), nth: 2 },
  "profiles.zone-settles": shows("ListProfileResourceAssociations", "Status", "UPDATING"),
  "profiles.repeated-zone": says("AssociateResourceToProfile"),
  "profiles.zone-and-profile-beside": says("AssociateProfile"),
  "profiles.repeated-vpc": says("AssociateProfile"),
  "profiles.second-profile": says("AssociateProfile"),
  "profiles.priority": says("UpdateProfileAssociation"),
  "profiles.deleted-in-use": says("DeleteProfile"),
  "profiles.shared": always("AssociateProfile", "ResourceNotFoundException"),
  "profiles.share-token-with-other-parameters": says("CreateResourceShare"),
  "profiles.vpc-gone": says("DisassociateProfile", 2),
  "profiles.token-of-a-deleted-profile": says("CreateProfile", 2),
  "profiles.share-token-of-a-deleted-share": says("CreateResourceShare", 2),
  "profiles.rate": says("ListProfiles"),
  "profiles.rate-of-shares": says("GetResourceShares"),
  "bursts.route53": says("GetHostedZone"),
  "bursts.ec2": says("DescribeVpcs"),
};

/** These stand on others that are bent. */
const bentAlone = {
  "endpoints.zone-in-the-way": true,
  "profiles.vpcs-of-others": true,
  "profiles.vpc-gone": true,
  "profiles.priority": true,
} as const;

test("each trial can fail: told something else it does not hold, and shows AWS's own words", async () => {
  const { report, simulator, before } = await bent(Object.entries(bends).filter(([id]) => !(id in bentAlone)));
  const results = new Map(report.results.map((result) => [result.id, result]));
  const wrong = trials.filter(({ id }) => results.get(id)?.verdict !== "not-held" && !(id in bentAlone));
  expect(wrong.map(({ id }) => results.get(id))).toEqual([]);
  const refused = Object.entries(bends).filter(([id, { effect }]) => effect.kind === "error" && !(id in bentAlone));
  expect(refused.filter(([id]) => !hasSurprise(results.get(id)))).toEqual([]);
  expect(worldOf(simulator)).toEqual(before);
  expect(exitCodeOf(report)).toBe(15);
});

test.each(Object.keys(bentAlone))("%s can fail, where the others hold", async (bentId) => {
  const { report } = await bent([[bentId, bends[bentId]]], onlyChapterOf(bentId));
  expect(report.results.filter(({ verdict }) => verdict === "not-held").map(({ id }) => id)).toEqual([bentId]);
});

test.each<[string, SimulatorOptions]>([
  ["zones.reference-of-a-deleted-zone", { callerReferences: "freed" }],
  ["zones.in-sync", { propagationMs: 90_000 }],
  ["zones.listed-for-the-spoke", { associations: { listedMs: 120_000 } }],
  ["endpoints.hidden-zone-goes", { hiddenZoneLagMs: 400_000 }],
  ["profiles.priority", { profiles: { perVpc: "several", settlesMs: 400_000 } }],
  ["profiles.zone-settles", { profiles: { settlesMs: 400_000 } }],
  ["bursts.route53", { throttling: "legacy" }],
])("%s does not hold where AWS is otherwise", async (id, options) => {
  const { report, simulator, before } = await tried(onlyChapterOf(id), { simulator: options });
  expect(report.results.filter(({ verdict }) => verdict === "not-held").map((one) => one.id)).toContain(id);
  expect(worldOf(simulator)).toEqual(before);
});

test.each<[string, SimulatorOptions]>([
  ["reads and tags lag behind what was written", { readLagMs: 4000, tagLagMs: 3000 }],
  ["a VPC may have several Profiles", { profiles: { perVpc: "several" } }],
])("where %s, the same holds, and nothing is left", async (_, options) => {
  const { report, simulator, before } = await tried(everything, { simulator: options });
  expect(report.results.filter(({ verdict }) => verdict !== "held")).toEqual([]);
  expect(worldOf(simulator)).toEqual(before);
});

test("a role that lacks a right is told from AWS being otherwise", async () => {
  const { report } = await tried(everything, {
    prepare: ({ simulator }) =>
      simulator.addRole({
        account: hub,
        name: "vpce-hub-live",
        externalId: "example-corp",
        denies: ["route53:DisassociateVPCFromHostedZone", "ram:*"],
      }),
  });
  const odd = report.results.filter(({ verdict }) => verdict !== "held");
  expect(odd.map(({ verdict }) => verdict)).not.toContain("not-held");
  expect(odd.map(({ id }) => id)).toEqual(expect.arrayContaining(["zones.last-vpc", "zones.association-gone"]));
  expect(report.after.unread).toMatchObject([{ what: "shares of the hub's account" }]);
  expect(exitCodeOf(report)).toBe(17);
});

test("killed anywhere, the next run takes away what was left, and nothing else", async () => {
  const stride = Math.ceil(140 / Number(process.env["VPCE_RUNS"] ?? 1));
  for (let killed = 5; killed < 700; killed += stride) {
    const config = configOf(everything);
    const { simulator, options } = openLiveSandbox(config);
    await addStrangers(config, { simulator, options });
    const before = worldOf(simulator);
    const when = killed % 2 === 0 ? "before" : "after";
    simulator.faults.add({ nth: killed, when, effect: { kind: "crash" } });
    await runLive(config, options).catch(() => undefined);
    simulator.faults.clear();
    const swept = await cleanLive(config, options);
    expect(swept, `killed at request ${killed}`).toMatchObject({ left: [], unread: [] });
    expect(worldOf(simulator), `killed at request ${killed}`).toEqual(before);
  }
});

test("a run begins by taking away what a killed one has left", async () => {
  const config = configOf(everything);
  const { simulator, options } = openLiveSandbox(config);
  const before = worldOf(simulator);
  simulator.faults.add({ action: "ModifyVpcEndpoint", nth: 1, when: "after", effect: { kind: "crash" } });
  const killed = await runLive(config, options);
  expect(killed.kind === "report" && exitCodeOf(killed)).toBe(17);
  expect(worldOf(simulator)).not.toEqual(before);
  simulator.faults.clear();
  const report = await runLive(config, options);
  expect(report.before.removed).toBeGreaterThan(20);
  expect(report).toMatchObject({ kind: "report", after: { left: [] } });
  expect(worldOf(simulator)).toEqual(before);
});

test("stopped, it tries nothing more and takes away what it made", async () => {
  const stop = new AbortController();
  const { report, simulator, before } = await tried(everything, {
    signal: stop.signal,
    onTried: ({ id }) => id === "endpoints.repeated-token" && stop.abort("SIGINT"),
  });
  const at = report.results.findIndex(({ id }) => id === "endpoints.repeated-token");
  expect(new Set(report.results.slice(at + 1).map(({ because }) => because))).toEqual(new Set(["the run was stopped"]));
  expect(worldOf(simulator)).toEqual(before);
});

test("what cannot be taken away is told, with AWS's words", async () => {
  const { report, simulator } = await tried(everything, {
    prepare: ({ simulator }) => void simulator.faults.add(always("DeleteVpc", "DependencyViolation")),
  });
  expect(report.after.left).toMatchObject([
    { what: expect.stringMatching(/^VPC vpc-/), why: `DependencyViolation: ${words}` },
    { what: expect.stringMatching(/^VPC vpc-/) },
  ]);
  expect(worldOf(simulator).vpcs).toHaveLength(2);
  expect(exitCodeOf(report)).toBe(14);
});

test("VPCs that the file names are used, and stay as they are", async () => {
  const { report, simulator, before } = await tried(given);
  expect(report.results.filter(({ verdict }) => verdict === "not-held")).toEqual([]);
  expect(worldOf(simulator)).toEqual(before);
  expect(simulator.log.filter(({ action }) => /^(Create|Delete|Modify)(Vpc|Subnet)(Attribute)?$/.test(action))).toEqual(
    [],
  );
});

test.each<[string, (simulator: Simulator) => void, RegExp]>([
  [
    "on a zone",
    (simulator) => simulator.addZone({ account: hub, name: "example.internal", vpcs: [{ region, id: givenVpcs.hub }] }),
    /on 1 hosted zones, such as example\.internal/,
  ],
  [
    "that cannot be read",
    (simulator) =>
      simulator.addRole({ account: spoke, name: "vpce-hub-live", denies: ["ec2:DescribeVpcs"], allows: ["*"] }),
    /reading vpc-0a1b2c3d4e5f60002 was refused: UnauthorizedOperation/,
  ],
  [
    "in which something lives",
    (simulator) =>
      simulator.addNetworkInterface({
        account: spoke,
        region,
        id: "eni-0a1b2c3d4e5f60001",
        subnet: givenVpcs.subnet,
        address: "10.214.0.9",
        securityGroups: [],
      }),
    /something lives in vpc-0a1b2c3d4e5f60002/,
  ],
])("a VPC %s is refused, before anything is made", async (_, prepare, why) => {
  const config = configOf(given);
  const { simulator, options } = openLiveSandbox(config);
  prepare(simulator);
  const before = worldOf(simulator);
  const run = await runLive(config, options);
  expect(run).toMatchObject({ kind: "refused", because: [expect.stringMatching(why)] });
  expect(exitCodeOf(run as never)).toBe(12);
  expect(simulator.log.filter(({ isWrite, service }) => isWrite && service !== "sts")).toEqual([]);
  expect(worldOf(simulator)).toEqual(before);
});

test("a role that leads to another account is refused before anything is made", async () => {
  const config = configOf(
    everything.replace(
      `spoke: { account: "${spoke}" }`,
      `spoke: { account: "${spoke}", role: "arn:aws:iam::${hub}:role/vpce-hub-live" }`,
    ),
  );
  const { options } = openLiveSandbox(config);
  await expect(runLive(config, options)).rejects.toMatchObject({ code: "aws.wrong-account" });
});

test.each<[string, string, string]>([
  ["all of it", everything, "Together 0.76 USD at most (list"],
  ["the zones alone", everything.replace("profiles: true", "endpoints: false"), "Together 0.00 USD at most (list"],
  [
    "where no price is known",
    everything.replace(region, "eu-south-2"),
    "Together 0.75 USD at most beside the endpoint",
  ],
  ["two hours", `${everything}minutes: 60`, "2 hours)"],
])("what a run costs is said before: %s", (_, text, said) => {
  expect(costText(configOf(text))).toContain(said);
});

test("page and text show no account id, and AWS's words as they are", async () => {
  const odd = says("DisassociateVPCFromHostedZone", 1, `<b>|*${hub}*`);
  const { report } = await bent([["zones.last-vpc", odd]], onlyChapterOf("zones.last-vpc"));
  const page = pageOf(report, { isSandbox: true, version: "0.0.0" });
  const text = report.results.map(trialText).join("\n");
  expect(`${page}${text}`).not.toMatch(new RegExp(`${hub}|${spoke}`));
  expect(page).toContain("********1111");
  expect(page).toContain(`hub route53:DisassociateVPCFromHostedZone: <b>|*********1111* (HTTP 400): ${words}`);
  expect(page).toContain("&lt;b>\\|\\*");
  expect(page.indexOf("NOT HELD")).toBeLessThan(page.indexOf("| held |"));
});

test.each<[string, string, string]>([
  ["not YAML", "hub: [", "live.syntax"],
  ["an unknown key", `${everything}\nextra: 1`, "live.schema"],
  ["a Region that is none", everything.replace(region, "Frankfurt"), "live.schema"],
  ["an account that is a number", everything.replace(`"${hub}"`, hub), "live.schema"],
  ["a VPC without a subnet", everything.replace(`"${spoke}"`, `"${spoke}", vpc: ${givenVpcs.spoke}`), "live.schema"],
  ["one account twice", everything.replaceAll(spoke, hub), "live.same-account"],
  ["no role for either", everything.replace(/access:.*/, ""), "live.one-account"],
])("a file with %s is refused with a place and a hint", (_, text, code) => {
  expect(readConfig(text)).toMatchObject({
    kind: "invalid",
    problems: [{ code, line: expect.any(Number), column: expect.any(Number), hint: expect.stringMatching(/\w/) }],
  });
});

function onlyChapterOf(id: string): string {
  const chosen = ["endpoints", "profiles", "bursts"].map((name) => `${name}: ${id.startsWith(`${name}.`)}`);
  return everything.replace("try: { profiles: true }", `try: { ${chosen.join(", ")} }`);
}

function configOf(text: string): LiveConfig {
  const read = readConfig(text);
  if (read.kind === "valid") return read.config;
  throw new Error(JSON.stringify(read.problems));
}

interface Setup {
  readonly simulator?: SimulatorOptions;
  readonly prepare?: (sandbox: LiveSandbox) => void;
  readonly signal?: AbortSignal;
  readonly onTried?: (result: TrialResult, simulator: Simulator) => void;
  readonly onMaking?: (simulator: Simulator) => void;
}

interface Tried {
  readonly report: LiveReport;
  readonly simulator: Simulator;
  readonly before: unknown;
}

async function tried(text: string, setup: Setup = {}): Promise<Tried> {
  const config = configOf(text);
  const sandbox = openLiveSandbox(config, setup.simulator);
  const { simulator, options } = sandbox;
  setup.prepare?.(sandbox);
  const before = worldOf(simulator);
  const report = await runLive(config, {
    ...options,
    ...(setup.signal === undefined ? {} : { signal: setup.signal }),
    emit: (event) => {
      if (event.kind === "making") setup.onMaking?.(simulator);
      if (event.kind === "tried") setup.onTried?.(event.result, simulator);
    },
  });
  if (report.kind === "refused") throw new Error(report.because.join("\n"));
  return { report, simulator, before };
}

/** Bends what AWS says while one trial is made, from the end of the one before it. */
async function bent(
  rules: readonly (readonly [string, FaultRule | undefined])[],
  text: string = everything,
): Promise<Tried> {
  const byId = new Map(rules);
  let straighten = (): void => undefined;
  const bendFor = (index: number, simulator: Simulator): void => {
    straighten();
    straighten = () => undefined;
    const id = trials[index]?.id ?? "";
    if (!byId.has(id)) return;
    const rule = byId.get(id) ?? shows("ListProfileAssociations", "ResourceId", spokeVpcOf(simulator));
    straighten = simulator.faults.add(rule);
  };
  return tried(text, {
    onMaking: (simulator) => bendFor(0, simulator),
    onTried: ({ id }, simulator) => bendFor(trials.findIndex((one) => one.id === id) + 1, simulator),
  });
}

function spokeVpcOf(simulator: Simulator): string {
  return simulator.snapshot().vpcs.find(({ account }) => account === spoke)?.id ?? "";
}

function hasSurprise(result: TrialResult | undefined): boolean {
  return result?.said.some((one) => one.words.endsWith(`: ${words}`)) ?? false;
}

function worldOf(simulator: Simulator): Omit<Snapshot, "at"> {
  const { at: _, ...world } = simulator.snapshot();
  return world;
}

/** Things of others that look alike in every way but the mark. */
async function addStrangers(config: LiveConfig, { simulator, options }: LiveSandbox): Promise<void> {
  const vpc = "vpc-0a1b2c3d4e5f60009";
  simulator.addVpc({ account: hub, region, id: vpc, cidrs: ["10.213.0.0/24"], tags: { Name: "vpce-hub live check" } });
  const seen = [{ region, id: vpc }];
  simulator.addZone({ account: hub, name: "a.internal", vpcs: seen, comment: zoneMark, callerReference: "a" });
  simulator.addZone({
    account: hub,
    name: "b.internal",
    vpcs: seen,
    comment: "mine",
    callerReference: `vpce-hub-live-check/${region}/x/y`,
  });
  simulator.addZone({
    account: hub,
    name: "c.internal",
    vpcs: seen,
    comment: zoneMark,
    callerReference: "vpce-hub-live-check/us-east-1/x/y",
  });
  const [account, at] = [parseAccountId(hub), parseRegion(region)];
  if (account === undefined || at === undefined) throw new Error("unreachable");
  const opened = openClients({ ...options, clock: simulator.clock });
  const { bare } = await opened.clientsOf({ account, access: config.hub.access }, at);
  const profiles = await bare(profilesService);
  await profiles.call(profilesOperations.CreateProfile, { Name: "vpce-hub-live-mine", ClientToken: "mine", Tags: [] });
  opened.close();
}
