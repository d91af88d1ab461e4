import { expect, test } from "vitest";
import type { LoadedTopology } from "./load.ts";
import { edited, load, validText } from "./testing/fixture.ts";
import { twinAdoptions } from "./twin-adoptions.ts";

const zone = "Z0123456789ABCDEFGHIJ";

async function adopting(
  entries: string,
  name = "shared-endpoints",
): Promise<Extract<LoadedTopology, { kind: "valid" }>> {
  const loaded = await load(`${edited(["name: shared-endpoints", `name: ${name}`])}\nadopt: ${entries}\n`);
  if (loaded.kind === "valid") return loaded;
  throw new Error("the fixture is wrong");
}

test("what two topologies of an account adopt is a problem of the second, at its entry", async () => {
  const line = validText.split("\n").length + 1;
  expect(
    twinAdoptions([await adopting(`[${zone}]`), await adopting(`[vpce-0123456789abcdef0, ${zone}]`, "other")]),
  ).toMatchObject([
    { code: "topology.adopted-twice", line, message: expect.stringMatching(`^${zone} is adopted by the topology in `) },
  ]);
  const former = "[{ topology: old-name }]";
  expect(twinAdoptions([await adopting(former), await adopting(former, "other")])).toHaveLength(1);
});

test("what each adopts for itself is none", async () => {
  expect(twinAdoptions([await adopting(`[${zone}]`), await adopting("[vpce-0123456789abcdef0]", "other")])).toEqual([]);
});

test("a topology cannot adopt what it is called itself, nor list a thing twice", async () => {
  const itself = await load(`${validText}\nadopt: [{ topology: shared-endpoints }]\n`);
  expect(itself).toMatchObject({ kind: "invalid", problems: [{ code: "topology.adopts-itself" }] });
  const twice = await load(`${validText}\nadopt: [${zone}, ${zone}]\n`);
  expect(twice).toMatchObject({ kind: "invalid", problems: [{ code: "topology.duplicate-item" }] });
});
