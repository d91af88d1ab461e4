import { expect, test } from "vitest";
import type { Plan } from "../plan/plan.ts";
import { hubVpc, region, s3 } from "../testing/draft.ts";
import {
  otherAccount,
  unread,
  vpcOf,
  withEndpoint,
  withEnvironment,
  withOffer,
  withState,
  withUnread,
  withVisible,
  withZone,
  withoutOffer,
} from "../testing/edits.ts";
import { ownTags, recordOf, zoneIdOf } from "../testing/resources.ts";
import { fresh, moving, planOf, settled } from "../testing/scene.ts";
import { canonicalName } from "../words/names.ts";
import { present, valueOr } from "../words/state.ts";

const draft = { services: ["ssm", "kms"], spokes: ["app", { name: "data", services: ["kms"] }] };

/** The table services x spokes, a line for each service. */
function tableOf({ overview: { services, spokes, cells } }: Plan): readonly string[] {
  const row = (at: number): string => spokes.map(({ name }, i) => `${name} ${cells[at]?.[i] ?? "nothing"}`).join(", ");
  return services.map(({ name, state }, at) => `${name} (${state}): ${row(at)}`);
}

test("before an apply everything is to be added, and after it everything is there", () => {
  expect(tableOf(planOf(fresh(draft)))).toEqual(["ssm (add): app add, data unused", "kms (add): app add, data add"]);
  expect(tableOf(planOf(settled(draft)))).toEqual([
    "ssm (there): app there, data unused",
    "kms (there): app there, data there",
  ]);
});

test("a wildcard service that is taken out has one row, its own, with all that leaves", () => {
  const plan = planOf(
    moving({ services: ["ssm", s3], spokes: ["app", "data"] }, { services: ["ssm"], spokes: ["app"] }),
  );
  expect(tableOf(plan)).toEqual([
    `ssm (there): app there, ${vpcOf("data").vpc} remove`,
    `s3 (remove): app remove, ${vpcOf("data").vpc} remove`,
  ]);
  expect(plan.overview.spokes.map(({ isInTopology, account }) => [isInTopology, account !== undefined])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("a zone that leaves and whose records lead nowhere that is known has a row of its own name", () => {
  const scene = withState(
    withZone(
      moving({ services: ["ssm", "kms"], spokes: ["app"] }, { services: ["ssm"], spokes: ["app"] }),
      `kms.${region}.amazonaws.com`,
      () => ({
        records: present([recordOf(`kms.${region}.amazonaws.com`)]),
      }),
    ),
    { endpoints: (endpoints) => endpoints.filter(({ serviceName }) => !serviceName.endsWith(".kms")) },
  );
  expect(tableOf(planOf(scene))).toEqual([
    "ssm (there): app there",
    `kms.${region}.amazonaws.com (unknown): app remove`,
  ]);
});

test("a name that is taken is a conflict, and what could not be read is unknown or held", () => {
  const taken = {
    id: zoneIdOf("taken"),
    name: canonicalName(`ssm.${region}.amazonaws.com`),
    owner: { kind: "account", account: otherAccount },
  } as const;
  expect(tableOf(planOf(withVisible(fresh(draft), vpcOf("app"), taken)))[0]).toBe(
    "ssm (add): app conflict, data unused",
  );
  const lost = withEnvironment(fresh(draft), { spokeVpcs: new Map([["app", unread]]) });
  expect(tableOf(planOf(lost))[0]).toBe("ssm (add): app held, data unused");
  expect(tableOf(planOf(withUnread(settled(draft), "zones", "endpoints")))[1]).toBe(
    "kms (unknown): app unknown, data unknown",
  );
  const half = withZone(settled(draft), `kms.${region}.amazonaws.com`, () => ({ vpcs: unread }));
  expect(tableOf(planOf(half))[1]).toBe("kms (there): app unknown, data unknown");
});

test("an endpoint that changes, or is made anew, changes; one that must not be touched is held", () => {
  expect(tableOf(planOf(withEndpoint(settled(draft), "ssm", { policy: "{}" })))[0]).toMatch(/^ssm \(change\)/);
  expect(tableOf(planOf(withEndpoint(settled(draft), "ssm", { state: "failed" })))[0]).toMatch(/^ssm \(change\)/);
  const blocked = withEnvironment(fresh(draft), { subnets: unread });
  expect(tableOf(planOf(blocked))[0]).toMatch(/^ssm \(held\)/);
});

test("of a service that the Region does not offer nothing is known", () => {
  expect(tableOf(planOf(withoutOffer(fresh(draft), "ssm")))[0]).toBe("ssm (unknown): app unknown, data unused");
});

test("a service without a name has no links", () => {
  expect(tableOf(planOf(withOffer(settled(draft), "ssm", { privateDnsNames: [] })))[0]).toMatch(/^ssm \(there\): app/);
});

test("the cost is that of what stands, of what will stand, and of every spoke on its own", () => {
  const month = (endpointZones: number, zones: number): number => endpointZones * 0.014 * 730 + zones * 0.5;
  const { cost } = planOf(moving(draft, { services: ["ssm"], spokes: ["app", "data"] })).overview;
  expect(cost.before).toBeCloseTo(month(4, 2));
  expect(cost.after).toBeCloseTo(month(2, 1));
  expect(cost.eachOwn).toBeCloseTo(month(4, 0));
  expect(planOf(withUnread(settled(draft), "endpoints")).overview.cost).toMatchObject({
    before: undefined,
    after: undefined,
  });
  const replaced = planOf(withEndpoint(settled(draft), "ssm", { state: "failed" })).overview.cost;
  expect(replaced.after).toBe(replaced.before);
});

test("an endpoint of ours whose key names no service is shown nowhere and costs all the same", () => {
  const scene = withState(settled(draft), {
    endpoints: ([first, ...rest]) =>
      first
        ? [
            first,
            ...rest,
            { ...first, id: `${first.id}0` as typeof first.id, tags: ownTags("shared-endpoints", "what") },
          ]
        : [],
  });
  const plan = planOf(scene);
  expect(plan.overview.services.map(({ name }) => name)).toEqual(["ssm", "kms"]);
  expect(plan.overview.cost.before).toBeCloseTo(6 * 0.014 * 730 + 2 * 0.5);
  expect(valueOr(scene.state.endpoints, []).every(({ vpc }) => vpc === hubVpc)).toBe(true);
});
