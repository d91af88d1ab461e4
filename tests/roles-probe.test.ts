import { rightsOf } from "@vpce-hub/core";
import { describe, expect, test } from "vitest";
import { type GrantedWorld, createGrantedWorld, isWell, told, trust } from "./support/granted.ts";
import { actionsOf, assertTold } from "./support/missing-right.ts";
import { answersFromInside, functionsIn, probeKilled } from "./support/probes.ts";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { declaredOf } from "./support/world.ts";

// The roles that `vpce roles --probe` prints, enforced by the simulator.

const [alone] = sessionManager.spokes;
if (alone === undefined) throw new Error("the example has spokes");
const access = { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" };
const draft: Draft = draftOf(["ssm"], [alone], { access });

async function granted(asked: Draft = draft): Promise<GrantedWorld> {
  const world = await createGrantedWorld(asked, rightsOf(await declaredOf(asked), trust, "with-probe"));
  await world.apply(asked);
  return world;
}

const isOfProbe = ({ name }: { readonly name: string }): boolean => /-probe(-function)?$/.test(name);

test("without --probe none of them is printed, and nothing else differs", async () => {
  const declared = await declaredOf(draft);
  const [plain, more] = [rightsOf(declared, trust), rightsOf(declared, trust, "with-probe")];
  expect(more.roles.filter((role) => !isOfProbe(role))).toEqual(plain.roles);
  expect(more.roles.filter(isOfProbe).map(({ account, name }) => `${account} ${name}`)).toEqual([
    `${alone.account} vpce-hub-probe`,
    `${alone.account} vpce-hub-probe-function`,
  ]);
});

test("with the printed roles links are proved from inside, and nothing is left", async () => {
  const world = await granted();
  const result = await world.verify(draft, { probe: true });
  expect(isWell(result), told(result)).toBe(true);
  const answers = result.kind === "verified" ? answersFromInside(result.verification) : undefined;
  expect(answers).toEqual({ alone: ["yes", "yes", "yes"] });
  expect(await functionsIn(world.world, alone.account)).toEqual([]);
});

test("nobody assumes the role of the function but Lambda, and who only plans probes nothing", async () => {
  const declared = await declaredOf(draft);
  const planner = `arn:aws:iam::999999999999:role/planner`;
  const { roles, operator, planner: policy } = rightsOf(declared, { ...trust, planners: [planner] }, "with-probe");
  const [probe, function_] = roles.filter(isOfProbe);
  expect(function_?.trust.Statement.map(({ Principal }) => Principal)).toEqual([{ Service: ["lambda.amazonaws.com"] }]);
  expect(JSON.stringify(probe?.trust)).not.toContain("planner");
  expect(JSON.stringify([operator, policy])).not.toContain("-probe-function");
  expect(JSON.stringify(operator)).toContain("role/vpce-hub-probe");
  expect(JSON.stringify(policy)).not.toContain("-probe");
});

describe("without one of its actions", () => {
  test("a role says which, in which account, and what was made goes once it has it again", async () => {
    const world = await granted();
    for (const role of world.rights.roles.filter(isOfProbe)) {
      for (const action of actionsOf(role)) {
        // Tags are looked at where something was left.
        if (action === "lambda:ListTags") await leaveOne(world);
        world.grant({ role, action });
        const result = await world.verify(draft, { probe: true });
        world.grant();
        if (isOfFunction(role)) expectTold(result, action);
        else assertTold(result, { role, action });
        const again = await world.verify(draft, { probe: true });
        expect(isWell(again), `${action}: ${told(again)}`).toBe(true);
        expect(await functionsIn(world.world, alone.account), action).toEqual([]);
      }
    }
  });
});

/** What a function may not do, Lambda says, in words of its own. */
function expectTold(result: Parameters<typeof told>[0], action: string): void {
  expect(isWell(result)).toBe(false);
  expect(told(result)).toContain(`permissions to call ${action.replace("ec2:", "")} on EC2`);
  expect(told(result)).toContain("vpce roles --probe");
}

function isOfFunction({ name }: { readonly name: string }): boolean {
  return name.endsWith("-function");
}

/** Kills runs at ever later calls, until one has made a function and not taken it away. */
async function leaveOne({ world }: GrantedWorld): Promise<void> {
  const credentials = world.simulator.openRole("999999999999", "operator");
  for (let nth = 20; nth < 150; nth += 1) {
    await probeKilled(world, draft, { nth, when: "after", credentials });
    if ((await functionsIn(world, alone?.account ?? "")).length > 0) return;
  }
  throw new Error("no run has left anything");
}

test("the role that probes makes no function of another name, in another VPC, or without the mark", async () => {
  const world = await granted();
  const [probe] = world.rights.roles.filter(isOfProbe);
  const statements = probe?.policy.Statement ?? [];
  const find = (sid: string) => statements.find(({ Sid }) => Sid === sid);
  expect(find("NewProbes")).toMatchObject({
    Resource: [`arn:aws:lambda:${hub.region}:${alone.account}:function:vpce-probe-shared-endpoints-*`],
    Condition: {
      StringEquals: { "aws:RequestTag/vpce-hub:topology": ["shared-endpoints"] },
      StringLike: { "lambda:VpcIds": [alone.vpc] },
    },
  });
  expect(find("FunctionRole")).toMatchObject({
    Action: ["iam:PassRole"],
    Resource: [`arn:aws:iam::${alone.account}:role/vpce-hub-probe-function`],
    Condition: { StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com"] } },
  });
  // Its account is full of functions that it may not even read.
  expect(find("NamedProbes")?.Resource).toEqual(find("NewProbes")?.Resource);
});
