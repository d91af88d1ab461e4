import { expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { type Draft, spokeOf } from "../testing/draft.ts";
import { vpcOf, withEnvironment, withTopology } from "../testing/edits.ts";
import { asking, standing } from "../testing/profiles-scene.ts";
import { withNetworks } from "../testing/scene-networks.ts";
import { type Scene, fresh, planOf, settled } from "../testing/scene.ts";
import { vpcRefText } from "../words/key.ts";
import { present } from "../words/state.ts";

const draft: Draft = { services: ["ssm", "cassandra"], spokes: ["app", "data", "web"] };

function found(scene: Scene): readonly Finding[] {
  return planOf(scene).findings.filter(({ code }) => code.startsWith("spoke.reach") || code === "spoke.unreachable");
}

function joined({ operations }: ReturnType<typeof planOf>): readonly string[] {
  return operations.flatMap((one) =>
    one.kind === "associate" ? `${one.subject.kind} ${one.zoneName} ${one.vpc.vpc}` : [],
  );
}

/** Cassandra listens where it really does. */
function onPorts(scene: Scene): Scene {
  const services = scene.topology.services.map((one) => (one.name === "cassandra" ? { ...one, ports: [9142] } : one));
  return withTopology(scene, { services });
}

test("spokes that reach the hub are not told of", () => {
  expect(found(withNetworks(fresh(draft)))).toEqual([]);
});

test("one spoke that does not reach the hub is held back, and the others join", () => {
  const scene = withNetworks(fresh(draft), ({ spoke }, index) => {
    if (index === 1) for (const table of spoke.tables) table.routes = [];
  });
  const told = found(scene);
  expect(told.map(({ subject, keys }) => [subject.kind === "spoke" ? subject.name : "", keys.length])).toEqual([
    ["data", 2],
  ]);
  expect(told[0]?.message).toMatch(
    /^spoke data would get names of ssm, cassandra that it cannot reach: rtb-b of spoke data has no route/,
  );
  expect(joined(planOf(scene)).some((text) => text.endsWith(vpcOf("data").vpc))).toBe(false);
  expect(joined(planOf(scene))).toHaveLength(4);
});

test("where a single service is out of reach, the others are given", () => {
  const scene = withNetworks(onPorts(fresh(draft)), ({ spoke }, index) => {
    if (index === 0)
      for (const acl of spoke.acls)
        acl.entries.unshift({
          number: 50,
          isEgress: true,
          cidr: "10.0.0.0/16",
          isAllowed: false,
          ports: [9142, 9142],
          protocol: "6",
        });
  });
  const [told] = found(scene);
  expect(told?.keys).toEqual([expect.stringContaining("cassandra")]);
  expect(told?.message).toContain("names of cassandra that it cannot reach: acl-b, outbound rule 50");
});

test("a spoke whose reachability is assumed joins whatever the network says", () => {
  const spokes = draft.spokes.map((spoke) => ({ ...spokeOf(spoke), reachability: "assume" as const }));
  const scene = withNetworks(fresh({ ...draft, spokes }), ({ hub }) => {
    for (const table of hub.tables) table.routes = [];
  });
  expect(found(scene)).toEqual([]);
});

test("what could not be looked at is told once for all spokes, with what AWS said", () => {
  const scene = withNetworks(fresh(draft), ({ unread }) => void unread.push("hub.acls"));
  expect(found(scene).map(({ severity, message }) => [severity, message])).toEqual([
    [
      "warn",
      expect.stringMatching(
        /^whether spokes app, data, web reach the endpoints of the hub is not known: the network ACL of subnet-\w+ \(the hub\) was not read: denied, and so with 2 more$/,
      ),
    ],
  ]);
});

test("links that stand are not looked at", () => {
  const scene = withNetworks(settled(draft), ({ hub }) => {
    for (const table of hub.tables) table.routes = [];
  });
  expect(found(scene)).toEqual([]);
});

test("what keeps names alone from resolving holds nothing back", () => {
  const sound = withNetworks(fresh({ ...draft, spokes: ["app"] }), ({ spoke }) => {
    spoke.rules = [{ id: "rslvr-rr-1", domain: "ssm.ap-northeast-1.amazonaws.com", kind: "forward" }];
  });
  const spokeVpcs = new Map(
    [...sound.environment.spokeVpcs].map(([name, vpc]) => [
      name,
      vpc.kind === "present" ? present({ ...vpc.value, hasDnsSupport: false }) : vpc,
    ]),
  );
  expect(found(withEnvironment(sound, { spokeVpcs }))).toEqual([]);
});

test("a spoke that was left out of what was read is not known to reach anything", () => {
  const scene = withNetworks(fresh({ ...draft, spokes: ["app"] }));
  const { networks } = scene.environment;
  if (networks === undefined) throw new Error("the scene has networks");
  const vpcs = new Map([...networks.vpcs].filter(([ref]) => ref !== vpcRefText(vpcOf("app"))));
  expect(found(withEnvironment(scene, { networks: { ...networks, vpcs } })).map(({ code }) => code)).toEqual([
    "spoke.reach-unknown",
    "spoke.reach-unknown",
  ]);
});

const byProfile: Draft = { services: ["ssm"], spokes: ["app", "data"], distribution: "profile" };
const more: Draft = { ...byProfile, services: ["ssm", "kms"] };

/** The zones that plans put into the Profile. */
function put({ operations }: ReturnType<typeof planOf>): number {
  return operations.filter(({ kind }) => kind === "add-zone-to-profile").length;
}

/** Cuts the spoke that comes first. */
function cutFirst(scene: Scene): Scene {
  return withNetworks(scene, ({ spoke }, index) => {
    if (index === 0) for (const table of spoke.tables) table.routes = [];
  });
}

test("a zone that comes into the Profile is held back while a spoke has the Profile that cannot reach its service", () => {
  const scene = asking(standing(byProfile), more);
  expect(put(planOf(withNetworks(scene)))).toBe(1);
  expect(found(withNetworks(scene))).toEqual([]);
  const cut = cutFirst(scene);
  expect(found(cut).map(({ code, message, keys }) => [code, message, keys.length])).toEqual([
    [
      "spoke.unreachable",
      expect.stringMatching(
        /^spoke app has the Profile, and would get names of kms that it cannot reach: .*; all who have the Profile wait for it$/,
      ),
      1,
    ],
  ]);
  expect(put(planOf(cut))).toBe(0);
});

test("a spoke whose reachability is assumed holds no zone back from the Profile", () => {
  const spokes = [{ ...spokeOf("app"), reachability: "assume" as const }, "data"];
  const scene = cutFirst(asking(standing({ ...byProfile, spokes }), { ...more, spokes }));
  expect(found(scene)).toEqual([]);
  expect(put(planOf(scene))).toBe(1);
});

test("what is not known of a spoke that has the Profile is told, and the zone comes", () => {
  const scene = withNetworks(asking(standing(byProfile), more), ({ unread }) => void unread.push("hub.acls"));
  expect(found(scene).map(({ code }) => code)).toEqual(["spoke.reach-unknown"]);
  expect(put(planOf(scene))).toBe(1);
});

test("a spoke that leaves the Profile in the same plan, and gets nothing in its place, holds nothing back", () => {
  const spokes = [{ ...spokeOf("app"), services: [] }, "data"];
  const scene = cutFirst(asking(standing(byProfile), { ...more, spokes }));
  expect(planOf(scene).operations.filter(({ kind }) => kind === "leave-profile")).toHaveLength(1);
  expect(found(scene)).toEqual([]);
  expect(put(planOf(scene))).toBe(1);
});

test("a spoke that waits for zones before it leaves the Profile holds zones back from it", () => {
  const spokes = [{ ...spokeOf("app"), distribution: "zones" as const }, "data"];
  const scene = asking(standing(byProfile), { ...more, spokes });
  expect(put(planOf(withNetworks(scene)))).toBe(1);
  const plan = planOf(cutFirst(scene));
  expect(found(cutFirst(scene)).map(({ code }) => code)).toEqual(["spoke.unreachable"]);
  expect(put(plan)).toBe(0);
  expect(plan.operations.filter(({ kind }) => kind === "leave-profile")).toEqual([]);
});
