import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import type { Finding } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { htmlReport } from "./html/report.ts";
import { commentText } from "./markdown/comment.ts";
import { planText } from "./plan-text.ts";
import { summary } from "./summary.ts";
import { paletteFor } from "./style.ts";
import {
  type Draft,
  draftOf,
  everything,
  hub,
  sessionManager,
  twelveServices,
} from "../../../../tests/support/topologies.ts";
import { type World, createWorld, shapeOf, topologyOf } from "../../../../tests/support/world.ts";

// What the checks of a plan report, each as a scenario: found before any write, with the remedy.

const codesOf = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ code }) => code))];

test("a topology without services takes the hub down, and only when that very plan is approved", async () => {
  const world = await createWorld();
  const untouched = shapeOf(world);
  await world.apply(sessionManager);
  const nothing = draftOf([], []);
  const refused = await world.tryApply(nothing);
  expect(refused.kind === "refused" && codesOf(refused.findings)).toEqual(["plan.empty-topology"]);
  const { id } = await world.plan(nothing);
  await world.apply(nothing, { allowDeletes: id });
  await world.simulator.clock.sleep(200_000);
  expect(shapeOf(world)).toEqual(untouched);
});

test("an endpoint whose every name is taken is not made either: it would cost and serve nobody", async () => {
  const world = await createWorld();
  await world.apply({ ...draftOf(["ssm"], []), name: "other-team" });
  const { changes, blocked, findings } = await world.plan(draftOf(["ssm"], everything.spokes.slice(0, 2)));
  expect(changes.map(({ resource }) => resource)).toEqual(["security-group"]);
  expect(blocked).toHaveLength(5);
  expect(findings.filter(({ code }) => code === "zone.conflict")).toHaveLength(1);
  expect(findings.find(({ code }) => code === "zone.conflict")?.message).toContain("the vpce-hub topology other-team");
});

test("security groups that the topology names are looked for before any write", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  const { securityGroups } = world.simulator.snapshot();
  const own = securityGroups.find(({ vpc, name }) => vpc === hub.vpc && name === "default")?.id;
  const other = securityGroups.find(({ vpc }) => vpc === "vpc-0d1b2c3d4e5f60001")?.id;
  const missing = "sg-0dead0000000dead0";
  const naming = (...ids: readonly (string | undefined)[]): Draft => ({
    ...sessionManager,
    hub: { ...hub, securityGroups: ids },
  });
  const refused = await world.tryApply(naming(own, missing));
  expect(refused.kind === "refused" && refused.findings).toMatchObject([
    { code: "hub.security-group-missing", message: expect.stringContaining(missing) },
  ]);
  expect(codesOf((await world.plan(naming(own))).findings)).toEqual([]);
  expect(codesOf((await world.plan(naming(own, other))).findings)).toEqual(["hub.security-group-elsewhere"]);
});

test("zones of the same names, of another hub in the account, are nothing to report", async () => {
  const second = { ...hub, vpc: "vpc-0a1b2c3d4e5f69999", subnets: ["subnet-0a1b2c3d4e5f69991"] };
  const others = { ...draftOf(["ssm"], []), name: "second-hub", hub: second };
  const world = await createWorld({}, sessionManager, others);
  await world.apply(others);
  expect(codesOf((await world.plan(sessionManager)).findings)).toEqual([]);
});

test("a spoke with an endpoint of its own keeps it, and the others join", async () => {
  const world = await createWorld();
  await giveOwnEndpoint(world);
  const report = await world.apply(sessionManager);
  expect(report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
  expect(report.blocked).toEqual([]);
  expect(codesOf(report.plan.findings)).toEqual(["spoke.local-endpoint"]);
});

// Not held back: nothing gets worse while they are off, and once they are on nothing is left to be done.
test.each([
  ["ssmmessage", "ssmmessages"],
  ["ecr-api", "ecr.api"],
  ["secretmanager", "secretsmanager"],
])("the service %s does not exist, and %s is suggested as it was written: short", async (wrong, meant) => {
  const world = await createWorld();
  const { findings } = await world.plan(draftOf([wrong], []));
  expect(findings).toMatchObject([{ code: "service.unknown", severity: "stop", hint: `did you mean ${meant}?` }]);
});

test("while a service is unknown no removal is planned, and no text forecasts what would be done without the refusal", async () => {
  const world = await createWorld();
  const typo = draftOf(["smm", "kms"], sessionManager.spokes);
  expect(summary(await world.plan(typo))).toMatch(
    /^REFUSED for 1 reason\. Known so far: \d+ to create; .*; removals are not planned until every service is known\.$/,
  );
  await world.apply(draftOf(["ssm", "kms"], sessionManager.spokes));
  const plan = await world.plan(typo);
  expect(summary(plan)).toBe(
    "REFUSED for 1 reason. In what is known there is nothing to change; removals are not planned until every service is known.",
  );
  const input = { plans: [{ file: "topology.yaml", plan }], problems: [], errors: [], previous: undefined };
  const texts = [commentText({ ...input, fullOutput: undefined }), htmlReport(input)];
  for (const text of texts) {
    expect(text).toContain("removals are not planned");
    expect(text).toContain("what it is after is not known until every service is");
  }
});

test("a refusal that leaves the rest known says what the plan would be without it, in the singular and the plural", async () => {
  const world = await createWorld();
  const one = await world.plan({ ...sessionManager, quotas: { endpointsPerVpc: 2 } });
  expect(summary(one)).toMatch(/^REFUSED for 1 reason; without it, the plan would be: \d+ to create; /);
  const two = await world.plan({ ...sessionManager, quotas: { endpointsPerVpc: 2, zonesPerAccount: 2 } });
  expect(summary(two)).toMatch(/^REFUSED for 2 reasons; without them, the plan would be: \d+ to create; /);
});

test("the text of a plan says what the hub costs before and after where that changes, and keeps to readable lines", async () => {
  const world = await createWorld();
  const gone = { name: "gone", account: "222222222222", vpc: "vpc-0dead000000000000" };
  const draft = draftOf(twelveServices, [...sessionManager.spokes, gone]);
  const text = planText(await world.plan(draft), paletteFor(false));
  expect(text).toMatch(
    /\nCost a month: 0\.00 USD before, [\d,.]+ USD after \([\d,.]+ USD if every spoke had endpoints of its own\); /,
  );
  expect(text).toMatch(/! create 13 associations for spoke gone /);
  const listed = text.split("\n").filter((line) => line.includes("amazonaws.com"));
  expect(listed.filter((line) => line.length > 160)).toEqual([]);
  await world.apply(draft);
  expect(planText(await world.plan(draft), paletteFor(false))).not.toContain("Cost a month");
});

test("DNS attributes that are off are a warning that names them and the VPC", async () => {
  const world = await createWorld();
  const { account, vpc } = { account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" };
  const cidrs = world.simulator.snapshot().vpcs.find(({ id }) => id === vpc)?.cidrs ?? [];
  world.simulator.addVpc({ account, region: hub.region, id: vpc, cidrs, dnsHostnames: false });
  const { findings } = await world.plan(sessionManager);
  expect(findings).toMatchObject([{ code: "vpc.dns-off", severity: "warn" }]);
  expect(findings[0]?.message).toContain("enableDnsHostnames");
});

test("more CIDRs than a group can admit refuse the plan, with what to write instead", async () => {
  const world = await createWorld();
  const allow = Array.from({ length: 61 }, (_, i) => `10.${2 * i}.0.0/16`);
  const { findings } = await world.plan({ ...sessionManager, hub: { ...hub, allow } });
  // Every other block of the spokes lies between these: that is told too, and holds back those that are not let in.
  expect(codesOf(findings)).toEqual(["quota.ingress-rules", "spoke.unreachable", "spoke.not-admitted"]);
});

test("quotas that would be passed refuse the plan before any write, each with the key for one that was raised", async () => {
  const world = await createWorld();
  await world.apply({ ...draftOf(["kms"], []), name: "other-team" });
  const found = async (quotas: Readonly<Record<string, number>>): Promise<readonly Finding[]> =>
    (await world.plan({ ...sessionManager, quotas })).findings.filter(({ severity }) => severity === "stop");
  expect(await found({ vpcsPerZone: 3, endpointsPerVpc: 4, zonesPerAccount: 4, rulesPerSecurityGroup: 2 })).toEqual([]);
  expect(await found({ vpcsPerZone: 2, endpointsPerVpc: 3, zonesPerAccount: 3 })).toMatchObject([
    {
      code: "quota.endpoints",
      message: `the hub VPC ${hub.vpc} would have 4 endpoints at once, 3 are allowed (there now: 1)`,
      hint: expect.stringContaining("quotas.endpointsPerVpc"),
    },
    {
      code: "quota.zone-vpcs",
      message: "the zone ec2messages.ap-northeast-1.amazonaws.com would have 3 VPCs, 2 are allowed, and so with 2 more",
      hint: expect.stringContaining("quotas.vpcsPerZone"),
    },
    {
      code: "quota.zones",
      message: "account 111111111111 would have 4 private zones at once, 3 are allowed (there now: 1)",
      hint: expect.stringContaining("quotas.zonesPerAccount"),
    },
  ]);
  const refused = await world.tryApply({ ...sessionManager, quotas: { zonesPerAccount: 3 } });
  expect(refused.kind).toBe("refused");
  await world.apply(sessionManager);
  expect((await world.plan({ ...sessionManager, quotas: { vpcsPerZone: 1 } })).findings).toEqual([]);
});

test("VPCs on a zone that are none of the topology's count too", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], everything.spokes.slice(0, 2)));
  const keep = { policy: { extraAssociations: "keep" }, quotas: { vpcsPerZone: 3 } };
  const { findings } = await world.plan(draftOf(["ssm"], everything.spokes.slice(2, 3), keep));
  expect(codesOf(findings)).toEqual(["quota.zone-vpcs"]);
});

test.each([
  ["codeartifact.api", "d.codeartifact.ap-northeast-1.amazonaws.com", "codeartifact.repositories"],
  ["transfer", "server.transfer.ap-northeast-1.amazonaws.com", "transfer.server"],
  ["eks", "oidc.eks.ap-northeast-1.amazonaws.com", undefined],
  ["execute-api", "*.execute-api.ap-northeast-1.amazonaws.com", undefined],
])("a zone of %s would hide %s: refused until it is served or accepted", async (service, hidden, servedBy) => {
  const world = await createWorld();
  const { findings } = await world.plan(draftOf([service], everything.spokes.slice(0, 1)));
  expect(findings).toMatchObject([{ code: "zone.shadows", severity: "stop" }]);
  expect(findings[0]?.message).toContain(hidden);
  expect(findings[0]?.hint).toContain(`mayHide: ["${hidden}"]`);
  expect(findings[0]?.hint?.includes(`add the service ${servedBy}`)).toBe(servedBy !== undefined);
  const accepted = { name: service, mayHide: [hidden] };
  expect((await world.plan(draftOf([accepted], []))).findings).toEqual([]);
  if (servedBy === undefined) return;
  expect(codesOf((await world.plan(draftOf([service, servedBy], []))).findings)).toEqual([]);
});

test("a zone that hides names and stands already is a warning, until somebody new would see it", async () => {
  const world = await createWorld();
  const [first, second] = everything.spokes;
  if (first === undefined || second === undefined) return;
  await world.apply(draftOf([{ name: "eks", mayHide: ["oidc.eks.ap-northeast-1.amazonaws.com"] }], [first]));
  const severities = async (draft: Draft): Promise<readonly string[]> =>
    (await world.plan(draft)).findings.map(({ code, severity }) => `${code} ${severity}`);
  expect(await severities(draftOf(["eks"], [first]))).toEqual(["zone.shadows warn"]);
  expect(await severities(draftOf(["eks"], [first, second]))).toEqual(["zone.shadows stop"]);
});

test("a subnet in a zone that the service lacks is left out with a warning; none left refuses the plan", async () => {
  const world = await createWorld();
  world.simulator.addService({
    region: hub.region,
    serviceName: `com.amazonaws.${hub.region}.ssm`,
    privateDnsNames: [`ssm.${hub.region}.amazonaws.com`],
    availabilityZones: [`${hub.region}b`, `${hub.region}c`],
  });
  const plan = await world.plan(draftOf(["ssm"], []));
  expect(codesOf(plan.findings)).toEqual(["service.zone-unsupported"]);
  await world.apply(draftOf(["ssm"], []));
  expect(world.simulator.snapshot().endpoints[0]?.subnets).toEqual([hub.subnets[1]]);
  const none = await world.plan({ ...draftOf(["ssm"], []), hub: { ...hub, subnets: [hub.subnets[0]] } });
  expect(codesOf(none.findings)).toEqual(["service.no-supported-zone"]);
});

test("a spoke VPC that is gone holds back that spoke alone", async () => {
  const world = await createWorld();
  const gone = { name: "gone", account: "222222222222", vpc: "vpc-0dead000000000000" };
  const report = await world.apply(draftOf(["ssm"], [...sessionManager.spokes, gone]));
  expect(codesOf(report.plan.findings)).toEqual(["spoke.vpc-missing"]);
  expect(report.blocked).toHaveLength(1);
  expect(report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
});

test("a hub that could not be read is not said to be as it should", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  world.simulator.faults.add({
    action: "ListHostedZones",
    when: "before",
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const plan = await world.plan(draftOf(["ssm"], []));
  expect(plan).toMatchObject({ isComplete: false, operations: [] });
  expect(plan.findings).toMatchObject([{ code: "read.unknown", severity: "block" }]);
});

/** Gives the first spoke an ssm endpoint with private DNS, as a topology of its own would in that account. */
async function giveOwnEndpoint({ simulator }: World): Promise<void> {
  const [spoke] = sessionManager.spokes;
  if (spoke === undefined) return;
  const subnet = "subnet-0b1b2c3d4e5f60001";
  simulator.addSubnet({
    account: spoke.account,
    region: hub.region,
    id: subnet,
    vpc: spoke.vpc,
    cidr: "10.1.0.0/24",
    availabilityZone: `${hub.region}a`,
  });
  const { clock, requestHandler } = simulator;
  const aws = openForWrites(openAws({ clock, requestHandler, credentials: simulator.addAccount(spoke.account) }));
  const { hub: place } = await topologyOf({
    ...sessionManager,
    spokes: [],
    hub: { ...hub, account: spoke.account, vpc: spoke.vpc },
  });
  await aws.write(
    "ec2:CreateVpcEndpoint",
    { caller: { account: place.account, access: { kind: "ambient" } }, region: place.region },
    {
      VpcEndpointType: "Interface",
      VpcId: spoke.vpc,
      ServiceName: `com.amazonaws.${hub.region}.ssm`,
      SubnetIds: [subnet],
      PrivateDnsEnabled: true,
    },
  );
  // Its zone takes a while to be seen.
  await clock.sleep(5000);
}

test("what keeps many spokes for one reason is told once, in text and comment, with what each of them would get", async () => {
  const world = await createWorld();
  const spokes = Array.from({ length: 12 }, (_, i) => ({
    name: `far-${i}`,
    account: `${700000000000 + i}`,
    vpc: `vpc-0a1b2c3d4e5f7${String(i).padStart(4, "0")}`,
  }));
  const plan = await world.plan(draftOf(["ssm"], spokes));
  expect(plan.blocked).toHaveLength(12);
  const text = planText(plan, paletteFor(false));
  expect(text.match(/\) could not be read/g)).toHaveLength(1);
  expect(text).toContain("and the same of 11 more spokes:");
  expect(text).toContain("! create association ssm.ap-northeast-1.amazonaws.com for each of 12 spokes");
  const input = { plans: [{ file: "topology.yaml", plan }], problems: [], errors: [], previous: undefined };
  const comment = commentText({ ...input, fullOutput: undefined });
  expect(comment).toContain("### To know: 12");
  expect(comment.match(/\) could not be read/g)).toHaveLength(1);
  expect(comment).toContain("The same of 11 more spokes");
});
