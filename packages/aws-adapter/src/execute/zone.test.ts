import { type ZoneId, canonicalName, parseZoneId, zoneCallerReference, zoneComment } from "@vpce-hub/core";
import { expect, test } from "vitest";
import type { RequestHandler } from "../index.ts";
import { executorFor, planFor, run } from "../testing/apply.ts";
import { foreigner, pick, planned } from "../testing/operations.ts";
import { first, hubAccount, hubVpc, region, scene } from "../testing/scene.ts";

const name = canonicalName(`ssm.${region}.amazonaws.com`);
const setUp = async (options: Parameters<typeof scene>[0] = {}) => {
  const world = scene({ services: ["ssm"], spokes: [], ...options });
  return { ...world, ...(await planned(world)), byHand: foreigner(world, hubAccount) };
};

test("a zone bears its marks: caller reference and comment at once, tags then", async () => {
  const { plan, execute, simulator } = await setUp();
  await execute(pick(plan, "create-zone"));
  const zone = {
    name,
    callerReference: `vpce-hub/1/shared/${name}/0`,
    comment: "owned by the vpce-hub topology shared; change it there",
  };
  expect(first(simulator.snapshot().zones)).toMatchObject({ ...zone, tags: {} });
  await execute(pick(plan, "tag-zone"));
  expect(first(simulator.snapshot().zones)).toMatchObject({
    ...zone,
    tags: { "vpce-hub:topology": "shared", "vpce-hub:key": `zone/${name}` },
  });
});

test("a zone that a run beside this one has created is taken", async () => {
  const { plan, execute, simulator } = await setUp();
  await execute(pick(plan, "create-zone"));
  await execute(pick(plan, "create-zone"));
  await execute(pick(plan, "tag-zone"));
  expect(simulator.snapshot().zones).toHaveLength(1);
});

test("a zone of a later generation, made by a run beside this one, is taken", async () => {
  const { plan, execute, simulator, byHand } = await setUp();
  await byHand.aws.write("route53:CreateHostedZone", byHand.origin, {
    Name: name,
    CallerReference: zoneCallerReference("shared", name, 3),
    VPC: { VPCId: hubVpc, VPCRegion: "ap-northeast-1" },
  });
  await execute(pick(plan, "create-zone"));
  expect(simulator.snapshot().zones).toHaveLength(1);
});

test.each(["kept", "freed"] as const)(
  "a deleted zone is made again where its caller reference is %s",
  async (callerReferences) => {
    const { plan, execute, simulator } = await setUp({ callerReferences });
    for (let i = 0; i < 3; i += 1) {
      await execute(pick(plan, "create-zone"));
      const id = first(simulator.snapshot().zones).id;
      expect(simulator.snapshot().zones).toHaveLength(1);
      await execute({ ...pick(plan, "create-zone"), kind: "delete-zone", zone: zoneId(id), isAwaited: false });
    }
    expect(simulator.snapshot().zones).toEqual([]);
  },
);

test("a foreign zone of that name is a conflict that names it and its owner", async () => {
  const { plan, execute, simulator, byHand } = await setUp();
  await byHand.aws.write("route53:CreateHostedZone", byHand.origin, {
    Name: name,
    CallerReference: "by hand",
    VPC: { VPCId: hubVpc, VPCRegion: "ap-northeast-1" },
  });
  const { id } = first(simulator.snapshot().zones);
  await expect(execute(pick(plan, "create-zone"))).rejects.toMatchObject({
    code: "aws.conflict",
    message: `${hubVpc} (${region}) already sees zone ${id} named ${name}, owned by account ${hubAccount}`,
    hint: `disassociate ${hubVpc} from zone ${id}`,
  });
});

test("a comment that was written over another topology's, marked meanwhile, is given back", async () => {
  const world = scene({ services: ["ssm"], spokes: [] });
  const { plan, execute } = await planned(world);
  const { simulator, topology, open } = world;
  const { aws, origin } = foreigner(world, hubAccount);
  const comment = zoneComment("shared", "made by hand");
  await execute(pick(plan, "create-zone"));
  await execute(pick(plan, "tag-zone"));
  const id = zoneId(first(simulator.snapshot().zones).id);
  const inner: RequestHandler = simulator.requestHandler;
  let hasTaken = false;
  const requestHandler: RequestHandler = {
    handle: async (request, options) => {
      if (!hasTaken && request.method === "POST" && request.path.endsWith(`/hostedzone/${id}`)) {
        hasTaken = true;
        const Tags = [{ Key: "vpce-hub:topology", Value: "other" }];
        await aws.write("route53:ChangeTagsForResource", origin, {
          ResourceType: "hostedzone",
          ResourceId: id,
          AddTags: Tags,
        });
        await aws.write("route53:UpdateHostedZoneComment", origin, { Id: id, Comment: zoneComment("other", comment) });
      }
      return inner.handle(request, options);
    },
  };
  const operation = { ...pick(plan, "tag-zone"), kind: "comment-zone", comment, adoptedFrom: [] } as const;
  const access = open({ requestHandler });
  const errors = await run(
    [{ ...operation, dependsOn: [] }],
    executorFor(topology, await planFor(topology, access), access),
  );
  expect(hasTaken).toBe(true);
  expect([...errors.values()]).toMatchObject([
    { code: "aws.conflict", message: `zone ${id} has been marked by the topology other meanwhile` },
  ]);
  expect(first(simulator.snapshot().zones)).toMatchObject({
    comment: "owned by the vpce-hub topology other; change it there; before: made by hand",
    tags: { "vpce-hub:topology": "other" },
  });
});

test("deleting a zone that is gone is as good", async () => {
  const { plan, execute, simulator } = await setUp();
  await execute(pick(plan, "create-zone"));
  const gone = {
    ...pick(plan, "create-zone"),
    kind: "delete-zone",
    isAwaited: false,
    zone: zoneId(first(simulator.snapshot().zones).id),
  } as const;
  await execute(gone);
  await execute(gone);
  expect(simulator.snapshot().zones).toEqual([]);
});

function zoneId(text: string): ZoneId {
  const id = parseZoneId(text);
  if (id === undefined) throw new Error(text);
  return id;
}
