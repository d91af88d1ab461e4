import { expect, test } from "vitest";
import type { LoadedTopology } from "./load.ts";
import { edited, load, validText } from "./testing/fixture.ts";
import { twinHubs } from "./twin-hubs.ts";

async function valid(text: string): Promise<Extract<LoadedTopology, { kind: "valid" }>> {
  const loaded = await load(text);
  if (loaded.kind === "valid") return loaded;
  throw new Error("the fixture is wrong");
}

const renamed: readonly [string, string] = ["name: shared-endpoints", "name: other-endpoints"];

test("a service that two topologies share from one hub VPC is a problem of the second, at the service", async () => {
  const [problem, ...more] = twinHubs([await valid(validText), await valid(edited([...renamed]))]);
  expect(problem).toMatchObject({ code: "topology.shared-twice", path: ["services", 0] });
  expect(problem?.message).toContain("ssm");
  expect(more.every(({ code }) => code === "topology.shared-twice")).toBe(true);
});

test("another VPC, other services, and other names of one service are none", async () => {
  const first = await valid(validText);
  const { topology } = first;
  const other = { ...topology, name: "other-endpoints" };
  const elsewhere = {
    ...other,
    hub: { ...topology.hub, vpc: { kind: "tags" as const, tags: new Map([["Name", "other"]]) } },
  };
  const nothing = { ...other, services: [] };
  const named = {
    ...other,
    services: topology.services.map((service) => ({ ...service, dnsNames: { kind: "given" as const, names: [] } })),
  };
  for (const second of [elsewhere, nothing, named]) {
    expect(twinHubs([first, { ...first, topology: second }])).toEqual([]);
  }
});
