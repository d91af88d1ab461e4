import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { createAppliedWorld, createServedWorld } from "./support/world.ts";

// What a command advises at its end is what the next command line is.

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "vpce-hub-"));
});

afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("two spokes");

test("a saved plan of which a part is held back: what exit 14 advises never ends in 13, and says when to plan again", async () => {
  await using world = await createServedWorld();
  const run = async (line: string): Promise<Ended> => commandLine(line, world.env);
  save("topology.yaml", draftOf(["kms", "ssm"], [{ ...alone, protect: true }, pair]));
  expect((await run("vpce-apply topology.yaml --yes")).code).toBe(0);
  save("topology.yaml", draftOf(["ssm"], [alone, pair]));
  expect((await run("vpce-plan topology.yaml --out plan.json")).stdout).toMatch(
    /! delete endpoint \S+kms .* for service kms, after: take vpc-\w+ off zone kms\./,
  );
  const first = await run("vpce-apply plan.json");
  expect(first.code).toBe(14);
  expect(first.stdout).toContain("To go on once that is mended: vpce-apply plan.json");
  const again = await run("vpce-apply plan.json");
  expect(again.code).toBe(12);
  expect(again.stdout).toContain("plan.not-approved: what resource.protected held back");
  expect(again.stdout).toContain("To go on once that is mended: vpce-plan topology.yaml --out plan.json");
  const next = await run("vpce-plan topology.yaml --out plan.json");
  expect(next.stdout).toContain("- zone kms.ap-northeast-1.amazonaws.com");
  expect(next.stdout).not.toContain("Not done by this plan");
});

test("a moved hub is refused with the option that approves it, and a mistake beside it without", async () => {
  const otherHub = { ...hub, vpc: "vpc-0a1b2c3d4e5f69999", subnets: ["subnet-0a1b2c3d4e5f69991"] };
  const seat = { ...draftOf([], []), name: "seat", hub: otherHub };
  await using world = await createAppliedWorld([sessionManager, seat]);
  save("topology.yaml", { ...sessionManager, hub: otherHub });
  const refused = await commandLine("vpce-apply topology.yaml --yes", world.env);
  expect(refused.code).toBe(12);
  expect(refused.stderr).toMatch(/Refused: hub\.moved.*\nTo approve this very plan: --allow-deletes [0-9a-f]{64}\n/);
  const file = { ...sessionManager, hub: { ...otherHub, subnets: ["subnet-0dead00000000dead"] } };
  save("topology.yaml", file);
  const mistaken = await commandLine("vpce-apply topology.yaml --yes", world.env);
  expect(mistaken.stderr).toContain("Refused: hub.moved, hub.subnet-missing");
  expect(mistaken.stderr).not.toContain("--allow-deletes");
});

test("the help says how a service of a spoke is written, and what is written wrongly is answered with it", async () => {
  expect((await commandLine("vpce-plan --help", {})).stdout).toContain("spoke:NAME+service:NAME");
  save("topology.yaml", sessionManager);
  const ended = await commandLine("vpce-plan topology.yaml --only spoke:alone/service:", {});
  expect(ended.code).not.toBe(0);
  const wrong = await commandLine("vpce-plan topology.yaml --only spoke", {});
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain("spoke:NAME+service:NAME");
});

async function commandLine(line: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const [name, ...args] = line.split(" ");
  return runCommand(name as "vpce-plan", args, { cwd, env });
}

function save(name: string, draft: Draft): void {
  writeFileSync(join(cwd, name), JSON.stringify(draft));
}
