import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { printable } from "../../base/printable.ts";
import { Html, html } from "./html.ts";

const hostile = fc.oneof(
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '" onload="alert(1)',
    "' autofocus onfocus=alert(1) '",
    "` onload=alert(1) `",
    "<img src=x onerror=alert(1)>",
    "&quot;&#34;&lt;b&gt;",
    "]]><svg/onload=alert(1)>",
    "\u2028\u202e\u0000\ud800",
  ),
  fc.string({ unit: "binary" }),
);

test("text of any kind stays text between tags and inside an attribute", () => {
  expect(html`<p title="${'" onload="x'}">${"<b>&amp;"} ${1}</p>`.toString()).toBe(
    '<p title="&#34; onload=&#34;x">&#60;b&#62;&#38;amp; 1</p>',
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const [, attribute, content] =
        /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(html`<p title="${text}">${text}</p>`.toString()) ?? [];
      expect(attribute).toMatch(/^[^<>"'`&]*(&#\d+;[^<>"'`&]*)*$/);
      expect(content).toBe(attribute);
    }),
  );
});

test("markup of a template, and nothing that only looks like it, goes into another as it is", () => {
  const item = html`<li>${"<"}</li>`;
  expect(html`${[item, item]}${undefined}`.toString()).toBe("<li>&#60;</li>\n<li>&#60;</li>");
  expect(html`${item.toString()}`.toString()).toBe("&#60;li&#62;&#38;#60;&#60;/li&#62;");
});

test("data for a script says the same after it is read, and cannot end its element", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [, id, json = ""] =
        /^<script type="application\/json" id="([^"<>]*)">([^<>&]*)<\/script>$/.exec(
          Html.data(text, [text]).toString(),
        ) ?? [];
      expect(id).toBeDefined();
      // Characters that hide or turn text are escapes that can be seen; all else is as it was.
      expect(JSON.parse(json)).toEqual([printable(text)]);
    }),
  );
});

test("code that would end its own element is refused", () => {
  expect(Html.code("script", "if (1 < 2) go();").toString()).toBe("<script>if (1 < 2) go();</script>");
  for (const code of ["'</script>'", "'</SCRIPT '", "'<!--'"])
    expect(() => Html.code("script", code)).toThrow("the script holds what would end it");
});

test("the page's templates quote every attribute, and no other source of it writes a tag", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test|\.generated)\.ts$/.test(name));
  for (const file of files) {
    const source = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
    expect(source.match(/<[^<>]*=\$\{/g) ?? [], file).toEqual([]);
    expect(source.replaceAll(/new Html\(`/g, "").match(/(?<!html)`<[^$]|["']<\/?[a-z]/g) ?? [], file).toEqual([]);
  }
});
