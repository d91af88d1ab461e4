import { type SecurityGroupId, type Topology, parseSecurityGroupId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { apply, planFor } from "../testing/apply.ts";
import { foreigner, pick, planned } from "../testing/operations.ts";
import { type Scene, first, hubAccount, scene } from "../testing/scene.ts";

type Tags = Topology["tags"];

const marks = { "vpce-hub:topology": "shared", "vpce-hub:key": expect.any(String) };

/** A world in which a topology stands with some tags, and others are asked for. */
async function retagging(before: Tags, after: Tags): Promise<Scene> {
  const world = scene({ services: ["ssm"], spokes: [] });
  await apply({ ...world.topology, tags: before }, world.aws);
  return { ...world, topology: { ...world.topology, tags: after } };
}

const gone: SecurityGroupId = first([parseSecurityGroupId("sg-0dead00000000dead")].flatMap((id) => id ?? []));

function tagsIn({ simulator }: Scene): readonly unknown[] {
  const { endpoints, securityGroups, zones } = simulator.snapshot();
  const groups = securityGroups.filter(({ name }) => name.startsWith("vpce-hub"));
  return [...endpoints, ...groups, ...zones].map(({ tags }) => tags);
}

/** The tags of the endpoint, the group and the zone; what can bear a name was made with one. */
function named(tags: object): readonly object[] {
  return [{ ...tags, Name: "shared/ssm" }, { ...tags, Name: "vpce-hub-shared" }, tags];
}

test("what is made gets the tags of the file, and nothing is to be done then", async () => {
  const world = await retagging({ owner: "network" }, { owner: "network" });
  const tags = { ...marks, owner: "network", "vpce-hub:tags": expect.any(String) };
  expect(tagsIn(world)).toEqual(named(tags));
  expect((await planFor(world.topology, world.aws)).operations).toEqual([]);
});

test("other tags are put on, those taken out of the file come off, and those of others stay", async () => {
  const world = await retagging({ owner: "network", phase: "1" }, { owner: "dns" });
  const byHand = foreigner(world, hubAccount);
  const { endpoints } = world.simulator.snapshot();
  await byHand.aws.write("ec2:CreateTags", byHand.origin, {
    Resources: endpoints.map(({ id }) => id),
    Tags: [{ Key: "backup", Value: "no" }],
  });
  expect([...(await apply(world.topology, world.aws)).values()]).toEqual([]);
  const tags = { ...marks, owner: "dns", "vpce-hub:tags": expect.any(String) };
  const [endpoint, ...others] = named(tags);
  expect(tagsIn(world)).toEqual([{ ...endpoint, backup: "no" }, ...others]);
  expect((await planFor(world.topology, world.aws)).operations).toEqual([]);
});

test("stopped at whichever write, the next run ends with the same tags", async () => {
  // After a zone's; between taking off and putting on.
  for (const nth of [2, 4]) {
    const world = await retagging({ owner: "network", phase: "1" }, { owner: "dns" });
    let writes = 0;
    world.simulator.faults.onCall(({ isWrite, action }) => {
      writes += isWrite ? 1 : 0;
      if (isWrite && writes === nth)
        world.simulator.faults.add({ action, nth: 1, when: "before", effect: { kind: "crash" } });
    });
    await apply(world.topology, world.aws);
    world.simulator.faults.clear();
    await apply(world.topology, world.open());
    const tags = { ...marks, owner: "dns", "vpce-hub:tags": expect.any(String) };
    expect([nth, tagsIn(world)]).toEqual([nth, named(tags)]);
  }
});

test("tags of something that is gone are off it, and cannot be put on", async () => {
  const world = await retagging({ owner: "network", phase: "1" }, { owner: "dns" });
  const { plan, execute } = await planned(world);
  await execute({ ...pick(plan, "untag-resource"), resource: gone });
  await expect(execute({ ...pick(plan, "tag-resource"), resource: gone })).rejects.toMatchObject({
    message: expect.stringContaining(gone),
  });
});

test("asked to take off none, it does not ask AWS, which would take off all", async () => {
  const world = await retagging({ owner: "network", phase: "1" }, { owner: "dns" });
  const { plan, execute } = await planned(world);
  const before = first(tagsIn(world));
  await execute({ ...pick(plan, "untag-resource"), removedTags: [] });
  expect(first(tagsIn(world))).toEqual(before);
});
