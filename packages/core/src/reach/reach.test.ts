import { expect, test } from "vitest";
import { mistakes } from "../testing/network-mistakes.ts";
import { gatewayNetwork, peeredNetwork, questionOf } from "../testing/networks.ts";
import type { GatewayRoute } from "../topology/networks.ts";
import { present } from "../words/state.ts";
import { reach } from "./reach.ts";

test.each([
  ["one gateway", gatewayNetwork()],
  ["a peering", peeredNetwork()],
])("over %s a spoke reaches the hub", (_, draft) => {
  expect(reach(questionOf(draft))).toEqual({ answer: "yes", obstacles: [] });
});

test.each(mistakes.map((one) => [one.what, one] as const))("%s: found, with what decides", (_, { draft, ...told }) => {
  const found = reach(questionOf(draft));
  expect(found.answer).toBe(told.answer);
  expect(found.obstacles.map(({ check, id, answer }) => ({ check, id, answer }))).toContainEqual({
    check: told.check,
    id: told.id,
    answer: told.answer,
  });
});

test("there are at least forty of them", () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(40);
});

test("what a gateway's table says of a block is looked for once, for however many endpoints and spokes", () => {
  const { networks, ...question } = questionOf(gatewayNetwork());
  let reads = 0;
  const counted = (route: GatewayRoute): GatewayRoute => ({
    ...route,
    get cidr() {
      reads += 1;
      return route.cidr;
    },
  });
  const transitGateways = new Map(
    [...networks.transitGateways].map(([id, gateway]) => {
      if (gateway.kind !== "present") return [id, gateway];
      const tables = [...gateway.value.tables].map(
        ([table, routes]) => [table, routes.kind === "present" ? present(routes.value.map(counted)) : routes] as const,
      );
      return [id, present({ ...gateway.value, tables: new Map(tables) })] as const;
    }),
  );
  const asked = { ...question, networks: { ...networks, transitGateways } };
  expect(reach(asked).answer).toBe("yes");
  const first = reads;
  expect(reach({ ...asked, goal: { ...asked.goal, ports: [80, 443] } }).answer).not.toBe("unknown");
  expect([first > 0, reads]).toEqual([true, first]);
});
