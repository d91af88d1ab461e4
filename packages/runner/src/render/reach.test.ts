import type { Plan, PlannedReach } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, draftOf, hub, sessionManager } from "../../../../tests/support/topologies.ts";
import { createWorld } from "../../../../tests/support/world.ts";
import { planDocument } from "../documents/plan-document.ts";
import { htmlReport } from "./html/report.ts";
import { commentText } from "./markdown/comment.ts";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";
import { planOf } from "./testing/plan-scene.ts";

// Whether spokes reach what they get names of, on the page, in the comment and in the document of a plan.

const [alone, pair] = sessionManager.spokes;
if (alone === undefined || pair === undefined) throw new Error("the example has two spokes");
const draft: Draft = draftOf(["ssm", "kms"], [alone, pair]);

async function planWithMistake(): Promise<Plan> {
  const world = await createWorld({}, draft);
  const [home, away] = [hub.vpc, alone?.vpc ?? ""].map((vpc) => ({ region: hub.region, vpc }));
  if (home === undefined || away === undefined) throw new Error("there are two VPCs");
  world.simulator.makeMistake({ mistake: "no-route", side: "spoke", hub: home, spoke: away });
  return world.plan(draft);
}

function commentOf(plan: Plan): string {
  const input = { problems: [], errors: [], previous: undefined, fullOutput: undefined };
  return commentText({ ...input, plans: [{ file: "topology.yaml", plan }] });
}

function pageOf(plan: Plan): string {
  return htmlReport({ problems: [], errors: [], plans: [{ file: "topology.yaml", plan }] });
}

/** The text of a section of the page, without its markup. */
function sectionOf(page: string): string {
  const section = /<h3>Do spokes reach the hub\?<\/h3>.*?(?=<h3>)/s.exec(page)?.[0] ?? "";
  return section
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

test("the comment says who reaches the hub, and what is first in the way of who does not", async () => {
  const lines = commentOf(await planWithMistake()).split("\n");
  const table = lines.slice(lines.indexOf("### Do spokes reach the hub?"));
  expect(table.slice(4, 6)).toEqual([
    expect.stringMatching(
      new RegExp(`^\\| \\*\\*× no\\*\\* \\| \`${alone.name}\` \\| \`ssm\`, \`kms\` \\| \`rtb-\\w+\`: .* has no route`),
    ),
    `| ✓ yes | \`${pair.name}\` | \`ssm\`, \`kms\` |  |`,
  ]);
});

test("the page says the same, with what mends it", async () => {
  const plan = await planWithMistake();
  const section = sectionOf(pageOf(plan));
  expect(section).toContain(`× no ${alone.name} ssm, kms rtb-`);
  expect(section).toContain(plan.reach[0]?.obstacle?.hint);
  expect(section).toContain(`✓ yes ${pair.name} ssm, kms`);
});

test("the text names who does not reach the hub and what is first in the way, and is one line where all do", async () => {
  const plan = await planWithMistake();
  const told = planText(plan, paletteFor(false));
  const id = plan.reach[0]?.obstacle?.id ?? "";
  expect(told).toContain(`
Do spokes reach the hub?
  × no            ${alone.name}: ssm, kms, first in the way: ${id}
  ✓ yes           1 spoke

`);
  const sound = planText(await (await createWorld({}, draft)).plan(draft), paletteFor(false));
  expect(sound).toContain("\nWays to the hub: open for 2 spokes, as far as the control plane tells\n");
  expect(sound).not.toContain("Do spokes reach the hub?");
});

test("the text says what is assumed, nothing of links that stand, and keeps to twenty rows", async () => {
  const world = await createWorld({}, draft);
  await world.apply(draftOf(["ssm", "kms"], [alone]));
  const assumed = await world.plan({ ...draft, defaults: { reachability: "assume" } });
  const text = planText(assumed, paletteFor(false));
  expect(text).toContain(`Do spokes reach the hub?\n  ~ assumed       ${pair.name}: ssm, kms\n\n`);
  const [row] = assumed.reach;
  if (row === undefined) throw new Error("nothing is assumed");
  const many = Array.from({ length: 25 }, (_, at): PlannedReach => ({ ...row, spokes: [`spoke-${at}`] }));
  expect(planText({ ...assumed, reach: many }, paletteFor(false))).toContain(
    "spoke-19: ssm, kms\n  and 5 more: --format json and --html have all of them\n",
  );
});

test("the document has an entry for links that are alike", async () => {
  const { reach } = planDocument(await planWithMistake());
  expect(reach).toEqual([
    {
      answer: "no",
      spokes: [alone.name],
      services: ["ssm", "kms"],
      first_in_the_way: expect.objectContaining({ check: "spoke-route", answer: "no" }) as unknown,
    },
    { answer: "yes", spokes: [pair.name], services: ["ssm", "kms"] },
  ]);
});

test("links that stand beside those that are to be made are said to be not looked at", async () => {
  const world = await createWorld({}, draft);
  await world.apply(draftOf(["ssm", "kms"], [alone]));
  const plan = await world.plan(draft);
  expect(commentOf(plan)).toContain(`| · not looked at | \`${alone.name}\` | \`ssm\`, \`kms\` |  |`);
  expect(sectionOf(pageOf(plan))).toContain(`· not looked at ${alone.name} ssm, kms`);
  expect(commentOf(plan)).toContain("looks at those that stand, too.");
});

test("a plan that gives no names says on the page that nothing was looked at, and nothing in the comment", () => {
  const plan = planOf({ services: 3, spokes: 2, before: { services: 3, spokes: 2 } });
  expect(sectionOf(pageOf(plan))).toContain("Not looked at here: vpce verify looks at all links.");
  expect(commentOf(plan)).not.toContain("reach the hub");
  expect(planDocument(plan)).not.toHaveProperty("reach");
});

test("a comment holds its bound with hundreds of spokes, each with an obstacle of its own", () => {
  const reach = Array.from({ length: 400 }, (_, index): PlannedReach => {
    const id = `rtb-${index}`;
    const message = `${id} of spoke spoke-${index} has no route to 10.0.0.0/16 | <b>`;
    const obstacle = { check: "spoke-route", answer: "no", id, message, hint: "add a route" } as const;
    const services = Array.from({ length: 40 }, (__, service) => `service-${service}`);
    return { answer: "no", obstacle, spokes: [`spoke-${index}`], services };
  });
  const text = commentOf({ ...planOf({ services: 40, spokes: 247 }), reach });
  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text).toMatch(/and \d+ more lines: see the output of/);
  expect(text).not.toMatch(/[^`]<b>/);
});
