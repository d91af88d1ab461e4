import { expect, test } from "vitest";
import { estimate } from "./estimate.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import { zoneKey } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import type { Operation } from "../operation/operation.ts";

const account = "111111111111" as AccountId;
const region = "ap-northeast-1" as Region;
const vpc = { vpc: "vpc-0a1b2c3d4e5f60001" as VpcId, region };
const caller = { account, access: { kind: "ambient" } } as const;

/** Authorizations of one zone, which wait for nothing. */
function authorizations(count: number): readonly Operation[] {
  return Array.from({ length: count }, (_, i): Operation => ({
    id: `authorize:${i}`,
    kind: "authorize",
    caller,
    region,
    changes: [],
    subject: { kind: "hub" },
    zoneName: undefined,
    vpc,
    zone: zoneKey(canonicalName("ssm.ap-northeast-1.amazonaws.com")),
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
