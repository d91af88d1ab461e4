import type { Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { planOf } from "../testing/plan-scene.ts";
import { stepSummaryBound } from "./bound.ts";
import type { CommentInput } from "./comment-input.ts";
import { commentText } from "./comment.ts";
import { linesInSight } from "./fold.ts";

const file = "topology.yaml";

function inputOf(plans: readonly Plan[], more: Partial<CommentInput> = {}): CommentInput {
  return {
    plans: plans.map((plan) => ({ file, plan })),
    problems: [],
    errors: [],
    previous: undefined,
    fullOutput: "https://github.com/example-corp/network/actions/runs/1",
    ...more,
  };
}

const golden = {
  "no change": {
    plan: planOf({ services: 3, spokes: 2, before: { services: 3, spokes: 2 } }),
    changes: 0,
    level: "full",
  },
  "1 change": {
    plan: planOf({ services: 1, spokes: 2, before: { services: 1, spokes: 1 } }),
    changes: 1,
    level: "full",
  },
  "100 changes": { plan: planOf({ services: 4, spokes: 22 }), changes: 100, level: "full" },
  "10,000 changes": {
    plan: planOf({ services: 40, spokes: 247, before: { services: 0, spokes: 0 } }),
    changes: 10_000,
    level: "counts",
  },
} as const;

test.each(Object.entries(golden))(
  "the comment on %s is the one on record, and fits",
  async (name, { plan, changes }) => {
    const text = commentText(inputOf([plan]));
    expect(plan.changes).toHaveLength(changes);
    expect(text.length).toBeLessThanOrEqual(65_000);
    await expect(text).toMatchFileSnapshot(`golden/${name.replaceAll(/[ ,]/g, "-")}.md`);
  },
);

test("with 10,000 deletes each of them is still named, those of spokes alike together", () => {
  const plan = planOf({ services: 1, spokes: 1, before: { services: 100, spokes: 98 } });
  const deletes = plan.changes.filter(({ kind }) => kind === "delete");
  const text = commentText(inputOf([plan]));
  expect(deletes.length).toBeGreaterThan(9_900);
  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text).toContain(`### Deletes: ${deletes.length}`);
  expect(text).not.toContain("more delete");
  for (const change of deletes) {
    if (change.resource !== "association" || change.kind !== "delete") continue;
    expect(text).toContain(change.observed.zone.name);
    expect(text).toContain(change.observed.spoke?.name ?? change.observed.vpc.vpc);
  }
});

test("deletes that fit in no way are counted, and the comment says where they are", () => {
  const plan = planOf({ services: 1, spokes: 1, before: { services: 40, spokes: 200 } });
  const uneven = { ...plan, changes: plan.changes.filter((_, index) => Math.sin(index) > -0.7) };
  const deletes = uneven.changes.filter(({ kind }) => kind === "delete").length;
  const text = commentText(inputOf([uneven]));
  expect(text.length).toBeLessThanOrEqual(65_000);
  const shown = text.split("\n").filter((line) => /^- (association|endpoint|zone|record) /.test(line)).length;
  expect(text).toContain(`**and ${deletes - shown} more deletes**: see [the whole output](<https://github.com/`);
  expect(shown).toBeGreaterThan(100);
});

test("at any number of topologies it stays within its bound", () => {
  const plan = planOf({ services: 6, spokes: 40, before: { services: 2, spokes: 60 } });
  for (const count of [2, 10, 60]) {
    const text = commentText(
      inputOf(Array.from({ length: count }, (_, index) => ({ ...plan, topology: `hub-${index}` }))),
    );
    expect(text.length, `${count} topologies`).toBeLessThanOrEqual(65_000);
    expect(text).toContain(`hub-${count - 1}`);
  }
  const many = commentText(inputOf(Array.from({ length: 400 }, (_, index) => ({ ...plan, topology: `hub-${index}` }))));
  expect(many.length).toBeLessThanOrEqual(65_000);
  expect(many).toContain("further topologies did not fit here");
});

test("a step summary has more room, measured in bytes", () => {
  const text = commentText(inputOf([golden["10,000 changes"].plan]), stepSummaryBound);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  expect(text).toContain("+ association service-40.ap-northeast-1.amazonaws.com  (spoke spoke-247 uses the service)");
});

test.each([
  { services: 19, spokes: 12 },
  { services: 19, spokes: 12, before: { services: 2, spokes: 12 } },
  { services: 3, spokes: 2, before: { services: 19, spokes: 12 } },
  { services: 12, spokes: 60, conflicts: 30 },
  { services: 40, spokes: 247 },
])("the table stands near the top, and little else is in sight (%j)", (scene) => {
  const lines = commentText(inputOf([planOf(scene)])).split("\n");
  const seen = linesInSight(lines);
  expect(seen.indexOf("### Services and spokes")).toBeGreaterThan(0);
  expect(seen.indexOf("### Services and spokes")).toBeLessThanOrEqual(40);
  const picture = linesInSight(lines).findIndex((line) => line.startsWith("```mermaid"));
  const afterPicture = seen.slice(seen.indexOf("```", picture));
  expect(afterPicture.length).toBeLessThanOrEqual(60);
});

test("a refusal is told in the first lines, with the way out", () => {
  const plan = planOf({ services: 1, spokes: 1, before: { services: 3, spokes: 2 }, maxDeletes: 2 });
  const lines = commentText(inputOf([plan])).split("\n");
  expect(lines[1]).toBe("## `shared-endpoints`: refused");
  expect(lines.find((line) => line.includes("plan.too-many-deletes"))).toContain("`--allow-deletes`");
});

test("a conflict is shown in the table and in the picture, by a word and a sign", () => {
  const text = commentText(inputOf([planOf({ services: 2, spokes: 3, conflicts: 1 })]));
  expect(text).toContain("| `spoke-1` | **+ add** | **! conflict** |");
  expect(text).toContain('hub -->|"+1 !1"|');
});

test("the next comment says what is new since the last push and what is no longer planned", () => {
  const before = commentText(inputOf([planOf({ services: 1, spokes: 2 })]));
  const same = commentText(inputOf([planOf({ services: 1, spokes: 2 })], { previous: before }));
  expect(same).toContain("**Since the last push:** nothing changed; the plan is the same.");
  const next = commentText(inputOf([planOf({ services: 1, spokes: 1 })], { previous: before }));
  expect(next).toContain("**Since the last push:** 1 difference");
  expect(next).toContain(
    "- no longer: + association/ssm.ap-northeast-1.amazonaws.com/ap-northeast-1/vpc-0b000000000000001",
  );
});

test("an apply that lay between two pushes is told as one, and not as the differences that it made", () => {
  const before = commentText(inputOf([planOf({ services: 2, spokes: 3 })]));
  const applied = planOf({ services: 2, spokes: 3, before: { services: 2, spokes: 3 } });
  expect(commentText(inputOf([applied], { previous: before }))).toMatch(
    /\*\*Since the last push:\*\* an apply ran in between: 12 changes that were planned then are done; nothing else changed; the plan was `[0-9a-f]{12}`\./,
  );
  const andMore = planOf({ services: 2, spokes: 4, before: { services: 2, spokes: 3 } });
  const text = commentText(inputOf([andMore], { previous: before }));
  expect(text).toContain("12 changes that were planned then are done; 2 differences beside that");
  expect(text).not.toContain("no longer:");
});

test("a spoke that was taken back out of the file is no apply", () => {
  const before = commentText(inputOf([planOf({ services: 1, spokes: 3, before: { services: 1, spokes: 1 } })]));
  const next = planOf({ services: 1, spokes: 2, before: { services: 1, spokes: 1 } });
  const text = commentText(inputOf([next], { previous: before }));
  expect(text).toContain("**Since the last push:** 1 difference (");
  expect(text).toContain("- no longer: + association/");
});

test("deletes that were carried out since are told as an apply, those that were taken back are not", () => {
  const scene = { services: 1, spokes: 1, before: { services: 1, spokes: 2 } };
  const before = commentText(inputOf([planOf(scene)]));
  const applied = planOf({ ...scene, before: { services: 1, spokes: 1 } });
  expect(commentText(inputOf([applied], { previous: before }))).toContain("1 change that was planned then is done");
  const takenBack = planOf({ ...scene, spokes: 2 });
  expect(commentText(inputOf([takenBack], { previous: before }))).toContain("- no longer: - association/");
});

test("where a comment had no room for every change, sections are compared", () => {
  const before = commentText(inputOf([planOf({ services: 40, spokes: 30 })]));
  const next = commentText(inputOf([planOf({ services: 40, spokes: 31 })], { previous: before }));
  expect(next).toContain("! spoke spoke-31: nothing before, +40 now");
});

test("a comment that somebody edited changes nothing but what is said of the last push", () => {
  const plan = planOf({ services: 1, spokes: 1 });
  for (const previous of [
    "",
    "<!-- vpce-hub",
    "<!-- vpce-hub {} -->",
    '<!-- vpce-hub {"version":1,"plans":[{"topology":1}]} -->',
  ]) {
    expect(commentText(inputOf([plan], { previous }))).toBe(commentText(inputOf([plan])));
  }
});
