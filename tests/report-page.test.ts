import { existsSync, mkdirSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "@vpce-hub/core";
import { htmlReport } from "../packages/runner/src/render/html/report.ts";
import { type PlanScene, planOf } from "../packages/runner/src/render/testing/plan-scene.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const screenshots = process.env["VPCE_SCREENSHOTS"];

if (executablePath === undefined) {
  process.stderr.write(
    "LEFT OUT: the report page was not tested, because no Chromium is installed (apt-get install chromium)\n",
  );
}

const small: PlanScene = { services: 3, spokes: 2, before: { services: 2, spokes: 3 }, conflicts: 0 };
const large: PlanScene = { services: 150, spokes: 300, before: { services: 140, spokes: 290 }, conflicts: 3 };

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe.skipIf(executablePath === undefined)("the report page in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser.close();
  });

  test("at 3 x 2 the matrix says in words what becomes of each service in each spoke", async () => {
    const { page, faults } = await open(planOf(small));
    expect(await page.locator("[data-part=matrix] tbody tr").allInnerTexts()).toEqual([
      "spoke-1\t✓ there\t✓ there\t+ to be added",
      "spoke-2\t✓ there\t✓ there\t+ to be added",
      "vpc-0b000000000000002\t− to be removed\t− to be removed\t· not used",
    ]);
    expect(faults).toEqual([]);
    await shoot(page, "small");
  });

  test("at 150 x 300 it is drawn within seconds, and search and filter find what changes", async () => {
    const start = performance.now();
    const { page, faults } = await open(planOf(large));
    expect(await page.locator("[data-part=matrix] tbody td").count()).toBe(45_000);
    expect(performance.now() - start).toBeLessThan(15_000);
    await shoot(page, "large");
    await page.getByLabel("Search").fill("spoke-300");
    expect(await page.locator("[data-part=matrix] tbody tr").count()).toBe(1);
    await page.getByLabel("Search").fill("vpc-0b000000000000001");
    expect(await page.locator("[data-part=matrix] tbody th").allInnerTexts()).toEqual(["spoke-2"]);
    await page.getByLabel("Search").fill("no such thing");
    expect(await page.locator("[data-part=count]").innerText()).toBe("Nothing matches.");
    await page.getByLabel("Search").fill("");
    await page.getByLabel("Show").selectOption("held");
    expect(await page.locator("[data-part=matrix] tbody th").allInnerTexts()).toEqual([
      "spoke-1",
      "spoke-2",
      "spoke-3",
    ]);
    await page.getByLabel("Show").selectOption("news");
    expect(await page.locator("[data-part=count]").innerText()).toBe("300 of 300 spokes, 150 of 150 services");
    await page.locator("[data-part=matrix]").scrollIntoViewIfNeeded();
    await shoot(page, "large-news");
    expect(faults).toEqual([]);
  });

  test("it can be used by keys alone, and says where one is", async () => {
    const { page } = await open(planOf(small));
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    for (let i = 0; i < 20 && (await page.evaluate("document.activeElement.tagName")) !== "TD"; i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    expect(await page.locator("[data-part=status]").innerText()).toBe(
      "spoke-2, vpc-0b000000000000001, account 200000000001, ap-northeast-1 — ssmmessages, ssmmessages.ap-northeast-1.amazonaws.com: to be added",
    );
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    expect(await page.locator("[data-part=status]").innerText()).toContain("spoke-1, ");
  });

  const troubled = { ...small, foreignComment: "by hand", maxDeletes: 0, services: 30, spokes: 60, conflicts: 2 };

  test.each([
    ["light", small],
    ["light", troubled],
    ["dark", small],
    ["dark", troubled],
  ] as const)("contrast, names and order hold in a %s room", async (colorScheme, scene) => {
    const { page } = await open(planOf(scene), colorScheme);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResult>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await shoot(page, `${colorScheme}-${scene.services}`);
  });

  test("no text from AWS or a file runs or asks anybody for anything", async () => {
    const attack = "</script><img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>";
    const { page, faults } = await open(
      planOf({ ...small, foreignComment: attack, foreignTag: attack }),
      "light",
      attack,
    );
    expect(await page.locator("img").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  async function open(
    plan: Plan,
    colorScheme: "light" | "dark" = "light",
    file = "topology.yaml",
  ): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => faults.push(message.text()));
    page.on("dialog", (dialog) => {
      faults.push("dialog");
      void dialog.dismiss();
    });
    await page.route("**/*", async (route) => {
      const url = route.request().url();
      if (url === "http://report.example/")
        return route.fulfill({
          contentType: "text/html",
          body: htmlReport({ plans: [{ plan, file }], problems: [], errors: [] }),
        });
      if (!url.endsWith("/favicon.ico")) faults.push(url);
      return route.abort();
    });
    await page.goto("http://report.example/");
    return { page, faults };
  }
});

/** With VPCE_SCREENSHOTS=FOLDER the pages are kept for people to look at. */
async function shoot(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/${name}.png` });
  await page.screenshot({ path: `${screenshots}/${name}-full.png`, fullPage: true });
}
