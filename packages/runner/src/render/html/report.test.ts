import fc from "fast-check";
import { expect, test } from "vitest";
import { HubError, type Plan } from "@vpce-hub/core";
import { planOf } from "../testing/plan-scene.ts";
import { htmlReport } from "./report.ts";

const reportOf = (plan: Plan, file = "topology.yaml"): string =>
  htmlReport({ plans: [{ plan, file }], problems: [], errors: [] });

const golden = {
  "no change": { plan: planOf({ services: 3, spokes: 2, before: { services: 3, spokes: 2 } }), most: 24_000 },
  "1 change": { plan: planOf({ services: 1, spokes: 2, before: { services: 1, spokes: 1 } }), most: 24_000 },
  "100 changes": { plan: planOf({ services: 4, spokes: 22 }), most: 48_000 },
  "10,000 changes": { plan: planOf({ services: 40, spokes: 247 }), most: 300_000 },
};

test.each(Object.entries(golden))("the page on %s is the one on record, and small", async (name, { plan, most }) => {
  const page = reportOf(plan);
  expect(page.length).toBeLessThan(most);
  await expect(page).toMatchFileSnapshot(`golden/${name.replaceAll(/[ ,]/g, "-")}.html`);
});

test("a page loads nothing from outside", () => {
  const page = reportOf(golden["100 changes"].plan);
  expect(page).toContain("default-src &#39;none&#39;");
  expect(page).not.toMatch(/https?:|\ssrc=|\shref="(?!#)|@import|url\(|\son[a-z]+=|style="/i);
});

test("whatever a tag, a comment of a zone or a file name holds, it adds no element and no attribute", () => {
  const payload = fc.oneof(
    fc.constantFrom(
      "</script><script>alert(1)</script>",
      "<!--<script>",
      '" onload="alert(1)',
      "<img src=x onerror=alert(1)>",
      "' autofocus onfocus=alert(1) '",
      "&lt;b&gt;",
      "\u2028\u202e\u0000\ud800",
      "]]><svg/onload=alert(1)>",
    ),
    fc.string({ unit: "binary" }),
  );
  const skeleton = tagsOf(pageOf("x", "y", "z"));
  fc.assert(
    fc.property(payload, payload, payload, (comment, tag, file) => {
      expect(tagsOf(pageOf(comment, tag, file))).toEqual(skeleton);
    }),
    { numRuns: 200 },
  );
});

function pageOf(comment: string, tag: string, file: string): string {
  const plan = planOf({ services: 2, spokes: 2, foreignComment: `c${comment}`, foreignTag: `t${tag}` });
  return htmlReport({
    plans: [{ plan, file }],
    problems: [{ code: "topology.x", path: [], message: comment, hint: tag, file, line: 1, column: 1, frame: comment }],
    errors: [{ file, error: new HubError("aws.unexpected", comment) }],
  });
}

function tagsOf(page: string): readonly string[] {
  return [...page.replaceAll(/<(script|style)[^>]*>[^]*?<\/\1>/g, "<$1>").matchAll(/<[a-z/!][^>]*>/gi)].map(
    ([tag]) => tag,
  );
}
