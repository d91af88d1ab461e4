import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../diff/change.ts";
import type { Operation } from "../operation/operation.ts";
import { type Plan, isEmptyPlan } from "../plan/plan.ts";
import { applied, stepsOf } from "../testing/apply.ts";
import { brownfield, byTerraform, renaming } from "../testing/brownfield.ts";
import { type Draft, region } from "../testing/draft.ts";
import { drafts } from "../testing/drafts.ts";
import { unread, withEndpoint, withState, withTopology, withZone } from "../testing/edits.ts";
import { endpointOf, ownTags, zoneIdOf } from "../testing/resources.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import { present, valueOr } from "../words/state.ts";
import type { EndpointId, Key } from "../words/ids.ts";

/** VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
const runs = { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) };
const draft: Draft = { services: ["ssm", "kms"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;

/** Ids of what stands, but for those of endpoints that are on their way out. */
const idsIn = ({ state }: Scene): readonly string[] =>
  [...valueOr(state.zones, []), ...valueOr(state.endpoints, [])].map(({ id }) => id);

const marking = new Set(["tag-zone", "comment-zone", "tag-resource"]);
const codesOf = (scene: Scene): readonly string[] => planOf(scene).findings.map(({ code }) => code);

test("where all that is asked for stands, an adoption writes marks and nothing else", () => {
  fc.assert(
    fc.property(drafts, (asked) => {
      const scene = brownfield(asked);
      const plan = planOf(scene);
      expect(plan.operations.filter(({ kind }) => !marking.has(kind))).toEqual([]);
      expect(plan.changes.every(({ kind }) => kind === "adopt")).toBe(true);
      expect(plan.overview.cost.after).toBe(plan.overview.cost.before);
    }),
    runs,
  );
});

/**
 * A plan that adopts takes nobody off a zone that the file does not have, nor does it write there what such a VPC would see; both
 * are held back, and the plan behind it does them.
 */
function leftBy({ blocked }: Plan): (change: Change) => boolean {
  const held = new Set(
    blocked.flatMap(({ change, because }) => (because.code === "adopt.vpc-not-listed" ? change.key : [])),
  );
  return (change) => held.has(change.key);
}

test("after it there is nothing to do but what it held back for VPCs that the file does not have, with the list and without it, and what others made stands", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const scene = brownfield(before, after);
      fc.pre(!codesOf(scene).includes("adopt.unfit"));
      const first = planOf(scene);
      const adopted = applied(scene, first);
      const isLeft = leftBy(first);
      expect(planOf(adopted).changes.filter((change) => !isLeft(change))).toEqual([]);
      const finished = applied(adopted, planOf(adopted));
      for (const later of [finished, withTopology(finished, { adopt: [] })]) {
        const plan = planOf(later);
        expect(plan.changes).toEqual([]);
        expect(plan.blocked).toEqual([]);
      }
      const there = new Set(idsIn(finished));
      expect(idsIn(scene).filter((id) => !there.has(id))).toEqual([]);
    }),
    runs,
  );
});

test("stopped anywhere, it is finished by the next one", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, at) => {
      const scene = brownfield(before, after);
      const isLeft = leftBy(planOf(scene));
      const steps = stepsOf(scene, planOf(scene));
      const stopped = steps[at % Math.max(1, steps.length)] ?? scene;
      const finished = applied(stopped, planOf(stopped));
      expect(planOf(finished).changes.filter((change) => !isLeft(change))).toEqual([]);
      expect(idsIn(finished).length).toBe(idsIn(applied(scene, planOf(scene))).length);
    }),
    runs,
  );
});

test("nothing is done with a thing before it bears the marks", () => {
  let count = 0;
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const { operations, ids } = planOf(brownfield(before, after));
      // What an operation works on, by its id; keys are followed to what they stand for.
      const thingsOf = (operation: Operation): readonly string[] =>
        ["zone", "endpoint", "resource"].flatMap((name) => {
          const value: unknown = Object.getOwnPropertyDescriptor(operation, name)?.value;
          return typeof value === "string" ? [ids.get(value as Key) ?? value] : [];
        });
      const marks = new Map(
        operations.flatMap((operation) =>
          ["comment-zone", "tag-resource"].includes(operation.kind)
            ? thingsOf(operation).map((thing) => [thing, operation.id] as const)
            : [],
        ),
      );
      const done = operations.filter(({ kind }) => !marking.has(kind));
      const early = done.flatMap((operation) =>
        thingsOf(operation).flatMap((thing) => {
          const mark = marks.get(thing);
          if (mark === undefined) return [];
          count += 1;
          return reaches(operation.id, mark, operations) ? [] : operation.id;
        }),
      );
      expect(early).toEqual([]);
    }),
    // Few of these do more with a thing than mark it.
    { numRuns: 5 * runs.numRuns },
  );
  expect(count).toBeGreaterThan(3);
});

test("a topology that is renamed gets all that it had by marks alone, and can go on", () => {
  fc.assert(
    fc.property(drafts, (had) => {
      const scene = renaming({ ...had, name: "old-name" });
      const plan = planOf(scene);
      expect(plan.operations.filter(({ kind }) => ![...marking, "untag-resource"].includes(kind))).toEqual([]);
      const finished = applied(scene, plan);
      expect(isEmptyPlan(planOf(withTopology(finished, { adopt: [] })))).toBe(true);
      const old = withTopology(finished, { name: "old-name", adopt: [] });
      expect(planOf(old).operations.filter(({ kind }) => kind.startsWith("delete") || kind === "disassociate")).toEqual(
        [],
      );
    }),
    runs,
  );
});

describe("what is not adopted", () => {
  test("two zones of a name: neither, and none is made beside them", () => {
    const second = zoneIdOf("second");
    const scene = withState(brownfield(draft), {
      zones: (found) => [...found, ...found.slice(0, 1).map((zone) => ({ ...zone, id: second, vpcs: present([]) }))],
    });
    const plan = planOf(withTopology(scene, { adopt: [...scene.topology.adopt, { kind: "zone", id: second }] }));
    expect(plan.findings.filter(({ code }) => code === "adopt.second")).toHaveLength(2);
    expect(plan.changes.filter(({ resource }) => resource === "zone").map(({ key }) => key)).toEqual([
      `adoption/zone/kms.${region}.amazonaws.com`,
    ]);
    expect(plan.operations.map(({ kind }) => kind)).not.toContain("create-zone");
  });

  test("an endpoint of another VPC, or one that failed: it would be made again", () => {
    for (const change of [{ vpc: "vpc-0e15e" as never }, { state: "failed" as const }]) {
      const scene = withEndpoint(brownfield(draft), "ssm", change);
      expect(codesOf(scene)).toContain("adopt.unfit");
      expect(planOf(scene).operations.map(({ kind }) => kind)).not.toContain("create-endpoint");
      expect(planOf(scene).operations.map(({ kind }) => kind)).not.toContain("delete-endpoint");
    }
  });

  test("what is gone, while another is demanded; where none is, it is said and nothing is held", () => {
    const gone = { kind: "endpoint", id: "vpce-0f0f" as EndpointId } as const;
    const asked = planOf(withTopology(fresh(draft), { adopt: [gone] }));
    expect(asked.findings.find(({ code }) => code === "adopt.not-found")?.severity).toBe("block");
    expect(asked.operations.map(({ kind }) => kind)).not.toContain("create-endpoint");
    const done = planOf(withTopology(settled(draft), { adopt: [gone] }));
    expect(done.findings).toMatchObject([{ code: "adopt.not-found", severity: "warn" }]);
  });

  test("a zone whose tags could not be read: whose it is is not known", () => {
    const scene = withZone(brownfield(draft), ssm, () => ({ tags: unread }));
    expect(planOf(scene).changes.map(({ key }) => key)).not.toContain(`adoption/zone/${ssm}`);
  });
});

test("an adopted zone whose tags cannot be read is ours, and nothing is done with it", () => {
  const adopted = moving({ ...draft, spokes: [] }, draft);
  const scene = withZone(adopted, ssm, () => ({ callerReference: byTerraform.callerReference ?? "", tags: unread }));
  const plan = planOf(scene);
  expect(plan.operations.filter(({ zoneName }) => zoneName === ssm)).toEqual([]);
  expect(plan.operations.map(({ kind }) => kind)).not.toContain("create-zone");
  expect(plan.isComplete).toBe(false);
});

test("with one of its things somebody else's by now, a former topology's others change hands all the same", () => {
  const scene = withEndpoint(renaming(draft), "ssm", { tags: ownTags("other-team", "endpoint/ssm") });
  const { findings, changes } = planOf(scene);
  expect(changes.filter(({ kind }) => kind === "adopt").map(({ key }) => key)).toEqual([
    "adoption/endpoint/kms",
    "adoption/security-group/endpoints",
    `adoption/zone/kms.${region}.amazonaws.com`,
    `adoption/zone/${ssm}`,
  ]);
  expect(findings.map(({ code }) => code)).toContain("endpoint.foreign");
});

test("a zone whose comment alone was copied is nobody's", () => {
  const scene = withZone(settled(draft), ssm, () => ({ callerReference: "by hand", tags: present(new Map()) }));
  const { findings, operations } = planOf(scene);
  expect(findings.map(({ code }) => code)).toContain("zone.marks-missing");
  expect(operations).toEqual([]);
});

test("endpoints that AWS itself made beside ours are no reason for anything", () => {
  const theirs = endpointOf("ssm", { id: "vpce-0aaaa" as EndpointId, isRequesterManaged: true });
  const scene = withState(settled(draft), { endpoints: (found) => [...found, theirs] });
  expect(planOf(scene).changes).toEqual([]);
});

function reaches(
  from: string,
  to: string,
  operations: readonly Pick<Operation, "id" | "dependsOn" | "after">[],
): boolean {
  const { dependsOn = [], after = [] } = operations.find(({ id }) => id === from) ?? {};
  const needs = [...dependsOn, ...after];
  return needs.includes(to) || needs.some((need) => reaches(need, to, operations));
}
