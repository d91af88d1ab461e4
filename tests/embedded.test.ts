import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { converge } from "../examples/embedded/embedded.ts";
import { createWorld } from "./support/world.ts";
import { sessionManager } from "./support/topologies.ts";

test("the embedded example brings AWS to its topology, and the second time has nothing to do", async () => {
  const world = await createWorld();
  const { clock, requestHandler } = world.simulator;
  const access = { clock, requestHandler, credentials: world.simulator.addAccount(sessionManager.hub.account) };
  const first = await converge(JSON.stringify(sessionManager), access);
  expect(first.changes).toBe(16);
  expect(first.applied).toBeGreaterThan(first.changes);
  const second = await converge(JSON.stringify(sessionManager), access);
  expect(second).toMatchObject({ changes: 0, applied: 0 });
});

test("the embedded example is as short as it claims: 30 lines of code", () => {
  const code = readFileSync("examples/embedded/embedded.ts", "utf8").split("\n");
  expect(
    code.filter((line) => line.trim() !== "" && !line.trim().startsWith("//") && !line.trim().startsWith("/**")).length,
  ).toBeLessThanOrEqual(30);
});
