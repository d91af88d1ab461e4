import type { CellState, Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type PlanScene, planOf } from "../testing/plan-scene.ts";
import { pictureSvg } from "./picture.ts";

interface SeenFrame {
  readonly text: string;
  /** Each as `state: name`. */
  readonly spokes: readonly string[];
  /** States of the lines of the hub that end at it. */
  readonly lines: readonly string[];
}

test("a spoke that loses one service of nineteen keeps a line, and is not drawn like one that leaves", () => {
  expect(framesOf({ services: 18, spokes: 2, before: { services: 19, spokes: 3 } })).toEqual([
    {
      text: "2 spokes, each: − 1 to be removed (service-19), ✓ 18 there",
      spokes: ["part: spoke-1", "part: spoke-2"],
      lines: ["remove", "there"],
    },
    { text: "− 19 to be removed", spokes: ["remove: vpc-0b000000000000002"], lines: ["remove"] },
  ]);
});

test("at 3 x 2 each spoke has lines of its own, and a conflict is drawn at the one that has it", () => {
  expect(framesOf({ services: 3, spokes: 2, conflicts: 1 })).toEqual([
    {
      text: "+ 2 to be added (ssm and ec2messages), × 1 conflict (ssmmessages)",
      spokes: ["part: spoke-1"],
      lines: ["add", "conflict"],
    },
    { text: "+ 3 to be added", spokes: ["add: spoke-2"], lines: ["add"] },
  ]);
});

test("at 12 x 20 those alike stand in one frame", () => {
  const frames = framesOf({ services: 12, spokes: 20, before: { services: 11, spokes: 18 }, conflicts: 2 });
  expect(frames.map(({ text, lines }) => [text, lines])).toEqual([
    ["2 spokes, each: × 1 conflict (service-12), ✓ 11 there", ["conflict", "there"]],
    ["16 spokes, each: + 1 to be added (service-12), ✓ 11 there", ["add", "there"]],
    ["2 spokes, each: + 12 to be added", ["add"]],
  ]);
});

test("at 40 x 60 each service and each spoke is there by name", () => {
  const plan = planOf({ services: 40, spokes: 60, conflicts: 3 });
  const markup = pictureSvg(plan).toString();
  const texts = [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
  for (const { name } of plan.overview.services) expect(texts).toContain(`+ ${name}`);
  for (const { name } of plan.overview.spokes) expect(texts).toContain(name);
});

test("a spoke that uses nothing has no line, and a hub without services says so", () => {
  const plan = planOf({ services: 0, spokes: 1 });
  expect(seenIn(plan)).toEqual([{ text: "uses no service", spokes: ["unused: spoke-1"], lines: [] }]);
  expect(pictureSvg(plan).toString()).toContain(">no services<");
});

test("spokes that all differ are bounded, each with its own numbers, and what is cut is counted", () => {
  const plan = unlike(planOf({ services: 12, spokes: 200 }));
  const frames = seenIn(plan);
  expect(frames).toHaveLength(20);
  expect(frames[0]).toMatchObject({ text: "− 1 to be removed (ssm), ✓ 11 there", spokes: ["part: spoke-1"] });
  expect(frames[19]?.text).toBe("181 more spokes, of which each is as its box says");
  expect(frames[19]?.spokes[0]).toBe("part: spoke-20 −2 ✓10");
  expect(frames[19]?.lines).toEqual(["remove", "there"]);
  const markup = pictureSvg(plan).toString();
  expect(markup).toContain(">and 121 more spokes<");
  expect(markup.length).toBeLessThan(60_000);
});

test("a long name keeps its beginning and its end, which is where those alike differ", () => {
  const plan = planOf({ services: 1, spokes: 2 });
  const long = plan.overview.spokes.map((spoke, i) => ({
    ...spoke,
    name: `team-payments-production-tokyo-region-${i}`,
  }));
  const [frame] = seenIn({ ...plan, overview: { ...plan.overview, spokes: long } });
  expect(frame?.spokes).toEqual(["add: team-payment…kyo-region-0", "add: team-payment…kyo-region-1"]);
});

function framesOf(scene: PlanScene): readonly SeenFrame[] {
  return seenIn(planOf(scene));
}

/** Reads a picture as an eye does: what is inside a frame belongs to it, and so does a line that ends at its edge. */
function seenIn(plan: Plan): readonly SeenFrame[] {
  const markup = pictureSvg(plan).toString();
  const lines = [...markup.matchAll(/class="link (\w+)" d="[^"]* (\d+) (\d+)"/g)];
  const texts = placed(markup, /<text x="(\d+)" y="(\d+)">([^<]*)<\/text/g);
  const chips = placed(markup, /<rect class="chip (\w+)" x="(\d+)" y="(\d+)" width="(\d+)"/g, (own) => own);
  return [...markup.matchAll(/class="frame" x="(\d+)" y="(\d+)" width="\d+" height="(\d+)"/g)].map(
    ([, left, top, height]) => {
      const isIn = (y: number): boolean => y >= Number(top) && y <= Number(top) + Number(height);
      const spokes = chips.filter(({ x, y }) => x > Number(left) && isIn(y));
      const inside = texts.filter(({ x, y }) => x > Number(left) && isIn(y));
      const named = spokes.map((chip) => inside.find(({ x, y }) => x === chip.x + 8 && y > chip.y && y < chip.y + 24));
      return {
        text: inside.find((text) => !named.includes(text))?.text ?? "",
        spokes: spokes.map(({ text }, i) => `${text}: ${named[i]?.text ?? ""}`),
        lines: lines.flatMap(([, state = "", x, y]) => (x === left && isIn(Number(y)) ? [state] : [])),
      };
    },
  );
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function placed(
  markup: string,
  pattern: RegExp,
  order: (groups: readonly string[]) => readonly string[] = ([x = "", y = "", text = ""]) => [text, x, y],
): readonly Placed[] {
  return [...markup.matchAll(pattern)].map(([, ...groups]) => {
    const [text = "", x, y] = order(groups);
    return { x: Number(x), y: Number(y), text };
  });
}

/** The plan with spokes of which no two lose the same services. */
function unlike(plan: Plan): Plan {
  const state = (service: number, spoke: number): CellState => (((spoke + 1) >> service) & 1 ? "remove" : "there");
  const cells = plan.overview.cells.map((row, service) => row.map((_, spoke) => state(service, spoke)));
  return { ...plan, overview: { ...plan.overview, cells } };
}
