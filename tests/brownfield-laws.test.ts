import fc from "fast-check";
import type { ApplyReport } from "@vpce-hub/core";
import { watchNames } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { applyKilled } from "./support/runs.ts";
import { type Draft, hub } from "./support/topologies.ts";
import {
  type Field,
  type Step,
  adoptedIds,
  eitherFields,
  fieldServices,
  fieldSpokes,
  fields,
  fileOf,
  worldOf,
} from "./support/wild-brownfields.ts";
import type { World } from "./support/world.ts";

// Companies that have endpoints already: the laws over any mix of them.

test("whatever a brownfield has, no name goes dark, nothing of others is touched, and the way back leads there", async () => {
  await expectLaws(fields, 12);
});

test("whatever a brownfield has, the same holds by a Profile, for moves there and back, and for spokes that are not listed", async () => {
  await expectLaws(eitherFields, 12);
});

async function expectLaws(of: typeof fields, usualRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(of, async (field) => {
      const world = await worldOf(field);
      const adopt = adoptedIds(world, field);
      const before = theirs(world);
      const watch = watched(world);
      const files: Draft[] = [];
      for (const step of field.steps) {
        await world.simulator.clock.sleep(step.pause);
        const file = fileOf(field, step, adopt);
        files.push(file);
        await take(world, file, step);
        expectUntouched(before, theirs(world), { field, files });
      }
      const way = field.steps.at(-1)?.way;
      const home = fileOf(field, { modes: fieldSpokes.map(() => "keep"), way, listed: [] }, adopt);
      files.push(home);
      await world.simulator.clock.sleep(200_000);
      await applyWholly(world, home);
      await world.simulator.clock.sleep(200_000);
      watch.stop();
      expectUntouched(before, theirs(world), { field, files });
      expectHome(before, theirs(world));
      expect(darkIn(watch, field)).toEqual([]);
    }),
    { endOnFailure: true, numRuns: usualRuns * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
}

/** Applies a file, perhaps by a run that is killed and then one that is not. */
async function take(world: World, file: Draft, { kill }: Step): Promise<void> {
  if (kill !== undefined) {
    await applyKilled(world, file, { nth: 1 + Math.floor((kill.at * mostCalls) / 1000), when: kill.when });
    await world.simulator.clock.sleep(30_000);
    if (!kill.isRunAgain) return;
  }
  await applyWholly(world, file);
}

/** About as many calls as an apply of these makes. */
const mostCalls = 160;

/** Law 2: then there is nothing left to do, and nothing is written. */
async function applyWholly(world: World, file: Draft): Promise<void> {
  expect(failures(await world.apply(file))).toEqual([]);
  const next = await world.plan(file);
  expect(next.operations.map(({ id }) => id)).toEqual([]);
  const mark = world.mark();
  await world.apply(file);
  expect(world.writesSince(mark)).toEqual([]);
}

function failures({ outcomes }: ApplyReport): readonly string[] {
  return outcomes.flatMap((one) =>
    one.kind === "applied"
      ? []
      : `${one.kind} ${one.operation.id}: ${one.kind === "failed" ? one.error.message : JSON.stringify(one.because)}`,
  );
}

/** What others have: by id, as they would see it. */
interface Theirs {
  readonly zones: ReturnType<World["simulator"]["snapshot"]>["zones"];
  readonly endpoints: ReturnType<World["simulator"]["snapshot"]>["endpoints"];
  readonly groups: ReturnType<World["simulator"]["snapshot"]>["securityGroups"];
}

function theirs({ simulator }: World): Theirs {
  const { zones, endpoints, securityGroups: groups } = simulator.snapshot();
  return { zones, endpoints, groups };
}

interface Asked {
  readonly field: Field;
  readonly files: readonly Draft[];
}

/** Law 8: what the files do not name is as it was; what they name has changed only as they ask. */
function expectUntouched(before: Theirs, now: Theirs, asked: Asked): void {
  const staying = before.endpoints.filter((one) => !mayBeGone(one, now, asked));
  expect(staying.map(({ id }) => viewOfEndpoint(id, now, asked))).toEqual(
    staying.map(({ id }) => viewOfEndpoint(id, before, asked)),
  );
  const zones = before.zones.map(({ id }) => id);
  expect(zones.map((id) => viewOfZone(id, now, asked))).toEqual(zones.map((id) => viewOfZone(id, before, asked)));
  const groups = before.groups.map(({ id }) => id);
  expect(now.groups.filter(({ id }) => groups.includes(id))).toEqual(before.groups);
}

/** An endpoint of a spoke goes where a file has asked for that. */
function mayBeGone(endpoint: EndpointSnapshot, now: Theirs, asked: Asked): boolean {
  const isAsked = modesFor(endpoint, asked).includes("retire");
  return isAsked && isGone(now.endpoints.find(({ id }) => id === endpoint.id));
}

/** What of an endpoint no file has asked to change. */
function viewOfEndpoint(wanted: string, { endpoints }: Theirs, asked: Asked): unknown {
  const found = endpoints.find(({ id }) => id === wanted);
  if (found === undefined) return undefined;
  const isOfHub = found.vpc === hub.vpc;
  const isNamed = isOfHub ? adoptedBy(asked.files).has(wanted) : modesFor(found, asked).some((mode) => mode !== "keep");
  return isNamed ? lasting(found) : found;
}

function viewOfZone(wanted: string, { zones }: Theirs, { files }: Asked): unknown {
  const found = zones.find(({ id }) => id === wanted);
  return found !== undefined && adoptedBy(files).has(wanted) ? lastingOfZone(found) : found;
}

function adoptedBy(files: readonly Draft[]): ReadonlySet<unknown> {
  return new Set(files.flatMap(({ adopt = [] }) => adopt));
}

type EndpointSnapshot = Theirs["endpoints"][number];

/** Of an endpoint that a file names, private DNS and our marks may change; nothing else. */
function lasting({ privateDnsEnabled, dnsEntries, tags, state, ...rest }: EndpointSnapshot): object {
  // While it is being changed an endpoint is pending, and serves.
  return { ...rest, state: state === "pending" ? "available" : state, tags: withoutMarks(tags) };
}

/** Of an adopted zone stays what was there: its id, the VPCs of others, tags and the records that nobody demands. */
function lastingOfZone({ comment, tags, records, associations, ...rest }: Theirs["zones"][number]): object {
  return {
    ...rest,
    authorizations: [],
    tags: withoutMarks(tags),
    records: records.filter(({ name }) => name.startsWith("*")),
    associations: associations.filter(({ vpc }) => vpc !== hub.vpc && !isSpokes(vpc)),
  };
}

function withoutMarks(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith("vpce-hub:")));
}

function isSpokes(wanted: string): boolean {
  return fieldSpokes.some(({ vpc }) => vpc === wanted);
}

function isGone(found: EndpointSnapshot | undefined): boolean {
  return found === undefined || found.state.startsWith("delet");
}

/**
 * What files ask of an endpoint of a spoke. What AWS minds, and what never served by its names, is nobody's to switch; and by
 * zones a spoke without a way out must accept the gap.
 */
function modesFor(endpoint: EndpointSnapshot, { field, files }: Asked): readonly unknown[] {
  const { isRequesterManaged, vpc, serviceName } = endpoint;
  const spoke = field.spokes[fieldSpokes.findIndex((one) => one.vpc === vpc)];
  const own = spoke?.own.find(({ service }) => serviceName.endsWith(`.${service}`));
  if (spoke === undefined || own === undefined || isRequesterManaged || !own.isDnsOn) return [];
  const mayHaveGap = spoke.way === "nat" || spoke.acceptGap;
  return files
    .filter(({ distribution }) => mayHaveGap || distribution === "profile")
    .map(({ spokes }) => spokes.find((one) => one.vpc === vpc)?.localEndpoints ?? "keep");
}

/** The last file keeps: each endpoint of a spoke that was not retired serves as before, and bears no mark. */
function expectHome(before: Theirs, now: Theirs): void {
  for (const endpoint of before.endpoints.filter(({ vpc }) => isSpokes(vpc))) {
    const found = now.endpoints.find(({ id }) => id === endpoint.id);
    if (isGone(found)) continue;
    const { dnsEntries: names, ...rest } = endpoint;
    expect(found).toMatchObject(rest);
    expect(found?.dnsEntries.map(({ name }) => name)).toEqual(names.map(({ name }) => name));
  }
}

type Watch = ReturnType<typeof watchNames>;

function watched({ simulator }: World): Watch {
  const names = fieldServices.map((service) => `${service}.${hub.region}.amazonaws.com`);
  return watchNames(
    simulator,
    fieldSpokes.map(({ vpc }) => ({ vpc, region: hub.region, names })),
    { everyMs: 2_000 },
  );
}

/** Law 6: without a way out, a spoke is dark in the gap that its file accepts. */
function darkIn(watch: Watch, { spokes }: Field): readonly string[] {
  return watch
    .dark()
    .filter(({ vpc }) => {
      const at = fieldSpokes.findIndex((spoke) => spoke.vpc === vpc);
      const spoke = spokes[at];
      return spoke === undefined || spoke.way === "nat" || !spoke.acceptGap;
    })
    .map(({ vpc, name, from, until, reasons }) => `${name} in ${vpc} for ${until - from} ms: ${reasons.join(", ")}`);
}
