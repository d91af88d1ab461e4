import { type ZoneId, parseZoneId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type HoldOptions, ZoneLocks } from "./zone-lock.ts";

const zone = (id: string): ZoneId => {
  const parsed = parseZoneId(id);
  if (parsed === undefined) throw new Error(id);
  return parsed;
};

const rank = (priority: number, signal?: AbortSignal): HoldOptions => ({ priority, ticket: 0, signal });

/** A task that ends when it is told to. */
function task(name: string, log: string[]): { readonly run: () => Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async (): Promise<void> => {
    log.push(`${name}>`);
    await ended;
    log.push(`<${name}`);
  };
  return { run, end: () => end() };
}

test("writes on one zone follow each other by priority, those on two zones overlap", async () => {
  const locks = new ZoneLocks();
  const log: string[] = [];
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => task(name, log));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("four tasks");
  const all = [
    locks.hold(zone("Z1"), rank(0), a.run),
    locks.hold(zone("Z1"), rank(1), b.run),
    locks.hold(zone("Z1"), rank(2), c.run),
    locks.hold(zone("Z2"), rank(0), d.run),
  ];
  for (const { end } of [b, c, d, a]) end();
  await Promise.all(all);
  expect(log.slice(0, 2)).toEqual(["a>", "d>"]);
  expect(log.filter((line) => !line.includes("d"))).toEqual(["a>", "<a", "c>", "<c", "b>", "<b"]);
});

test("a write that fails frees its zone, and one that gave up waiting is passed over", async () => {
  const locks = new ZoneLocks();
  const log: string[] = [];
  const controller = new AbortController();
  const failing = locks.hold(zone("Z1"), rank(0), async () => {
    await Promise.resolve();
    throw new Error("denied");
  });
  const given = locks.hold(zone("Z1"), rank(0, controller.signal), task("never", log).run);
  const last = task("last", log);
  const waiting = locks.hold(zone("Z1"), rank(0), last.run);
  controller.abort();
  last.end();
  await expect(failing).rejects.toThrow("denied");
  await expect(given).rejects.toMatchObject({ code: "apply.interrupted" });
  await waiting;
  expect(log).toEqual(["last>", "<last"]);
});
