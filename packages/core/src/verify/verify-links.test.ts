import { expect, test } from "vitest";
import { type Draft, hubAccount, spokeOf } from "../testing/draft.ts";
import {
  otherAccount,
  unread,
  vpcOf,
  withEndpoint,
  withEnvironment,
  withTopology,
  withVisible,
  withZone,
} from "../testing/edits.ts";
import { ownEndpointOf, withOwn } from "../testing/local.ts";
import { withNetworks } from "../testing/scene-networks.ts";
import { standing } from "../testing/profiles-scene.ts";
import { type Scene, fresh, settled } from "../testing/scene.ts";
import { type Gap, nothingSought } from "../topology/sought.ts";
import { everything } from "../scope/scope.ts";
import type { ProfileUse } from "../resource/profiles.ts";
import type { AccountId, ZoneId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { type Observed, absent, present } from "../words/state.ts";
import { type Verification, answerCounts, sharedObstacles, verdictOf } from "./verification.ts";
import { verifyLinks } from "./verify-links.ts";

const draft: Draft = { services: ["ssm", "kms"], spokes: ["app", "data"] };
const ssmName = "ssm.ap-northeast-1.amazonaws.com";
const sound: Scene = withNetworks(settled(draft));

function verify(scene: Scene): Verification {
  return verifyLinks({ ...scene, scope: everything, whole: { topology: scene.topology, sought: nothingSought } });
}

/** What is first in the way, by spoke and service. */
function firsts(verification: Verification): readonly string[] {
  return verification.spokes.flatMap(({ name, links }) =>
    links.flatMap(({ service, answer, obstacles: [first] }) =>
      answer === "yes" ? [] : `${name} ${service} ${answer} ${first?.check ?? "-"}: ${first?.message ?? "-"}`,
    ),
  );
}

test("a topology in order is well, link by link", () => {
  const verification = verify(sound);
  expect(firsts(verification)).toEqual([]);
  expect(answerCounts(verification)).toEqual({ yes: 4, no: 0, unknown: 0, assumed: 0 });
  expect([verification.faults, verdictOf(verification)]).toEqual([[], "well"]);
});

test("where nothing was applied, every link lacks its endpoint and its zone", () => {
  const verification = verify(withNetworks(fresh(draft)));
  expect(verdictOf(verification)).toBe("failed");
  expect(firsts(verification).map((text) => text.split(":")[0])).toEqual([
    "app ssm no zone",
    "app kms no zone",
    "data ssm no zone",
    "data kms no zone",
  ]);
});

test("a spoke that is not on a zone has no link by it, and keeps the others", () => {
  const { vpc } = vpcOf("app");
  const scene = withZone(sound, ssmName, ({ vpcs }) => ({
    vpcs: vpcs.kind === "present" ? present(vpcs.value.filter((one) => one.vpc !== vpc)) : vpcs,
  }));
  expect(firsts(verify(scene))).toEqual([
    `app ssm no zone: spoke app (${vpc}) is not on the zone ${ssmName} (${zoneIdIn(scene)})`,
  ]);
});

test("what a spoke keeps of its own is no link of the hub, and one that is to be switched is", () => {
  const scene = (mode: "keep" | "switch"): Scene => {
    const asked: Draft = { ...draft, spokes: [{ name: "app", localEndpoints: { mode } }, "data"] };
    const without = withZone(withNetworks(settled(asked)), ssmName, ({ vpcs }) => ({
      vpcs: vpcs.kind === "present" ? present(vpcs.value.filter((one) => one.vpc !== vpcOf("app").vpc)) : vpcs,
    }));
    return withOwn(without, vpcOf("app"), ownEndpointOf("ssm"));
  };
  const linksOf = (verification: Verification): readonly string[] =>
    verification.spokes.flatMap(({ name, links }) =>
      links.map(({ service, answer }) => `${name} ${service} ${answer}`),
    );
  const kept = verify(scene("keep"));
  expect([linksOf(kept), verdictOf(kept)]).toEqual([["app kms yes", "data ssm yes", "data kms yes"], "well"]);
  expect(linksOf(verify(scene("switch")))).toContain("app ssm no");
});

test("a zone of somebody else that a spoke sees in place of ours is in the way", () => {
  const other = {
    id: "ZOTHER" as ZoneId,
    name: canonicalName(ssmName),
    owner: { kind: "account", account: otherAccount },
  } as const;
  const visible = sound.environment.visibleZones.get(vpcRefText(vpcOf("app"))) ?? absent;
  const rest = visible.kind === "present" ? visible.value.filter(({ name }) => name !== ssmName) : [];
  const visibleZones = new Map([
    ...sound.environment.visibleZones,
    [vpcRefText(vpcOf("app")), present([...rest, other])] as const,
  ]);
  expect(firsts(verify(withEnvironment(sound, { visibleZones })))).toEqual([
    expect.stringMatching(/^app ssm no zone: spoke app sees the zone ZOTHER \(of account \d+\) for ssm/),
  ]);
});

test("a nearer zone that takes the names of a wildcard is told of, and one beside it is not", () => {
  const wild = withNetworks(
    settled({ ...draft, services: [{ name: "execute-api", names: [`*.execute-api.ap-northeast-1.amazonaws.com`] }] }),
  );
  const nearer = (name: string): Scene =>
    withVisible(wild, vpcOf("app"), {
      id: "ZNEAR" as ZoneId,
      name: canonicalName(name),
      owner: { kind: "account", account: hubAccount },
    });
  expect(firsts(verify(nearer("abc.execute-api.ap-northeast-1.amazonaws.com")))).toEqual([
    expect.stringContaining("app execute-api unknown zone: the nearer zone ZNEAR"),
  ]);
  expect(firsts(verify(nearer("abc.example.internal")))).toEqual([]);
});

test("records that are missing or lead elsewhere are in the way of all spokes", () => {
  const gone = withZone(sound, ssmName, () => ({ records: present([]) }));
  expect(sharedObstacles(verify(gone)).map(({ check, spokes, services }) => [check, spokes, services])).toEqual([
    ["record", ["app", "data"], ["ssm"]],
  ]);
  const elsewhere = withZone(sound, ssmName, ({ records }) => ({
    records: present(
      (records.kind === "present" ? records.value : []).map((record) => ({
        ...record,
        alias: record.alias && {
          ...record.alias,
          name: canonicalName("vpce-0dead-1.ssm.ap-northeast-1.vpce.amazonaws.com"),
        },
      })),
    ),
  }));
  expect(firsts(verify(elsewhere))[0]).toMatch(
    /^app ssm no record: ssm\.\S+ leads to vpce-0dead-1\S+, and not to vpce-/,
  );
});

test("an endpoint that does not serve, and authorizations that were left, are faults of the hub", () => {
  const failed = verify(withEndpoint(sound, "ssm", { state: "failed", lastError: "no address" }));
  expect(failed.faults.map(({ kind }) => kind)).toEqual([]);
  expect(firsts(failed)[0]).toMatch(/^app ssm no endpoint: the endpoint vpce-\w+ of ssm is failed: no address$/);
  const pending = verify(withEndpoint(sound, "ssm", { state: "pendingacceptance" }));
  expect(pending.faults.map(({ kind, answer }) => [kind, answer])).toEqual([["endpoint", "no"]]);
  const left = verify(withZone(sound, ssmName, () => ({ authorizations: present([vpcOf("app")]) })));
  expect(left.faults.map(({ message }) => message)).toEqual([
    expect.stringContaining(`still lets ${vpcOf("app").vpc} join`),
  ]);
  expect([firsts(left), verdictOf(left)]).toEqual([[], "failed"]);
});

test("what could not be read is not known, and nothing else is", () => {
  const verification = verify(withZone(sound, ssmName, () => ({ records: unread })));
  expect(verdictOf(verification)).toBe("incomplete");
  expect(answerCounts(verification)).toEqual({ yes: 2, no: 0, unknown: 2, assumed: 0 });
  const blind = verify({ ...sound, state: { ...sound.state, zones: unread } });
  expect(answerCounts(blind)).toEqual({ yes: 0, no: 0, unknown: 4, assumed: 0 });
  expect(blind.faults.map(({ kind }) => kind)).toEqual(["read"]);
});

test("the network is in the way after names are in order, each way by the id that decides", () => {
  const scene = withNetworks(settled(draft), ({ spoke }, index) => {
    if (index === 0) spoke.attachments = [];
  });
  expect(firsts(verify(scene)).map((text) => text.slice(0, 33))).toEqual([
    "app ssm no spoke-attachment: spok",
    "app kms no spoke-attachment: spok",
  ]);
});

test("a resolver rule that wins over a zone takes the service whose zone it is, and no other", () => {
  const scene = withNetworks(settled(draft), ({ spoke }, index) => {
    if (index === 1) spoke.rules = [{ id: "rslvr-rr-1", domain: ssmName, kind: "forward" }];
  });
  expect(firsts(verify(scene))).toEqual([
    expect.stringContaining("data ssm no resolver-rules: the resolver rule rslvr-rr-1"),
  ]);
});

test("a way that is assumed is not looked at, and names are all the same", () => {
  const spokes = draft.spokes.map((spoke) => ({ ...spokeOf(spoke), reachability: "assume" as const }));
  const assumed = { ...settled({ ...draft, spokes }) };
  expect(answerCounts(verify(assumed))).toEqual({ yes: 0, no: 0, unknown: 0, assumed: 4 });
  expect(answerCounts(verify(withZone(assumed, ssmName, () => ({ records: present([]) }))))).toEqual({
    yes: 0,
    no: 2,
    unknown: 0,
    assumed: 2,
  });
});

test("a scope leaves out services that nobody asked for", () => {
  const scope = { only: [{ kind: "service", name: "kms" }], exclude: [] } as const;
  const whole = { topology: sound.topology, sought: nothingSought };
  const { spokes } = verifyLinks({ ...sound, scope, whole });
  expect(spokes.flatMap(({ links }) => links.map(({ service }) => service))).toEqual(["kms", "kms"]);
});

test.each(["rejected", "failed", "expired", "deleting"] as const)("an endpoint that is %s is told by that", (state) => {
  const [first] = firsts(verify(withEndpoint(sound, "ssm", { state })));
  expect(first).toMatch(new RegExp(`^app ssm no endpoint: the endpoint vpce-\\w+ of ssm is ${state}$`));
});

test("a VPC on the zones that is no spoke is a fault, unless such ones may stay", () => {
  const [app] = sound.topology.spokes;
  const scene = withTopology(sound, { spokes: app === undefined ? [] : [app] });
  const found = verify(scene);
  expect(found.faults.map(({ kind, answer, message }) => [kind, answer, message])).toEqual([
    ["stranger", "no", expect.stringContaining(`the VPC ${vpcOf("data").vpc} in `)],
  ]);
  expect([firsts(found), verdictOf(found)]).toEqual([[], "failed"]);
  const policy = { ...scene.topology.policy, extraAssociations: "keep" as const };
  expect(verify(withTopology(scene, { policy })).faults).toEqual([]);
});

test("while the hub VPC was not read, no way to it is well", () => {
  const found = verify(withEnvironment(sound, { hubVpc: unread }));
  expect(answerCounts(found)).toEqual({ yes: 0, no: 0, unknown: 4, assumed: 0 });
  expect(firsts(found)[0]).toMatch(
    /^app ssm unknown endpoint: the hub VPC was not read: .+, so the way there was not looked at$/,
  );
  expect(found.faults.map(({ kind }) => kind)).toEqual(["read"]);
});

test("who has the Profile is gone through as often for two links as for eight", () => {
  const passesOf = (services: readonly string[], spokes: readonly string[]): number => {
    const scene = standing({ services, spokes, distribution: "profile" });
    const { profiles } = scene.state;
    if (profiles === undefined) throw new Error("there is no Profile");
    let passes = 0;
    const usesByAccount = new (class extends Map<AccountId, Observed<readonly ProfileUse[]>> {
      override [Symbol.iterator]() {
        passes += 1;
        return super[Symbol.iterator]();
      }
      override values() {
        passes += 1;
        return super.values();
      }
    })(profiles.usesByAccount);
    const state = { ...scene.state, profiles: { ...profiles, usesByAccount } };
    passes = 0;
    expect(answerCounts(verify({ ...scene, state })).no).toBe(0);
    return passes;
  };
  expect(passesOf(["ssm", "kms", "sqs", "ec2"], ["app", "data"])).toBe(passesOf(["ssm"], ["app", "data"]));
});

test("while the VPC of a spoke cannot be found, one on the zones may be that of the spoke", () => {
  const spokes = sound.topology.spokes.map((spoke) =>
    spoke.name === "data" ? { ...spoke, vpc: vpcOf("elsewhere").vpc } : spoke,
  );
  const spokeVpcs = new Map([...sound.environment.spokeVpcs, ["data", absent] as const]);
  const scene = { ...withTopology(sound, { spokes }), environment: { ...sound.environment, spokeVpcs } };
  expect(verify(scene).faults.map(({ kind, hint }) => [kind, hint])).toEqual([
    ["stranger", expect.stringMatching(/^see first that it is not the VPC of data, which could not be found; else /)],
  ]);
});

test("a spoke that is out of scope is no stranger", () => {
  const scope = { only: [{ kind: "spoke", name: "app" }], exclude: [] } as const;
  const topology = { ...sound.topology, spokes: sound.topology.spokes.filter(({ name }) => name === "app") };
  const whole = { topology: sound.topology, sought: nothingSought };
  expect(verifyLinks({ ...sound, topology, scope, whole }).faults).toEqual([]);
});

test("what was looked up and not found is never well, and then nobody is called a stranger", () => {
  const of = { kind: "selection", name: "production" } as const;
  const reason = {
    code: "aws.access-denied",
    message: "denied",
    action: "ec2:DescribeVpcs",
    account: otherAccount,
    region: sound.topology.hub.region,
    hint: undefined,
  } as const;
  const account = otherAccount;
  const gaps: readonly (readonly [Gap, string])[] = [
    [{ kind: "unread", of, what: "the VPCs of account 9", reason }, "incomplete"],
    [{ kind: "unmatched", of, account, region: sound.topology.hub.region, tags: "a=b", vpcs: [] }, "failed"],
    [{ kind: "not-asked", of, account }, "well"],
  ];
  const topology = { ...sound.topology, spokes: sound.topology.spokes.slice(0, 1) };
  for (const [gap, verdict] of gaps) {
    const whole = { topology, sought: { ...nothingSought, gaps: [gap] } };
    const found = verifyLinks({ ...sound, topology, scope: everything, whole });
    expect([verdictOf(found), found.faults.map(({ kind }) => kind)]).toEqual([
      verdict,
      gap.kind === "unread" ? ["read"] : gap.kind === "unmatched" ? ["spoke"] : [],
    ]);
  }
});

function zoneIdIn({ state }: Scene): string {
  const zones = state.zones.kind === "present" ? state.zones.value : [];
  return zones.find(({ name }) => name === ssmName)?.id ?? "";
}
