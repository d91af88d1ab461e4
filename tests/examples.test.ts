import { readFileSync, readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./support/command.ts";
import { apply, createSandbox, loadTopology, plan } from "@vpce-hub/runner";

const root = resolve(import.meta.dirname, "..");
const files = readdirSync(resolve(root, "examples"), { recursive: true, encoding: "utf8" }).map(
  (file) => `examples/${file}`,
);
const topologies = files.filter((file) => /^[^/]+\/[^/]+\/topology\.yaml$/.test(file)).toSorted();
const policies = files.filter((file) => /^[^/]+\/[^/]+\/policies\/[^/]+\.json$/.test(file)).toSorted();

test("there are examples to look at", () => {
  expect(topologies).toEqual(
    expect.arrayContaining(
      ["china", "containers", "cross-region", "govcloud", "landing-zone", "session-manager", "third-party"].map(
        (name) => `examples/${name}/topology.yaml`,
      ),
    ),
  );
});

test.each(topologies)("%s is valid", async (file) => {
  expect(await loadTopology({ file: resolve(root, file) })).toMatchObject({ kind: "valid" });
});

test.each(topologies)("%s is planned and applied, and then there is nothing left to do", async (file) => {
  const loaded = await loadTopology({ file: resolve(root, file) });
  if (loaded.kind === "invalid") throw new Error(loaded.problems.map(({ message }) => message).join("; "));
  const sandbox = await createSandbox([loaded.topology]);
  const applied = await apply({ ...sandbox, topology: loaded, approve: () => true });
  expect(applied).toMatchObject({ kind: "applied" });
  const outcomes = applied.kind === "applied" ? applied.report.outcomes : [];
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  expect(applied.kind === "applied" && applied.report.blocked).toEqual([]);
  const planned = await plan({ ...sandbox, topology: loaded });
  expect(planned).toMatchObject({ kind: "planned", plan: { operations: [] } });
});

test.each(topologies)("%s tells editors where its schema is", (file) => {
  const [, schema] = /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(resolve(root, file), "utf8")) ?? [];
  expect(resolve(root, dirname(file), schema ?? "")).toBe(resolve(root, "schemas/topology.schema.json"));
});

const brownfield = files.filter((file) => /^examples\/brownfield\/\d-[a-z-]+\.yaml$/.test(file)).toSorted();

test("the brownfield has a file for each state of its story", () => {
  expect(brownfield.map((file) => file.replace("examples/brownfield/", ""))).toEqual([
    "1-take-over.yaml",
    "2-switch.yaml",
    "3-retire.yaml",
  ]);
});

test.each(brownfield)("%s alone is applied to what its sandbox.yaml lists, and nothing is held back", async (file) => {
  const { code, stdout } = await runCommand("vpce-apply", [file, "--sandbox", "--yes"]);
  expect(code, stdout).toBe(0);
});

test.each(policies)("%s is used by the example beside it", async (file) => {
  const loaded = await loadTopology({ file: resolve(root, dirname(file), "../topology.yaml") });
  const texts = loaded.kind === "valid" ? loaded.topology.services.map(({ policy }) => policy) : [];
  expect(texts).toContain(readFileSync(resolve(root, file), "utf8"));
});

test("the quick start is Session Manager: three services, one hub, two spokes in accounts of their own", async () => {
  const loaded = await loadTopology({ file: resolve(root, "examples/session-manager/topology.yaml") });
  expect(loaded).toMatchObject({
    kind: "valid",
    topology: {
      hub: { account: "111111111111", region: "ap-northeast-1" },
      services: [{ name: "ssm" }, { name: "ec2messages" }, { name: "ssmmessages" }],
      spokes: [{ account: "222222222222" }, { account: "333333333333" }],
    },
  });
});

test("the landing zone is planned and applied on the sandbox, and nothing is left to do", async () => {
  const loaded = await loadTopology({ file: resolve(root, "examples/landing-zone/topology.yaml") });
  if (loaded.kind !== "valid") throw new Error("the example is wrong");
  const sandbox = await createSandbox([loaded.topology]);
  const first = await plan({ ...sandbox, topology: loaded });
  expect(first.kind === "planned" && first.plan.selections.map(({ name, spokes }) => [name, spokes.length])).toEqual([
    ["production", 3],
    ["sandboxes", 2],
  ]);
  const result = await apply({ ...sandbox, topology: loaded, approve: () => true });
  expect(result.kind === "applied" && result.report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
  const again = await plan({ ...sandbox, topology: loaded });
  expect(again.kind === "planned" && again.plan.operations).toEqual([]);
});
