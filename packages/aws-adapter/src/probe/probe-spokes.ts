import {
  type ChosenSubnet,
  HubError,
  type Networks,
  type ProbeTarget,
  type ProbeTrouble,
  type ProbedSubnet,
  type Spoke,
  type SpokeProbe,
  callerText,
  chooseSubnets,
  groupBy,
  hasCode,
  isHubError,
  probeCaller,
  probeName,
  vpcRefText,
} from "@vpce-hub/core";
import pLimit from "p-limit";
import { throwIfStopped } from "../base/pause.ts";
import type { Origin, WriteAws } from "../connection/aws.ts";
import { checkIdentities } from "../connection/identity-check.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize } from "../observe/observed.ts";
import { toSubnet } from "../observe/subnets.ts";
import { removeLeftOvers } from "./left-over.ts";
import { probeFrom } from "./probe-function.ts";
import { probeGroup } from "./probe-group.ts";
import { type ProbeGround, probeRole, troubleOf } from "./probe-ground.ts";

/** What is to be proved from inside, and from where. */
export interface ProbeRequest {
  /** Name of the topology, whose functions they are. */
  readonly topology: string;
  /** With the roles that apply: those that probe are called after them. */
  readonly spokes: readonly Spoke[];
  /** By name of the spoke; one without any is not probed. */
  readonly targets: ReadonlyMap<string, readonly ProbeTarget[]>;
  /** As far as they were read. */
  readonly networks: Networks | undefined;
  /** Stops what makes and asks. What takes away goes on: the connection itself must not stop with it. */
  readonly signal: AbortSignal | undefined;
}

/** Functions at once, over all accounts: most of the time each of them waits for its network interface. */
const mostAtOnce = 64;

/**
 * Makes a function in each kind of subnet of each spoke, asks it, and takes it away again. A spoke that cannot be probed says
 * why; stopped, everything that was made is taken away before this throws.
 */
export async function probeSpokes(request: ProbeRequest, aws: WriteAws): Promise<readonly SpokeProbe[]> {
  const { targets, spokes } = request;
  const asked = spokes.filter(({ name }) => (targets.get(name) ?? []).length > 0);
  const atOnce = pLimit(mostAtOnce);
  const byAccount = groupBy(asked, (spoke) => `${callerText(probeCaller(spoke))} ${spoke.region}`);
  // All of them end before any is thrown: nobody may go away while something is still to be taken away.
  const ended = await Promise.allSettled(
    [...byAccount.values()].map((alike) => probeAccount(alike, { request, aws, atOnce })),
  );
  const failed = ended.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  const probes = new Map(
    ended.flatMap((one) => (one.status === "fulfilled" ? one.value : [])).map((probe) => [probe.spoke, probe]),
  );
  const inOrder = asked.flatMap(({ name }) => probes.get(name) ?? []);
  try {
    throwIfStopped(request.signal);
  } catch (error) {
    throw withLeft(error, inOrder);
  }
  return inOrder;
}

/** Who stopped it is told what is still there. */
function withLeft(error: unknown, probes: readonly SpokeProbe[]): unknown {
  const left = probes.flatMap((probe) => probe.left);
  const [first] = left;
  if (!isHubError(error) || first === undefined) return error;
  const more = left.length === 1 ? "" : `, and ${left.length - 1} more`;
  return new HubError(error.code, `${error.message}; ${first.message}${more}`, { hint: first.hint, cause: error });
}

interface Run {
  readonly request: ProbeRequest;
  readonly aws: WriteAws;
  readonly atOnce: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Spokes of one account and Region: what was left there is looked for once. */
async function probeAccount(spokes: readonly Spoke[], run: Run): Promise<readonly SpokeProbe[]> {
  const [first] = spokes;
  if (first === undefined) return [];
  const { aws, request } = run;
  const { topology, signal } = request;
  const origin = originOf(first);
  const ground: ProbeGround = { aws, origin, topology, signal };
  // Before any write, who acts is asked: a role that leads elsewhere writes nothing there.
  const [identity] = await checkIdentities([origin.caller], aws);
  if (identity?.error !== undefined) {
    const trouble = troubleOf(identity.error);
    return spokes.map((spoke) => unprobed(spoke, trouble));
  }
  const settled = await Promise.all(spokes.map((spoke) => placesOf(spoke, ground, request)));
  const names = new Set(settled.flatMap(({ subnets }) => subnets.map(({ subnet }) => probeName(topology, subnet))));
  const left = await attempt(() => removeLeftOvers(ground, (name) => names.has(name)));
  // Who cannot see what was left cannot promise to leave nothing.
  if ("message" in left) return settled.map(({ spoke, trouble = left }) => unprobed(spoke, trouble));
  const probes = await Promise.all(settled.map((places) => probeSpoke(places, { ...run, ground })));
  return withMore(probes, left);
}

function withMore(probes: readonly SpokeProbe[], left: readonly ProbeTrouble[]): readonly SpokeProbe[] {
  return probes.map((probe, at) => (at === 0 ? { ...probe, left: [...left, ...probe.left] } : probe));
}

function unprobed({ name }: Spoke, trouble: ProbeTrouble): SpokeProbe {
  return { spoke: name, group: undefined, subnets: [], trouble, left: [] };
}

function originOf(spoke: Spoke): Origin {
  return { caller: probeCaller(spoke), region: spoke.region };
}

/** Where a spoke is to be probed from, or why it cannot be. */
interface Places {
  readonly spoke: Spoke;
  readonly group: string | undefined;
  readonly subnets: readonly ChosenSubnet[];
  readonly trouble: ProbeTrouble | undefined;
}

async function placesOf(spoke: Spoke, ground: ProbeGround, { targets, networks }: ProbeRequest): Promise<Places> {
  const found = await attempt(async () => {
    const [subnets, group] = await Promise.all([
      readSubnetsOf(spoke, ground),
      probeGroup(spoke, targets.get(spoke.name) ?? [], ground),
    ]);
    const chosen = chooseSubnets(subnets, networks?.vpcs.get(vpcRefText(spoke)));
    if (chosen.length > 0) return { subnets: chosen, group };
    throw new HubError("aws.not-found", `${spoke.vpc} has no subnets`, {
      hint: `take the spoke ${spoke.name} out of the topology until somebody can be in it`,
    });
  });
  return "message" in found
    ? { spoke, group: undefined, subnets: [], trouble: found }
    : { spoke, ...found, trouble: undefined };
}

async function readSubnetsOf({ vpc }: Spoke, { aws, origin, signal }: ProbeGround) {
  return listAll({
    what: "subnets",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const Filters = [{ Name: "vpc-id", Values: [vpc] }];
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeSubnets", origin, input, { signal });
      return { items: (page.Subnets ?? []).map(toSubnet), next: nextToken(page.NextToken) };
    },
  });
}

async function probeSpoke(
  { spoke, group, subnets, trouble }: Places,
  { request, ground, atOnce }: Run & { readonly ground: ProbeGround },
): Promise<SpokeProbe> {
  const targets = request.targets.get(spoke.name) ?? [];
  const left: ProbeTrouble[] = [];
  const probeSubnet = async ({ subnet, ...chosen }: ChosenSubnet): Promise<ProbedSubnet> => {
    const wanted = { subnet, group: group ?? "", role: probeRole(spoke) };
    const probed = await atOnce(() => probeFrom(wanted, targets, ground));
    if (probed.left !== undefined) left.push(probed.left);
    const { answers } = probed;
    return {
      subnet,
      ...chosen,
      result: isHubError(answers)
        ? { kind: "failed", ...troubleOf(answers) }
        : { kind: "answered", names: answers.toSorted((one, other) => (one.name < other.name ? -1 : 1)) },
    };
  };
  const probed = await Promise.all(subnets.map(probeSubnet));
  return { spoke: spoke.name, group, subnets: probed, trouble, left };
}

/** Returns what something came to, or why it came to nothing. Who stops it is no trouble. */
async function attempt<T extends object>(act: () => Promise<T>): Promise<T | ProbeTrouble> {
  try {
    return await act();
  } catch (error) {
    if (!isHubError(error) || hasCode(error, "apply.interrupted")) throw error;
    return troubleOf(error);
  }
}
