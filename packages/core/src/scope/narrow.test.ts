import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../base/canonical-json.ts";
import { isTakingAway, linkPartOf } from "../operation/facts/facts.ts";
import type { Plan } from "../plan/plan.ts";
import { hubAccount, region, spokeOf } from "../testing/draft.ts";
import { drafts } from "../testing/drafts.ts";
import { vpcOf } from "../testing/edits.ts";
import { eitherDrafts } from "../testing/profile-drafts.ts";
import { asking, standing } from "../testing/profiles-scene.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import { vpcRefText } from "../words/key.ts";
import type { Scope, ScopePart } from "./scope.ts";

const part = (text: string): ScopePart => {
  const [kind = "", name = ""] = text.split(":");
  return { kind: kind as ScopePart["kind"], name };
};
const only = (...parts: readonly string[]): Scope => ({ only: parts.map(part), exclude: [] });
const without = (...parts: readonly string[]): Scope => ({ only: [], exclude: parts.map(part) });

const idsOf = ({ operations }: Plan): readonly string[] => operations.map(({ id }) => id);
const keysOf = ({ changes }: Plan): readonly string[] => changes.map(({ key }) => key);
const zoneName = (service: string): string => `${service}.${region}.amazonaws.com`;
const linkTo = (name: string, service: string): string => `association/${zoneName(service)}/${vpcRefText(vpcOf(name))}`;

const parts = fc.constantFrom(
  "service:ssm",
  "service:s3",
  "service:ledger",
  "service:kms",
  "spoke:alone",
  "spoke:pair-1",
  "spoke:far",
  "spoke:app",
  "spoke:data",
  `account:${hubAccount}`,
  "account:333333333333",
);
const scopes: fc.Arbitrary<Scope> = fc
  .record({ only: fc.array(parts, { maxLength: 2 }), exclude: fc.array(parts, { maxLength: 2 }) })
  .map(({ only: meant, exclude }) => ({ only: meant.map(part), exclude: exclude.map(part) }));

/** Something that stands, and something else that is asked for: served by zones, or in either way. */
const moves: fc.Arbitrary<Scene> = fc.oneof(
  fc.tuple(drafts, drafts).map(([stood, asked]) => moving(stood, asked)),
  fc.tuple(eitherDrafts, eitherDrafts).map(([stood, asked]) => asking(standing(stood), asked)),
);

test("a scope adds nothing and changes nothing of what it leaves in", () => {
  fc.assert(
    fc.property(moves, scopes, (scene, scope) => {
      const [whole, narrowed] = [planOf(scene), planOf(scene, { scope })];
      const byId = new Map(whole.operations.map((operation) => [operation.id, operation]));
      const ran = new Set<string>();
      for (const operation of narrowed.operations) {
        const { after, ...rest } = operation;
        const { after: _, ...before } = byId.get(operation.id) ?? operation;
        expect(canonicalJson(rest)).toBe(canonicalJson(before));
        expect([...operation.dependsOn, ...after].filter((id) => !ran.has(id))).toEqual([]);
        ran.add(operation.id);
      }
      const seen = new Set([...narrowed.changes, ...narrowed.leftOut].map(({ key }) => key));
      expect(keysOf(whole).filter((key) => !seen.has(key as never))).toEqual([]);
    }),
    { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("nothing outside a scope is taken away", () => {
  fc.assert(
    fc.property(moves, fc.constantFrom("alone", "pair-1", "far", "app", "data"), (scene, name) => {
      const { operations } = planOf(scene, { scope: only(`spoke:${name}`) });
      const foreign = operations
        .filter(isTakingAway)
        .filter((one) => one.subject.kind !== "spoke" || one.subject.name !== name);
      expect(foreign).toEqual([]);
    }),
    { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("what is taken away from several services at once is taken when all of them are in scope", () => {
  fc.assert(
    fc.property(moves, fc.subarray(["ssm", "kms", "sqs", "sts"], { minLength: 1 }), (scene, named) => {
      const { changes, operations } = planOf(scene, { scope: only(...named.map((name) => `service:${name}`)) });
      const taking = new Set(operations.filter(isTakingAway).flatMap(({ changes: keys }) => keys));
      const taken = changes.filter(({ key, kind }) => kind === "delete" && taking.has(key));
      expect(taken.filter(({ services }) => services.some((one) => !named.includes(one)))).toEqual([]);
    }),
    { numRuns: 30 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("a permission is given where its association is made and it is taken back, and nowhere else", () => {
  fc.assert(
    fc.property(moves, scopes, (scene, scope) => {
      const { operations } = planOf(scene, { scope });
      const of = (part: string): readonly string[] =>
        operations.filter((one) => linkPartOf(one) === part).flatMap(({ changes }) => changes);
      const [permitted, joined, cleared] = [of("permits"), of("joins"), of("clears")];
      expect(permitted.filter((key) => !joined.includes(key) || !cleared.includes(key))).toEqual([]);
    }),
    { numRuns: 30 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("what a spoke in scope needs comes along, with all that belongs to it", () => {
  const plan = planOf(fresh({ services: ["ssm", "kms"], spokes: [{ name: "app", services: ["ssm"] }, "data"] }), {
    scope: only("spoke:app"),
  });
  expect(keysOf(plan)).toEqual([
    linkTo("app", "ssm"),
    "endpoint/ssm",
    `record/${zoneName("ssm")}/${zoneName("ssm")}/A`,
    "security-group/endpoints",
    `zone/${zoneName("ssm")}`,
  ]);
  expect(idsOf(plan)).toContain(`tag-zone:zone/${zoneName("ssm")}`);
  expect(plan.leftOut.map(({ key }) => key)).toContain(linkTo("data", "ssm"));
});

test("what needs something that is excluded is left out too, and leaves no authorization behind", () => {
  const plan = planOf(fresh({ services: ["ssm", "kms"], spokes: ["app"] }), { scope: without("service:kms") });
  expect(idsOf(plan).filter((id) => id.includes("kms"))).toEqual([]);
  expect(idsOf(plan)).toContain(`associate:${linkTo("app", "ssm")}`);
});

test("an account is that of the hub for what the hub has, and of the spoke for its links", () => {
  const scene = fresh({ services: ["ssm"], spokes: ["app", "data"] });
  const ofHub = planOf(scene, { scope: only(`account:${hubAccount}`) });
  expect(keysOf(ofHub).filter((key) => key.startsWith("association"))).toEqual([]);
  expect(keysOf(ofHub)).toContain("endpoint/ssm");
  const ofSpoke = planOf(scene, { scope: only(`account:${spokeOf("app").account}`) });
  expect(keysOf(ofSpoke).filter((key) => key.startsWith("association"))).toEqual([linkTo("app", "ssm")]);
});

test("a service that was taken out of the file can be named all the same", () => {
  const scene = moving({ services: ["ssm", "kms"], spokes: ["app"] }, { services: ["ssm"], spokes: [] });
  const plan = planOf(scene, { scope: only("service:kms") });
  expect(plan.findings.filter(({ code }) => code === "scope.unknown")).toEqual([]);
  expect(keysOf(plan)).toContain(`zone/${zoneName("kms")}`);
  expect(keysOf(plan)).not.toContain(linkTo("app", "ssm"));
});

test("a scope that names nothing of the topology says what there is, or what is near", () => {
  const scene = fresh({ services: ["ssm", "kms", "sqs", "sns", "sts", "ecs"], spokes: [] });
  const hints = (scope: Scope): readonly (string | undefined)[] =>
    planOf(scene, { scope }).findings.map(({ hint }) => hint);
  expect(hints(without("service:kmss"))).toEqual(["did you mean service:kms?"]);
  expect(hints(only("service:lambda-functions"))).toEqual([
    "write one of service:ssm, service:kms, service:sqs, service:sns, service:sts and 1 more",
  ]);
  expect(hints(only("spoke:app"))).toEqual(["leave it out: the topology has no spoke"]);
});

test("the Profile and its zones are of the hub's account, and of no service alone", () => {
  const byProfile = { services: ["ssm", "kms"], spokes: ["app", "data"], distribution: "profile" } as const;
  const scene = asking(standing({ ...byProfile, distribution: "zones" }), byProfile);
  const withoutHub = planOf(scene, { scope: without(`account:${hubAccount}`) });
  expect(idsOf(withoutHub)).toEqual([]);
  const withoutKms = planOf(scene, { scope: without("service:kms") });
  expect(keysOf(withoutKms)).toEqual(["profile-zone/" + zoneName("ssm"), "profile/zones"]);
  const ofHub = planOf(scene, { scope: only(`account:${hubAccount}`) });
  expect(keysOf(ofHub)).toEqual([
    `profile-zone/${zoneName("kms")}`,
    `profile-zone/${zoneName("ssm")}`,
    "profile/zones",
  ]);
});

test("in a settled state every scope is empty", () => {
  fc.assert(
    fc.property(drafts, scopes, (draft, scope) => {
      const { changes, leftOut, operations } = planOf(settled(draft), { scope });
      expect([changes, leftOut, operations]).toEqual([[], [], []]);
    }),
    { numRuns: 10 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});
