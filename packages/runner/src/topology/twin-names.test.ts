import { expect, test } from "vitest";
import type { LoadedTopology } from "./load.ts";
import { edited, load, validText } from "./testing/fixture.ts";
import { twinNames } from "./twin-names.ts";

async function valid(text: string): Promise<Extract<LoadedTopology, { kind: "valid" }>> {
  const loaded = await load(text);
  if (loaded.kind === "valid") return loaded;
  throw new Error("the fixture is wrong");
}

test("two topologies of one account and name are a problem of the second, at its name", async () => {
  const twins = [await valid(validText), await valid(validText)];
  expect(twinNames(twins)).toMatchObject([{ code: "topology.duplicate-name", line: 2, column: 7 }]);
});

test("one name in two accounts, and two names in one account, are none", async () => {
  const elsewhere = await valid(edited(["111111111111", "444444444444"]));
  const renamed = await valid(edited(["name: shared-endpoints", "name: other-endpoints"]));
  expect(twinNames([await valid(validText), elsewhere, renamed])).toEqual([]);
});
