import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, runCommand } from "./support/command.ts";

// The example of a company that has a hub of Terraform and spokes that pay for endpoints of their own, told by the demo.

const root = resolve(import.meta.dirname, "..");
const [takeOver, switched, retired] = ["1-take-over", "2-switch", "3-retire"].map(
  (name) => `examples/brownfield/${name}.yaml`,
) as [string, string, string];

let story: Ended;
/** What is told of each chapter, the introduction first. */
let chapters: readonly string[];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vpce-hub-"));
  story = await runCommand("vpce", ["demo", takeOver, switched, retired]);
  chapters = story.stdout.split(/^(?=\d\. )/m);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const region = "ap-northeast-1.amazonaws.com";
const spokes = ["user-1", "user-2", "user-3"];

/** Who answers in a spoke to each name, as a chapter says. */
function answersIn(chapter: string, spoke: string): readonly string[] {
  const [, own = ""] = new RegExp(`^ {2}in ${spoke}(: as before$|(?:\\n {4}.+)+)`, "m").exec(chapter) ?? [];
  return own === ": as before" ? ["as before"] : [...own.matchAll(/, by (.+)$/gm)].map(([, by = ""]) => by);
}

test("the story goes through survey, adoption, switch and retirement, and ends with an empty plan", () => {
  expect(story, story.stderr).toMatchObject({ code: 0, stderr: "" });
  expect(chapters.map((chapter) => chapter.split("\n")[0])).toEqual([
    "3 states of one topology, one after another, in accounts in which others made endpoints before:",
    "1. Survey: who pays for endpoints now, and the first file that comes of it",
    `2. ${takeOver}`,
    `3. A day later: ${switched}`,
    `4. A day later: ${retired}`,
    "5. Verify: do names lead there, and packets get there and back",
    "6. Plan again: nothing is left to do",
  ]);
  expect(chapters[6]).toContain("No changes: AWS has what the topology shared-endpoints asks for.");
});

test("the first file is what the survey prints, byte for byte", () => {
  expect(chapters[1]).toContain(`\n\n${readFileSync(resolve(root, takeOver), "utf8")}\n`);
});

test("what is taken over is marked and nothing else, and no host gets another answer", () => {
  const [, , chapter = ""] = chapters;
  expect(chapter).toContain("Plan: 4 to take over; 6 AWS writes in 1 account.");
  expect(spokes.flatMap((spoke) => answersIn(chapter, spoke))).toEqual(["as before", "as before", "as before"]);
});

test("spokes go over to the hub name by name, and it is told how long each name was public", () => {
  const [, before = "", , chapter = ""] = chapters;
  expect(answersIn(before, "user-2")).toEqual(["its own endpoint", "its own endpoint", "its own endpoint"]);
  for (const spoke of spokes)
    expect(answersIn(chapter, spoke)).toEqual(["the hub's zone", "the hub's zone", "the hub's zone"]);
  for (const vpc of ["vpc-0c1b2c3d4e5f60001", "vpc-0d1b2c3d4e5f60001"])
    for (const service of ["ssm", "ec2messages", "ssmmessages"])
      expect(chapter).toMatch(
        new RegExp(`^ {2}${service}\\.${region} was public in ${vpc} for \\d.+ at most; the hub serves it now$`, "m"),
      );
  const waits = [...chapter.matchAll(/^ {2}waiting .+$/gm)].map(([line]) => line);
  expect(waits).toEqual([...new Set(waits)]);
});

test("a day later the old endpoints are deleted, and less is paid than before", () => {
  const [, , , , chapter = "", , end = ""] = chapters;
  expect(chapter).toContain("Plan: 6 to retire; 6 AWS writes in 2 accounts.");
  expect(chapter.match(/done {5}delete vpce-/g)).toHaveLength(6);
  expect(spokes.flatMap((spoke) => answersIn(chapter, spoke))).toEqual(["as before", "as before", "as before"]);
  const paid = [...end.matchAll(/^ {2}\S+ +(\d+\.\d\d) USD {2}of which the hub (\d+\.\d\d) USD$/gm)];
  expect(paid.map(([, all, hub]) => [Number(all), Number(hub)])).toEqual([
    [225.84, 41.88],
    [225.84, 41.88],
    [246.78, 62.82],
    [62.82, 62.82],
  ]);
});

test("where the gap is not allowed, the spoke is held back, and the story ends there as an apply does", async () => {
  const file = join(folder, "held.yaml");
  writeFileSync(join(folder, "sandbox.yaml"), readFileSync(resolve(root, "examples/brownfield/sandbox.yaml")));
  writeFileSync(file, readFileSync(resolve(root, switched), "utf8").replace("acceptGap: true", "acceptGap: false"));
  const { code, stdout } = await runCommand("vpce", ["demo", file]);
  expect(code).toBe(14);
  expect(stdout).toContain("spoke.no-internet");
  expect(stdout).not.toContain("3. ");
});

test("files of two topologies are no story", async () => {
  const { code, stderr } = await runCommand("vpce", ["demo", takeOver, "examples/session-manager/topology.yaml"]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("is no later state of")]);
});

test("a file that is wrong is told with its place before anything begins, and so is sandbox.yaml", async () => {
  const [wrong, seed] = [join(folder, "wrong.yaml"), join(mkdtempSync(join(folder, "seed-")), "topology.yaml")];
  writeFileSync(wrong, "version: 1\n");
  writeFileSync(seed, readFileSync(resolve(root, takeOver)));
  writeFileSync(join(seed, "../sandbox.yaml"), "hubs: []\n");
  for (const [file, place] of [
    [wrong, "wrong.yaml:1:1"],
    [seed, "sandbox.yaml:1:"],
  ] as const) {
    const { code, stdout, stderr } = await runCommand("vpce", ["demo", takeOver, file]);
    expect([code, stdout]).toEqual([10, ""]);
    expect(stderr).toContain(place);
  }
});
