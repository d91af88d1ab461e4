import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { sessionManager } from "./support/topologies.ts";

// The commands store nothing: what they leave on a machine is what they were asked to write.

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  for (const name of ["home", "tmp"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "topology.yaml"), JSON.stringify(sessionManager));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a plan and an apply leave no file behind but the outputs that were named", async () => {
  const tmp = join(folder, "tmp");
  const options = { cwd: folder, env: { HOME: join(folder, "home"), TMPDIR: tmp, TEMP: tmp, TMP: tmp } };
  expect((await runCommand("vpce-plan", ["--sandbox"], options)).code).toBe(0);
  expect((await runCommand("vpce-plan", ["--sandbox", "--out", "plan.json"], options)).code).toBe(0);
  expect((await runCommand("vpce-apply", ["--sandbox", "--yes"], options)).code).toBe(0);
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  expect(left).toEqual(["home", "plan.json", "tmp", "topology.yaml"]);
});
