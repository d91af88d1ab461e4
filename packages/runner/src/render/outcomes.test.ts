import { type ApplyReport, type Operation, countOutcomes, writesOf } from "@vpce-hub/core";
import type { RunEvent } from "@vpce-hub/runner";
import type { LoggedCall } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { reportText } from "./report-text.ts";
import { paletteFor } from "./style.ts";
import { applyJson } from "../documents/report-document.ts";
import { copiesOf } from "../../../../tests/support/copies.ts";
import { type Draft, draftOf, everything, sessionManager } from "../../../../tests/support/topologies.ts";
import { type World, createWorld } from "../../../../tests/support/world.ts";

// Law 13: a report says what AWS was told. AWS' own log is held against what the report says of each operation.

const nothing = draftOf([], [], { policy: { maxDeletes: { count: 1_000 } } });
const services = ["ssm", "ecr.api"];
const [alone, ...others] = everything.spokes.filter(({ name }) => ["alone", "pair-1", "at-home"].includes(name));
const all = draftOf(services, alone === undefined ? [] : [alone, ...others]);
const fewer = draftOf(services, alone === undefined ? [] : [alone]);

const byProfile = (draft: Draft): Draft => ({ ...draft, distribution: "profile" });
const byZones = (draft: Draft): Draft => ({ ...draft, distribution: "zones" });

const stories: readonly (readonly [string, Draft, Draft])[] = [
  ["everything is made", nothing, all],
  ["two spokes are removed", all, fewer],
  ["everything is removed", all, nothing],
  ["a Profile is made", { ...nothing, distribution: "profile" }, byProfile(all)],
  ["spokes move to a Profile", byZones(all), byProfile(all)],
  ["spokes move to zones", byProfile(all), byZones(all)],
  ["a Profile is taken away", byProfile(all), { ...nothing, distribution: "profile" }],
];

/** How many moments of a story are tried, evenly spread; VPCE_RUNS multiplies them. */
const moments = 5 * Number(process.env["VPCE_RUNS"] ?? 1);

test.each(stories)(
  "law 13: whenever an apply is stopped while %s, its report agrees with AWS",
  async (_, before, wanted) => {
    const spanMs = await spanOf(before, wanted);
    const kinds = new Set<string>();
    for (let moment = 1; moment <= moments; moment += 1) {
      const stop = new AbortController();
      const { world, report, writes } = await applied(before, wanted, {
        stop,
        onApproved: ({ simulator }) =>
          void simulator.clock.sleep((spanMs * moment) / (moments + 1)).then(() => stop.abort()),
      });
      expectAgreement(world, report, writes);
      for (const { kind } of report.outcomes) kinds.add(kind);
      expect(countOutcomes(report.outcomes)).toMatchObject({ unknown: 0, failed: 0 });
      expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
      await expectToGoOn(world, wanted);
    }
    expect(kinds).toEqual(new Set(["applied", "written", "skipped"]));
  },
);

test.each(["before", "after"] as const)(
  "law 13: a write whose connection broke %s AWS acted is unknown when the run is stopped then",
  async (when) => {
    const kinds = new Set<string>();
    for (const nth of [1, 6, 14]) {
      const stop = new AbortController();
      const { world, report, writes } = await applied(nothing, all, {
        stop,
        onApproved: ({ simulator }) => {
          let count = 0;
          simulator.faults.onCall(({ isWrite }) => {
            if (!isWrite || (count += 1) !== nth) return;
            simulator.faults.add({ when, nth: 1, effect: { kind: "reset" } });
            stop.abort();
          });
        },
      });
      expectAgreement(world, report, writes);
      for (const { kind } of report.outcomes) kinds.add(kind);
      // What takes an authorization back is tried again all the same, and then there is an answer.
      expect(countOutcomes(report.outcomes).unknown).toBeLessThanOrEqual(1);
      await expectToGoOn(world, all);
    }
    expect(kinds).toContain("unknown");
  },
);

test("two spokes removed and stopped while Route 53 spreads it: written and not waited for, and what goes on from there", async () => {
  const stop = new AbortController();
  const events: RunEvent[] = [];
  let disassociations = 0;
  const { world, report, writes } = await applied(sessionManager, draftOf(sessionManager.services, []), {
    stop,
    emit: (event) => {
      events.push(event);
      if (event.kind !== "call" || event.call.action !== "DisassociateVPCFromHostedZone") return;
      if ((disassociations += 1) === 6) setImmediate(() => stop.abort());
    },
  });
  expectAgreement(world, report, writes);
  const { applied: done, written, skipped } = countOutcomes(report.outcomes);
  expect(written).toBe(6);
  const text = reportText(report, "vpce-apply topology.yaml", paletteFor(false));
  expect(text).toMatch(
    new RegExp(
      `\\nInterrupted: ${done} of ${report.outcomes.length} operations? done in [\\d ms]+, 6 written and not waited for, ${skipped} skipped\\.\\nRun it again to see them through: .*\\nTo go on: vpce-apply topology\\.yaml\\n$`,
    ),
  );
  expect(text).toMatch(
    /^Written and not waited for\n {2}because the run was interrupted:\n {4}~ take vpc-\S+ off zone/,
  );
  const json = [
    ...applyJson({ kind: "applied", report, approved: undefined, verification: undefined, file: "topology.yaml" }),
  ].join("");
  expect(JSON.parse(json)).toMatchObject({
    format_version: "1.1",
    summary: { applied: done, written: 6, unknown: 0, failed: 0, skipped },
  });
  const settled = events.flatMap((event) => (event.kind === "settled" ? event : []));
  expect(settled.filter(({ outcome }) => outcome.kind === "written")).toHaveLength(6);
  expect(settled.at(-1)).toMatchObject({ applied: done, done: report.outcomes.length });
});

test.each([
  [
    "associates",
    "  not asked what they see: the run was interrupted",
    (event: RunEvent) => event.kind === "call" && event.call.action === "AssociateVPCWithHostedZone",
  ],
  [
    "asks the spokes",
    "  alone (vpc-0b1b2c3d4e5f60001) sees 3 of the 3 zones it was associated with",
    (event: RunEvent) => event.kind === "verifying",
  ],
])("a run that is stopped while it %s says whether it has asked what they see", async (_, line, isMoment) => {
  const stop = new AbortController();
  const { report } = await applied(nothing, sessionManager, {
    stop,
    emit: (event) => {
      if (isMoment(event)) stop.abort();
    },
  });
  const text = reportText(report, "vpce-apply topology.yaml", paletteFor(false));
  expect(text).toContain("Checked in the spokes\n");
  expect(text).toContain(line);
  expect(text).toMatch(/\nInterrupted: \d+ of \d+ operations done in /);
});

test("a share that is made and has no accounts yet, when the run is stopped, is written and not skipped", async () => {
  const stop = new AbortController();
  const { world, report, writes } = await applied(nothing, byProfile(all), {
    stop,
    emit: (event) => {
      if (event.kind === "call" && event.call.action === "CreateResourceShare") stop.abort();
    },
  });
  expect(writes.map(({ action }) => action)).not.toContain("AssociateResourceShare");
  const shared = report.outcomes.filter(({ operation }) => operation.kind === "share-profile");
  expect(shared.map(({ kind }) => kind)).toEqual(["written"]);
  expectAgreement(world, report, writes);
  await expectToGoOn(world, byProfile(all));
});

test("a write that was never answered is unknown, and what depends on it is left", async () => {
  const { world, report, writes } = await applied(nothing, sessionManager, {
    onApproved: ({ simulator }) =>
      void simulator.faults.add({ action: "CreateHostedZone", when: "before", effect: { kind: "reset" } }),
  });
  expectAgreement(world, report, writes);
  const unknown = report.outcomes.filter(({ kind }) => kind === "unknown");
  expect(unknown.map(({ operation }) => operation.kind)).toContain("create-zone");
  const text = reportText(report, "vpce-apply topology.yaml", paletteFor(false));
  expect(text).toContain("Unknown: sent, and AWS has not said what became of it\n  ? create zone ");
  expect(text).toMatch(/because of this nothing is known: create zone/);
  expect(text).toContain("aws.unreachable");
  await expectToGoOn(world, sessionManager);
});

test("a write that AWS refuses has failed, and is neither written nor unknown", async () => {
  const { report } = await applied(nothing, sessionManager, {
    onApproved: ({ simulator }) =>
      void simulator.faults.add({
        action: "CreateHostedZone",
        when: "before",
        effect: { kind: "error", code: "AccessDenied", status: 403 },
      }),
  });
  expect(countOutcomes(report.outcomes)).toMatchObject({ written: 0, unknown: 0, failed: 3 });
});

test("a write that AWS took is written when nobody may ask how far it is; what depends on it is left", async () => {
  const { world, report, writes } = await applied(nothing, sessionManager, {
    onApproved: ({ simulator }) =>
      void simulator.faults.add({
        action: "GetChange",
        when: "before",
        effect: { kind: "error", code: "AccessDenied", status: 403 },
      }),
  });
  expectAgreement(world, report, writes);
  const written = report.outcomes.filter(({ kind }) => kind === "written");
  expect(new Set(written.map(({ operation }) => operation.kind))).toEqual(new Set(["change-records"]));
  const text = reportText(report, "vpce-apply topology.yaml", paletteFor(false));
  expect(text).toMatch(
    /^Written and not waited for\n(?: {2}~ write the records of zone .*\n){3} {6}aws\.access-denied: .*GetChange/,
  );
  expect(text).toMatch(/because this was not waited for: write the records of zone/);
  expect(text).toContain("\nTo go on once that is mended: ");
});

interface Story {
  readonly stop?: AbortController;
  readonly emit?: (event: RunEvent) => void;
  readonly onApproved?: (world: World) => void;
}

/** Makes `before`, lets all settle, and applies `wanted`. */
async function applied(
  before: Draft,
  wanted: Draft,
  { stop, emit, onApproved }: Story,
): Promise<{ readonly world: World; readonly report: ApplyReport; readonly writes: readonly LoggedCall[] }> {
  const world = await settledWorld(before);
  const mark = world.mark();
  const { id } = await world.plan(wanted);
  const report = await world.apply(wanted, {
    allowDeletes: id,
    ...(stop === undefined ? {} : { signal: stop.signal }),
    ...(emit === undefined ? {} : { emit }),
    approve: () => {
      onApproved?.(world);
      return true;
    },
  });
  // What is in flight when a run ends would still be logged.
  await world.simulator.clock.sleep(10_000);
  return { world, report, writes: world.writesSince(mark) };
}

/** Returns a world of its own in which a draft was made and all has settled: each moment of a story begins with it. */
const settledWorld = copiesOf(settle, (world) => world.copy());

async function settle(draft: Draft): Promise<World> {
  const world = await createWorld();
  if (draft.services.length > 0) await world.apply(draft);
  await world.simulator.clock.sleep(200_000);
  return world;
}

async function spanOf(before: Draft, wanted: Draft): Promise<number> {
  const { report } = await applied(before, wanted, {});
  return report.elapsedMs;
}

async function expectToGoOn(world: World, wanted: Draft): Promise<void> {
  world.simulator.faults.clear();
  const { id } = await world.plan(wanted);
  const { outcomes } = await world.apply(wanted, { allowDeletes: id });
  expect(countOutcomes(outcomes)).toMatchObject({ applied: outcomes.length });
}

/**
 * Every write that AWS took, or left without an answer, is of an operation that the report does not call skipped, and
 * each operation is called what it is. What AWS turned away each time, such as a group that is still in use, left
 * nothing behind: a run that is stopped then has skipped it.
 */
function expectAgreement(world: World, { plan, outcomes }: ApplyReport, writes: readonly LoggedCall[]): void {
  const idOf = zoneIds(world, plan.ids);
  const seen = new Set<LoggedCall>();
  const wrong = outcomes.flatMap(({ kind, operation }) => {
    const own = writes.filter((call) => isFor(operation, call, idOf));
    if (kind !== "skipped") for (const call of own) seen.add(call);
    const answers = new Set(own.map(({ status, error }) => (status === 0 ? "none" : (error ?? "ok"))));
    const isRight = {
      applied: answers.size > 0,
      written: answers.has("ok"),
      unknown: answers.has("none"),
      failed: true,
      skipped: !answers.has("ok") && !answers.has("none"),
    };
    return isRight[kind] ? [] : `${operation.id} is ${kind}, and AWS answered ${[...answers].join()}`;
  });
  expect(wrong).toEqual([]);
  const isRefused = ({ status, error }: LoggedCall): boolean => status !== 0 && error !== undefined;
  const unseen = writes.filter((call) => !seen.has(call) && !isRefused(call));
  expect(unseen.map(({ action, parameters }) => ({ action, parameters }))).toEqual([]);
}

function zoneIds({ simulator }: World, ids: ApplyReport["plan"]["ids"]): (key: string) => string {
  const made = new Map(simulator.snapshot().zones.map(({ name, id }) => [name.replace(/\.$/, ""), id]));
  return (key) => [...ids].find(([own]) => own === key)?.[1] ?? made.get(key.slice("zone/".length)) ?? "no such zone";
}

function isFor(operation: Operation, call: LoggedCall, zoneIdOf: (key: string) => string): boolean {
  // The share is made without principals, and they come in the next call: both are of whoever shares.
  if (!writesOf(operation).includes(`${call.service}:${call.action}`)) return false;
  const text = JSON.stringify(call.parameters);
  return needlesOf(operation, zoneIdOf).every((needle) => text.includes(needle));
}

/** What the parameters of an operation's write contain, and those of no other operation of its kind. */
function needlesOf(operation: Operation, zoneIdOf: (key: string) => string): readonly string[] {
  switch (operation.kind) {
    case "create-endpoint":
      return [`${operation.serviceName}"`];
    case "modify-endpoint":
    case "delete-endpoint":
      return [operation.endpoint];
    case "tag-resource":
    case "untag-resource":
      return [operation.resource];
    case "create-zone":
      return [`"${operation.name}`];
    case "tag-zone":
    case "change-records":
      return [zoneIdOf(operation.zone)];
    case "delete-zone":
      return [operation.zone];
    case "authorize":
    case "associate":
    case "deauthorize":
      return [zoneIdOf(operation.zone), operation.vpc.vpc];
    case "disassociate":
      return [operation.zone, operation.vpc.vpc];
    default:
      // There is one group in these topologies.
      return [];
  }
}
