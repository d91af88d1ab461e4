import { expect, test } from "vitest";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";
import {
  type Draft,
  draftOf,
  everything,
  hub,
  sessionManager,
  twelveServices,
} from "../../../../tests/support/topologies.ts";
import { type World, createWorld } from "../../../../tests/support/world.ts";

// Subnets of the hub that are wrong, or too small: told before any write, and once.

const small = "subnet-0a1b2c3d4e5f60009";
const thirteen = [...twelveServices, "secretsmanager"];

function inSmall(services: readonly string[]): Draft {
  return draftOf(services, sessionManager.spokes, { hub: { ...hub, subnets: [small] } });
}

function addSmall({ simulator }: World, zone: string): void {
  const place = { account: hub.account, region: hub.region, vpc: hub.vpc };
  simulator.addSubnet({ ...place, id: small, cidr: "10.0.255.0/28", availabilityZone: `${hub.region}${zone}` });
}

test("thirteen endpoints in a subnet with eleven addresses are refused, with the subnet and both numbers", async () => {
  const world = await createWorld({}, draftOf(thirteen, sessionManager.spokes));
  addSmall(world, "a");
  const mark = world.mark();
  const refused = await world.tryApply(inSmall(thirteen));
  expect(refused.kind === "refused" && refused.findings).toMatchObject([
    {
      code: "quota.subnet-addresses",
      severity: "stop",
      message: expect.stringMatching(
        `^the subnet ${small} has 11 addresses left, and 13 endpoints are to get one: athena, `,
      ),
      hint: expect.stringContaining(`free 2 addresses in ${small}`),
    },
  ]);
  expect(world.writesSince(mark)).toEqual([]);
});

test("endpoints that stand already need no more addresses, and eleven fit", async () => {
  const world = await createWorld({}, draftOf(thirteen, sessionManager.spokes));
  addSmall(world, "a");
  await world.apply(inSmall(thirteen.slice(0, 11)));
  expect((await world.plan(inSmall(thirteen.slice(0, 11)))).findings).toEqual([]);
  expect((await world.plan(inSmall(thirteen.slice(0, 12)))).findings).toMatchObject([
    { code: "quota.subnet-addresses", message: expect.stringContaining("has 0 addresses left, and 1 endpoint is") },
  ]);
});

test("two subnets in one zone are one finding, with all services that they hit", async () => {
  const world = await createWorld({}, everything);
  addSmall(world, "a");
  const draft = draftOf(["ssm", "ec2messages", "ecr.api"], [], { hub: { ...hub, subnets: [...hub.subnets, small] } });
  expect((await world.plan(draft)).findings).toMatchObject([
    {
      code: "hub.subnets-share-zone",
      message: `the subnets ${hub.subnets[0]} and ${small} of ssm, ec2messages, ecr.api are both in ${hub.region}a`,
      subject: { kind: "topology", path: ["hub", "subnets", 0] },
    },
  ]);
});

test("a subnet whose zone some services lack is one finding, with their names", async () => {
  const draft = draftOf(["ssm", "kendra", "proton"], [], { hub: { ...hub, subnets: [...hub.subnets, small] } });
  const world = await createWorld({}, draftOf(["ssm", "kendra", "proton"], []));
  addSmall(world, "c");
  expect((await world.plan(draft)).findings).toMatchObject([
    {
      code: "service.zone-unsupported",
      message: `kendra, proton are not offered in the availability zone of ${small} (${hub.region}c); their endpoints do without`,
      subject: { kind: "service", names: ["kendra", "proton"] },
    },
  ]);
});

test("what changes in a list is told by what comes and what goes", async () => {
  const world = await createWorld();
  await world.apply({ ...sessionManager, hub: { ...hub, allow: ["10.0.0.0/16", "10.7.0.0/16"] } });
  await world.simulator.clock.sleep(120_000);
  const plan = await world.plan({ ...sessionManager, hub: { ...hub, allow: ["10.0.0.0/16", "10.9.0.0/16"] } });
  expect(planText(plan, paletteFor(false))).toContain(
    ["        ingress: (1 stays)", "          - tcp 443 from 10.7.0.0/16", "          + tcp 443 from 10.9.0.0/16"].join(
      "\n",
    ),
  );
});
