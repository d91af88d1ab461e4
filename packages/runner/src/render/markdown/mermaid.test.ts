import { expect, test } from "vitest";
import { type PlanScene, planOf } from "../testing/plan-scene.ts";
import { mermaidLines } from "./mermaid.ts";

test("a spoke that loses one service of nineteen is drawn neither like one that leaves nor like a new one", () => {
  expect(spokesOf({ services: 18, spokes: 8, before: { services: 19, spokes: 9 } })).toEqual([
    'p0["spoke-1 and 7 more"]:::part',
    'hub -->|"−1 =18"| p0',
    'p1["vpc-0b000000000000008"]:::remove',
    'hub -.->|"−19"| p1',
  ]);
});

test("one conflict among three services is not a spoke that is held back", () => {
  expect(spokesOf({ services: 3, spokes: 2, conflicts: 1 })).toEqual([
    'p0["spoke-1"]:::partHeld',
    'hub -->|"+2 !1"| p0',
    'p1["spoke-2"]:::add',
    'hub -->|"+3"| p1',
  ]);
});

test("a spoke that uses nothing has no line to the hub", () => {
  expect(spokesOf({ services: 0, spokes: 2 })).toEqual(['p0["spoke-1 and 1 more: uses no service"]:::there']);
});

test("services that the picture has no room for are counted by what becomes of them", () => {
  const rest = (scene: PlanScene): string | undefined =>
    mermaidLines(planOf(scene))
      .find((line) => line.includes("smore"))
      ?.trim();
  expect(rest({ services: 40, spokes: 1 })).toBe('smore["and 28 more services: +28"]:::add');
  expect(rest({ services: 40, spokes: 1, before: { services: 20, spokes: 1 } })).toBe(
    'smore["and 28 more services: +8 =20"]:::part',
  );
  expect(rest({ services: 13, spokes: 1, before: { services: 13, spokes: 1 } })).toBe(
    'smore["and 1 more service: =1"]:::there',
  );
});

test("spokes that the picture has no room for are counted, and what is in the way among them shows", () => {
  const plan = planOf({ services: 5, spokes: 20 });
  const cells = plan.overview.cells.map((row, service) =>
    row.map((_, spoke) => (((spoke + 1) >> service) & 1 ? (spoke === 19 ? "conflict" : "add") : "there")),
  );
  const lines = mermaidLines({ ...plan, overview: { ...plan.overview, cells } }).map((line) => line.trim());
  expect(lines).toContain('pmore["and 4 more groups of spokes"]:::partHeld');
  expect(lines).toContain('hub -->|"+7 !2 =11"| pmore');
});

function spokesOf(scene: PlanScene): readonly string[] {
  const lines = mermaidLines(planOf(scene)).map((line) => line.trim());
  return lines.slice(lines.indexOf("end") + 1).filter((line) => /^(p|hub )/.test(line));
}
