import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { HubError, type Plan } from "@vpce-hub/core";
import { planText } from "../plan-text.ts";
import { paletteFor } from "../style.ts";
import { annotationLines, findingAnnotation, outputText } from "../github.ts";
import { planJson } from "../../documents/plan-document.ts";
import { planOf } from "../testing/plan-scene.ts";
import { commentText } from "./comment.ts";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</details></summary></code>",
  "![x](https://evil.example/pixel.png)",
  "[click](https://evil.example)",
  "<https://evil.example>",
  "https://evil.example www.evil.example mailto:a@evil.example",
  "@example-corp/admins #1 GH-1 example/repo#2",
  "| a | b |\n|---|---|",
  "```\n# heading\n```",
  "````mermaid",
  "`` ` ```",
  "-->\n# heading\n<!--",
  "*bold* _it_ ~~no~~ :skull:",
  "\u001b[31mred\u001b[0m \u0007\b",
  "\u202eright to left\u2066\u200b",
  "a\r\n::set-output name=changes::false",
  "::error::no\n##[add-mask]x",
  "$x$ $$y$$ \\(z\\)",
  "line\u2028separator\u0085next",
  "\ud800 lone",
  "&lt;b&gt; &#64;team",
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: "binary" }), fc.string()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));

/** Tags that a comment is made of; a payload can add none. */
const ownTags = new Set("h2 h3 p strong ul li code pre table thead tbody tr th td details summary a".split(" "));

test("whatever a tag, a comment of a zone or a file name holds, the comment has no markup but its own", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (text, tag, file) => {
      const plan = planOf({ services: 2, spokes: 2, foreignComment: text, foreignTag: tag });
      const html = htmlOf(
        commentText({
          plans: [{ plan, file }],
          errors: [{ file, error: new HubError("aws.unexpected", text, { hint: tag }) }],
          problems: [
            { code: "topology.unknown-key", path: [], message: text, hint: tag, file, line: 1, column: 1, frame: text },
          ],
          previous: previousWith(text),
          fullOutput: undefined,
        }),
      );
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
      expect(tags.map(([, name = ""]) => name.toLowerCase()).filter((name) => !ownTags.has(name))).toEqual([]);
      expect(
        tags
          .flatMap(([, , attributes = ""]) => attributes.trim())
          .filter((text) => text !== "" && !/^class="language-(diff|mermaid)"$/.test(text)),
      ).toEqual([]);
      // GitHub makes mentions, references and links of what stands outside code.
      const outside = html.replaceAll(/<code[^>]*>[^]*?<\/code>/g, "");
      expect(outside.replaceAll(/<!--.*?-->/g, "")).not.toMatch(/@|#\d|GH-\d|:\/\/|www\.|:[a-z]+:|\$/i);
    }),
    { numRuns: 300 },
  );
});

test("no output holds a character that moves the cursor, hides or turns text", () => {
  fc.assert(
    fc.property(hostile, hostile, (text, tag) => {
      const plan = planOf({ services: 1, spokes: 1, foreignComment: text, foreignTag: tag });
      const outputs = [
        planText(plan, paletteFor(false)),
        commentText({
          plans: [{ plan, file: text }],
          errors: [],
          problems: [],
          previous: undefined,
          fullOutput: undefined,
        }),
        annotationLines(plan.findings.map((finding) => findingAnnotation(finding, text))).join("\n"),
        outputText({ plans: [plan], exitCode: 0 }),
        [...planJson(plan)].join(""),
      ];
      for (const output of outputs)
        expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(JSON.parse([...planJson(plan)].join(""))).toMatchObject({ plan_id: plan.id });
    }),
    { numRuns: 300 },
  );
});

test("an annotation is one command on one line, whatever it says", () => {
  fc.assert(
    fc.property(hostile, hostile, (text, tag) => {
      const { findings }: Plan = planOf({ services: 1, spokes: 1, foreignComment: text, foreignTag: tag });
      const lines = annotationLines(
        findings.map((finding) => findingAnnotation({ ...finding, place: { file: tag, line: 3, column: 1 } }, "")),
      );
      expect(lines).toHaveLength(2);
      for (const line of lines)
        expect(line).toMatch(/^::warning file=[^:,\n]*,line=3,col=1,title=[a-z.-]+%?[^:,\n]*::[^\n\r]*$/);
    }),
    { numRuns: 300 },
  );
});

function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** A comment of the push before that somebody has edited. */
function previousWith(text: string): string {
  const plan = { topology: "shared-endpoints", plan_id: text, summary: text, changes: [text, `+ ${text}`] };
  return `<!-- vpce-hub ${JSON.stringify({ version: 1, plans: [plan] })} -->`;
}
