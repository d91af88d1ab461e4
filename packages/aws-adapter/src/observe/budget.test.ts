import { makePlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type CallRecord, observe } from "../index.ts";
import { apply, planFor } from "../testing/apply.ts";
import { hubAccount, madeUpServices, scene } from "../testing/scene.ts";

/** Sizes of topologies: services, spokes of other accounts, spokes of the hub's own. */
const sizes = [
  [1, 1, 0],
  [1, 12, 0],
  [12, 2, 3],
  [3, 0, 12],
  [30, 8, 2],
] as const;

test.each(sizes)(
  "an unchanged topology of %i services, %i foreign and %i own spokes is read within its budget",
  async (services, foreign, own) => {
    const spokes = [
      ...Array.from({ length: foreign }, () => ({})),
      ...Array.from({ length: own }, () => ({ account: hubAccount })),
    ];
    const { topology, aws, open } = scene({ services: madeUpServices(services), spokes, throttling: "off" });
    expect(await apply(topology, aws)).toEqual(new Map());
    const calls: CallRecord[] = [];
    const plan = await planFor(topology, open({ onCall: (call) => calls.push(call) }));
    expect(plan.operations).toEqual([]);
    expect(calls.filter(({ isWrite }) => isWrite)).toEqual([]);
    const asHub = calls.filter(({ service, account }) => service === "route53" && account === hubAccount);
    expect(asHub.length).toBeLessThanOrEqual(3.2 * services + 12);
    // Of each account with spokes, their endpoints are listed once; those in the hub's with the hub's own.
    expect(calls.filter(({ action }) => action === "DescribeVpcEndpoints")).toHaveLength(foreign + 1);
    expect(calls.length).toBeLessThanOrEqual(4 * services + 7 * (foreign + own) + 15);
  },
);

test("to hold a plan against an approval, a spoke that has all it needs costs three calls, and its zones none", async () => {
  const { topology, aws, open } = scene({ spokes: Array.from({ length: 12 }, () => ({})), throttling: "off" });
  expect(await apply(topology, aws)).toEqual(new Map());
  const calls: CallRecord[] = [];
  const { environment, state } = await observe(
    topology,
    open({ onCall: (call) => calls.push(call) }),
    "compare-to-approval",
  );
  expect(makePlan(topology, environment, state).operations).toEqual([]);
  const ofSpokes = calls
    .filter(({ account, service }) => account !== hubAccount && service !== "sts")
    .map(({ action }) => action);
  // An endpoint of its own that was switched, and is to be switched back, is known by nothing but itself.
  expect(ofSpokes.toSorted()).toEqual([
    ...Array.from({ length: 12 }, () => "DescribeVpcEndpoints"),
    ...Array.from({ length: 12 }, () => "DescribeVpcs"),
  ]);
  expect(calls.filter(({ action }) => action === "AssumeRole")).toHaveLength(12);
});

test("to hold a plan against an approval, a spoke that lacks a zone is asked what it sees", async () => {
  const { topology, aws, open } = scene({ spokes: [{}, {}], throttling: "off" });
  const [first, second] = topology.spokes;
  expect(await apply({ ...topology, spokes: topology.spokes.slice(0, 1) }, aws)).toEqual(new Map());
  const calls: CallRecord[] = [];
  await observe(topology, open({ onCall: (call) => calls.push(call) }), "compare-to-approval");
  const asked = calls.filter(({ action }) => action === "ListHostedZonesByVPC").map(({ account }) => account);
  expect(asked.toSorted()).toEqual([hubAccount, second?.account]);
  expect(first?.account).not.toBe(second?.account);
});

test("nothing is fetched twice", async () => {
  const { topology, aws, open, simulator } = scene({
    spokes: [{}, {}, { account: "222222000000" }],
    throttling: "off",
  });
  await apply(topology, aws);
  const before = simulator.log.length;
  await planFor(topology, open());
  const requests = simulator.log
    .slice(before)
    .map(({ account, region, service, action, parameters }) =>
      JSON.stringify([account, region, service, action, parameters]),
    );
  expect(requests.filter((request, i) => requests.indexOf(request) !== i)).toEqual([]);
});

test("all spokes of one account are described in one call", async () => {
  const { topology, aws, calls } = scene({ spokes: Array.from({ length: 5 }, () => ({ account: "222222000000" })) });
  await planFor(topology, aws);
  expect(calls.filter(({ action, account }) => action === "DescribeVpcs" && account === "222222000000")).toHaveLength(
    1,
  );
  expect(calls.filter(({ action }) => action === "AssumeRole")).toHaveLength(1);
});

test("a plan of many spokes provokes no throttle", async () => {
  const { topology, aws, calls } = scene({
    services: madeUpServices(40),
    spokes: Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? {} : { account: hubAccount })),
  });
  await planFor(topology, aws);
  expect(calls.filter(({ isThrottle }) => isThrottle)).toEqual([]);
});
