import { expect, test } from "vitest";
import { observe } from "../index.ts";
import { apply, planFor } from "../testing/apply.ts";
import { lying } from "../testing/liar.ts";
import { scene } from "../testing/scene.ts";

async function inOrder() {
  const world = scene({ services: ["ssm"], spokes: [{}], throttling: "off" });
  await apply(world.topology, world.aws);
  return world;
}

test("a list of zones that leaves out what the hub sees is unknown, and plans nothing", async () => {
  const { topology, open, simulator } = await inOrder();
  const requestHandler = lying(simulator.requestHandler, (action, xml) =>
    action === "ListHostedZones" ? xml.replace(/<HostedZone>.*<\/HostedZone>/s, "") : undefined,
  );
  const { state } = await observe(topology, open({ requestHandler }));
  expect(state.zones).toMatchObject({
    kind: "unknown",
    reason: {
      code: "aws.incomplete-answer",
      action: "route53:ListHostedZones",
      message: expect.stringContaining("which the hub sees"),
    },
  });
  expect((await planFor(topology, open({ requestHandler }))).operations).toEqual([]);
});

test("two lists that were read on either side of a change are read anew", async () => {
  const { topology, open, simulator } = await inOrder();
  let isFirst = true;
  const requestHandler = lying(simulator.requestHandler, (action, xml) => {
    if (action !== "ListHostedZones" || !isFirst) return undefined;
    isFirst = false;
    return xml.replace(/<HostedZone>.*<\/HostedZone>/s, "");
  });
  const { state } = await observe(topology, open({ requestHandler }));
  expect(state.zones).toMatchObject({ kind: "present", value: [{}] });
});
