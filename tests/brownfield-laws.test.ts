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
  fieldServices,
  fieldSpokes,
  fields,
  fileOf,
  worldOf,
} from "./support/wild-brownfields.ts";
import type { World } from "./support/world.ts";

// Companies that have endpoints already: the laws over any mix of them.

test("whatever a brownfield has, no name goes dark, nothing of others is touched, and the way back leads there", async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (field) => {
      const world = await worldOf(field);
      const adopt = adoptedIds(world, field);
      const before = theirs(world);
      const watch = watched(world);
      const files: Draft[] = [];
      const fileFor = ({ modes }: Pick<Step, "modes">): Draft => fileOf(field, modes, adopt);
      for (const step of field.steps) {
        await world.simulator.clock.sleep(step.pause);
        files.push(fileFor(step));
        await take(world, fileFor(step), step);
        expectUntouched(before, theirs(world), { field, files });
      }
      const home = fileFor({ modes: fieldSpokes.map(() => "keep") });
      files.push(home);
      await world.simulator.clock.sleep(200_000);
      await applyWholly(world, home);
      await world.simulator.clock.sleep(200_000);
      watch.stop();
      expectUntouched(before, theirs(world), { field, files });
      expectHome(before, theirs(world));
      expect(darkIn(watch, field)).toEqual([]);
    }),
    { endOnFailure: true, numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

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
function mayBeGone(endpoint: EndpointSnapshot, now: Theirs, { field, files }: Asked): boolean {
  const isAsked = isSwitchable(endpoint, field) && modesFor(endpoint, files).includes("retire");
  return isAsked && isGone(now.endpoints.find(({ id }) => id === endpoint.id));
}

/** What of an endpoint no file has asked to change. */
function viewOfEndpoint(wanted: string, { endpoints }: Theirs, { field, files }: Asked): unknown {
  const found = endpoints.find(({ id }) => id === wanted);
  if (found === undefined) return undefined;
  const isOfHub = found.vpc === hub.vpc;
  const isNamed = isOfHub
    ? adoptedBy(files).has(wanted)
    : isSwitchable(found, field) && modesFor(found, files).some((mode) => mode !== "keep");
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

/** What AWS minds, and what never served by its names, is nobody's to switch. */
function isSwitchable({ isRequesterManaged, vpc, serviceName }: EndpointSnapshot, field: Field): boolean {
  const at = fieldSpokes.findIndex((spoke) => spoke.vpc === vpc);
  const own = field.spokes[at]?.own.find(({ service }) => serviceName.endsWith(`.${service}`));
  const spoke = field.spokes[at];
  if (spoke === undefined || own === undefined) return false;
  return !isRequesterManaged && own.isDnsOn && (spoke.way === "nat" || spoke.acceptGap);
}

function modesFor({ vpc }: EndpointSnapshot, files: readonly Draft[]): readonly unknown[] {
  return files.map(({ spokes }) => spokes.find((spoke) => spoke.vpc === vpc)?.localEndpoints);
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
