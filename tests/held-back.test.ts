import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";
import { type Draft, draftOf, everything } from "./support/topologies.ts";
import { type ServedWorld, createAppliedWorld } from "./support/world.ts";

// A plan of nothing but changes that are held back: there is nothing to apply, and something to mend.

const spokes = everything.spokes.slice(0, 2);
const before = draftOf(["kms", { name: "ssm", protect: true }], spokes);
/** Nothing but the removal of a protected service. */
const held = draftOf(["kms"], spokes);
/** The same, and a service that can be made. */
const heldInPart = draftOf(["kms", "ec2messages"], spokes);

let folder: string;
let world: ServedWorld;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  world = await createAppliedWorld([before]);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test.each([[[]], [["--detailed-exitcode"]]])(
  "a plan that holds back all of its changes is refused, not pending (%j)",
  async (args: readonly string[]) => {
    const output = join(folder, "output");
    writeFileSync(output, "");
    const ended = await plan(held, args, { GITHUB_OUTPUT: output });
    expect(ended.stdout).toMatch(/\nNothing can be done: \d+ held back\.\n$/);
    expect(ended.code).toBe(12);
    expect(readFileSync(output, "utf8")).toMatch(/^changes=false\n[^]*^held_back=[1-9]\d*\n[^]*^exit_class=refused$/m);
  },
);

test("an apply of it ends the same way, and writes nothing", async () => {
  const mark = world.simulator.log.length;
  const ended = await runCommand("vpce-apply", [save(held), "--yes"], world);
  expect(ended.code).toBe(12);
  expect(ended.stdout).toContain("Nothing was written. To go on once that is mended: vpce-apply ");
  expect(world.simulator.log.slice(mark).filter(({ isWrite }) => isWrite)).toEqual([]);
});

test("what is held back beside other changes leaves them pending", async () => {
  expect((await plan(heldInPart, ["--detailed-exitcode"])).code).toBe(2);
  expect((await plan(heldInPart, [])).code).toBe(0);
});

test("left out of the scope, it keeps no job from ending green", async () => {
  expect((await plan(held, ["--detailed-exitcode", "--only", "service:kms"])).code).toBe(0);
});

async function plan(draft: Draft, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runCommand("vpce-plan", [save(draft), ...args], { env: { ...world.env, ...env } });
}

function save(draft: Draft): string {
  const file = join(folder, "topology.yaml");
  writeFileSync(file, JSON.stringify(draft));
  return file;
}
