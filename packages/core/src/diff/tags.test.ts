import { expect, test } from "vitest";
import type { Operation } from "../operation/operation.ts";
import { listTag } from "../resource/given-tags.ts";
import { keyTag, topologyTag } from "../resource/ownership.ts";
import type { Tags } from "../resource/resource.ts";
import { applied } from "../testing/apply.ts";
import type { Draft } from "../testing/draft.ts";
import { withEndpoint, withState } from "../testing/edits.ts";
import { endpointIdOf, groupIdOf, ownTags } from "../testing/resources.ts";
import { type Scene, moving, planOf, settled } from "../testing/scene.ts";
import { valueOr } from "../words/state.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };
const tagged: Draft = { ...draft, tags: { "cost-center": "4711", owner: "network" } };

function operationsOf(scene: Scene): readonly Pick<Operation, "kind" | "id" | "dependsOn">[] {
  return planOf(scene).operations.map(({ kind, id, dependsOn }) => ({ kind, id, dependsOn }));
}

test("a change of tags is a change of tags and nothing else", () => {
  const scene = moving(draft, tagged);
  expect(planOf(scene).changes.map(({ kind, key, why }) => `${kind} ${key}: ${why}`)).toEqual([
    "update endpoint/ssm: tags differ from the topology",
    "update security-group/endpoints: its tags differ from the topology",
    "update zone/ssm.ap-northeast-1.amazonaws.com: its tags differ from the topology",
  ]);
  expect(
    operationsOf(scene)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["tag-resource", "tag-resource", "tag-zone"]);
  expect(planOf(applied(scene, planOf(scene))).changes).toEqual([]);
});

test("a tag that is taken out of the file comes off, before the list of ours is written anew", () => {
  const scene = moving(tagged, { ...tagged, tags: { owner: "network" } });
  expect(operationsOf(scene)).toEqual([
    { kind: "tag-zone", id: "tag-zone:zone/ssm.ap-northeast-1.amazonaws.com", dependsOn: [] },
    { kind: "untag-resource", id: "untag-resource:endpoint/ssm", dependsOn: [] },
    { kind: "untag-resource", id: "untag-resource:security-group/endpoints", dependsOn: [] },
    { kind: "tag-resource", id: "tag-resource:endpoint/ssm", dependsOn: ["untag-resource:endpoint/ssm"] },
    {
      kind: "tag-resource",
      id: "tag-resource:security-group/endpoints",
      dependsOn: ["untag-resource:security-group/endpoints"],
    },
  ]);
  const after = applied(scene, planOf(scene));
  expect(planOf(after).changes).toEqual([]);
  expect(valueOr(after.state.endpoints, []).map(({ tags }) => [...tags.keys()])).toEqual([
    [topologyTag, keyTag, "owner", listTag],
  ]);
});

test("when the last tag is taken out of the file the list goes with it", () => {
  const scene = moving(tagged, draft);
  const after = applied(scene, planOf(scene));
  expect(valueOr(after.state.endpoints, []).map(({ tags }) => tags)).toEqual([
    ownTags("shared-endpoints", "endpoint/ssm"),
  ]);
  expect(valueOr(after.state.zones, []).map(({ tags }) => [...valueOr<Tags>(tags, new Map()).keys()])).toEqual([
    [topologyTag, keyTag],
  ]);
});

test("the tags of a service stand over those of the topology, on its endpoint alone", () => {
  const scene = moving(draft, { ...tagged, services: [{ name: "ssm", tags: { owner: "platform" } }] });
  const put = planOf(scene).operations.flatMap((operation) =>
    operation.kind === "tag-resource" ? operation.tags.filter(({ key }) => key === "owner") : [],
  );
  expect(put.map(({ value }) => value)).toEqual(["platform", "network"]);
});

test("tags of others stay, and only those that are ours are told", () => {
  const scene = withEndpoint(settled(tagged), "ssm", {
    tags: new Map([...ownTags("shared-endpoints", "endpoint/ssm"), ["backup", "no"], ["owner", "somebody"]]),
  });
  const [change] = planOf(scene).changes;
  expect(change).toMatchObject({
    fields: [
      {
        field: "tags",
        before: ["owner=somebody", "vpce-hub:key=endpoint/ssm", "vpce-hub:topology=shared-endpoints"],
        after: expect.arrayContaining(["cost-center=4711", "owner=network"]),
      },
    ],
  });
  expect(planOf(scene).approval.operations[0]?.expects).toContainEqual({
    of: `${endpointIdOf("ssm")} tag owner`,
    found: "somebody",
  });
});

test("a key tag that was taken away is put back: what the endpoint or the group is for must be on it", () => {
  const lost = new Map([[topologyTag, "shared-endpoints"]]);
  const scene = withState(settled(draft), {
    endpoints: (found) => found.map((one) => ({ ...one, tags: lost })),
    groups: (found) => found.map((one) => ({ ...one, tags: lost })),
  });
  expect(planOf(scene).operations).toMatchObject([
    { kind: "tag-resource", resource: endpointIdOf("ssm"), tags: [{ key: keyTag, value: "endpoint/ssm" }] },
    {
      kind: "tag-resource",
      resource: groupIdOf("endpoints"),
      tags: [{ key: keyTag, value: "security-group/endpoints" }],
    },
  ]);
});

test("nobody waits for other tags: who leaves is not awaited, and a scope leaves them where they are", () => {
  const fewer: Draft = { services: ["ssm", "kms"], spokes: ["app", "data"], groups: ["sg-0123"] };
  const scene = moving(fewer, { ...fewer, tags: { owner: "network" }, spokes: ["app"] });
  const leaving = planOf(scene).operations.filter(({ kind }) => kind === "disassociate");
  expect(leaving.map((operation) => operation.kind === "disassociate" && operation.isAwaited)).toEqual([false, false]);
  const joining = moving(draft, { ...tagged, spokes: ["app", "data"] });
  const kinds = planOf(joining, { scope: { only: [{ kind: "spoke", name: "data" }], exclude: [] } }).operations.map(
    ({ kind }) => kind,
  );
  expect(kinds).toContain("associate");
  expect(kinds).not.toContain("tag-resource");
});
