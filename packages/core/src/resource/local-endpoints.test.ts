import { expect, test } from "vitest";
import { operationId } from "../operation/operation-id.ts";
import { isEmptyPlan } from "../plan/plan.ts";
import { applied, stepsOf } from "../testing/apply.ts";
import type { Draft, SpokeDraft } from "../testing/draft.ts";
import { region } from "../testing/draft.ts";
import { unread, vpcOf, withEnvironment } from "../testing/edits.ts";
import { ownEndpointOf, switchedEndpointOf, switchedOn, withOwn } from "../testing/local.ts";
import { zoneIdOf } from "../testing/resources.ts";
import { type Scene, fresh, planOf, settled } from "../testing/scene.ts";
import type { Scope } from "../scope/scope.ts";
import { vpcRefText } from "../words/key.ts";
import { present } from "../words/state.ts";

// A spoke with endpoints of its own for ssm and kms, in every mode and at every stage.

const draft = (mode: "keep" | "switch" | "retire", more: Partial<SpokeDraft> = {}): Draft => ({
  services: ["ssm", "kms", "sqs"],
  spokes: [{ name: "app", localEndpoints: { mode }, ...more }],
});
const app = vpcOf("app");
const nameOf = (service: string): string => `${service}.${region}.amazonaws.com`;
const both = ["ssm", "kms"].map((service) => ownEndpointOf(service));

const kinds = (scene: Scene): readonly string[] =>
  planOf(scene)
    .operations.filter(({ subject }) => subject.kind === "spoke")
    .map(({ kind, zoneName }) => `${kind}${zoneName === undefined ? "" : ` ${zoneName.split(".")[0] ?? ""}`}`);

test("a spoke that keeps its endpoints joins no zone of their names, is told of them, and nothing is in the way", () => {
  const plan = planOf(withOwn(fresh(draft("keep")), app, ...both));
  expect(plan.blocked).toEqual([]);
  expect(plan.changes.filter(({ resource }) => resource === "association").map(({ key }) => key)).toEqual([
    `association/${nameOf("sqs")}/${vpcRefText(app)}`,
  ]);
  const [told] = plan.findings.filter(({ code }) => code === "spoke.local-endpoint");
  expect(told?.severity).toBe("warn");
  for (const { id } of both) expect(told?.message).toContain(id);
  expect(told?.message).toContain("20.44 USD a month");
  expect(kinds(withOwn(settled({ ...draft("keep"), services: ["sqs"] }), app, ownEndpointOf("ssm")))).toEqual([]);
});

test("a spoke that is switched joins when its private DNS is off, one service after the other", () => {
  const plan = planOf(withOwn(fresh(draft("switch")), app, ...both));
  const byId = new Map(plan.operations.map((operation) => [operation.id, operation]));
  const [first, second] = plan.changes.filter(({ resource }) => resource === "local-endpoint").map(({ key }) => key);
  if (first === undefined || second === undefined) throw new Error("two are switched");
  const off = byId.get(operationId("turn-private-dns", first));
  const name = plan.changes.find(({ key }) => key === first)?.services[0] === "kms" ? "kms" : "ssm";
  const association = `association/${nameOf(name)}/${vpcRefText(app)}`;
  expect(off?.dependsOn).toEqual(
    expect.arrayContaining([
      `authorize:${association}`,
      `change-records:zone/${nameOf(name)}`,
      operationId("mark-local-endpoint", first),
    ]),
  );
  const join = byId.get(`associate:${association}`);
  expect(join?.dependsOn).toContain(off?.id);
  expect(join).toMatchObject({ vanishing: [zoneIdOf(`hidden ${nameOf(name)}`)] });
  expect(byId.get(operationId("conclude-switch", first))?.after).toEqual(
    [
      `associate:${association}`,
      operationId("mark-local-endpoint", first),
      operationId("turn-private-dns", first),
    ].sort(),
  );
  expect(byId.get(operationId("turn-private-dns", second))?.after).toEqual([operationId("conclude-switch", first)]);
});

test("a switch that is carried out leaves nothing to do, after each step the rest is planned, and the way back is the same", () => {
  const scene = withOwn(fresh(draft("switch")), app, ...both);
  const steps = stepsOf(scene, planOf(scene));
  const end = applied(scene, planOf(scene));
  expect(isEmptyPlan(planOf(end))).toBe(true);
  for (const step of steps) expect(isEmptyPlan(planOf(applied(step, planOf(step))))).toBe(true);
  const back = { ...end, topology: fresh(draft("keep")).topology };
  for (const step of [back, ...stepsOf(back, planOf(back))]) {
    const done = applied(step, planOf(step));
    expect(isEmptyPlan(planOf(done))).toBe(true);
    expect(done.environment.spokeEndpoints).toEqual(scene.environment.spokeEndpoints);
  }
});

test("what is in the way of one name of a switch holds all of it back, and nothing else", () => {
  const scene = withOwn(fresh(draft("switch")), app, ...both);
  const closed = withEnvironment(scene, {
    waysOut: new Map([[vpcRefText(app), present({ closed: ["rtb-1"], doubtful: undefined })]]),
  });
  expect(planOf(closed).blocked.map(({ because }) => because.code)).toEqual(
    Array.from({ length: 4 }, () => "spoke.no-internet"),
  );
  expect(kinds(closed)).toEqual(["authorize sqs", "associate sqs", "deauthorize sqs"]);
  const accepting = fresh(draft("switch", { localEndpoints: { mode: "switch", acceptsGap: true } }));
  const open = { ...closed, topology: accepting.topology };
  expect(planOf(open).blocked).toEqual([]);
  expect(planOf(open).findings.map(({ code, severity }) => `${severity} ${code}`)).toContain("warn spoke.no-internet");
  const unknown = withEnvironment(scene, { waysOut: new Map([[vpcRefText(app), unread]]) });
  expect(planOf(unknown).blocked.map(({ because }) => because.code)).toEqual(
    Array.from({ length: 4 }, () => "read.unknown"),
  );
});

test("endpoints that could not be read leave the zone of AWS in the way, and an unchanged spoke alone", () => {
  const hidden = withOwn(fresh(draft("switch")), app, ownEndpointOf("ssm"));
  const blind = withEnvironment(hidden, { spokeEndpoints: new Map([[vpcRefText(app), unread]]) });
  const plan = planOf(blind);
  expect(plan.blocked.map(({ change, because }) => [change.key, because.code])).toEqual([
    [`association/${nameOf("ssm")}/${vpcRefText(app)}`, "zone.conflict"],
  ]);
  expect(plan.isComplete).toBe(false);
  const calm = withEnvironment(settled(draft("keep")), { spokeEndpoints: new Map([[vpcRefText(app), unread]]) });
  expect([planOf(calm).operations, planOf(calm).isComplete]).toEqual([[], true]);
});

test("a scope takes a switch whole or not at all", () => {
  const scene = withOwn(fresh(draft("switch")), app, ...both);
  const within = (scope: Scope): readonly string[] =>
    planOf(scene, { scope })
      .operations.filter(({ subject }) => subject.kind === "spoke")
      .map(({ kind, changes }) => `${kind} ${changes.length}`);
  const one = { kind: "service", name: "ssm" } as const;
  const switching = [
    "authorize 1",
    "mark-local-endpoint 2",
    "turn-private-dns 2",
    "associate 1",
    "conclude-switch 2",
    "deauthorize 1",
  ];
  expect(within({ only: [one], exclude: [] }).toSorted()).toEqual(switching.toSorted());
  expect(within({ only: [], exclude: [one, { kind: "service", name: "sqs" }] }).toSorted()).toEqual(
    switching.toSorted(),
  );
  expect(within({ only: [], exclude: [{ kind: "spoke", name: "app" }] })).toEqual([]);
});

test("what AWS minds is never touched", () => {
  const plan = planOf(withOwn(fresh(draft("retire")), app, ownEndpointOf("ssm", { isManaged: true })));
  expect(plan.changes.filter(({ resource }) => resource === "local-endpoint")).toEqual([]);
  expect(plan.findings.find(({ code }) => code === "spoke.local-endpoint")?.message).toContain(
    "managed by a service of AWS",
  );
});

test("an endpoint is retired when its time has come and nobody is connected, and else it is told from when on", () => {
  const scene = withOwn(settled(draft("retire")), app, switchedEndpointOf("ssm"));
  const id = switchedEndpointOf("ssm").id;
  const at = (readAt: number, connections = 0): Scene =>
    withEnvironment(scene, { readAt, connections: new Map([[id, present(connections)]]) });
  const due = switchedOn + 86_400_000;
  expect(kinds(at(due - 1))).toEqual([]);
  expect(
    planOf(at(due - 1))
      .findings.map(({ message }) => message)
      .join(),
  ).toContain(new Date(due).toISOString());
  expect(kinds(at(due, 3))).toEqual([]);
  expect(kinds(at(due))).toEqual(["retire-local-endpoint"]);
  expect(isEmptyPlan(planOf(applied(at(due), planOf(at(due)))))).toBe(true);
  const blind = withEnvironment(at(due), { connections: new Map([[id, unread]]) });
  expect([kinds(blind), planOf(blind).blocked.length]).toEqual([[], 1]);
  const unseen = withEnvironment(at(due), { connections: new Map() });
  expect(planOf(unseen).findings.map(({ code }) => code)).toContain("spoke.connections-unseen");
  // It is switched, and not retired, in these.
  for (const one of [
    switchedEndpointOf("ssm", { isPrivateDnsOn: true }),
    ownEndpointOf("ssm", { isPrivateDnsOn: false }),
  ])
    expect(kinds(withOwn(at(due), app, one))).not.toContain("retire-local-endpoint");
});

test("an answer that is older than the zone of a spoke takes nothing from it", () => {
  const plan = planOf(withOwn(settled(draft("keep")), app, ownEndpointOf("ssm")));
  expect(plan.operations).toEqual([]);
});

test("an endpoint with other names than the hub's, or for the names of another Region, stands in nobody's way", () => {
  const elsewhere = ownEndpointOf("ssm", { serviceName: "com.amazonaws.eu-west-1.ssm", privateNames: [] });
  expect(planOf(withOwn(fresh(draft("switch")), app, elsewhere)).changes.map(({ resource }) => resource)).not.toContain(
    "local-endpoint",
  );
});
