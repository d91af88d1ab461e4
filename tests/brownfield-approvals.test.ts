import type { ApplyResult } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { foreignGroup, makeForeignHub } from "./support/brownfield.ts";
import { deleteEndpoint, giveOwnEndpoints, markAsAnothers, turnPrivateDns } from "./support/by-hand.ts";
import { failuresOf } from "./support/runs.ts";
import { type Draft, type SpokeDraft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld, shapeOf } from "./support/world.ts";

// A plan is approved, and the world goes on: what is applied then is what was approved, or nothing.

const [alone] = sessionManager.spokes as [SpokeDraft];
const name = `ssm.${hub.region}.amazonaws.com`;
const hour = 3_600_000;

const asked = (localEndpoints: "keep" | "switch" | "retire"): Draft =>
  draftOf(["ssm", "kms"], [{ ...alone, localEndpoints, drain: "1h" }]);

type Mode = Parameters<typeof asked>[0];

/** What somebody approves, what happens meanwhile, and what an apply of the approved plan comes to. */
interface Case {
  readonly before: Mode;
  readonly wanted: Mode;
  /** Milliseconds between the first file and the plan. */
  readonly wait?: number;
  readonly meanwhile: (world: World, id: string) => Promise<unknown> | void;
  /** `held`: nothing is written, and the plan says what is held back. */
  readonly ends: "applied" | "held" | "stale";
  readonly code?: string;
  readonly writes?: readonly string[];
  /** Who answers to the name in the end. */
  readonly answers: "zone" | "endpoint";
}

const joining = [
  "CreateVPCAssociationAuthorization",
  "ChangeResourceRecordSets",
  "AssociateVPCWithHostedZone",
  "DeleteVPCAssociationAuthorization",
];

const cases: Readonly<Record<string, Case>> = {
  "a switch, and somebody turns private DNS off: the spoke joins, and the endpoint is left as it is": {
    before: "keep",
    wanted: "switch",
    meanwhile: async (world, id) => turnPrivateDns(world, alone, { id, to: "off" }),
    ends: "applied",
    writes: joining,
    answers: "zone",
  },
  "a switch, and somebody deletes the endpoint: the spoke joins": {
    before: "keep",
    wanted: "switch",
    meanwhile: async (world, id) => deleteEndpoint(world, alone, id),
    ends: "applied",
    writes: joining,
    answers: "zone",
  },
  "a switch, and another topology begins it: it is left to that one": {
    before: "keep",
    wanted: "switch",
    meanwhile: async (world, id) => markAsAnothers(world, alone, id),
    ends: "held",
    code: "spoke.other-topology",
    answers: "endpoint",
  },
  "a switch, and another run has done it": {
    before: "keep",
    wanted: "switch",
    meanwhile: async (world) => world.apply(asked("switch")),
    ends: "applied",
    answers: "zone",
  },
  "a switch that was done long ago, by a file that retires: what is due since stays": {
    before: "keep",
    wanted: "retire",
    meanwhile: async (world) => {
      await world.apply(asked("retire"));
      await world.simulator.clock.sleep(2 * hour);
    },
    ends: "applied",
    code: "plan.due-since",
    answers: "zone",
  },
  "the way back, and somebody deletes the endpoint: the spoke stays on the hub": {
    before: "switch",
    wanted: "keep",
    meanwhile: async (world, id) => deleteEndpoint(world, alone, id),
    ends: "applied",
    answers: "zone",
  },
  "nothing, before an endpoint has drained": {
    before: "retire",
    wanted: "retire",
    meanwhile: async ({ simulator }) => simulator.clock.sleep(2 * hour),
    ends: "applied",
    code: "plan.due-since",
    answers: "zone",
  },
  "a retirement, and the spoke has gone back": {
    before: "retire",
    wanted: "retire",
    wait: 2 * hour,
    meanwhile: async (world) => world.apply(asked("keep")),
    ends: "stale",
    answers: "endpoint",
  },
  "a retirement, and somebody has connected by its own name": {
    before: "retire",
    wanted: "retire",
    wait: 2 * hour,
    meanwhile: ({ simulator }, endpoint) => simulator.addTraffic({ region: hub.region, endpoint, sinceMs: 600_000 }),
    ends: "applied",
    code: "spoke.retires-later",
    answers: "zone",
  },
};

test.each(Object.entries(cases))("approved is %s", async (_, one) => {
  const { before, wanted, wait = 200_000, meanwhile, ends, code, writes = [], answers } = one;
  const world = await createWorld();
  const [id = ""] = await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  await world.apply(asked(before));
  await world.simulator.clock.sleep(wait);
  const { approval } = await world.plan(asked(wanted));
  await meanwhile(world, id);
  await world.simulator.clock.sleep(200_000);
  const endpoint = endpointIn(world, id);
  const mark = world.mark();
  // However often it is repeated.
  const results = [
    await applyApproved(world, asked(wanted), approval),
    await applyApproved(world, asked(wanted), approval),
  ];
  expect(results.map(endOf)).toEqual([ends, ends]);
  expect(world.writesSince(mark).map(({ action }) => action)).toEqual(writes);
  expect(endpointIn(world, id)).toEqual(endpoint);
  const answer = world.simulator.resolve({ vpc: alone.vpc, region: hub.region, name });
  expect(answer.kind === "addresses" ? answer.from : answer.kind).toBe(answers);
  expect(codesIn(results[1])).toEqual(expect.arrayContaining(code === undefined ? [] : [code]));
});

type Approval = Awaited<ReturnType<World["plan"]>>["approval"];

async function applyApproved(world: World, draft: Draft, approval: Approval): Promise<ApplyResult> {
  return world.tryApply(draft, { approval: { kind: "plan", approval } });
}

function endpointIn({ simulator }: World, wanted: string): unknown {
  return simulator.snapshot().endpoints.find(({ id, state }) => id === wanted && state === "available");
}

function endOf(result: ApplyResult): string {
  if (result.kind !== "applied") return result.kind;
  const { blocked, plan } = result.report;
  const isHeld = blocked.length > 0 || plan.findings.some(({ severity }) => severity === "block");
  return failuresOf(result).length > 0 ? "failed" : isHeld ? "held" : "applied";
}

function codesIn(result: ApplyResult | undefined): readonly string[] {
  return result?.kind === "applied" ? result.report.plan.findings.map(({ code }) => code) : [];
}

test("a plan that was approved before an endpoint was due for retirement is a success once it is due, and takes nothing", async () => {
  const world = await createWorld();
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  const { approval } = await world.plan(asked("retire"));
  const results = [await applyApproved(world, asked("retire"), approval)];
  await world.simulator.clock.sleep(2 * hour);
  const mark = world.mark();
  results.push(await applyApproved(world, asked("retire"), approval));
  expect(results.map(endOf)).toEqual(["applied", "applied"]);
  expect(world.writesSince(mark)).toEqual([]);
  expect(codesIn(results[1])).toContain("plan.due-since");
  const { changes } = await world.plan(asked("retire"));
  expect(changes.map(({ kind }) => kind)).toEqual(["retire"]);
});

test.each([
  ["turns private DNS off", async (world: World, id: string) => turnPrivateDns(world, alone, { id, to: "off" })],
  ["deletes it", async (world: World, id: string) => deleteEndpoint(world, alone, id)],
  ["begins to switch it by another topology", async (world: World, id: string) => markAsAnothers(world, alone, id)],
])(
  "between the plan and its writes somebody %s: the switch is not begun, and nothing of theirs is changed",
  async (_, meanwhile) => {
    const world = await createWorld();
    const [id = ""] = await giveOwnEndpoints(world, alone, { services: ["ssm"] });
    await world.apply(asked("keep"));
    let left: Promise<unknown> | undefined;
    // The first writes are the hub's, a minute before the switch begins.
    world.simulator.faults.onCall(({ isWrite }) => {
      if (isWrite)
        left ??= Promise.resolve()
          .then(async () => meanwhile(world, id))
          .then(() => endpointIn(world, id));
    });
    const result = await world.tryApply(asked("switch"));
    expect(failuresOf(result)).toEqual([expect.stringContaining("apply.not-begun")]);
    expect(endpointIn(world, id)).toEqual(await left);
    const { zones } = world.simulator.snapshot();
    expect(zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
  },
);

test("approved is an adoption, and another topology adopts the same, or a zone is deleted: nothing is written over it", async () => {
  for (const meanwhile of ["adopts", "deletes"] as const) {
    const world = await createWorld({}, draftOf(["ssm", "kms"], sessionManager.spokes));
    const adopt = makeForeignHub(world, ["ssm", "kms"], sessionManager.spokes);
    const draft = draftOf(["ssm", "kms"], sessionManager.spokes, {
      hub: { ...hub, securityGroups: [foreignGroup] },
      adopt,
    });
    const { approval } = await world.plan(draft);
    const other = { ...draft, name: "other-team" };
    await world.apply(other);
    if (meanwhile === "deletes") {
      const nothing = { ...other, services: [], spokes: [], adopt: [] };
      await world.apply(nothing, { allowDeletes: (await world.plan(nothing)).id });
    }
    await world.simulator.clock.sleep(200_000);
    const shape = shapeOf(world);
    const result = await applyApproved(world, draft, approval);
    expect(endOf(result)).not.toBe("applied");
    expect(shapeOf(world)).toEqual(shape);
  }
});
