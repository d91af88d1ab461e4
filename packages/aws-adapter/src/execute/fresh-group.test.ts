import { expect, test } from "vitest";
import { lying, refusing, without } from "../testing/liar.ts";
import { pick, planned } from "../testing/operations.ts";
import { type Scene, scene } from "../testing/scene.ts";

function groupsOf({ simulator }: Scene): readonly unknown[] {
  return simulator
    .snapshot()
    .securityGroups.filter(({ name }) => name === "vpce-hub-shared")
    .map(({ tags }) => tags["vpce-hub:key"]);
}

test("a group that a run beside this one has just made, and whose tags do not show yet, is taken", async () => {
  const world = scene({ services: ["ssm"], spokes: [] });
  const other = await planned(world);
  await other.executeAll("create-security-group");
  const start = world.clock.now();
  const requestHandler = lying(world.simulator.requestHandler, (action, xml) =>
    action === "DescribeSecurityGroups" && world.clock.now() < start + 3_000 ? without(xml, "tagSet") : undefined,
  );
  const { execute } = await planned({ topology: world.topology, aws: world.open({ requestHandler }) });
  await execute(pick(other.plan, "create-security-group"));
  expect(groupsOf(world)).toEqual(["security-group/endpoints"]);
});

test("where tags are refused on creation, a group gets them right behind, also after a crash in between", async () => {
  const world = scene({ services: ["ssm"], spokes: [] });
  const requestHandler = refusing(world.simulator.requestHandler, ({ body }) =>
    String(body).includes("TagSpecification") ? { code: "UnsupportedOperation", message: "not supported" } : undefined,
  );
  const access = { topology: world.topology, aws: world.open({ requestHandler }) };
  const heal = world.simulator.faults.add({
    action: "CreateTags",
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", status: 403 },
  });
  const crashed = await planned(access);
  await expect(crashed.executeAll("create-security-group")).rejects.toMatchObject({ code: "aws.access-denied" });
  expect(groupsOf(world)).toEqual([undefined]);
  heal();
  await (await planned(access)).execute(pick(crashed.plan, "create-security-group"));
  expect(groupsOf(world)).toEqual(["security-group/endpoints"]);
});
