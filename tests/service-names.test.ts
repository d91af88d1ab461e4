import { expect, test } from "vitest";
import { draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

const addService = ({ simulator }: World, serviceName: string, region = hub.region): void => {
  const privateDnsNames = [`${serviceName.split(".").at(-1) ?? ""}.${region}.example.aws`];
  simulator.addService({ region, serviceName, privateDnsNames });
};

test.each([
  ["eu-isoe-west-1", "uk.adc-e.cloud.eu-isoe-west-1.neworbit"],
  ["eusc-de-east-1", "eu.amazonaws.eusc-de-east-1.neworbit"],
  ["us-iso-east-1", "gov.ic.c2s.us-iso-east-1.neworbit"],
  ["ap-northeast-1", "aws.api.global.neworbit"],
  ["ap-northeast-1", "of.another.form.ap-northeast-1.neworbit"],
])("in %s the short name of %s is applied, whatever comes before it", async (region, serviceName) => {
  const draft = draftOf(["neworbit"], sessionManager.spokes, { hub: { ...hub, region } });
  const world = await createWorld({}, draft);
  addService(world, serviceName, region);
  expect((await world.apply(draft)).plan.findings).toEqual([]);
  expect(world.simulator.snapshot().endpoints.map(({ serviceName: name }) => name)).toEqual([serviceName]);
  expect((await world.plan(draft)).operations).toEqual([]);
});

test("a short name that two services have is a question, and the answer that the hint gives is taken", async () => {
  const world = await createWorld();
  const [first, second] = [`aws.api.${hub.region}.freetier`, `com.amazonaws.${hub.region}.freetier`];
  for (const name of [first, second]) addService(world, name);
  const { findings } = await world.plan(draftOf(["freetier"], []));
  expect(findings).toMatchObject([{ code: "service.ambiguous", severity: "stop" }]);
  expect(findings[0]?.message).toContain(first);
  expect(findings[0]?.message).toContain(second);
  expect(findings[0]?.hint).toBe(`choose one: { name: freetier, serviceName: ${first} }`);
  expect((await world.plan(draftOf([{ name: "freetier", serviceName: first }], []))).findings).toEqual([]);
});

test("a scope that names nothing near is answered with the names that there are", async () => {
  const world = await createWorld();
  const scope = { only: [{ kind: "spoke", name: "nope" } as const], exclude: [] };
  const { findings } = await world.plan(sessionManager, scope);
  expect(findings).toMatchObject([{ code: "scope.unknown", hint: "write one of spoke:alone, spoke:pair-1" }]);
});

test("whatever is suggested for whatever slip is offered when it is written", async () => {
  const world = await createWorld();
  addService(world, `aws.api.${hub.region}.resource-explorer-2`);
  addService(world, `com.amazonaws.${hub.region}.resource-explorer-2`);
  addService(world, "aws.api.global.resolver");
  const { environment } = await world.observe(draftOf(["none-of-these"], []));
  const slips = new Set(
    environment.knownServiceNames.flatMap((full) => slipsOf(full.split(`${hub.region}.`).at(-1) ?? full)),
  );
  const { findings } = await world.plan(draftOf([...slips], []));
  const suggested = findings
    .flatMap(({ code, hint }) =>
      code === "service.unknown" ? (/^did you mean (.*)\?$/.exec(hint ?? "")?.[1] ?? []) : [],
    )
    .flatMap((list) => list.split(/, | or /));
  expect(suggested.length).toBeGreaterThan(300);
  // A service may not be listed twice, be it short and full.
  for (const isFull of [true, false]) {
    const names = [...new Set(suggested)].filter((name) => name.includes(hub.region) === isFull);
    const { findings: again } = await world.plan(draftOf(names, []));
    expect(again.filter(({ code }) => code === "service.unknown" || code === "service.ambiguous")).toEqual([]);
  }
});

/** A letter left out, one doubled, two swapped, the first part alone, and a full name of the wrong form. */
function slipsOf(name: string): readonly string[] {
  const middle = Math.floor(name.length / 2);
  return [
    name.slice(0, middle) + name.slice(middle + 1),
    `${name.slice(0, middle)}${name[middle] ?? ""}${name.slice(middle)}`,
    `${name.slice(1, 2)}${name.slice(0, 1)}${name.slice(2)}`,
    name.split(/[.-]/)[0] ?? name,
    `cn.com.amazonaws.${hub.region}.${name}`,
  ].filter((slip) => slip !== name && /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/.test(slip));
}
