import type { RoleRights } from "@vpce-hub/core";
import { describe, expect, test } from "vitest";
import { isWell, told } from "./support/granted.ts";
import { app, createLookedUpWorld, even, management, odd } from "./support/looked-up.ts";
import { actionsBesideNetworks, assertNeeded, assertTold, rolesThat } from "./support/missing-right.ts";
import { hub } from "./support/topologies.ts";

// The roles for what is not known before it is looked up: a hub and a spoke by tags, and spokes that a selection finds
// in the organization, one of them in the hub's account. With a service of another Region, addresses and tags. Networks
// are read alike whatever is looked up: roles.test.ts.

/** Of the accounts that are found one stands for all: their roles are the same. */
function oneOfEach(roles: readonly RoleRights[]): readonly RoleRights[] {
  const named = [hub.account, management, app.account];
  const found = roles.filter(({ account }) => !named.includes(account));
  return roles.filter((role) => named.includes(role.account) || role.account === found[0]?.account);
}

test("what is looked up is planned, applied, changed and taken down under the printed roles", async () => {
  const granted = await createLookedUpWorld();
  for (const draft of [odd, even, odd]) {
    for (const result of [await granted.plan(draft), await granted.apply(draft)])
      expect(isWell(result), told(result)).toBe(true);
  }
  const { zones } = granted.world.simulator.snapshot();
  // The hub VPC, that in the hub's account, the one by tags, and those of two accounts.
  expect(new Set(zones.map(({ associations }) => associations.length))).toEqual(new Set([5]));
});

describe("without one of its actions", () => {
  test("a role that plans says which, in which account", async () => {
    const granted = await createLookedUpWorld();
    await granted.apply({ ...odd, services: odd.services.slice(0, 2) });
    const roles = oneOfEach(rolesThat("plan", granted));
    expect(roles).toHaveLength(4);
    for (const role of roles) {
      for (const action of actionsBesideNetworks(role)) {
        granted.grant({ role, action });
        assertTold(await granted.plan(odd), { role, action });
      }
      granted.grant();
    }
  });

  test("a role that applies says which, in which account, and goes on once it has it", async () => {
    const granted = await createLookedUpWorld();
    const roles = oneOfEach(rolesThat("apply", granted));
    expect(roles).toHaveLength(4);
    const drafts = [odd, even, odd, even];
    for (const role of roles)
      for (const action of actionsBesideNetworks(role)) await assertNeeded(granted, { role, action, drafts });
    for (const draft of [even, odd]) {
      const result = await granted.apply(draft);
      expect(isWell(result), told(result)).toBe(true);
    }
  });
});
