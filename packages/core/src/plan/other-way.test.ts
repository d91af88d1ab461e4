import fc from "fast-check";
import { expect, test } from "vitest";
import { everything } from "../scope/scope.ts";
import { drafts } from "../testing/drafts.ts";
import { withUnread } from "../testing/edits.ts";
import { messUps } from "../testing/messes.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import type { Region } from "../words/ids.ts";
import { estimateOf } from "./estimate-of.ts";
import { type OtherWay, otherWayOf } from "./other-way.ts";

const runs = { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) };

function otherWay(scene: Scene): OtherWay | undefined {
  return otherWayOf({ ...scene, scope: everything });
}

test("whatever stands, in whatever mess, and whatever else changes, the other way can be reckoned", () => {
  fc.assert(
    fc.property(drafts, drafts, messUps, (before, after, mess) => {
      const scene = mess(moving(before, after));
      const found = otherWay(scene);
      const { distribution = "profile", cost = { asked: 0 }, vpcs = 1 } = found ?? {};
      expect([distribution, cost.asked, vpcs > 0]).toEqual(["profile", 0, true]);
    }),
    runs,
  );
});

test("it takes what a plan of the file with that distribution takes", () => {
  const draft = { services: ["ssm", "kms"], spokes: ["app", "data"] };
  const byProfile = { ...draft, distribution: "profile" } as const;
  const found = otherWay(fresh(draft));
  expect(found?.estimate).toEqual(estimateOf(planOf(fresh(byProfile))));
  expect(found).toMatchObject({ vpcs: 2, cost: { asked: 0, other: 547.5 }, isWithinQuota: true });
  const back = otherWay(fresh(byProfile));
  expect(back?.estimate).toEqual(estimateOf(planOf(fresh({ ...draft, distribution: "zones" }))));
  expect(back).toMatchObject({ distribution: "zones", vpcs: 2, cost: { asked: 547.5, other: 0 } });
});

test("beyond 100 VPCs each costs a little more, and what AWS would refuse is told as such", () => {
  const spokes = Array.from({ length: 102 }, (_, i) => ({
    name: `spoke-${i}`,
    vpc: `vpc-0b${String(i).padStart(15, "0")}`,
  }));
  const found = otherWay(fresh({ services: ["ssm"], spokes, quotas: { vpcsPerProfile: 101 } }));
  expect(found?.cost.other).toBeCloseTo(547.5 + 2 * 0.0014 * 730);
  expect(found?.isWithinQuota).toBe(false);
});

test("where too little is known, nothing is said", () => {
  const scene = settled({ services: ["ssm"], spokes: ["app"] });
  expect(otherWay(scene)).toBeDefined();
  expect(otherWay({ ...scene, environment: { ...scene.environment, catalogue: { kind: "absent" } } })).toBeUndefined();
  expect(otherWay(withUnread(scene, "zones"))).toBeUndefined();
});

test.each([
  ["ap-northeast-1", "profile"],
  ["me-south-1", undefined],
  // Whether Profiles are there is not known.
  ["us-gov-west-1", undefined],
  ["cn-north-1", undefined],
])("in %s the Profile is advised where it is known to be: %s", (region, expected) => {
  const scene = fresh({ services: ["ssm"], spokes: ["app"] });
  const here = region as Region;
  const { hub, spokes } = scene.topology;
  const topology = {
    ...scene.topology,
    hub: { ...hub, region: here },
    spokes: spokes.map((spoke) => ({ ...spoke, region: here })),
  };
  expect(otherWay({ ...scene, topology })?.distribution).toBe(expected);
});
