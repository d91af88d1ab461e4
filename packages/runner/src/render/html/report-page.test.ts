import { existsSync, mkdirSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "@vpce-hub/core";
import { htmlReport } from "./report.ts";
import { type PlanScene, planOf } from "../testing/plan-scene.ts";

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

interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
  /** Seconds of a processor that the page took so far, however busy the machine is. */
  readonly work: () => Promise<number>;
}

interface Box {
  readonly kind: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
      "spoke-1\t200000000000\tap-northeast-1\t✓ there\t✓ there\t+ to be added",
      "spoke-2\t200000000001\tap-northeast-1\t✓ there\t✓ there\t+ to be added",
      "vpc-0b000000000000002\tnot known\tap-northeast-1\t− to be removed\t− to be removed\t· not used",
    ]);
    expect(faults).toEqual([]);
    await shoot(page, "small");
  });

  test("at 150 x 300 drawing it is the work of seconds, and search and filter find what changes", async () => {
    const { page, faults, work } = await open(planOf(large));
    expect(await page.locator("[data-part=matrix] tbody td.state").count()).toBe(45_000);
    expect(await work()).toBeLessThan(5);
    await shoot(page, "large");
    await page.getByLabel("Search").fill("spoke-300");
    expect(await page.locator("[data-part=matrix] tbody tr").count()).toBe(1);
    await page.getByLabel("Search").fill("vpc-0b000000000000001");
    expect(await page.locator("[data-part=matrix] tbody th").allInnerTexts()).toEqual(["spoke-2"]);
    await page.getByLabel("Search").fill("200000000007");
    expect(await page.locator("[data-part=matrix] tbody th").allInnerTexts()).toEqual(["spoke-8"]);
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
    await page.keyboard.press("Control+End");
    expect(await page.locator("[data-part=status]").innerText()).toMatch(/^vpc-0b000000000000002, .* — ssmmessages, /);
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("[data-part=status]").innerText()).toMatch(/^vpc-0b000000000000002, .* — ec2messages, /);
    expect(await page.locator("td[tabindex='0']").count()).toBe(1);
  });

  test.each([
    ["3-x-2", { services: 3, spokes: 2, conflicts: 1 }],
    ["12-x-20", { services: 12, spokes: 20, before: { services: 11, spokes: 18 }, conflicts: 2 }],
    ["40-x-60", { services: 40, spokes: 60, before: { services: 38, spokes: 62 }, conflicts: 3 }],
    ["150-x-300", large],
  ] as const)("at %s each text of the picture stands inside its box, and no box on another", async (name, scene) => {
    const { page } = await open(planOf(scene));
    const boxes = await page.evaluate<readonly Box[]>(`[...document.querySelectorAll("svg text, svg rect")].map((e) => {
      const { x, y, width, height } = e.getBBox();
      return { kind: e.tagName === "text" ? "text" : e.classList[0], text: e.textContent, x, y, width, height };
    })`);
    const of = (kind: string): readonly Box[] => boxes.filter((box) => box.kind === kind);
    const outlines = [...of("chip"), ...of("frame"), ...of("box")];
    const loose = of("text").filter((text) => !outlines.some((outline) => isInside(text, outline)));
    expect(loose.map(({ text }) => text)).toEqual([`${scene.spokes + (name === "40-x-60" ? 2 : 0)} spokes`]);
    for (const kind of ["chip", "frame", "text"]) expect(overlaps(of(kind)), kind).toEqual([]);
    for (const chip of of("chip"))
      expect([...of("frame"), ...of("box")].some((outline) => isInside(chip, outline))).toBe(true);
    await shoot(page, `picture-${name}`);
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

  async function open(plan: Plan, colorScheme: "light" | "dark" = "light", file = "topology.yaml"): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
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
    const work = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Infinity;
    };
    return { page, faults, work };
  }
});

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlaps(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.text} and ${b.text}`),
  );
}

/** With VPCE_SCREENSHOTS=FOLDER the pages are kept for people to look at. */
async function shoot(page: Page, name: string): Promise<void> {
  if (screenshots === undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}/${name}.png` });
  await page.screenshot({ path: `${screenshots}/${name}-full.png`, fullPage: true });
}
