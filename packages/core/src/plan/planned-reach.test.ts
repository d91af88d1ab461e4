import { expect, test } from "vitest";
import { type Draft, spokeOf } from "../testing/draft.ts";
import { withEnvironment } from "../testing/edits.ts";
import { withNetworks } from "../testing/scene-networks.ts";
import { type Scene, fresh, planOf, settled } from "../testing/scene.ts";

const draft: Draft = { services: ["ssm", "kms"], spokes: ["app", "data", "web"] };

/** Each entry as a line. */
function lines(scene: Scene): readonly string[] {
  return planOf(scene).reach.map(
    ({ answer, spokes, services, obstacle }) =>
      `${answer}: ${spokes.join("+")} ${services.join("+")}${obstacle === undefined ? "" : ` by ${obstacle.check}`}`,
  );
}

test("spokes that all reach the hub share one entry", () => {
  expect(lines(withNetworks(fresh(draft)))).toEqual(["yes: app+data+web ssm+kms"]);
});

test("what is in the way comes first, with what decides", () => {
  const scene = withNetworks(fresh(draft), ({ spoke }, index) => {
    if (index === 1) for (const table of spoke.tables) table.routes = [];
  });
  expect(lines(scene)).toEqual(["no: data ssm+kms by spoke-route", "yes: app+web ssm+kms"]);
});

test("one thing that decides of several spokes is told once", () => {
  const scene = withNetworks(fresh(draft), ({ hub }) => {
    for (const acl of hub.acls) acl.entries = [];
  });
  expect(lines(scene)).toEqual(["no: app+data+web ssm+kms by hub-acl"]);
});

test("what was not read is not known", () => {
  const scene = withNetworks(fresh(draft), ({ unread }) => void unread.push("hub.acls"));
  expect(lines(scene)).toEqual(["unknown: app+data+web ssm+kms by hub-acl"]);
});

test("a way that is assumed is told as that, whatever the network says", () => {
  const spokes = ["app", { ...spokeOf("data"), reachability: "assume" as const }];
  const scene = withNetworks(fresh({ ...draft, spokes }), ({ hub }) => {
    for (const table of hub.tables) table.routes = [];
  });
  expect(lines(scene)).toEqual([expect.stringMatching(/^no: app ssm\+kms by /), "assumed: data ssm+kms"]);
});

test("links that stand beside those that are to be made are told as not looked at", () => {
  const before = settled({ ...draft, spokes: ["app", "data"] });
  const { topology, environment } = fresh(draft);
  const scene = withNetworks({ ...before, topology, environment });
  expect(lines(scene)).toEqual(["yes: web ssm+kms", "unseen: app+data ssm+kms"]);
});

test("where no link is to be made, and where nothing was read, there is nothing to tell", () => {
  expect(lines(withNetworks(settled(draft)))).toEqual([]);
  expect(lines(withEnvironment(withNetworks(fresh(draft)), { networks: undefined }))).toEqual([]);
});

test("the way is no part of the plan's id: a network that is mended in part is the same plan", () => {
  const unread = withNetworks(fresh(draft), ({ unread }) => void unread.push("hub.acls"));
  expect(planOf(unread).id).toBe(planOf(withNetworks(fresh(draft))).id);
});
