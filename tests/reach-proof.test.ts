import { type VerifiedLink, valueOr } from "@vpce-hub/core";
import { verify } from "@vpce-hub/runner";
import { type Reach, type Simulator, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Net,
  type NetMistake,
  type NetVpc,
  type Shape,
  addressesIn,
  clientSubnetsOf,
  givenGroup,
  mistakeIn,
  netHub,
  netMistakes,
  netOf,
  region,
  shapes,
  sowNetwork,
  sowVpcs,
} from "./support/random-networks.ts";
import type { Draft } from "./support/topologies.ts";
import { sourceOf } from "./support/world.ts";
import { apply } from "@vpce-hub/runner";

// What the product says of random networks, held against what packets make of them: the simulator follows those by rules of
// its own, and shares no code with the product.

const numRuns = Math.ceil(40 * Number(process.env["VPCE_RUNS"] ?? 1));
const name = `ssm.${region}.amazonaws.com`;

function draftFor(net: Net, more: Partial<Draft> = {}): Draft {
  const given = net.admitted === undefined ? {} : { securityGroups: [givenGroup] };
  const subnets = net.hub.subnets.filter(({ isHost }) => isHost).map(({ id }) => id);
  return {
    version: 1,
    name: "proof",
    access: { role: "vpce-hub" },
    hub: { ...netHub, subnets, ...given },
    services: ["ssm"],
    spokes: net.spokes.map(({ account, region: home, id, letter }) => ({
      name: `spoke-${letter}`,
      account,
      region: home,
      vpc: id,
    })),
    ...more,
  };
}

interface Ground {
  readonly simulator: Simulator;
  readonly net: Net;
}

/** A world with VPCs that nothing joins yet. */
function groundOf(shape: Shape, mistakes: readonly NetMistake[]): Ground {
  const simulator = createSimulator({ clock: new VirtualClock(), throttling: "off", endpointReadyMs: 0, propagationMs: 0, routes: "followed" });
  const net = netOf(shape);
  for (const mistake of mistakes) mistakeIn(net, mistake);
  sowVpcs(simulator, net);
  for (const { account } of [net.hub, ...net.spokes]) simulator.addRole({ account, name: "vpce-hub" });
  if (net.admitted !== undefined)
    simulator.addSecurityGroup({ region, id: givenGroup, vpc: netHub.vpc, name: "given", admitsCidrs: net.admitted });
  return { simulator, net };
}

function accessTo({ simulator }: Ground) {
  const { clock, requestHandler } = simulator;
  return { clock, requestHandler, credentials: simulator.addAccount(netHub.account) };
}

async function applied(ground: Ground, draft: Draft) {
  const result = await apply({ ...accessTo(ground), approve: () => true, topology: sourceOf(draft) });
  if (result.kind !== "applied") throw new Error(JSON.stringify(result));
  return result.report;
}

async function linksOf(ground: Ground): Promise<readonly VerifiedLink[]> {
  const result = await verify({ ...accessTo(ground), topology: sourceOf(draftFor(ground.net)) });
  if (result.kind !== "verified") throw new Error(JSON.stringify(result));
  return result.verification.spokes.flatMap(({ links }) => links);
}

/** What really fails for clients of a spoke: where they are, and what becomes of them. */
function failuresOf({ simulator, net }: Ground, vpc: NetVpc): readonly string[] {
  const endpoints = simulator.snapshot().endpoints.filter(({ state }) => !state.startsWith("delet"));
  const goals = endpoints.flatMap(({ addresses }) => addresses);
  const seen = simulator.resolve({ region: vpc.region, vpc: vpc.id, name });
  const isLed = seen.kind === "addresses" && seen.addresses.every((address) => goals.includes(address));
  const ofNames = isLed ? [] : [`resolves ${JSON.stringify(seen)}`];
  return [...ofNames, ...lossesOf({ simulator, net }, vpc, goals)];
}

function lossesOf({ simulator, net }: Ground, vpc: NetVpc, goals: readonly string[]): readonly string[] {
  return clientSubnetsOf(net, vpc).flatMap(({ id: subnet, cidr }) =>
    addressesIn(net, cidr).flatMap((from) =>
      goals.flatMap((address) => {
        const reach: Reach = simulator.reach({ region: vpc.region, vpc: vpc.id, subnet, from, address });
        return reach.kind === "answers" ? [] : [`${subnet} ${from} ${address} ${JSON.stringify(reach)}`];
      }),
    ),
  );
}

test("sound networks are told to be sound, and are", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const ground = groundOf(shape, []);
      sowNetwork(ground.simulator, ground.net);
      await applied(ground, draftFor(ground.net));
      const links = await linksOf(ground);
      expect(ground.net.spokes.flatMap((vpc) => failuresOf(ground, vpc))).toEqual([]);
      expect(links.flatMap(({ obstacles }) => obstacles)).toEqual([]);
    }),
    { numRuns },
  );
});

test("every no is a failing connection, every failing connection is a no or an unknown", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, fc.array(netMistakes, { minLength: 1, maxLength: 3 }), async (shape, mistakes) => {
      const ground = groundOf(shape, mistakes);
      await applied(ground, draftFor(ground.net, { defaults: { reachability: "assume" } }));
      sowNetwork(ground.simulator, ground.net);
      const links = await linksOf(ground);
      ground.net.spokes.forEach((vpc, at) => {
        const failures = failuresOf(ground, vpc);
        const told = { answer: links[at]?.answer, obstacles: links[at]?.obstacles.map(({ check, id, answer, message }) => `${answer} ${check} ${id}: ${message}`), failures: failures.slice(0, 4) };
        expect({ ...told, isRight: failures.length > 0 ? told.answer !== "yes" : told.answer !== "no" }).toEqual({ ...told, isRight: true });
      });
    }),
    { numRuns: numRuns * 3 },
  );
});
void valueOr;
