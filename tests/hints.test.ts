import type { Finding, FindingCode, Plan, Scope } from "@vpce-hub/core";
import { plan as planFile } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import {
  foreignGroup,
  foreignIds,
  makeEndpoint,
  makeForeignHub,
  tagZone,
  untagZone,
  writeText,
} from "./support/brownfield.ts";
import { type OwnEndpoints, giveGateway, giveOwnEndpoints, tag, untag } from "./support/by-hand.ts";
import { type Draft, draftOf, everything, hub, sessionManager, twelveServices } from "./support/topologies.ts";
import { type World, createWorld, textOf } from "./support/world.ts";

// What a hint advises is tried: in the scene that raises the finding the advice is followed, and the finding is gone.

const [alone, pair] = sessionManager.spokes;
const atHome = everything.spokes.find(({ name }) => name === "at-home");
if (alone === undefined || pair === undefined || atHome === undefined) throw new Error("the pool has spokes");

/** One plan of a draft, perhaps of a part of it, with policies that a test gives instead of files. */
interface Asked {
  readonly draft: Draft;
  readonly scope?: Scope;
  readonly policy?: string;
}

/** A scene that raises a finding, and what its hint says to do. */
interface Trial {
  /** Topologies that the world has room for, beside all that the pools name. */
  readonly seeds?: readonly Draft[];
  /** Makes what raises the finding. */
  readonly scene: (world: World) => Promise<Asked> | Asked;
  /** What the hint says, in its own words: what is followed below. */
  readonly advice: RegExp;
  /** Follows the hint. */
  readonly follow: (world: World, found: Found) => Promise<Asked> | Asked;
}

interface Found {
  readonly finding: Finding;
  readonly plan: Plan;
  readonly asked: Asked;
}

/** A code whose hint names nothing that can be tried here, and why. */
interface Exempt {
  readonly exempt: string;
}

const otherHub = { ...hub, vpc: "vpc-0a1b2c3d4e5f69999", subnets: ["subnet-0a1b2c3d4e5f69991"] };
const kmsName = "kms.ap-northeast-1.amazonaws.com";
const ofServices = (...services: Draft["services"]): Asked => ({ draft: draftOf(services, [alone]) });
const ofHub = (more: Readonly<Record<string, unknown>>): Asked => ({
  draft: { ...draftOf(["kms"], [alone]), hub: { ...hub, ...more } },
});

const ofTags = (tags: Readonly<Record<string, string>>): Asked => ({
  draft: {
    ...draftOf(["kms"], []),
    selections: [{ name: "alone", account: alone.account, vpc: { tags } }],
  },
});

const aloneVpc = { account: alone.account, region: hub.region, id: alone.vpc, cidrs: ["10.1.0.0/16"] };

const aloneWays = { hub: { region: hub.region, vpc: hub.vpc }, spoke: { region: hub.region, vpc: alone.vpc } };

function tagVpc({ simulator }: World, tags: Readonly<Record<string, string>>): void {
  simulator.addVpc({ ...aloneVpc, tags });
}

const selecting = (min: number, tag = "use"): Asked => ({
  draft: {
    ...draftOf(["kms"], []),
    selections: [
      { name: "found", select: { accounts: [alone.account], vpcs: { tags: { hub: tag } } }, expect: { min } },
    ],
  },
});

const adopting = (services: Draft["services"], ...adopt: NonNullable<Draft["adopt"]>): Asked => ({
  draft: { ...draftOf(services, [alone]), hub: { ...hub, securityGroups: [foreignGroup] }, adopt },
});

/** Makes the hub of somebody else's, and adopts it. */
const adoptKms = (world: World): Asked => adopting(["kms"], ...makeForeignHub(world, ["kms"], [alone]));

/** The id that a hint says to take out of the list. */
const withoutNamed = ({ draft }: Asked, { hint = "" }: Finding): Asked => ({
  draft: { ...draft, adopt: (draft.adopt ?? []).filter((one) => typeof one !== "string" || !hint.includes(one)) },
});
const ofOwnSsm = (localEndpoints: "keep" | "switch" | "retire", service: Draft["services"][number] = "ssm"): Asked => ({
  draft: draftOf([service], [{ ...alone, localEndpoints }]),
});

const ownSpoke = alone;

/** A zone of a spoke's account above the names of all services. */
function zoneAbove(id: string): Parameters<World["simulator"]["addZone"]>[0] {
  const { account } = ownSpoke;
  return { account, id: "Z0ABOVE", name: `${hub.region}.amazonaws.com`, vpcs: [{ region: hub.region, id }] };
}

function byProfile(
  spokes: Draft["spokes"],
  services: Draft["services"] = ["kms"],
  quotas: NonNullable<Draft["quotas"]> = { vpcsPerProfile: 1_000 },
): Asked {
  return { draft: draftOf(services, spokes, { distribution: "profile", quotas }) };
}

const otherTeam: Draft = { ...draftOf(["ssm"], [alone]), name: "other-team", distribution: "profile" };

/** A hub in a Region without Profiles. */
const farHub: Draft = {
  ...draftOf(["kms"], [{ ...alone, region: "me-south-1", vpc: "vpc-0b1b2c3d4e5f69991" }]),
  hub: { ...otherHub, region: "me-south-1" },
};

/** Gives a spoke an endpoint of its own for ssm. */
async function withOwnSsm(
  world: World,
  mode: Parameters<typeof ofOwnSsm>[0],
  more: Partial<OwnEndpoints> = {},
): Promise<Asked> {
  await giveOwnEndpoints(world, ownSpoke, { services: ["ssm"], ...more });
  return ofOwnSsm(mode);
}

const trials: Readonly<Record<FindingCode, Trial | Exempt>> = {
  "adopt.done": {
    scene: async (world) => {
      const asked = adoptKms(world);
      await world.apply(asked.draft);
      return asked;
    },
    advice: /^take them out of adopt, or leave them there$/,
    follow: () => adopting(["kms"]),
  },
  "adopt.extra-record": {
    exempt: "the record is somebody else's, and whoever uses it decides",
  },
  "adopt.made-by": { exempt: "what Terraform and CloudFormation are told is outside AWS as far as it is simulated" },
  "adopt.not-found": {
    scene: () => adopting(["kms"], "vpce-0f0f0f0f0f0f0f0f0"),
    advice: /^correct vpce-0f0f0f0f0f0f0f0f0 under adopt, or take it out$/,
    follow: (_, { asked, finding }) => withoutNamed(asked, finding),
  },
  "adopt.other-topology": {
    scene: async (world) => {
      const asked = adoptKms(world);
      await world.apply({ ...asked.draft, name: "old-name" });
      return asked;
    },
    advice:
      /^take it out of adopt; or, where shared-endpoints is old-name under a new name, write adopt: \[\{ topology: old-name \}\]$/,
    follow: () => adopting(["kms"], { topology: "old-name" }),
  },
  "adopt.requester-managed": {
    scene: (world) => {
      const { draft } = adoptKms(world);
      makeEndpoint(world, "ssm", foreignIds("ssm").endpoint, { requesterManaged: true });
      return {
        draft: { ...draft, services: ["kms", "ssm"], adopt: [...(draft.adopt ?? []), foreignIds("ssm").endpoint] },
      };
    },
    advice: /^take vpce-\w+ out of adopt, and let that service delete it/,
    follow: (_, { asked, finding }) => withoutNamed(asked, finding),
  },
  "adopt.second": {
    scene: (world) => {
      const { draft } = adoptKms(world);
      const second = "vpce-0e15e000000000000";
      makeEndpoint(world, "kms", second);
      return { draft: { ...draft, adopt: [...(draft.adopt ?? []), second] } };
    },
    advice: /^leave one of vpce-\w+, vpce-\w+ under adopt$/,
    follow: (_, { asked: { draft } }) => ({ draft: { ...draft, adopt: draft.adopt?.slice(0, 2) ?? [] } }),
  },
  "adopt.undemanded": {
    scene: (world) => {
      const { draft } = adoptKms(world);
      return { draft: { ...draft, services: ["ssm"] } };
    },
    advice: /^take vpce-\w+ out of adopt, or list the service or the name that it is for$/,
    follow: (_, { asked: { draft } }) => ({ draft: { ...draft, services: ["ssm", "kms"] } }),
  },
  "adopt.unfit": {
    scene: (world) => {
      const { draft } = adoptKms(world);
      const id = "subnet-0a1b2c3d4e5f60009";
      const place = { account: hub.account, region: hub.region, vpc: hub.vpc, cidr: "10.0.9.0/24" };
      world.simulator.addSubnet({ ...place, id, availabilityZone: `${hub.region}a` });
      return { draft: { ...draft, hub: { ...draft.hub, subnets: [id] } } };
    },
    advice: /^write the subnets that vpce-\w+ has, or take it out of adopt/,
    follow: (_, { asked: { draft } }) => ({ draft: { ...draft, hub: { ...draft.hub, subnets: hub.subnets } } }),
  },
  "adopt.vpc-not-listed": {
    scene: (world) => adopting(["kms"], ...makeForeignHub(world, ["kms"], [alone, pair])),
    advice: /^list it under spokes; or apply and plan again: once the zones are the topology's, that plan takes it off/,
    follow: (_, { asked: { draft } }) => ({ draft: { ...draft, spokes: [alone, pair] } }),
  },
  "dns-name.not-offered": {
    scene: () => ofServices({ name: "kms", dnsNames: [kmsName, "kmsx.ap-northeast-1.amazonaws.com"] }),
    advice: /^remove it from dnsNames of kms/,
    follow: () => ofServices({ name: "kms", dnsNames: [kmsName] }),
  },
  "dns-name.removes-nothing": {
    scene: () => ofServices({ name: "kms", dnsNames: { remove: ["*-fisp.*"] } }),
    advice: /^correct or remove it; the names are /,
    follow: () => ofServices("kms"),
  },
  "dns-name.zonal": {
    scene: () => ofServices({ name: "kms", dnsNames: [kmsName, "kms.ap-northeast-1a.example.internal"] }),
    advice: /^give kms dnsNames without it/,
    follow: () => ofServices({ name: "kms", dnsNames: [kmsName] }),
  },
  "endpoint.failed": { exempt: "a new endpoint takes its place; the cause that AWS gives is outside the file" },
  "endpoint.foreign": {
    scene: async (world) => {
      await world.apply({ ...draftOf([{ name: "kms", dnsNames: ["kms.example.internal"] }], []), name: "other-team" });
      return ofServices("kms", "ssm");
    },
    advice: /^list the service in one of the two topologies/,
    follow: () => ofServices("ssm"),
  },
  "endpoint.marks-missing": {
    scene: async (world) => {
      await world.apply(sessionManager);
      const [endpoint] = world.simulator.snapshot().endpoints;
      if (endpoint !== undefined) await untag(world, endpoint);
      return { draft: sessionManager };
    },
    advice: /^put them back on vpce-/,
    follow: async (world, { finding: { hint = "" }, asked }) => {
      const tags = Object.fromEntries(
        [...hint.matchAll(/Key=([^,]+),Value=([^\s;]+)/g)].map(([, key, text]) => [key, text]),
      );
      await tag(world, { id: /vpce-[0-9a-f]+/.exec(hint)?.[0] ?? "", tags });
      return asked;
    },
  },
  "endpoint.needs-acceptance": {
    scene: (world) => {
      world.simulator.addService({
        region: hub.region,
        serviceName: payments.serviceName,
        privateDnsNames: ["pay.example.internal"],
        acceptanceRequired: true,
      });
      return ofServices(payments);
    },
    advice: /^apply, ask the provider to accept the connection, and apply again/,
    follow: async (world, { asked }) => {
      await world.apply(asked.draft);
      world.simulator.acceptEndpoint(world.simulator.snapshot().endpoints[0]?.id ?? "");
      await world.simulator.clock.sleep(120_000);
      await world.apply(asked.draft);
      return asked;
    },
  },
  "endpoint.partial": {
    exempt: "AWS has not brought the endpoint up in all its subnets; the file asks for the right thing",
  },
  "endpoint.pending-acceptance": { exempt: "the provider of the service accepts; no edit, no option" },
  "endpoint.rejected": { exempt: "the provider rejected the endpoint, and is the one to settle it with" },
  "endpoint.useless": {
    scene: async (world) => {
      await world.apply({ ...draftOf(["ssm"], []), name: "other-team" });
      return ofServices("ssm", "kms");
    },
    advice: /take the service out of this topology$/,
    follow: () => ofServices("kms"),
  },
  "hub.moved": {
    seeds: [{ ...sessionManager, hub: otherHub }],
    scene: async (world) => {
      await world.apply(sessionManager);
      return { draft: { ...sessionManager, hub: otherHub } };
    },
    advice: /^give this topology a name of its own; or, .*approve this very plan with --allow-deletes/,
    follow: async (world, { plan, asked }) => {
      const named = await world.plan({ ...asked.draft, name: "of-its-own" });
      expect(named.findings.map(({ code }) => code)).not.toContain("hub.moved");
      await world.apply(asked.draft, { allowDeletes: plan.id });
      return asked;
    },
  },
  "hub.names-public": { exempt: "when hosts of the hub need names is outside AWS" },
  "hub.security-group-elsewhere": {
    scene: (world) => ofHub({ securityGroups: [groupIn(world, atHome.vpc)] }),
    advice: /^name groups of the hub VPC/,
    follow: (world) => ofHub({ securityGroups: [groupIn(world, hub.vpc)] }),
  },
  "hub.security-group-missing": {
    scene: () => ofHub({ securityGroups: ["sg-0dead0000000dead0"] }),
    advice: /^correct the id .*, or leave the key out/,
    follow: () => ofHub({}),
  },
  "hub.subnet-elsewhere": {
    scene: (world) => {
      world.simulator.addSubnet({
        ...subnet("c"),
        id: "subnet-0d1b2c3d4e5f60001",
        vpc: atHome.vpc,
        cidr: "10.4.0.0/24",
      });
      return ofHub({ subnets: [...hub.subnets, "subnet-0d1b2c3d4e5f60001"] });
    },
    advice: /^name subnets of the hub VPC/,
    follow: () => ofHub({}),
  },
  "hub.subnet-missing": {
    scene: () => ofHub({ subnets: ["subnet-0dead00000000dead"] }),
    advice: /^correct the id under hub.subnets/,
    follow: () => ofHub({}),
  },
  "hub.subnets-share-zone": {
    scene: (world) => {
      world.simulator.addSubnet({ ...subnet("a"), id: "subnet-0a1b2c3d4e5f60009", vpc: hub.vpc, cidr: "10.0.99.0/24" });
      return ofHub({ subnets: [...hub.subnets, "subnet-0a1b2c3d4e5f60009"] });
    },
    advice: /^keep one subnet for each availability zone/,
    follow: () => ofHub({}),
  },
  "hub.vpc-missing": {
    scene: () => ofHub({ vpc: "vpc-0dead0000000dead0" }),
    advice: /^correct hub.vpc/,
    follow: () => ofHub({}),
  },
  "plan.empty-topology": {
    scene: async (world) => {
      await world.apply(sessionManager);
      return { draft: draftOf([], []) };
    },
    advice: /approve this very plan with --allow-deletes/,
    follow: approveDeletes,
  },
  "plan.due-since": { exempt: "raised by a repeated approval alone: tests/brownfield-approvals.test.ts repeats one" },
  "plan.not-approved": { exempt: "raised by a repeated approval alone: tests/repeated-approval.test.ts plans again" },
  "plan.too-many-deletes": {
    scene: async (world) => {
      await world.apply(sessionManager);
      return { draft: draftOf(["ssm"], [alone], { policy: { maxDeletes: { count: 1 } } }) };
    },
    advice: /approve this very plan with --allow-deletes/,
    follow: approveDeletes,
  },
  "profile.beside": {
    exempt:
      "a Profile of somebody else, in a Region with several a VPC: tests/profile-priority.test.ts follows what is said",
  },
  "profile.by-zones": {
    scene: () => byProfile([alone, { ...pair, services: ["ssm"] }], ["ssm", "kms"]),
    advice: /^write distribution: zones beside it where that is meant$/,
    follow: () => byProfile([alone, { ...pair, services: ["ssm"], distribution: "zones" }], ["ssm", "kms"]),
  },
  "profile.forgotten": {
    scene: async (world) => {
      await world.apply(byProfile([alone]).draft);
      return { draft: draftOf(["kms"], [alone]) };
    },
    advice: /^write distribution: profile to go on with it, or distribution: zones to move its spokes to zones/,
    follow: async (world) => {
      await expectGone(world, "profile.forgotten", byProfile([alone]));
      await world.apply({ ...byProfile([alone]).draft, distribution: "zones" });
      return { draft: draftOf(["kms"], [alone]) };
    },
  },
  "profile.not-looked-for": { exempt: "a permission in AWS: tests/roles-profile.test.ts takes it away and gives it" },
  "profile.no-region": {
    seeds: [farHub],
    scene: () => ({ draft: { ...farHub, distribution: "profile" } }),
    advice: /^write distribution: zones$/,
    follow: () => ({ draft: { ...farHub, distribution: "zones" } }),
  },
  "profile.occupied": {
    scene: async (world) => {
      await applyOther(world);
      return byProfile([alone]);
    },
    advice: /^write distribution: zones beside alone$/,
    follow: () => byProfile([{ ...alone, distribution: "zones" }]),
  },
  "profile.outranked": { exempt: "a Profile of somebody else: tests/profile-priority.test.ts follows what is said" },
  "profile.price": {
    scene: () => byProfile([alone]),
    advice: /^write distribution: zones where that is not worth it/,
    follow: () => ({ draft: { ...byProfile([alone]).draft, distribution: "zones" } }),
  },
  "profile.priority-changes": { exempt: "told of what is asked for: tests/profile-priority.test.ts" },
  "profile.priority-taken": {
    exempt: "a Profile of somebody else: tests/profile-priority.test.ts follows what is said",
  },
  "profile.priority-unseen": { exempt: "a Region without priorities: tests/profile-priority.test.ts" },
  "profile.stays": { exempt: "a permission or an outage in AWS: what cannot be seen there, no file mends" },
  "quota.endpoints": {
    scene: () => withQuota("endpointsPerVpc", 1, "kms", "ssm"),
    advice: /^take services out,.*quotas.endpointsPerVpc/,
    follow: async (world) => {
      await expectGone(world, "quota.endpoints", withQuota("endpointsPerVpc", 1, "kms"));
      return withQuota("endpointsPerVpc", 2, "kms", "ssm");
    },
  },
  "quota.ingress-rules": {
    scene: () => ofHub({ allow: Array.from({ length: 61 }, (_, i) => `10.${2 * i}.0.0/16`) }),
    advice: /^give fewer, larger CIDRs under hub.allow,.*list own groups.*quotas.rulesPerSecurityGroup/,
    follow: async (world) => {
      await expectGone(world, "quota.ingress-rules", ofHub({ securityGroups: [groupIn(world, hub.vpc)] }));
      return ofHub({ allow: ["10.0.0.0/8"] });
    },
  },
  "quota.profile-vpcs": {
    scene: () => byProfile([alone, pair], ["kms"], { vpcsPerProfile: 1 }),
    advice: /^write distribution: zones beside some spokes;.*quotas.vpcsPerProfile$/,
    follow: async (world) => {
      await expectGone(world, "quota.profile-vpcs", byProfile([alone, pair], ["kms"], { vpcsPerProfile: 2 }));
      return byProfile([alone, { ...pair, distribution: "zones" }], ["kms"], { vpcsPerProfile: 1 });
    },
  },
  "quota.profiles": {
    scene: async (world) => {
      await applyOther(world);
      return byProfile([pair], ["kms"], { profilesPerRegion: 1 });
    },
    advice: /^delete one that is no longer used;.*quotas.profilesPerRegion$/,
    follow: async (world) => {
      await expectGone(world, "quota.profiles", byProfile([pair], ["kms"], { profilesPerRegion: 2 }));
      await world.apply({ ...otherTeam, distribution: "zones" });
      return byProfile([pair], ["kms"], { profilesPerRegion: 1 });
    },
  },
  "quota.protected-spokes": {
    seeds: [draftOf(["ssm"], manySpokes(true))],
    scene: () => ({ draft: draftOf(["ssm"], manySpokes(true)) }),
    advice: /^protect fewer spokes, or the services instead/,
    follow: () => ({ draft: draftOf([{ name: "ssm", protect: true }], manySpokes(false)) }),
  },
  "quota.subnet-addresses": {
    seeds: [draftOf(twelveServices, [])],
    scene: (world) => {
      world.simulator.addSubnet({ ...subnet("a"), id: "subnet-0a1b2c3d4e5f60009", vpc: hub.vpc, cidr: "10.0.99.0/28" });
      return { draft: draftOf(twelveServices, [], { hub: { ...hub, subnets: ["subnet-0a1b2c3d4e5f60009"] } }) };
    },
    advice: /^free 1 address in .*, name a larger subnet of the same availability zone/,
    follow: () => ({ draft: draftOf(twelveServices, []) }),
  },
  "quota.zone-vpcs": {
    scene: () => ({ draft: { ...sessionManager, quotas: { vpcsPerZone: 2 } } }),
    advice: /^serve them by a Profile.*take spokes out, or let them use fewer services;.*quotas.vpcsPerZone/,
    follow: async (world) => {
      await expectGone(world, "quota.zone-vpcs", {
        draft: { ...sessionManager, quotas: { vpcsPerZone: 2 }, distribution: "profile" },
      });
      await expectGone(world, "quota.zone-vpcs", { draft: { ...sessionManager, quotas: { vpcsPerZone: 3 } } });
      return { draft: { ...sessionManager, spokes: [alone], quotas: { vpcsPerZone: 2 } } };
    },
  },
  "quota.zones": {
    scene: () => withQuota("zonesPerAccount", 1, "kms", "ssm"),
    advice: /^take services out,.*quotas.zonesPerAccount/,
    follow: async (world) => {
      await expectGone(world, "quota.zones", withQuota("zonesPerAccount", 1, "kms"));
      return withQuota("zonesPerAccount", 2, "kms", "ssm");
    },
  },
  "read.unknown": { exempt: "a permission or an outage in AWS: tests of the adapter's hints look at the words" },
  "resource.protected": {
    scene: async (world) => {
      await world.apply(draftOf(["kms"], [{ ...alone, protect: true }, pair]));
      return { draft: draftOf(["kms"], [pair]) };
    },
    advice: /^list the spoke alone again with protect: false, apply that, and then take it out/,
    follow: async (world, { asked }) => {
      await world.apply(draftOf(["kms"], [{ ...alone, protect: false }, pair]));
      return asked;
    },
  },
  "scope.not-read": {
    scene: () => ({ ...ofServices("kms"), scope: { only: [], exclude: [{ kind: "spoke", name: "alone" }] } }),
    advice: /^plan without --exclude/,
    follow: () => ofServices("kms"),
  },
  "scope.unknown": {
    scene: () => ({ ...ofServices("kms"), scope: { only: [{ kind: "spoke", name: "aloen" }], exclude: [] } }),
    advice: /^did you mean spoke:alone\?$/,
    follow: () => ({ ...ofServices("kms"), scope: { only: [{ kind: "spoke", name: "alone" }], exclude: [] } }),
  },
  "security-group.in-use": { exempt: "the endpoint is somebody else's, and so is the choice of its groups" },
  "security-group.foreign": {
    scene: async (world) => {
      await world.apply(ofServices("kms").draft);
      await untag(world, ownGroup(world));
      return ofServices("kms");
    },
    advice:
      /put them back: Key=vpce-hub:topology,Value=shared-endpoints Key=vpce-hub:key,Value=security-group\/endpoints/,
    follow: async (world, { finding }) => {
      const put = [...(finding.hint ?? "").matchAll(/Key=([^,]+),Value=([^\s;]+)/g)];
      const tags = Object.fromEntries(put.map(([, key, value]) => [key, value]));
      await tag(world, { ...ownGroup(world), tags });
      return ofServices("kms");
    },
  },
  "selection.account-inactive": { exempt: "whether an account is to be suspended or closed is outside the file" },
  "selection.empty": {
    scene: (world) => {
      tagVpc(world, { hub: "used" });
      return selecting(0);
    },
    advice: /^see that its tags are written as on the VPCs/,
    follow: () => selecting(0, "used"),
  },
  "selection.too-few": {
    scene: (world) => {
      tagVpc(world, { hub: "use" });
      return selecting(2);
    },
    advice: /or lower expect\.min of found$/,
    follow: () => selecting(1),
  },
  "spoke.same-vpc": {
    scene: (world) => {
      tagVpc(world, { Name: "alone", tier: "web" });
      const { account } = alone;
      const selections = [
        { name: "alone", account, vpc: { tags: { Name: "alone" } } },
        { name: "again", account, vpc: { tags: { tier: "web" } } },
      ];
      return { draft: { ...draftOf(["kms"], []), selections } };
    },
    advice: /^keep one of alone and again/,
    follow: () => ofTags({ Name: "alone" }),
  },
  "spoke.reach-unknown": {
    scene: ({ simulator }) => {
      simulator.faults.add({
        action: "DescribeNetworkAcls",
        account: alone.account,
        nth: 1,
        times: 1_000,
        when: "before",
        effect: { kind: "error", code: "UnauthorizedOperation", message: "not authorized", status: 403 },
      });
      return ofServices("kms");
    },
    advice: /^permit ec2:DescribeNetworkAcls in the account of spoke alone/,
    follow: ({ simulator }) => {
      simulator.faults.clear();
      return ofServices("kms");
    },
  },
  "spoke.unreachable": {
    scene: ({ simulator }) => {
      simulator.makeMistake({ mistake: "no-route", side: "spoke", ...aloneWays });
      return ofServices("kms");
    },
    advice: /^add a route|^route /,
    follow: ({ simulator }) => {
      simulator.seedNetworks({ account: hub.account, hub: aloneWays.hub, spokes: [aloneWays.spoke] });
      return ofServices("kms");
    },
  },
  "spoke.unmatched": {
    scene: () => ofTags({ Name: "alone" }),
    advice: /^write tags that one VPC has and no other/,
    follow: (world) => {
      tagVpc(world, { Name: "alone", other: "tag" });
      return ofTags({ Name: "alone" });
    },
  },
  "service.ambiguous": {
    scene: (world) => {
      for (const serviceName of ["aws.api.ap-northeast-1.freetier", "com.amazonaws.ap-northeast-1.freetier"])
        world.simulator.addService({ region: hub.region, serviceName, privateDnsNames: [`${serviceName}.example`] });
      return ofServices("freetier");
    },
    advice: /^choose one: \{ name: freetier, serviceName: \S+ \}$/,
    follow: (_, { finding }) =>
      ofServices({ name: "freetier", serviceName: /serviceName: (\S+)/.exec(finding.hint ?? "")?.[1] ?? "" }),
  },
  "service.duplicate-dns-name": {
    scene: () => ofServices("kms", { name: "ssm", dnsNames: [kmsName, "ssm.example.internal"] }),
    advice: /^give one of them dnsNames without it/,
    follow: () => ofServices("kms", { name: "ssm", dnsNames: ["ssm.example.internal"] }),
  },
  "service.hides-nothing": {
    scene: () => ofServices({ name: "kms", mayHide: ["nothing.example.internal"] }),
    advice: /^remove nothing.example.internal from mayHide of kms/,
    follow: () => ofServices("kms"),
  },
  "service.no-dns-name": {
    scene: (world) => {
      world.simulator.addService({ region: hub.region, serviceName: payments.serviceName, privateDnsNames: [] });
      return ofServices("kms", payments);
    },
    advice: /^give payments dnsNames/,
    follow: () => ofServices("kms", { ...payments, dnsNames: ["pay.example.internal"] }),
  },
  "service.no-supported-zone": {
    scene: (world) => {
      offerIn(world, ["b"]);
      return { draft: { ...draftOf(["ssm"], []), hub: { ...hub, subnets: [hub.subnets[0]] } } };
    },
    advice: /^give ssm a subnet in one of ap-northeast-1b/,
    follow: () => ({
      draft: {
        ...draftOf([{ name: "ssm", subnets: [hub.subnets[1]] }], []),
        hub: { ...hub, subnets: [hub.subnets[0]] },
      },
    }),
  },
  "service.default-policy-unsupported": {
    scene: (world) => {
      world.simulator.addService({
        region: hub.region,
        serviceName: payments.serviceName,
        privateDnsNames: ["pay.example.internal"],
        policySupported: false,
      });
      const policy = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';
      return { draft: { ...draftOf([payments], []), defaults: { policy: "policy.json" } }, policy };
    },
    advice: /^say so with policy: full-access for payments/,
    follow: (_, { asked }) => ({
      ...asked,
      draft: { ...asked.draft, services: [{ ...payments, policy: "full-access" }] },
    }),
  },
  "service.policy-unsupported": {
    scene: (world) => {
      world.simulator.addService({
        region: hub.region,
        serviceName: payments.serviceName,
        privateDnsNames: ["pay.example.internal"],
        policySupported: false,
      });
      const policy = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';
      return { ...ofServices({ ...payments, policy: "policy.json" }), policy };
    },
    advice: /^remove the policy of payments$/,
    follow: () => ofServices(payments),
  },
  "service.unknown": {
    scene: () => ofServices("ssmmessage"),
    advice: /^did you mean ssmmessages\?$/,
    follow: () => ofServices("ssmmessages"),
  },
  "service.zone-unsupported": {
    scene: (world) => {
      offerIn(world, ["b"]);
      return ofServices("ssm");
    },
    advice: /^give ssm subnets of its own/,
    follow: () => ofServices({ name: "ssm", subnets: [hub.subnets[1]] }),
  },
  "spoke.gateway-endpoint": {
    scene: async (world) => {
      await giveGateway(world, alone, "s3");
      return ofServices("kms", "s3");
    },
    advice: /take s3 out of the services of that spoke/,
    follow: () => ({ draft: draftOf(["kms", "s3"], [{ ...alone, services: ["kms"] }]) }),
  },
  "spoke.local-endpoint": {
    scene: async (world) => withOwnSsm(world, "keep"),
    advice: /^set localEndpoints: switch for alone/,
    follow: () => ofOwnSsm("switch"),
  },
  "spoke.no-internet": {
    scene: async (world) => withOwnSsm(world, "switch", { way: "none" }),
    advice: /or give it a way out for that time$/,
    follow: ({ simulator }) => {
      const routes = [{ destination: "0.0.0.0/0", target: "nat-0123456789abcdef0" }];
      simulator.addRoutes({ region: hub.region, vpc: alone.vpc, routes });
      return ofOwnSsm("switch");
    },
  },
  "spoke.names-unserved": {
    scene: async (world) => {
      const privateDnsNames = ["amazonaws.com", "api.aws"].map((end) => `ssm.${hub.region}.${end}`);
      world.simulator.addService({
        region: hub.region,
        serviceName: `com.amazonaws.${hub.region}.ssm`,
        privateDnsNames,
      });
      await withOwnSsm(world, "switch");
      return ofOwnSsm("switch", { name: "ssm", dnsNames: privateDnsNames.slice(0, 1) });
    },
    advice: /^add the names to dnsNames of ssm/,
    follow: () => ofOwnSsm("switch"),
  },
  "spoke.other-topology": {
    scene: async (world) => withOwnSsm(world, "switch", { tags: { "vpce-hub:local": "other-team" } }),
    advice: /set localEndpoints: keep for it here/,
    follow: () => ofOwnSsm("keep"),
  },
  "spoke.zone-above": {
    scene: async (world) => {
      world.simulator.addZone(zoneAbove(alone.vpc));
      return withOwnSsm(world, "switch");
    },
    advice: /or take vpc-\w+ off the zone above for that time$/,
    follow: (world, { asked }) => {
      world.simulator.addZone(zoneAbove(hub.vpc));
      return asked;
    },
  },
  "spoke.endpoint-policy": { exempt: "the policy is the reader's to compare; from then on the hub's holds" },
  "spoke.endpoint-references": { exempt: "nothing in AWS tells which policies name an endpoint" },
  "spoke.retires-later": {
    scene: async (world) => {
      await world.apply((await withOwnSsm(world, "retire")).draft);
      return ofOwnSsm("retire");
    },
    advice: /^apply again then/,
    follow: async ({ simulator }) => {
      await simulator.clock.sleep(25 * 3_600_000);
      return ofOwnSsm("retire");
    },
  },
  "spoke.connections-unseen": {
    scene: async (world) => {
      const { simulator } = world;
      const asked = await withOwnSsm(world, "retire");
      const { account, vpc } = alone;
      const endpoint = simulator.snapshot().endpoints.find((one) => one.vpc === vpc)?.id ?? "";
      simulator.addTraffic({ region: hub.region, endpoint, connections: 3, sinceMs: 3_600_000, lingersMs: 60_000 });
      await world.apply(asked.draft);
      await simulator.clock.sleep(25 * 3_600_000);
      simulator.addRole({ account, name: "vpce-hub", denies: ["cloudwatch:*"] });
      return asked;
    },
    advice: /^permit cloudwatch:GetMetricData to the role there/,
    follow: ({ simulator }) => {
      simulator.addRole({ account: alone.account, name: "vpce-hub" });
      return ofOwnSsm("retire");
    },
  },
  "spoke.other-region": { exempt: "it says what a spoke of another Region gets; nothing is wrong" },
  "spoke.vpc-mistaken": {
    scene: async (world) => {
      await world.apply(draftOf(["kms"], [alone, pair]));
      return { draft: draftOf(["kms"], [{ ...alone, vpc: "vpc-0dead0000000dead0" }, pair]) };
    },
    advice: /^see that the vpc, the account and the role of alone are right/,
    follow: () => ({ draft: draftOf(["kms"], [alone, pair]) }),
  },
  "spoke.not-admitted": {
    scene: () => ({ draft: draftOf(["kms"], [alone], { hub: { ...hub, allow: ["192.168.0.0/16"] } }) }),
    advice: /^write spokes beside the CIDRs under hub\.allow/,
    follow: () => ({ draft: draftOf(["kms"], [alone], { hub: { ...hub, allow: ["192.168.0.0/16", "spokes"] } }) }),
  },
  "spoke.vpc-missing": {
    scene: () => ({ draft: draftOf(["kms"], [{ ...alone, vpc: "vpc-0dead0000000dead0" }]) }),
    advice: /^correct the vpc, account or region of alone, or remove the spoke/,
    follow: async (world) => {
      await expectGone(world, "spoke.vpc-missing", { draft: draftOf(["kms"], []) });
      return ofServices("kms");
    },
  },
  "topology.renamed": {
    scene: async (world) => {
      await world.apply({ ...sessionManager, name: "old-name" });
      return { draft: sessionManager };
    },
    advice: /^write adopt: \[\{ topology: old-name \}\]: all that old-name has changes hands/,
    follow: () => ({ draft: { ...sessionManager, adopt: [{ topology: "old-name" }] } }),
  },
  "vpc.dns-off": {
    scene: (world) => {
      world.simulator.addVpc({ ...spokeVpc, dnsHostnames: false });
      return ofServices("kms");
    },
    advice: /^turn enableDnsHostnames on in vpc-/,
    follow: (world) => {
      world.simulator.addVpc(spokeVpc);
      return ofServices("kms");
    },
  },
  "zone.conflict": {
    scene: async (world) => {
      // Whose the zone is cannot be told where the endpoints of the spoke may not be read.
      await withOwnSsm(world, "keep");
      world.simulator.addRole({ account: alone.account, name: "vpce-hub", denies: ["ec2:DescribeVpcEndpoints"] });
      return ofServices("ssm", "kms");
    },
    advice: /^turn private DNS of that endpoint off, or leave the service out of the services of alone/,
    follow: () => ({ draft: draftOf(["ssm", "kms"], [{ ...alone, services: ["kms"] }]) }),
  },
  "zone.foreign": { exempt: "the zone is somebody else's, and goes when they delete it; nothing in the file" },
  "zone.holds-records": {
    scene: async (world) => {
      const asked = adoptKms(world);
      await world.apply(asked.draft);
      await writeText(world, foreignIds("kms").zone, "x.kms.ap-northeast-1.amazonaws.com");
      return { draft: { ...asked.draft, services: ["ssm"] } };
    },
    advice: /^move or delete these records, then apply again; or list its service again$/,
    follow: (_, { asked: { draft } }) => ({ draft: { ...draft, services: ["ssm", "kms"] } }),
  },
  "zone.marks-missing": {
    scene: async (world) => {
      const { draft } = adoptKms(world);
      await world.apply(draft);
      await untagZone(world, foreignIds("kms").zone);
      return { draft: { ...draft, adopt: [] } };
    },
    advice: /^put them back on Z\w+: Key=vpce-hub:topology,Value=shared-endpoints Key=vpce-hub:key,Value=zone\/kms/,
    follow: async (world, { finding: { hint = "" }, asked }) => {
      const tags = [...hint.matchAll(/Key=([^,]+),Value=([^\s;]+)/g)].map(([, Key = "", Value = ""]) => ({
        Key,
        Value,
      }));
      await tagZone(world, /Z[A-Z0-9]+/.exec(hint)?.[0] ?? "", tags);
      return asked;
    },
  },
  "zone.shadows": {
    scene: () => ofServices("eks"),
    advice: /mayHide: \["oidc.eks.ap-northeast-1.amazonaws.com"\]/,
    follow: (_, { finding }) => {
      const hidden: unknown = JSON.parse(/mayHide: (\[.*?\])/.exec(finding.hint ?? "")?.[1] ?? "[]");
      return ofServices({ name: "eks", mayHide: hidden });
    },
  },
  "zone.whole-domain": {
    scene: () => ofServices({ ...payments, dnsNames: ["amazonaws.com"] }),
    advice: /^give payments dnsNames that are its own/,
    follow: () => ofServices({ ...payments, dnsNames: ["pay.example.internal"] }),
  },
};

const tried = Object.entries(trials).flatMap(([code, trial]): readonly (readonly [string, Trial])[] =>
  "exempt" in trial ? [] : [[code, trial]],
);

test.each(tried)("%s: what its hint says makes it go", async (code, { seeds = [], scene, advice, follow }) => {
  const world = await createWorld({}, everything, ...seeds);
  const asked = await scene(world);
  const plan = await planOf(world, asked);
  const finding = plan.findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`found ${JSON.stringify(plan.findings)}`);
  expect(finding.hint).toMatch(advice);
  const after = await planOf(world, await follow(world, { finding, plan, asked }));
  expect(after.findings.filter((one) => one.code === code)).toEqual([]);
});

const payments = {
  name: "payments",
  serviceName: "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0",
};

const spokeVpc = { account: alone.account, region: hub.region, id: alone.vpc, cidrs: ["10.99.0.0/16"] };

async function planOf({ simulator }: World, { draft, scope, policy }: Asked): Promise<Plan> {
  const readFile = async (): Promise<string> =>
    policy === undefined ? Promise.reject(new Error("no policy file here")) : Promise.resolve(policy);
  const result = await planFile({
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(hub.account),
    topology: { text: textOf(draft), name: "topology.yaml", readFile },
    ...(scope === undefined ? {} : { scope }),
  });
  if (result.kind === "planned") return result.plan;
  throw new Error(JSON.stringify(result));
}

async function approveDeletes(world: World, { plan, asked }: Found): Promise<Asked> {
  await world.apply(asked.draft, { allowDeletes: plan.id });
  return asked;
}

/** For a hint that names several ways out: each of them is one. */
async function expectGone(world: World, code: FindingCode, asked: Asked): Promise<void> {
  expect((await planOf(world, asked)).findings.map((finding) => finding.code)).not.toContain(code);
}

/** Another topology of the hub's account, whose spoke has its Profile. */
async function applyOther(world: World): Promise<void> {
  world.simulator.addOrganization({ management: hub.account, accounts: [{ id: otherTeam.spokes[0]?.account ?? "" }] });
  await world.apply(otherTeam);
}

function withQuota(quota: string, most: number, ...services: Draft["services"]): Asked {
  return { draft: draftOf(services, sessionManager.spokes.slice(0, 1), { quotas: { [quota]: most } }) };
}

function manySpokes(protect: boolean): Draft["spokes"] {
  return Array.from({ length: 41 }, (_, i) => ({
    name: `spoke-${i}`,
    account: String(200_000_000_000 + i),
    vpc: `vpc-0b${String(i).padStart(15, "0")}`,
    protect,
  }));
}

function subnet(zone: string): {
  readonly account: string;
  readonly region: string;
  readonly availabilityZone: string;
} {
  return { account: hub.account, region: hub.region, availabilityZone: `${hub.region}${zone}` };
}

function offerIn({ simulator }: World, zones: readonly string[]): void {
  simulator.addService({
    region: hub.region,
    serviceName: `com.amazonaws.${hub.region}.ssm`,
    privateDnsNames: [`ssm.${hub.region}.amazonaws.com`],
    availabilityZones: zones.map((zone) => `${hub.region}${zone}`),
  });
}

function groupIn({ simulator }: World, vpc: string): string | undefined {
  return simulator.snapshot().securityGroups.find((group) => group.vpc === vpc && group.name === "default")?.id;
}

function ownGroup({ simulator }: World): { readonly id: string; readonly tags: Readonly<Record<string, string>> } {
  const group = simulator.snapshot().securityGroups.find(({ name }) => name === "vpce-hub-shared-endpoints");
  if (group === undefined) throw new Error("there is no group of ours");
  return group;
}
