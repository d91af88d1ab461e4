import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { HubError } from "../base/error.ts";
import { type Draft, region, spokeOf, subnets } from "../testing/draft.ts";
import { unread, withEndpoint, withEnvironment, withState, withUnread, withoutOffer } from "../testing/edits.ts";
import { endpointIdOf, httpsFrom } from "../testing/resources.ts";
import { fresh, moving, planOf, settled } from "../testing/scene.ts";
import { absent } from "../words/state.ts";
import { estimateOf } from "./estimate-of.ts";
import { failedChecks, idleBlocks } from "./failed-checks.ts";
import { isForecast } from "./is-forecast.ts";
import { isEmptyPlan } from "./plan.ts";
import { type Outcome, countOutcomes } from "./report.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };

test("a plan says for which hub it is, what it costs to carry out, and what is owned", () => {
  const plan = planOf(moving(draft, { services: ["ssm", "kms"], spokes: ["app", "data"] }));
  expect(plan.hub).toMatchObject({ region, caller: { access: { kind: "ambient" } } });
  expect(plan.ownedCount).toBe(1 + 1 + 1 + 2 + 1);
  const told = estimateOf(plan);
  expect(told.calls).toBeGreaterThan(plan.operations.length);
  expect(estimateOf(plan)).toBe(told);
  expect(isEmptyPlan(plan)).toBe(false);
});

test("the id of a plan hangs on what it does, over what, and on nothing else", () => {
  const scene = moving(draft, { ...draft, spokes: ["app", "data"] });
  const { id } = planOf(scene);
  const digestOf = (texts: Iterable<string>): string => {
    const hash = createHash("sha256");
    for (const text of texts) hash.update(text);
    return hash.digest("hex");
  };
  expect(planOf(scene, { digestOf }).id).toBe(id);
  const cheaper = { ...scene, topology: { ...scene.topology, prices: { ...scene.topology.prices, zoneMonth: 1 } } };
  expect(planOf(cheaper).id).toBe(id);
  expect(planOf(moving(draft, { ...draft, spokes: ["data"] })).id).not.toBe(id);
  const roles = { kind: "role", arn: "arn:aws:iam::1:role/r", externalId: undefined } as const;
  expect(planOf(moving(draft, { ...draft, spokes: ["app", "data"], access: roles })).id).not.toBe(id);
});

test("a finding has the place in the file that its subject has", () => {
  const place = { file: "topology.yaml", line: 3, column: 5 };
  const { findings } = planOf(withoutOffer(fresh(draft), "ssm"), { placeOf: () => place });
  expect(findings.map((finding) => finding.place)).toEqual([place]);
});

test("the gravest findings come first", () => {
  const scene = withEnvironment(
    fresh({ services: ["ssm", { name: "nameless", names: [] }], spokes: ["app"], quotas: { endpointsPerVpc: 1 } }),
    {
      spokeVpcs: new Map([["app", unread]]),
    },
  );
  expect(planOf(scene).findings.map(({ severity }) => severity)).toEqual(["stop", "block", "warn"]);
});

test("of a change that is carried out in part, what stays is not said to go", () => {
  const [first, , third] = subnets.map(({ id }) => id);
  const scene = withState(withEndpoint(settled(draft), "ssm", { subnets: [first, third].flatMap((id) => id ?? []) }), {
    groups: (groups) =>
      groups.map((group) => ({ ...group, ingress: [...group.ingress.slice(1), httpsFrom("192.168.0.0/16")] })),
  });
  const whole = planOf(scene).changes.flatMap((change) => ("fields" in change ? change.fields : []));
  // A spoke's scope takes along what it needs, and takes nothing away.
  const onlyApp = { only: [{ kind: "spoke", name: "data" } as const], exclude: [] };
  const more = { ...draft, spokes: ["app", "data"] };
  const part = planOf(
    { ...scene, topology: fresh(more).topology, environment: fresh(more).environment },
    { scope: onlyApp },
  );
  const fields = part.changes.flatMap((change) => ("fields" in change ? change.fields : []));
  expect(whole.map(({ field, after }) => [field, after.length])).toEqual([
    ["subnets", 2],
    ["ingress", 2],
  ]);
  expect(fields.map(({ field, after }) => [field, after.length])).toEqual([
    ["subnets", 3],
    ["ingress", 4],
  ]);
  expect(part.leftOut.map(({ key }) => key)).toEqual(["endpoint/ssm", "security-group/endpoints"]);
});

test("a replacement of which the old endpoint stays is a creation", () => {
  const scene = withEndpoint(moving(draft, { ...draft, spokes: ["app", "data"] }), "ssm", { state: "failed" });
  const scope = { only: [{ kind: "spoke", name: "data" } as const], exclude: [] };
  const { changes, operations } = planOf(scene, { scope });
  expect(changes.filter(({ resource }) => resource === "endpoint")).toMatchObject([
    { kind: "create", key: "endpoint/ssm" },
  ]);
  expect(operations.map(({ id }) => id)).not.toContain(`delete-endpoint:endpoint/ssm/${endpointIdOf("ssm")}`);
});

test("a check that failed though nothing is to be changed is told, unless it is out of scope", () => {
  const scene = withEnvironment(settled(draft), { spokeVpcs: new Map([["app", absent]]) });
  const codesIn = (scope?: Parameters<typeof planOf>[1]): readonly string[] =>
    failedChecks(planOf(scene, scope)).map(({ code }) => code);
  const spoke = { kind: "spoke", name: "app" } as const;
  const account = { kind: "account", name: spokeOf("app").account } as const;
  expect(codesIn()).toEqual(["spoke.vpc-missing"]);
  expect(codesIn({ scope: { only: [spoke], exclude: [] } })).toEqual(["spoke.vpc-missing"]);
  expect(codesIn({ scope: { only: [{ kind: "service", name: "ssm" }], exclude: [] } })).toEqual(["spoke.vpc-missing"]);
  expect(codesIn({ scope: { only: [], exclude: [spoke] } })).toEqual([]);
  expect(codesIn({ scope: { only: [], exclude: [account] } })).toEqual([]);
  expect(codesIn({ scope: { only: [{ kind: "spoke", name: "data" }], exclude: [] } })).toEqual([]);
  const unreadPlan = planOf(withUnread(settled(draft), "zones"));
  expect(idleBlocks(unreadPlan).map(({ code }) => code)).toEqual(["read.unknown"]);
  expect(failedChecks(unreadPlan)).toEqual([]);
});

test("while a service is unknown a plan is no forecast", () => {
  expect(isForecast(planOf(fresh(draft)))).toBe(true);
  expect(isForecast(planOf(withoutOffer(fresh(draft), "ssm")))).toBe(false);
});

test("outcomes are counted by kind", () => {
  const [operation] = planOf(fresh(draft)).operations;
  if (operation === undefined) throw new Error("the scene has no operation");
  const outcomes: readonly Outcome[] = [
    { kind: "applied", operation },
    { kind: "applied", operation },
    { kind: "failed", operation, error: new HubError("aws.access-denied", "no") },
    { kind: "skipped", operation, because: { kind: "interrupted" } },
  ];
  expect(countOutcomes(outcomes)).toEqual({ applied: 2, written: 0, unknown: 0, failed: 1, skipped: 1 });
});
