import type { OtherWay, Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { planDocument } from "../documents/plan-document.ts";
import { planText } from "./plan-text.ts";
import { commentText } from "./markdown/comment.ts";
import { paletteFor } from "./style.ts";
import { planOf } from "./testing/plan-scene.ts";

// What a plan says of the other way that links could be served.

const estimate = { calls: 41, ms: 45_200, byAction: [] };
const toProfile: OtherWay = {
  distribution: "profile",
  vpcs: 120,
  cost: { asked: 0, other: 567.94 },
  estimate,
  isWithinQuota: true,
};
const toZones: OtherWay = { ...toProfile, distribution: "zones", cost: { asked: 567.94, other: 0 } };

const joining = planOf({ services: 2, spokes: 3 });
const standing = planOf({ services: 2, spokes: 3, before: { services: 2, spokes: 3 } });

function textOf(plan: Plan, otherWay: OtherWay | undefined): string {
  return planText({ ...plan, otherWay }, paletteFor(false));
}

function commentOf(plan: Plan, otherWay: OtherWay): string {
  const plans = [{ file: "topology.yaml", plan: { ...plan, otherWay } }];
  return commentText({ plans, problems: [], errors: [], previous: undefined, fullOutput: "" });
}

test("beside a plan that makes spokes join zones stands what a Profile would cost and take", () => {
  const line =
    /By a Route 53 Profile instead \(distribution: profile\), 120 VPCs would cost 567\.94 USD a month more \(567\.94 USD in the place of 0\.00 USD\); an apply of that takes ~41 calls, ~45 s \(this plan ~\d+ calls, ~[\d ms]+\)\./;
  expect(textOf(joining, toProfile)).toMatch(line);
  expect(commentOf(joining, toProfile)).toMatch(line);
});

test("beside a plan by a Profile stands what zones would, and that AWS refuses them where they are too many", () => {
  const line =
    /By zones instead \(distribution: zones\), 120 VPCs would cost 567\.94 USD a month less \(0\.00 USD in the place/;
  expect(textOf(standing, toZones)).toMatch(line);
  expect(textOf(standing, toZones)).not.toContain("AWS refuses");
  expect(textOf(standing, { ...toZones, isWithinQuota: false })).toContain(
    "AWS refuses that: they are more VPCs than a zone takes.",
  );
});

test("a plan that gives no spoke a zone is not lengthened by a Profile that nobody asked for, but JSON and comment have it", () => {
  expect(textOf(standing, toProfile)).not.toContain("Profile");
  expect(textOf(joining, undefined)).not.toContain("Profile");
  expect(commentOf(standing, toProfile)).toContain("By a Route 53 Profile instead");
  expect(planDocument({ ...standing, otherWay: toProfile }).other_way).toEqual({
    distribution: "profile",
    vpcs: 120,
    usd_a_month: 567.94,
    usd_a_month_as_asked: 0,
    calls: 41,
    elapsed_ms: 45_200,
    within_quota: true,
  });
  expect(planDocument(standing)).not.toHaveProperty("other_way");
});
