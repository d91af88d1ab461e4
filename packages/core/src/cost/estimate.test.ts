import { expect, test } from "vitest";
import { type Draft } from "../testing/draft.ts";
import { asking, standing } from "../testing/profiles-scene.ts";
import { planOf } from "../testing/scene.ts";
import { estimate } from "./estimate.ts";
import type { AccountId, EndpointId, Region, VpcId } from "../words/ids.ts";
import { zoneKey } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import type { Operation } from "../operation/operation.ts";

const account = "111111111111" as AccountId;
const region = "ap-northeast-1" as Region;
const vpc = { vpc: "vpc-0a1b2c3d4e5f60001" as VpcId, region };
const caller = { account, access: { kind: "ambient" } } as const;

/** Authorizations of one zone, which wait for nothing. */
function authorizations(count: number): readonly Operation[] {
  const zone = zoneKey(canonicalName("ssm.ap-northeast-1.amazonaws.com"));
  return Array.from({ length: count }, (_, i): Operation => ({
    id: `authorize:${i}`,
    kind: "authorize",
    caller,
    region,
    changes: [],
    subject: { kind: "hub" },
    zoneName: undefined,
    vpc,
    zone,
    dependsOn: [],
    after: [],
  }));
}

test("an estimate takes more operations than a function takes arguments", () => {
  // Node takes 125,000.
  const { calls, ms } = estimate(authorizations(130_000), caller);
  expect(calls).toBe(130_001); // and one that asks who we are
  expect(ms).toBe(((130_000 - 50) / 10) * 1000 + 50);
});

/** Endpoints that go, and wait for nothing. */
function deletions(count: number): readonly Operation[] {
  return Array.from({ length: count }, (_, i): Operation => ({
    id: `delete-endpoint:${i}`,
    kind: "delete-endpoint",
    caller,
    region,
    changes: [],
    subject: { kind: "hub" },
    zoneName: undefined,
    endpoint: `vpce-${i}` as EndpointId,
    drainMs: 0,
    dependsOn: [],
    after: [],
  }));
}

test("endpoints that go are looked for in each zone that stays, once for every call that deletes several", () => {
  const looks = (count: number, ownedZones: number): readonly (readonly [string, number])[] =>
    estimate(deletions(count), caller, { ownedZones })
      .byAction.filter(({ action }) => action.startsWith("List"))
      .map(({ action, calls }) => [action, calls]);
  expect(looks(25, 3)).toEqual([
    ["ListHostedZones", 1],
    ["ListResourceRecordSets", 3],
  ]);
  expect(looks(26, 3)).toEqual([
    ["ListHostedZones", 2],
    ["ListResourceRecordSets", 6],
  ]);
  expect(looks(1, 0)).toEqual([["ListHostedZones", 1]]);
});

test("who moves to a Profile is looked at once by its account, however many zones it leaves", () => {
  const onZones: Draft = { services: ["ssm", "kms", "sqs"], spokes: ["app", "data"], distribution: "zones" };
  const scene = standing(onZones);
  const { operations } = planOf(asking(scene, { ...onZones, distribution: "profile" }));
  const looks = estimate(operations, caller)
    .byAction.filter(({ action }) => action === "ListProfileAssociations")
    .map(({ calls }) => calls);
  // One that each has joined, and one before it leaves.
  expect(looks).toEqual([2, 2]);
});
