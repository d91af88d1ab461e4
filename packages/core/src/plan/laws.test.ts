import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../diff/change.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { isTakingAway } from "../operation/facts/facts.ts";
import { present, valueOr } from "../words/state.ts";
import { type Draft, servedNamesOf, serviceOf, spokeOf } from "../testing/draft.ts";
import { applied, stepsOf } from "../testing/apply.ts";
import { drafts } from "../testing/drafts.ts";
import { unread, vpcOf, withState, withUnread, withZone } from "../testing/edits.ts";
import { type Asker, lookUp } from "../testing/lookup.ts";
import { messUps } from "../testing/messes.ts";
import { type Scene, moving, planOf, settled } from "../testing/scene.ts";
import { type Plan, isEmptyPlan } from "./plan.ts";

/** VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
const runs = { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) };

test("where everything stands there is nothing to do", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const plan = planOf(settled(draft));
      expect(plan.changes).toEqual([]);
      expect(plan.operations).toEqual([]);
      expect(isEmptyPlan(plan)).toBe(true);
    }),
    runs,
  );
});

test("after an apply there is nothing to do, whatever stood before", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const scene = moving(before, after);
      const plan = planOf(applied(scene, planOf(scene)));
      expect(plan.changes).toEqual([]);
      expect(plan.blocked).toEqual([]);
    }),
    runs,
  );
});

test("an apply that was stopped anywhere is finished by the next one", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, at) => {
      const scene = moving(before, after);
      const steps = stepsOf(scene, planOf(scene));
      const stopped = steps[at % Math.max(1, steps.length)] ?? scene;
      const finished = applied(stopped, planOf(stopped));
      expect(planOf(finished).changes).toEqual([]);
      expect(namesIn(finished)).toEqual(namesIn(applied(scene, planOf(scene))));
    }),
    runs,
  );
});

test("a plan is the same bytes in whatever order AWS lists things", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const scene = moving(before, after);
      expect(bytesOf(planOf(turned(scene)))).toBe(bytesOf(planOf(scene)));
    }),
    runs,
  );
});

test("every operation stands behind all that it waits for, and serves changes of the plan", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const { operations, changes } = planOf(moving(before, after));
      const keys = new Set(changes.map(({ key }) => key));
      const ran = new Set<string>();
      for (const { id, dependsOn, after: behind, changes: served } of operations) {
        expect([...dependsOn, ...behind].filter((need) => !ran.has(need))).toEqual([]);
        expect(served.filter((key) => !keys.has(key))).toEqual([]);
        ran.add(id);
      }
      expect(ran.size).toBe(operations.length);
    }),
    runs,
  );
});

test("no name goes dark for a spoke between two operations, and none that is served in the end is lost on the way", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const scene = moving(before, after);
      const told = historiesIn(scene, before, after);
      expect(told.filter(({ seen }) => isEverDark(seen))).toEqual([]);
      const served = told.filter(({ seen }) => seen[0] === "served" && seen.at(-1) === "served");
      expect(served.filter(({ seen }) => seen.includes("public"))).toEqual([]);
    }),
    runs,
  );
});

test("nor does one whatever mess stood before, and in the end nothing of the mess is left", () => {
  fc.assert(
    fc.property(drafts, drafts, messUps, (before, after, mess) => {
      const scene = mess(moving(before, after));
      expect(historiesIn(scene, before, after).filter(({ seen }) => isEverDark(seen))).toEqual([]);
      const next = planOf(applied(scene, planOf(scene)));
      expect(next.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([]);
    }),
    runs,
  );
});

test("what is unknown of the hub takes nothing away and makes nothing", () => {
  const lists = fc.subarray(["securityGroups", "endpoints", "zones"] as const, { minLength: 1 });
  fc.assert(
    fc.property(drafts, drafts, lists, (before, after, missing) => {
      const { operations, isComplete, findings } = planOf(withUnread(moving(before, after), ...missing));
      expect(operations).toEqual([]);
      expect(isComplete).toBe(false);
      expect(findings.filter(({ code }) => code === "read.unknown")).toHaveLength(missing.length);
    }),
    runs,
  );
});

test("while anything of a zone is unknown, neither it nor an endpoint nor a rule goes", () => {
  const parts = fc.constantFrom("vpcs", "records", "tags");
  fc.assert(
    fc.property(drafts, drafts, parts, (before, after, part) => {
      const scene = moving(before, after);
      const [zone] = valueOr(scene.state.zones, []);
      if (zone === undefined) return;
      const plan = planOf(withZone(scene, zone.name, () => ({ [part]: unread })));
      const gone = plan.operations.filter(isTakingAway).map(({ kind }) => kind);
      expect(gone).not.toContain("delete-endpoint");
      expect(gone).not.toContain("revoke-ingress");
      expect(gone).not.toContain("delete-security-group");
      expect(plan.changes.filter(isRemovalOfZone(zone.name))).toEqual([]);
      expect(plan.isComplete).toBe(false);
    }),
    runs,
  );
});

test("what is somebody else's is in no operation", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const other = settled({ ...before, name: "other-team" });
      const scene = withState(moving(before, after), {
        endpoints: (endpoints) => [
          ...endpoints,
          ...valueOr(other.state.endpoints, []).map((one) => ({ ...one, id: `${one.id}f` as typeof one.id })),
        ],
        zones: (zones) => [
          ...zones,
          ...valueOr(other.state.zones, []).map((one) => ({
            ...one,
            id: `${one.id}F` as typeof one.id,
            vpcs: present([vpcOf("elsewhere")]),
          })),
        ],
      });
      const text = canonicalJson(planOf(scene).operations);
      for (const { id } of [...valueOr(other.state.endpoints, []), ...valueOr(other.state.zones, [])])
        expect(text).not.toContain(`"${id}${id.startsWith("Z") ? "F" : "f"}"`);
    }),
    runs,
  );
});

/** What became of a name that a spoke asked for, before the first operation and after each. */
interface History {
  readonly name: string;
  readonly asker: Asker;
  readonly seen: readonly ReturnType<typeof lookUp>[];
}

function historiesIn(scene: Scene, before: Draft, after: Draft): readonly History[] {
  const states = [scene, ...stepsOf(scene, planOf(scene))].map(({ state }) => state);
  const names = [...new Set([before, after].flatMap(namesOf))];
  return spokesOf(before, after).flatMap((asker) =>
    names.map((name) => ({ name, asker, seen: states.map((state) => lookUp(name, asker, state)) })),
  );
}

/** What the file itself hides in the end, or hid from the start, is no gap. */
function isEverDark(seen: History["seen"]): boolean {
  return seen[0] !== "dark" && seen.at(-1) !== "dark" && seen.includes("dark");
}

function isRemovalOfZone(name: string): (change: Change) => boolean {
  return (change) => change.resource === "zone" && change.kind === "delete" && change.observed.name === name;
}

/** What stands, by names alone: ids differ between two ways to the same end. */
function namesIn({ state }: Scene): unknown {
  return {
    groups: valueOr(state.securityGroups, []).map(({ name, ingress }) => [name, ingress]),
    endpoints: valueOr(state.endpoints, [])
      .map(({ serviceName, subnets, policy }) => [serviceName, subnets.toSorted(), policy])
      .sort(byText),
    zones: valueOr(state.zones, [])
      .map(({ name, vpcs, records, authorizations, tags }) => [
        name,
        valueOr(vpcs, []).toSorted(byText),
        valueOr(records, [])
          .map((record) => record.name)
          .sort(),
        authorizations,
        [...valueOr(tags, new Map<string, string>())].sort(byText),
      ])
      .sort(byText),
  };
}

function byText(a: unknown, b: unknown): number {
  return canonicalJson(a) < canonicalJson(b) ? -1 : 1;
}

/** A plan as a document would have it: what is said, without the maps that nobody writes out. */
function bytesOf({ id, operations, changes, blocked, findings, overview, approval }: Plan): string {
  const said = changes.map(({ kind, key, subject, services, why }) => [kind, key, subject, services, why]);
  return canonicalJson([id, operations, said, blocked.map(({ because }) => because), findings, overview, approval]);
}

/** The same scene, with every list of AWS the other way round. */
function turned(scene: Scene): Scene {
  const { environment, state } = scene;
  const backwards = <T>(list: readonly T[]): readonly T[] => list.toReversed();
  const edited = withState(
    {
      ...scene,
      environment: {
        ...environment,
        catalogue: present(new Map([...valueOr(environment.catalogue, new Map())].toReversed())),
        subnets: present(new Map([...valueOr(environment.subnets, new Map())].toReversed())),
        spokeVpcs: new Map([...environment.spokeVpcs].toReversed()),
      },
      state,
    },
    {
      groups: (groups) => backwards(groups.map((group) => ({ ...group, ingress: backwards(group.ingress) }))),
      endpoints: (endpoints) =>
        backwards(
          endpoints.map((one) => ({ ...one, subnets: backwards(one.subnets), dnsEntries: backwards(one.dnsEntries) })),
        ),
      zones: (zones) =>
        backwards(
          zones.map((zone) => ({
            ...zone,
            vpcs: present(backwards(valueOr(zone.vpcs, []))),
            records: present(backwards(valueOr(zone.records, []))),
            authorizations: present(backwards(valueOr(zone.authorizations, []))),
          })),
        ),
    },
  );
  const visible = [...edited.environment.visibleZones].toReversed();
  return { ...edited, environment: { ...edited.environment, visibleZones: new Map(visible) } };
}

function spokesOf(...either: readonly Draft[]): readonly Asker[] {
  return either
    .flatMap(({ spokes }) => spokes.map(spokeOf))
    .map(({ vpc, region, cidr }) => ({ vpc: { vpc, region } as Asker["vpc"], cidr }));
}

/** Names that clients ask for; of a wildcard, one below it. */
function namesOf({ services }: Draft): readonly string[] {
  return services
    .map(serviceOf)
    .flatMap(servedNamesOf)
    .map((name) => name.replace("*", "ledger"));
}
