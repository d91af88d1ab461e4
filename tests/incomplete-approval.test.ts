import { type GivenApproval } from "@vpce-hub/runner";
import type { Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { draftOf, everything, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

const far = everything.spokes.filter(({ name }) => name === "far");
const wanted = draftOf(sessionManager.services, [...sessionManager.spokes, ...far]);
const without = draftOf(sessionManager.services, sessionManager.spokes.slice(1));
const byPlan = ({ approval }: Plan): GivenApproval => ({ kind: "plan", approval });
const byId = ({ id }: Plan): GivenApproval => ({ kind: "id", planId: id });

// Held against such a plan, all is read again: what it could not read is part of what tells it from another.
test.each([
  ["new", "ec2", "DescribeVpcAttribute", "saved plan", byPlan],
  ["new", "ec2", "DescribeVpcAttribute", "id", byId],
  ["settled", "ec2", "DescribeVpcAttribute", "id", byId],
  ["settled", "route53", "ListHostedZonesByVPC", "id", byId],
] as const)(
  "a plan made while a %s spoke refuses %s:%s is applied as it was approved, by its %s",
  async (spoke, service, action, _, approvalOf) => {
    const world = await createWorld();
    await world.apply(spoke === "settled" ? sessionManager : without);
    world.simulator.faults.add({
      service,
      action,
      account: "222222222222",
      when: "before",
      effect: { kind: "error", code: service === "ec2" ? "UnauthorizedOperation" : "AccessDenied", status: 403 },
    });
    const plan = await world.plan(wanted);
    const result = await world.tryApply(wanted, { approval: approvalOf(plan) });
    expect(result.kind === "stale" ? result.differences : result.kind).toBe("applied");
  },
);
