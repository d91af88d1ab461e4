import { describe, expect, test } from "vitest";
import type { PlanOptions } from "../plan/plan.ts";
import { type SelectionOutcome, nothingSought } from "../topology/sought.ts";
import { type Subject, aboutHub, aboutKey, aboutService, aboutSpoke } from "../topology/subject.ts";
import type { AccountId, EndpointId, SubnetId, VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { absent, present, valueOr } from "../words/state.ts";
import { brownfield, renaming } from "../testing/brownfield.ts";
import { type Draft, type SpokeDraft, hubAccount, hubVpc, region, spokeOf, subnets } from "../testing/draft.ts";
import {
  otherAccount,
  unread,
  vpcOf,
  withEndpoint,
  withEnvironment,
  withOffer,
  withState,
  withTopology,
  withVisible,
  withZone,
  withoutOffer,
} from "../testing/edits.ts";
import { ownEndpointOf, switchedEndpointOf, withOwn } from "../testing/local.ts";
import {
  endpointIdOf,
  endpointOf,
  foreignZone,
  groupOf,
  hubRef,
  ownTags,
  recordOf,
  zoneIdOf,
} from "../testing/resources.ts";
import { asking, standing } from "../testing/profiles-scene.ts";
import { withNetworks } from "../testing/scene-networks.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import { type FindingCode, findingMeanings } from "./finding-codes.ts";
import type { Finding } from "./finding.ts";

const sound: Draft = { services: ["ssm", "kms"], spokes: ["app", "data"] };
const ssmOnly: Draft = { services: ["ssm"], spokes: ["app"] };
const ssmName = `ssm.${region}.amazonaws.com`;
const elsewhere = "vpc-0e15e000000000000" as VpcId;

/** What a finding comes to, without its place: a scene has no file. */
type Told = Pick<Finding, "severity" | "subject" | "keys"> & { readonly says: string };

/** A scene in which something is wrong, and the one finding of its code. */
interface Case extends Told {
  readonly code: FindingCode;
  readonly when: string;
  readonly scene: Scene;
  readonly options?: PlanOptions;
}

const stop = (subject: Subject, says: string): Told => ({ severity: "stop", subject, keys: [], says });
const warn = (subject: Subject, says: string): Told => ({ severity: "warn", subject, keys: [], says });
const block = (subject: Subject, keys: readonly string[], says: string): Told => ({
  severity: "block",
  subject,
  keys: keys as Told["keys"],
  says,
});

const spoke = (name: string): Subject => {
  const { account } = spokeOf(name);
  return aboutSpoke({ name, account: account as AccountId, ...vpcOf(name) });
};

const linkTo = (name: string, zone = ssmName): string => `association/${zone}/${vpcRefText(vpcOf(name))}`;

const byProfile: Draft = { ...sound, distribution: "profile" };

function inRegion(scene: Scene, name: string): Scene {
  const { hub, spokes } = scene.topology;
  const there = name as typeof hub.region;
  return withTopology(scene, {
    hub: { ...hub, region: there },
    spokes: spokes.map((one) => ({ ...one, region: there })),
  });
}

/** Of somebody else, beside the Profile that it may have. */
function withOtherProfile(scene: Scene, priority: number): Scene {
  const account = spokeOf("app").account as AccountId;
  const own = valueOr(scene.state.profiles?.usesByAccount.get(account) ?? absent, []);
  const use = { profile: "rp-other", name: "theirs", vpc: vpcOf("app").vpc, status: "COMPLETE", priority } as const;
  return withUses(scene, account, present([...own, use]));
}

const ranked = (profilePriority: number): Draft => ({ ...byProfile, spokes: [{ name: "app", profilePriority }] });

/** As a Region shows it that knows no priorities. */
function withoutPriorities(scene: Scene): Scene {
  const { profiles } = scene.state;
  const usesByAccount = new Map(
    [...(profiles?.usesByAccount ?? [])].map(([account, uses]) => {
      const bare = valueOr(uses, []).map((use) => ({ ...use, priority: undefined }));
      return [account, present(bare)] as const;
    }),
  );
  return { ...scene, state: { ...scene.state, profiles: profiles && { ...profiles, usesByAccount } } };
}

function withForgotten(forgottenProfile: Scene["state"]["forgottenProfile"]): Scene {
  const scene = settled(sound);
  return { ...scene, state: { ...scene.state, forgottenProfile } };
}

function withUnreadUses(scene: Scene): Scene {
  return withUses(scene, spokeOf("data").account as AccountId, unread);
}

function withUses(
  scene: Scene,
  account: AccountId,
  uses: NonNullable<Scene["state"]["profiles"]>["usesByAccount"] extends ReadonlyMap<AccountId, infer Uses>
    ? Uses
    : never,
): Scene {
  const { profiles } = scene.state;
  if (profiles === undefined) throw new Error("the scene asks for no Profile");
  const usesByAccount = new Map([...profiles.usesByAccount, [account, uses] as const]);
  return { ...scene, state: { ...scene.state, profiles: { ...profiles, usesByAccount } } };
}

/** A spoke whose VPC has a slip in its id, so that it cannot be found, and the right one seems to be nobody's. */
function withSlip(): Scene {
  const scene = moving(ssmOnly, { ...ssmOnly, spokes: [{ name: "app", vpc: "vpc-0bad0000000000000" }] });
  return withEnvironment(scene, { spokeVpcs: new Map([["app", absent]]) });
}

/** What became of a selection called production. */
function outcome(more: Partial<SelectionOutcome>): SelectionOutcome {
  return { name: "production", spokes: ["app"], min: 0, isComplete: true, inactive: [], ...more };
}

const ofSelection: Subject = { kind: "sought", of: "selection", name: "production" };
const withSelection = (more: Partial<SelectionOutcome>): PlanOptions => ({
  sought: { ...nothingSought, selections: [outcome(more)] },
});

const inAdopt = (index: number): Subject => aboutKey("adopt", index);
const foreignSsm = endpointOf("ssm").id;
const adoptingGone = withTopology(fresh(ssmOnly), { adopt: [{ kind: "zone", id: zoneIdOf("gone") }] });
const text = { type: "TXT", values: ["theirs"] };
const kmsName = `kms.${region}.amazonaws.com`;

const cases: readonly Case[] = [
  {
    code: "adopt.done",
    when: "what is listed is ours already",
    scene: withTopology(settled(ssmOnly), { adopt: [{ kind: "zone", id: zoneIdOf(ssmName) }] }),
    ...warn(aboutKey("adopt"), `adopt lists ${zoneIdOf(ssmName)}, which is done: that does no harm`),
  },
  {
    code: "adopt.extra-record",
    when: "an adopted zone has a record of somebody else's",
    scene: withZone(brownfield(ssmOnly), ssmName, ({ records }) => ({
      records: present([...valueOr(records, []), recordOf(`x.${ssmName}`, text)]),
    })),
    ...warn(aboutService("ssm"), `they stay: x.${ssmName} TXT`),
  },
  {
    code: "adopt.extra-record",
    when: "records that are weighed have the name of one that is demanded",
    scene: withZone(brownfield(ssmOnly), ssmName, () => ({
      records: present([recordOf(ssmName, { setIdentifier: "blue" })]),
    })),
    ...block(aboutService("ssm"), [`record/${ssmName}/${ssmName}/A`], `others are to stand: ${ssmName} A blue`),
  },
  {
    code: "adopt.made-by",
    when: "a zone bears the comment of Terraform",
    scene: brownfield(ssmOnly),
    ...warn(aboutKey("adopt"), "were made by Terraform, by its comment or caller reference"),
  },
  {
    code: "adopt.not-found",
    when: "what is listed is gone, and is demanded",
    scene: adoptingGone,
    ...block(inAdopt(0), [`zone/${ssmName}`], `adopt lists the zone ${zoneIdOf("gone")}, which does not exist`),
  },
  {
    code: "adopt.other-topology",
    when: "what is listed is another topology's",
    scene: withTopology(
      withState(fresh(ssmOnly), {
        endpoints: () => [endpointOf("ssm", { tags: ownTags("other-team", "endpoint/ssm") })],
      }),
      { adopt: [{ kind: "endpoint", id: foreignSsm }] },
    ),
    ...block(inAdopt(0), ["endpoint/ssm"], "is marked by the vpce-hub topology other-team"),
  },
  {
    code: "adopt.requester-managed",
    when: "a service of AWS keeps what is listed",
    scene: withEndpoint(brownfield(ssmOnly), "ssm", { isRequesterManaged: true }),
    ...block(inAdopt(1), ["endpoint/ssm"], "was made by a service of AWS"),
  },
  {
    code: "adopt.second",
    when: "one of ours serves in the place of what is listed",
    scene: withTopology(
      withState(settled(ssmOnly), {
        endpoints: (found) => [...found, endpointOf("ssm", { id: "vpce-0e15e" as EndpointId })],
      }),
      { adopt: [{ kind: "endpoint", id: "vpce-0e15e" as EndpointId }] },
    ),
    ...warn(inAdopt(0), `is not adopted: ${foreignSsm} is this topology's and serves in its place`),
  },
  {
    code: "adopt.undemanded",
    when: "nobody asks for what is listed",
    scene: withTopology(withState(fresh(ssmOnly), { endpoints: () => [endpointOf("kms")] }), {
      adopt: [{ kind: "endpoint", id: endpointOf("kms").id }],
    }),
    ...warn(inAdopt(0), "is not adopted: the topology asks for no such endpoint, and would delete it"),
  },
  {
    code: "adopt.undemanded",
    when: "a service is left out of a topology that is renamed",
    scene: withZone(renaming(sound, { ...sound, services: ["ssm"] }), kmsName, () => ({
      comment: "",
      callerReference: "by hand",
    })),
    ...stop(inAdopt(0), "is not adopted: the topology asks for no such endpoint"),
  },
  {
    code: "adopt.unfit",
    when: "what is listed has a subnet in the place of another one",
    scene: withEndpoint(brownfield(ssmOnly), "ssm", { subnets: [subnets[3]?.id ?? ("" as SubnetId)] }),
    ...block(inAdopt(1), ["endpoint/ssm"], "is in the availability zone of"),
  },
  {
    code: "adopt.vpc-not-listed",
    when: "a VPC that the file does not have is on a zone that is adopted",
    scene: brownfield({ services: ["ssm"], spokes: ["app", "data"] }, ssmOnly),
    ...block(aboutKey("adopt"), [linkTo("data")], `is on ${zoneIdOf(ssmName)} and not in the topology`),
  },
  {
    code: "zone.holds-records",
    when: "an adopted zone that is to go has a record of somebody else's",
    scene: withZone(moving(sound, ssmOnly), kmsName, ({ records }) => ({
      callerReference: "terraform-1",
      records: present([...valueOr(records, []), recordOf(`x.${kmsName}`, text)]),
    })),
    ...block(
      { kind: "zone", name: canonicalName(kmsName) },
      [
        ...["app", "data"].map((name) => linkTo(name, kmsName)).toSorted(),
        `record/${kmsName}/${kmsName}/A`,
        `zone/${kmsName}`,
      ],
      `it holds records that are not this topology's: x.${kmsName} TXT`,
    ),
  },
  {
    code: "zone.marks-missing",
    when: "an adopted zone lost its tags",
    scene: withZone(settled(ssmOnly), ssmName, () => ({ callerReference: "terraform-1", tags: present(new Map()) })),
    ...block(aboutService("ssm"), [`zone/${ssmName}`], "has lost the tags that say so too"),
  },
  {
    code: "selection.account-inactive",
    when: "a selection means an account that is suspended",
    scene: settled(ssmOnly),
    options: withSelection({
      inactive: [{ id: "444444444444" as AccountId, state: "suspended", units: [], tags: undefined }],
    }),
    ...warn(ofSelection, "leaves out account 444444444444: suspended"),
  },
  {
    code: "selection.empty",
    when: "a selection finds nothing",
    scene: settled(ssmOnly),
    options: withSelection({ spokes: [] }),
    ...warn(ofSelection, "the selection production finds no VPC"),
  },
  {
    code: "selection.too-few",
    when: "a selection finds less than it must",
    scene: settled(ssmOnly),
    options: withSelection({ min: 2 }),
    ...stop(ofSelection, "finds 1 of at least 2 VPCs"),
  },
  {
    code: "spoke.unmatched",
    when: "two VPCs have the tags of a spoke",
    scene: settled(ssmOnly),
    options: {
      sought: {
        ...nothingSought,
        gaps: [
          {
            kind: "unmatched",
            of: { kind: "spoke", name: "web" },
            account: "222222222222" as AccountId,
            region,
            tags: "Name=web",
            vpcs: ["vpc-1" as VpcId, "vpc-2" as VpcId],
          },
        ],
      },
    },
    ...block({ kind: "sought", of: "spoke", name: "web" }, [], "more than one VPC of account 222222222222"),
  },
  {
    code: "dns-name.not-offered",
    when: "a file gives a name of AWS that the service does not answer to",
    scene: fresh({ services: [{ name: "ssm", dnsNames: [`sms.${region}.amazonaws.com`] }], spokes: [] }),
    ...warn(aboutService("ssm"), `sms.${region}.amazonaws.com is none of the names`),
  },
  {
    code: "dns-name.removes-nothing",
    when: "a service leaves out names that it has not",
    scene: fresh({ services: [{ name: "ssm", dnsNames: { remove: ["*-fisp.*"] } }], spokes: [] }),
    ...warn(aboutService("ssm"), "*-fisp.* under dnsNames.remove of ssm fits none of the names"),
  },
  {
    code: "dns-name.zonal",
    when: "a service lists the name of one availability zone",
    scene: fresh({ services: [{ name: "ssm", names: [`db.${region}a.example.internal`] }], spokes: [] }),
    ...warn(aboutService("ssm"), "is the name of one Availability Zone"),
  },
  {
    code: "hub.names-public",
    when: "private DNS of an endpoint is on",
    scene: withEndpoint(settled(ssmOnly), "ssm", { isPrivateDnsEnabled: true }),
    ...warn(aboutService("ssm"), "get the names of ssm publicly for about a minute"),
  },
  {
    code: "endpoint.foreign",
    when: "somebody else's endpoint serves a service in the hub",
    scene: withState(fresh(sound), {
      endpoints: () => [endpointOf("ssm", { tags: new Map([["aws:cloudformation:stack-name", "network"]]) })],
    }),
    ...warn(aboutService("ssm"), "belongs to the CloudFormation stack network; it stays untouched"),
  },
  {
    code: "endpoint.pending-acceptance",
    when: "an endpoint waits for its provider",
    scene: withEndpoint(settled(sound), "ssm", { state: "pendingacceptance" }),
    ...block(aboutService("ssm"), [`zone/${ssmName}`], "waits until the provider"),
  },
  {
    code: "endpoint.useless",
    when: "the hub has somebody else's zones for all names of a service",
    scene: withVisible(fresh(sound), hubRef, zoneSeen(ssmName)),
    ...block(aboutService("ssm"), ["endpoint/ssm"], "ssm could be reached by none of its names"),
  },
  {
    code: "hub.moved",
    when: "all that is ours stands on another hub",
    scene: withState(settled(ssmOnly), {
      zones: (zones) => zones.map((zone) => ({ ...zone, vpcs: present([{ region, vpc: elsewhere }]) })),
      endpoints: (endpoints) => endpoints.map((endpoint) => ({ ...endpoint, vpc: elsewhere })),
    }),
    ...stop(aboutKey("name"), "the zones of the topology shared-endpoints"),
  },
  {
    code: "hub.security-group-elsewhere",
    when: "a group that the file names is in another VPC",
    scene: withState(fresh({ ...sound, groups: ["sg-0123"] }), {
      groups: (groups) => groups.map((group) => ({ ...group, vpc: elsewhere })),
    }),
    ...warn(aboutKey("hub", "securityGroups"), `sg-0123 is in ${elsewhere}`),
  },
  {
    code: "hub.security-group-missing",
    when: "a group that the file names is not there",
    scene: withState(fresh({ ...sound, groups: ["sg-0123"] }), { groups: () => [] }),
    ...stop(aboutKey("hub", "securityGroups"), "the security group sg-0123 does not exist"),
  },
  {
    code: "hub.subnet-elsewhere",
    when: "a subnet is in another VPC",
    scene: withEnvironment(fresh(sound), {
      subnets: present(
        new Map(subnets.map((subnet, i) => [subnet.id, { ...subnet, vpc: i === 1 ? elsewhere : hubVpc }])),
      ),
    }),
    ...stop(aboutKey("hub", "subnets", 1), `is in ${elsewhere}, not in the hub VPC`),
  },
  {
    code: "hub.subnet-missing",
    when: "a subnet of a service is not there",
    scene: withTopology(fresh(ssmOnly), {
      services: fresh(ssmOnly).topology.services.map((one) => ({ ...one, subnets: ["subnet-0fff" as SubnetId] })),
    }),
    ...stop(aboutService("ssm"), "the subnet subnet-0fff does not exist"),
  },
  {
    code: "hub.subnets-share-zone",
    when: "two subnets of an endpoint are in one zone",
    scene: fresh({ ...ssmOnly, subnets: [0, 3] }),
    ...stop(aboutKey("hub", "subnets", 0), `are both in ${region}a`),
  },
  {
    code: "hub.vpc-missing",
    when: "there is no such hub",
    scene: withEnvironment(fresh(sound), { hubVpc: absent }),
    ...stop(aboutKey("hub", "vpc"), `the hub VPC ${hubVpc} does not exist`),
  },
  {
    code: "plan.empty-topology",
    when: "a file lists no service any more",
    scene: moving(sound, { services: [], spokes: ["app", "data"] }),
    ...stop(aboutKey("services"), "lists no service, so all of its 11 resources would be deleted"),
  },
  {
    code: "plan.too-many-deletes",
    when: "more goes than either bound",
    scene: moving(sound, { ...sound, services: ["ssm"], policy: { maxDeletes: { count: 2, percent: 10 } } }),
    ...stop(
      aboutKey("policy", "maxDeletes"),
      "deletes 5 resources, more than policy.maxDeletes.count (2) and more than policy.maxDeletes.percent (10 % of 13)",
    ),
  },
  {
    code: "quota.endpoints",
    when: "the hub would get more endpoints than it may have",
    scene: fresh({ ...sound, quotas: { endpointsPerVpc: 1 } }),
    ...stop(aboutHub, "would have 2 endpoints at once, 1 are allowed (there now: 0)"),
  },
  {
    code: "quota.ingress-rules",
    when: "the group would need more rules than it may have",
    scene: fresh({ ...sound, quotas: { rulesPerSecurityGroup: 2 } }),
    ...stop(aboutKey("hub", "allow"), "would need 3 rules, 2 are allowed"),
  },
  {
    code: "quota.protected-spokes",
    when: "more spokes are protected than a zone has tags for",
    scene: fresh({
      ...ssmOnly,
      spokes: Array.from({ length: 41 }, (_, i): SpokeDraft => ({ name: `app-${i}`, isProtected: true })),
    }),
    ...stop(aboutService("ssm"), "has 41 protected spokes, 40 can be marked on it"),
  },
  {
    code: "quota.zone-vpcs",
    when: "zones would get more VPCs than they may have",
    scene: fresh({ ...sound, quotas: { vpcsPerZone: 2 } }),
    ...stop(aboutService("kms"), "would have 3 VPCs, 2 are allowed, and so with 1 more"),
  },
  {
    code: "profile.beside",
    when: "the VPC of a spoke has the Profile, and one of somebody else as well",
    scene: withOtherProfile(standing({ ...byProfile, spokes: ["app"] }), 99),
    ...warn(
      spoke("app"),
      "another as well: rp-other (theirs, priority 99) goes before it, and what it hands out was not",
    ),
  },
  {
    code: "profile.by-zones",
    when: "a spoke uses some of the services only",
    scene: fresh({ ...byProfile, spokes: ["app", { name: "data", services: ["ssm"] }] }),
    ...warn(spoke("data"), "served by zones: a Profile serves all services at once"),
  },
  {
    code: "profile.by-zones",
    when: "one that has a number cannot be served by the Profile",
    scene: fresh({ ...byProfile, spokes: ["app", { name: "data", services: ["ssm"], profilePriority: 300 }] }),
    ...warn(spoke("data"), "only some are asked for; profilePriority does nothing there"),
  },
  {
    code: "profile.forgotten",
    when: "a Profile stands, and the file does not say how links are served",
    scene: withForgotten(present({ id: "rp-1", name: "vpce-hub-shared" })),
    ...stop(aboutKey("distribution"), "has the Profile vpce-hub-shared (rp-1)"),
  },
  {
    code: "profile.not-looked-for",
    when: "nobody may list Profiles, and the file does not speak of any",
    scene: withForgotten(unread),
    ...warn(aboutHub, "was not seen"),
  },
  {
    code: "profile.no-region",
    when: "the Region of the hub has no Profiles",
    scene: inRegion(fresh(byProfile), "me-south-1"),
    ...stop(aboutKey("distribution"), "me-south-1 has no Route 53 Profiles"),
  },
  {
    code: "profile.occupied",
    when: "the VPC of a spoke has a Profile of somebody else",
    scene: withOtherProfile(fresh({ ...byProfile, spokes: ["app"] }), 100),
    ...block(spoke("app"), [`profile-association/${vpcRefText(vpcOf("app"))}`], "has another Profile, which stays"),
  },
  {
    code: "profile.outranked",
    when: "another Profile of the VPC would go before it, and may have the same names",
    scene: withOtherProfile(fresh(ranked(200)), 100),
    ...block(
      spoke("app"),
      [`profile-association/${vpcRefText(vpcOf("app"))}`],
      "rp-other (theirs, priority 100) goes before it, and what it hands out was not looked at",
    ),
  },
  {
    code: "profile.priority-changes",
    when: "the file gives another priority than the association has",
    scene: asking(standing(ranked(300)), ranked(200)),
    ...warn(spoke("app"), "changes from 300 to 200"),
  },
  {
    code: "profile.priority-taken",
    when: "another Profile of the VPC has the priority that the file gives",
    scene: withOtherProfile(fresh(ranked(200)), 200),
    ...block(spoke("app"), [`profile-association/${vpcRefText(vpcOf("app"))}`], "is that of rp-other (theirs) already"),
  },
  {
    code: "profile.priority-unseen",
    when: "the file gives a priority, and AWS tells none",
    scene: withoutPriorities(standing(ranked(200))),
    ...warn(spoke("app"), "AWS tells no priority"),
  },
  {
    code: "profile.price",
    when: "a Profile is made",
    scene: fresh(byProfile),
    ...warn(aboutKey("distribution"), "costs 547.50 USD a month for 2 VPCs"),
  },
  {
    code: "profile.stays",
    when: "nobody needs the Profile, and an account that it is shared with could not be read",
    scene: withUnreadUses(asking(standing(byProfile), { ...byProfile, spokes: [] })),
    ...warn(aboutHub, "stays, and costs 547.50 USD a month: it is shared with account"),
  },
  {
    code: "quota.profile-vpcs",
    when: "the Profile would get more VPCs than it may have",
    scene: fresh({ ...byProfile, quotas: { vpcsPerProfile: 1 } }),
    ...stop(aboutHub, "the Profile would have 2 VPCs, 1 are allowed"),
  },
  {
    code: "quota.profiles",
    when: "the account would get more Profiles than it may have",
    scene: fresh({ ...byProfile, quotas: { profilesPerRegion: 0 } }),
    ...stop(aboutHub, "would have 1 Profiles"),
  },
  {
    code: "quota.zones",
    when: "the account would get more zones than it may have",
    scene: fresh({ ...sound, quotas: { zonesPerAccount: 1 } }),
    ...stop(aboutHub, "would have 2 private zones at once, 1 are allowed"),
  },
  {
    code: "read.unknown",
    when: "the VPCs of a zone could not be read",
    scene: withZone(settled(sound), ssmName, () => ({ vpcs: unread })),
    ...block({ kind: "zone", name: canonicalName(ssmName) }, [`zone/${ssmName}`], "could not be read: not allowed"),
  },
  {
    code: "resource.protected",
    when: "a protected service is taken out",
    scene: moving(
      { ...ssmOnly, services: ["kms", { name: "ssm", isProtected: true }] },
      { ...ssmOnly, services: ["kms"] },
    ),
    ...block(
      { kind: "zone", name: canonicalName(ssmName) },
      [linkTo("app"), `record/${ssmName}/${ssmName}/A`, `zone/${ssmName}`],
      "is protected, and its service is no longer in the topology",
    ),
  },
  {
    code: "spoke.not-admitted",
    when: "the list of CIDRs is narrowed to the hub",
    scene: moving({ ...ssmOnly, allow: ["10.0.0.0/8"] }, { ...ssmOnly, allow: ["192.168.0.0/16"] }),
    ...warn(aboutKey("hub", "allow"), "hub.allow does not admit spoke app ("),
  },
  {
    code: "scope.unknown",
    when: "a scope names what the file does not have",
    scene: fresh(sound),
    options: { scope: { only: [{ kind: "spoke", name: "ap" }], exclude: [] } },
    ...stop(aboutKey("spokes"), "the topology shared-endpoints has no spoke ap"),
  },
  {
    code: "security-group.foreign",
    when: "somebody else's group has the name of ours",
    scene: withState(fresh(sound), { groups: () => [groupOf([])] }),
    ...block(
      aboutHub,
      ["security-group/endpoints"],
      "has the name vpce-hub-shared-endpoints and belongs to someone else",
    ),
  },
  {
    code: "service.ambiguous",
    when: "a name can mean two services",
    scene: withOffer(fresh({ services: ["studio", "other"], spokes: [] }), "other", {
      serviceName: `aws.sagemaker.${region}.studio`,
    }),
    ...stop(aboutService("studio"), "studio can mean"),
  },
  {
    code: "service.duplicate-dns-name",
    when: "two services answer to one name",
    scene: fresh({ ...ssmOnly, services: ["ssm", { name: "kms", names: [`*.${ssmName}`] }] }),
    ...stop(aboutService("ssm", "kms"), `ssm and kms both answer to ${ssmName}`),
  },
  {
    code: "service.hides-nothing",
    when: "a service may hide a name that it does not hide",
    scene: fresh({ ...ssmOnly, services: [{ name: "ssm", mayHide: ["www.example.org"] }] }),
    ...warn(aboutService("ssm"), "may hide www.example.org, which is below none of its names"),
  },
  {
    code: "service.no-dns-name",
    when: "a service has no name",
    scene: fresh({ services: [{ name: "ssm", names: [] }], spokes: [] }),
    ...warn(aboutService("ssm"), "ssm has no private DNS name"),
  },
  {
    code: "service.no-supported-zone",
    when: "a service is offered in none of the hub's zones",
    scene: withOffer(fresh(sound), "ssm", { availabilityZones: [`${region}d`] }),
    ...stop(aboutService("ssm"), "is not offered in the availability zone of any of its subnets"),
  },
  {
    code: "service.default-policy-unsupported",
    when: "a service takes no policy and there is one for all",
    scene: withOffer(fresh({ services: [{ name: "ssm", policy: "{}", hasDefaultPolicy: true }], spokes: [] }), "ssm", {
      isPolicySupported: false,
    }),
    ...warn(aboutService("ssm"), "ssm takes no endpoint policy, so defaults.policy does not hold for it"),
  },
  {
    code: "service.policy-unsupported",
    when: "a service takes no policy and is given one",
    scene: withOffer(fresh({ services: [{ name: "ssm", policy: "{}" }], spokes: [] }), "ssm", {
      isPolicySupported: false,
    }),
    ...stop(aboutService("ssm"), "ssm takes no endpoint policy"),
  },
  {
    code: "service.unknown",
    when: "the Region does not offer a service",
    scene: withoutOffer(fresh(sound), "ssm"),
    ...stop(aboutService("ssm"), `${region} offers no service com.amazonaws.${region}.ssm`),
  },
  {
    code: "service.zone-unsupported",
    when: "a service is not offered in one of the hub's zones",
    scene: withOffer(fresh(sound), "ssm", { availabilityZones: [`${region}a`] }),
    ...warn(aboutService("ssm"), `(${region}c); its endpoint does without`),
  },
  {
    code: "spoke.local-endpoint",
    when: "a spoke keeps an endpoint of its own",
    scene: withLocal("keep"),
    ...warn(spoke("app"), `so it joins no zone of ${ssmName}: ${endpointIdOf("own ssm")} for ssm`),
  },
  {
    code: "spoke.endpoint-references",
    when: "an endpoint of a spoke is switched",
    scene: withLocal("switch"),
    ...warn(aboutKey("spokes"), `that name ${endpointIdOf("own ssm")} (aws:SourceVpce)`),
  },
  {
    code: "spoke.endpoint-policy",
    when: "the endpoint that is switched has a policy",
    scene: withLocal("switch", { policy: "{}" }),
    ...warn(spoke("app"), "has an endpoint policy of its own"),
  },
  {
    code: "spoke.names-unserved",
    when: "the endpoint that is switched has a further name",
    scene: withLocal("switch", {
      privateNames: [ssmName, `ssm.${region}.api.aws`].map((name) => ({ name: canonicalName(name), zone: undefined })),
    }),
    ...warn(spoke("app"), `ssm.${region}.api.aws; they are public from then on`),
  },
  {
    code: "spoke.no-internet",
    when: "a route table of the spoke leads nowhere",
    scene: withEnvironment(withLocal("switch"), {
      waysOut: new Map([[vpcRefText(vpcOf("app")), present({ closed: ["rtb-1"], doubtful: undefined })]]),
    }),
    ...block(
      spoke("app"),
      [`local-endpoint/${region}/${vpcOf("app").vpc}/${endpointIdOf("own ssm")}`, linkTo("app")],
      "(route tables without a default route: rtb-1)",
    ),
  },
  {
    code: "spoke.other-topology",
    when: "an endpoint of a spoke bears the mark of another topology",
    scene: withLocal("switch", { tags: new Map([["vpce-hub:local", "other-team"]]) }),
    ...block(
      spoke("app"),
      [`local-endpoint/${region}/${vpcOf("app").vpc}/${endpointIdOf("own ssm")}`],
      "is switched by the topology other-team",
    ),
  },
  {
    code: "spoke.zone-above",
    when: "a spoke that is to be switched sees a zone above its name",
    scene: withVisible(withLocal("switch"), vpcOf("app"), zoneSeen(`${region}.amazonaws.com`)),
    ...block(
      spoke("app"),
      [`local-endpoint/${region}/${vpcOf("app").vpc}/${endpointIdOf("own ssm")}`, linkTo("app")],
      `${region}.amazonaws.com (${zoneIdOf("taken")}), which it sees too, answers for ${ssmName}`,
    ),
  },
  {
    code: "spoke.retires-later",
    when: "an endpoint that is to be retired has not drained",
    scene: withOwn(
      settled({ ...ssmOnly, spokes: [{ name: "app", localEndpoints: { mode: "retire", drainMs: 604_800_000 } }] }),
      vpcOf("app"),
      switchedEndpointOf("ssm"),
    ),
    ...warn(spoke("app"), "is retired from 2026-01-07T00:00:00.000Z on"),
  },
  {
    code: "spoke.connections-unseen",
    when: "nobody may look at the connections of an endpoint that goes",
    scene: withOwn(
      settled({ ...ssmOnly, spokes: [{ name: "app", localEndpoints: { mode: "retire" } }] }),
      vpcOf("app"),
      switchedEndpointOf("ssm"),
    ),
    ...warn(spoke("app"), "is not known"),
  },
  {
    code: "spoke.reach-unknown",
    when: "nobody may read the Transit Gateway",
    scene: withNetworks(fresh(ssmOnly), (draft) => void draft.unread.push("gateways.tgw-1")),
    ...warn(spoke("app"), "whether spoke app reaches the endpoints of the hub is not known: what tgw-1 does"),
  },
  {
    code: "spoke.unreachable",
    when: "the hub has no way back to a spoke",
    scene: withNetworks(fresh(ssmOnly), ({ hub }) => {
      for (const table of hub.tables) table.routes = [];
    }),
    ...block(spoke("app"), [linkTo("app")], "rtb-a of the hub has no route to"),
  },
  {
    code: "spoke.vpc-mistaken",
    when: "a VPC seems to be nobody's while a spoke cannot be found",
    scene: withSlip(),
    ...block({ kind: "vpc", vpc: vpcOf("app") }, [linkTo("app")], "it may be that of app, which could not be found"),
  },
  {
    code: "spoke.vpc-missing",
    when: "there is no such VPC",
    scene: withEnvironment(fresh(ssmOnly), { spokeVpcs: new Map([["app", absent]]) }),
    ...block(spoke("app"), [linkTo("app")], "of spoke app does not exist in account"),
  },
  {
    code: "spoke.same-vpc",
    when: "the tags of two spokes lead to one VPC",
    scene: fresh({ services: ["ssm"], spokes: ["app", { ...spokeOf("app"), name: "again" }] }),
    ...stop(spoke("app"), "app and again are one VPC"),
  },
  {
    code: "spoke.same-vpc",
    when: "the tags of a spoke lead to the hub",
    scene: fresh({ services: ["ssm"], spokes: [{ name: "app", account: hubAccount, vpc: hubVpc }] }),
    ...stop(aboutSpoke({ name: "app", account: hubAccount, ...hubRef }), "which is the hub"),
  },
  {
    code: "vpc.dns-off",
    when: "a spoke does not resolve by zones",
    scene: withEnvironment(fresh(ssmOnly), {
      spokeVpcs: new Map(
        [...fresh(ssmOnly).environment.spokeVpcs].map(([name, vpc]) => [
          name,
          vpc.kind === "present" ? present({ ...vpc.value, hasDnsSupport: false, hasDnsHostnames: false }) : vpc,
        ]),
      ),
    }),
    ...warn(spoke("app"), "has enableDnsSupport and enableDnsHostnames off"),
  },
  {
    code: "zone.conflict",
    when: "a spoke has a zone of the name already",
    scene: withVisible(fresh(ssmOnly), vpcOf("app"), zoneSeen(ssmName)),
    ...block(spoke("app"), [linkTo("app")], `of account ${otherAccount}, and a VPC can have one only`),
  },
  {
    code: "zone.shadows",
    when: "a new zone hides names that nothing serves",
    scene: fresh({ services: ["dynamodb"], spokes: [] }),
    ...stop(aboutService("dynamodb"), `hides from every VPC that sees it: streams.dynamodb.${region}.amazonaws.com`),
  },
  {
    code: "zone.whole-domain",
    when: "a file gives all of AWS as a name",
    scene: fresh({ services: [{ name: "ssm", names: [], dnsNames: ["*.amazonaws.com"] }], spokes: [] }),
    ...stop(aboutService("ssm"), "would hide all of AWS under amazonaws.com"),
  },
  {
    code: "zone.foreign",
    when: "the account has a zone of our name that is not ours",
    scene: withState(fresh(sound), { zones: () => [foreignZone(ssmName, { comment: "by hand" })] }),
    ...warn(
      aboutService("ssm"),
      "is called ssm.ap-northeast-1.amazonaws.com too and is not this topology's (its comment: by hand)",
    ),
  },
];

/** What hangs on a scope, an approval, or states of a world; tests of whole runs have scenes of these. */
const triedInWorlds: readonly FindingCode[] = [
  "endpoint.failed",
  "endpoint.marks-missing",
  "endpoint.needs-acceptance",
  "endpoint.partial",
  "endpoint.rejected",
  "plan.due-since",
  "plan.not-approved",
  "quota.subnet-addresses",
  "scope.not-read",
  "security-group.in-use",
  "spoke.gateway-endpoint",
  "spoke.other-region",
  "topology.renamed",
];

describe("a finding is raised once, about what is wrong, and holds back what hangs on it", () => {
  test.each(cases)("$code where $when", ({ code, severity, subject, keys, says, scene, options }) => {
    const found = planOf(scene, options).findings.filter((finding) => finding.code === code);
    expect(found.map((finding) => [finding.severity, finding.subject, finding.keys])).toEqual([
      [severity, subject, keys],
    ]);
    expect(found[0]?.message).toContain(says);
    expect(found[0]?.hint).toMatch(/./);
  });

  test("there is a case for each code", () => {
    const codes = new Set<string>([...cases.map(({ code }) => code), ...triedInWorlds]);
    expect([...codes].sort()).toEqual(Object.keys(findingMeanings).sort());
  });
});

test("a sound scene has no findings, before and after everything is made", () => {
  expect(planOf(fresh(sound)).findings).toEqual([]);
  expect(planOf(settled(sound)).findings).toEqual([]);
});

/** A spoke that nothing stands for yet, with an endpoint of its own for ssm. */
function withLocal(mode: "keep" | "switch", more: Parameters<typeof ownEndpointOf>[1] = {}): Scene {
  const scene = fresh({ services: ["ssm"], spokes: [{ name: "app", localEndpoints: { mode } }] });
  return withOwn(scene, vpcOf("app"), ownEndpointOf("ssm", more));
}

/** A zone of another account's that a VPC sees. */
function zoneSeen(name: string): Parameters<typeof withVisible>[2] {
  return { id: zoneIdOf("taken"), name: canonicalName(name), owner: { kind: "account", account: otherAccount } };
}
