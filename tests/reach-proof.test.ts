import { type VerifiedLink, parseAccountId, parseRegion } from "@vpce-hub/core";
import { openAws, openForWrites } from "@vpce-hub/aws-adapter";
import { apply, plan, verify } from "@vpce-hub/runner";
import { type Reach, type Simulator, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Net,
  type NetMistake,
  type NetRule,
  type NetVpc,
  type Shape,
  addressesIn,
  clientGroup,
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
import { mistakes as tabled } from "../packages/core/src/testing/network-mistakes.ts";
import { soundNetworks } from "../packages/core/src/testing/sound-networks.ts";
import { netOfDraft, unheld } from "./support/drafted-networks.ts";
import type { Draft } from "./support/topologies.ts";
import { sourceOf } from "./support/world.ts";

// What the product says of random networks, held against what packets make of them: the simulator follows those by rules of
// its own, and shares no code with the product.

// Each case is a world with an apply and a verification, a third of a second or more.
const numRuns = Math.ceil(15 * Number(process.env["VPCE_RUNS"] ?? 1));
const name = `ssm.${region}.amazonaws.com`;

function draftFor(net: Net, more: Partial<Draft> = {}): Draft {
  const given = net.admitted === undefined ? {} : { securityGroups: [givenGroup] };
  const subnets = net.hub.subnets.filter(({ isHost }) => isHost).map(({ id }) => id);
  return {
    version: 1,
    name: "proof",
    access: { role: "vpce-hub", ...(net.isOwnerNamed ? { network: { account: net.owner, role: "vpce-hub" } } : {}) },
    hub: { ...netHub, subnets, ...given },
    services: [{ name: "ssm", ports: [...net.ports] }],
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
async function groundOf(shape: Shape, mistakes: readonly NetMistake[]): Promise<Ground> {
  const net = netOf(shape);
  for (const mistake of mistakes) mistakeIn(net, mistake);
  return groundFor(net);
}

async function groundFor(net: Net): Promise<Ground> {
  const simulator = createSimulator({
    clock: new VirtualClock(),
    throttling: "off",
    endpointReadyMs: 0,
    propagationMs: 0,
    routes: "followed",
  });
  sowVpcs(simulator, net);
  for (const account of new Set([net.hub, ...net.spokes].map((vpc) => vpc.account).concat(net.owner)))
    simulator.addRole({ account, name: "vpce-hub" });
  if (net.admitted !== undefined) await admitBy(simulator, net.admitted);
  return { simulator, net };
}

type IpSource =
  | { readonly IpRanges: { CidrIp: string }[] }
  | { readonly PrefixListIds: { PrefixListId: string }[] }
  | { readonly UserIdGroupPairs: { GroupId: string }[] };

/** Makes the given group, and lets it admit whom it says. */
async function admitBy(simulator: Simulator, rules: readonly NetRule[]): Promise<void> {
  const group = { region, vpc: netHub.vpc };
  simulator.addSecurityGroup({ ...group, id: clientGroup, name: "clients" });
  simulator.addSecurityGroup({ ...group, id: givenGroup, name: "given" });
  const IpPermissions = rules.flatMap(({ source, ports }) =>
    ports.map((port) => ({ IpProtocol: "tcp", FromPort: port, ToPort: port, ...ipSourceOf(source) })),
  );
  if (IpPermissions.length === 0) return;
  const { clock, requestHandler } = simulator;
  const credentials = simulator.addAccount(netHub.account);
  const aws = openForWrites(openAws({ clock, requestHandler, credentials }));
  const account = parseAccountId(netHub.account);
  const home = parseRegion(region);
  if (account === undefined || home === undefined) throw new Error("no account, or no Region");
  const byHand = { caller: { account, access: { kind: "ambient" } }, region: home } as const;
  await aws.write("ec2:AuthorizeSecurityGroupIngress", byHand, { GroupId: givenGroup, IpPermissions });
  aws.close();
}

function ipSourceOf(source: string): IpSource {
  if (source.startsWith("pl-")) return { PrefixListIds: [{ PrefixListId: source }] };
  return source.startsWith("sg-") ? { UserIdGroupPairs: [{ GroupId: source }] } : { IpRanges: [{ CidrIp: source }] };
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
      goals.flatMap((address) =>
        net.ports.flatMap((port) => {
          const reach: Reach = simulator.reach({ region: vpc.region, vpc: vpc.id, subnet, from, address, port });
          return reach.kind === "answers" ? [] : [`${subnet} ${from} ${address}:${port} ${JSON.stringify(reach)}`];
        }),
      ),
    ),
  );
}

test("sound networks are told to be sound, and are", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, async (shape) => {
      const ground = await groundOf(shape, []);
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
      const ground = await groundOf(shape, mistakes);
      await applied(ground, draftFor(ground.net, { defaults: { reachability: "assume" } }));
      sowNetwork(ground.simulator, ground.net);
      const links = await linksOf(ground);
      ground.net.spokes.forEach((vpc, at) => {
        const failures = failuresOf(ground, vpc);
        const told = {
          answer: links[at]?.answer,
          obstacles: links[at]?.obstacles.map(
            ({ check, id, answer, message }) => `${answer} ${check} ${id}: ${message}`,
          ),
          failures: failures.slice(0, 4),
        };
        expect({ ...told, isRight: failures.length > 0 ? told.answer !== "yes" : told.answer !== "no" }).toEqual({
          ...told,
          isRight: true,
        });
      });
    }),
    { numRuns: numRuns * 3 },
  );
});

test("no association is made to a spoke whose clients fail, unless a warning says that it is not known", async () => {
  await fc.assert(
    fc.asyncProperty(shapes, fc.array(netMistakes, { minLength: 1, maxLength: 3 }), async (shape, mistakes) => {
      const ground = await groundOf(shape, mistakes);
      sowNetwork(ground.simulator, ground.net);
      const draft = draftFor(ground.net);
      const planned = await plan({ ...accessTo(ground), topology: sourceOf(draft) });
      if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
      const findings = planned.plan.findings.filter(({ code }) => /^spoke\.(unreachable|reach-unknown)$/.test(code));
      await applied(ground, draft);
      const { endpoints, zones } = ground.simulator.snapshot();
      const goals = endpoints.flatMap(({ addresses }) => addresses);
      for (const vpc of ground.net.spokes) {
        const isJoined = zones.some(({ associations }) => associations.some((one) => one.vpc === vpc.id));
        const losses = lossesOf(ground, vpc, goals);
        const told = findings.filter(({ message }) => message.includes(`spoke-${vpc.letter}`));
        const isWarned = told.some(({ code }) => code === "spoke.reach-unknown");
        const seen = {
          isJoined,
          losses: losses.slice(0, 4),
          told: told.map(({ code, message }) => `${code}: ${message}`),
        };
        const isRight = isJoined ? losses.length === 0 || isWarned : losses.length > 0;
        expect({ ...seen, isRight }).toEqual({ ...seen, isRight: true });
      }
    }),
    { numRuns: numRuns * 2 },
  );
});

const reads = [
  "ec2:DescribeSubnets",
  "ec2:DescribeRouteTables",
  "ec2:DescribeNetworkAcls",
  "ec2:DescribeTransitGatewayVpcAttachments",
  "ec2:DescribeTransitGatewayAttachments",
  "ec2:SearchTransitGatewayRoutes",
  "ec2:DescribeVpcPeeringConnections",
  "ec2:GetManagedPrefixListEntries",
  "ec2:DescribeNatGateways",
  "ec2:DescribeDhcpOptions",
  "ec2:DescribeVpcAttribute",
  "ec2:DescribeSecurityGroups",
  "route53resolver:ListResolverRules",
  "route53resolver:ListResolverRuleAssociations",
];

test("what may not be read makes nothing better or worse than it is: with less rights more is unknown", async () => {
  const denials = fc.tuple(fc.subarray(reads, { maxLength: 4 }), fc.subarray(reads, { maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(shapes, fc.array(netMistakes, { maxLength: 2 }), denials, async (shape, mistakes, denied) => {
      const ground = await groundOf(shape, mistakes);
      await applied(ground, draftFor(ground.net, { defaults: { reachability: "assume" } }));
      sowNetwork(ground.simulator, ground.net);
      const known = await linksOf(ground);
      const [ofHub, ofSpokes] = denied;
      for (const account of new Set([netHub.account, ground.net.owner]))
        ground.simulator.addRole({ account, name: "vpce-hub", denies: ofHub });
      for (const { account } of ground.net.spokes)
        ground.simulator.addRole({ account, name: "vpce-hub", denies: ofSpokes });
      const less = await linksOf(ground);
      const answers = known.map(({ answer }, at) => [answer, less[at]?.answer]);
      const isRight = answers.every(([one, other]) => other === "unknown" || other === one);
      expect({ answers, isRight }).toEqual({ answers, isRight: true });
    }),
    { numRuns },
  );
});

describe("the networks of the planner's own tests, where the simulator can hold them", () => {
  const held = tabled.filter(({ draft }) => unheld(draft) === undefined);

  test.each(held.map((one) => [one.what, one] as const))("%s", async (_, { draft, answer, check, id }) => {
    const { told, failures } = await seenOf(netOfDraft(draft));
    expect(told?.answer).toBe(answer);
    const found = told?.obstacles.map((one) => [sideless(one.check), one.answer, ownId(one.id)]);
    expect(found).toContainEqual([sideless(check), answer, ownId(id)]);
    expect(answer !== "no" || failures.length > 0).toBe(true);
  });

  const sound = soundNetworks.filter(({ draft }) => unheld(draft) === undefined);

  test.each(sound.map((one) => [one.what, one] as const))("%s", async (_, { draft, answer }) => {
    const { told, failures } = await seenOf(netOfDraft(draft));
    expect({ answer: told?.answer, failures }).toEqual({ answer, failures: [] });
  });

  test("these are most of them", () => {
    expect(held.length).toBeGreaterThanOrEqual(60);
    expect(sound.length).toBeGreaterThanOrEqual(15);
  });
});

/** What has an id of its own here is called by its kind. */
function ownId(id: string): string {
  return id.replace(/^(rtb|sg|dopt|rslvr-rr)-.*$/, "$1");
}

/** Routes to what is not attached are blackholes, so that a packet may be lost before it comes to the attachment. */
function sideless(check: string): string {
  return check.replace(/^(spoke|hub|return)-attachment$/, "attachment");
}

/** What is told of the first spoke, and what really fails there. */
async function seenOf(net: Net) {
  const ground = await groundFor(net);
  await applied(ground, draftFor(net, { defaults: { reachability: "assume" } }));
  sowNetwork(ground.simulator, net);
  const [told] = await linksOf(ground);
  return { told, failures: net.spokes.flatMap((vpc) => failuresOf(ground, vpc)) };
}
