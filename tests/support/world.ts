import {
  type ApplyOptions,
  type ApplyResult,
  type BaseTopology,
  type PlanResult,
  type RunOptions,
  apply,
  loadTopology,
  plan,
  systemClock,
} from "@vpce-hub/runner";
import {
  type LoggedCall,
  type Simulator,
  type SimulatorOptions,
  VirtualClock,
  createSimulator,
} from "@vpce-hub/simulator";
import {
  type ApplyReport,
  type Clock,
  type DeclaredTopology,
  type Plan,
  type Scope,
  type Topology,
  canonicalCidr,
  isWithin,
  settle,
} from "@vpce-hub/core";
import { type Observation, observe, openAws } from "@vpce-hub/aws-adapter";
import { seedSimulator } from "../../packages/runner/src/run/sandbox-seed.ts";
import { type Draft, everything } from "./topologies.ts";

/** A VPC that no topology names: what it resolves is what the public resolves. */
export const outsider = { region: "ap-northeast-1", id: "vpc-0f1b2c3d4e5f60001" };

/**
 * A fifth of the simulator's own times, which are AWS's, in the same proportions. Each still spans several looks of the
 * product; at full length most calls of an apply would be such looks.
 */
const briskTimes: SimulatorOptions = {
  endpointReadyMs: 12_000,
  propagationMs: 6_000,
  hiddenZoneLagMs: 6_000,
  hiddenZoneReadyMs: 1_000,
};

/** The simulator's own times, for tests of what anybody sees while things change. */
export const awsTimes: SimulatorOptions = {
  endpointReadyMs: 60_000,
  propagationMs: 30_000,
  hiddenZoneLagMs: 30_000,
  hiddenZoneReadyMs: 5_000,
};

/** A Region in which a VPC may have several Profiles, so that drafts may say an order. */
export const several = { profiles: { perVpc: "several" } } as const satisfies SimulatorOptions;

/** A simulated AWS, and the product run against it. */
export interface World {
  readonly simulator: Simulator;
  observe(draft: Draft): Promise<Observation>;
  plan(draft: Draft, scope?: Scope): Promise<Plan>;
  /** Plans what an edit of another topology came to. */
  planEdit(draft: Draft, base: Draft | BaseTopology, scope?: Scope): Promise<Plan>;
  tryPlan(draft: Draft, scope?: Scope, options?: Partial<RunOptions>): Promise<PlanResult>;
  apply(draft: Draft, options?: Partial<ApplyOptions>): Promise<ApplyReport>;
  tryApply(draft: Draft, options?: Partial<ApplyOptions>): Promise<ApplyResult>;
  /** The writes that AWS was asked for since `mark`. */
  writesSince(mark: number): readonly LoggedCall[];
  mark(): number;
  /** One of its own that goes on from here, without faults: for many ends of one beginning. Nothing may be in flight. */
  copy(): World;
}

/** Returns a brisk world in which everything exists that the drafts lean on; their hubs are in one account. */
export async function createWorld(
  options: SimulatorOptions = {},
  seedDraft: Draft = everything,
  ...moreSeeds: readonly Draft[]
): Promise<World> {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, latencyMs: 20, ...briskTimes, ...options });
  seedSimulator(simulator, await Promise.all([seedDraft, ...moreSeeds].map(declaredOf)));
  simulator.addVpc({ account: "999999999999", ...outsider, cidrs: ["192.168.0.0/16"] });
  return worldOf(simulator, seedDraft.hub.account);
}

function worldOf(simulator: Simulator, account: string): World {
  const { clock, requestHandler } = simulator;
  const access = { clock, requestHandler, credentials: simulator.addAccount(account) };
  const tryPlan = async (draft: Draft, scope?: Scope, more: Partial<RunOptions> = {}): Promise<PlanResult> =>
    plan({ ...access, ...more, topology: sourceOf(draft), ...(scope === undefined ? {} : { scope }) });
  const tryApply = async (draft: Draft, more: Partial<ApplyOptions> = {}): Promise<ApplyResult> =>
    apply({ ...access, approve: () => true, ...more, topology: sourceOf(draft) });
  return {
    simulator,
    tryPlan,
    tryApply,
    observe: async (draft) => observe(await topologyOf(draft), openAws(access)),
    plan: async (draft, scope) => planned(await tryPlan(draft, scope)),
    planEdit: async (draft, base, scope) =>
      planned(
        await plan({
          ...access,
          topology: sourceOf(draft),
          base: "kind" in base ? base : await loadTopology({ ...sourceOf(base), name: "base.yaml" }),
          ...(scope === undefined ? {} : { scope }),
        }),
      ),
    apply: async (draft, more) => applied(await tryApply(draft, more)),
    mark: () => simulator.log.length,
    writesSince: (mark) => simulator.log.slice(mark).filter(({ isWrite }) => isWrite),
    copy: () => worldOf(simulator.copy(new VirtualClock(clock.now())), account),
  };
}

/** A simulated AWS behind HTTP, with the environment that leads a command to it. */
export interface ServedWorld extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly env: Readonly<Record<string, string>>;
}

/** Serves a world on 127.0.0.1 in real time, in which everything is ready at once; it ends with the test. */
export async function createServedWorld(options: SimulatorOptions = {}): Promise<ServedWorld> {
  const simulator = createSimulator({
    endpointReadyMs: 0,
    propagationMs: 0,
    hiddenZoneLagMs: 0,
    hiddenZoneReadyMs: 0,
    ...options,
  });
  seedSimulator(simulator, [await declaredOf(everything)]);
  const { accessKeyId, secretAccessKey } = simulator.addAccount(everything.hub.account);
  const server = await simulator.listen();
  const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  return { simulator, env, [Symbol.asyncDispose]: async () => server.close() };
}

/** Serves a world in which topologies have been applied already; the minutes of that are not spent in real time. */
export async function createAppliedWorld(
  drafts: readonly Draft[],
  options: SimulatorOptions = {},
): Promise<ServedWorld> {
  const virtual = new VirtualClock();
  let current: Clock = virtual;
  const clock: Clock = { now: () => current.now(), sleep: async (ms, signal) => current.sleep(ms, signal) };
  const simulator = createSimulator({ ...options, clock });
  seedSimulator(simulator, await Promise.all(drafts.map(declaredOf)));
  const credentials = simulator.addAccount(drafts[0]?.hub.account ?? everything.hub.account);
  for (const draft of drafts) {
    const access = { clock, credentials, requestHandler: simulator.requestHandler, topology: sourceOf(draft) };
    applied(await apply({ ...access, approve: () => true }));
  }
  await virtual.sleep(60_000);
  const ahead = virtual.now() - systemClock.now();
  current = { now: () => systemClock.now() + ahead, sleep: async (ms, signal) => systemClock.sleep(ms, signal) };
  const server = await simulator.listen();
  const { accessKeyId, secretAccessKey } = credentials;
  const env = { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  return { simulator, env, [Symbol.asyncDispose]: async () => server.close() };
}

/** Reads a draft that names everything by its id. */
export async function topologyOf(draft: Draft): Promise<Topology> {
  const settled = settle(await declaredOf(draft), { accounts: undefined, vpcs: new Map(), subnets: undefined });
  if (settled.kind === "settled") return settled.topology;
  throw new Error("the draft looks something up");
}

/** Reads a draft as a topology. */
export async function declaredOf(draft: Draft): Promise<DeclaredTopology> {
  const loaded = await loadTopology(sourceOf(draft));
  if (loaded.kind === "valid") return loaded.topology;
  throw new Error(loaded.problems.map(({ message }) => message).join("; "));
}

/** What is left of the world once names stand for ids: two worlds with the same value are the same to their users. */
export function shapeOf({ simulator }: World): unknown {
  const { zones, endpoints, securityGroups, profiles, shares } = simulator.snapshot();
  const zoneName = new Map(zones.map(({ id, name }) => [id, name]));
  const serviceByDnsName = new Map(
    endpoints.map(({ dnsName, serviceName }) => [dnsName?.replace(/^\*\./, ""), serviceName]),
  );
  const groupName = new Map(securityGroups.map(({ id, name }) => [id, name]));
  return {
    zones: zones
      .map(({ name, account, associations, authorizations, records, tags }) => ({
        name,
        account,
        associations: associations.map(({ vpc, region }) => `${region}/${vpc}`).sort(),
        authorizations: authorizations.map(({ vpc, region }) => `${region}/${vpc}`).sort(),
        records: records
          .filter(({ type }) => type === "A")
          .map((record) => `${record.name} -> ${serviceByDnsName.get(record.alias?.name ?? "") ?? "nothing"}`)
          .sort(),
        tags,
      }))
      .sort(byName),
    endpoints: endpoints
      .filter(({ state }) => !state.toLowerCase().startsWith("delet"))
      .map(({ serviceName: name, subnets, securityGroups: groups, privateDnsEnabled, policyDocument, tags }) => ({
        name,
        subnets: [...subnets].sort(),
        groups: groups.map((id) => groupName.get(id) ?? id).sort(),
        privateDnsEnabled,
        policyDocument,
        tags,
      }))
      .sort(byName),
    groups: securityGroups
      .filter(({ name }) => name !== "default")
      .map(({ name, rules, tags }) => ({
        name,
        rules: rulesThatCount(rules),
        tags,
      }))
      .sort(byName),
    profiles: profiles
      .map(({ name, account, region, tags, zones: inside, vpcs }) => ({
        name,
        account,
        region,
        tags,
        zones: inside.map((id) => zoneName.get(id) ?? id).sort(),
        vpcs: vpcs.map(({ vpc }) => vpc).sort(),
      }))
      .sort(byName),
    shares: shares
      .map(({ name, account, allowsExternal, principals, tags, resources }) => ({
        name,
        account,
        allowsExternal,
        principals: [...principals].sort(),
        tags,
        resources: resources.length,
      }))
      .sort(byName),
  };
}

/**
 * What the rules admit: one that another covers says nothing more, and whether it stays depends on the way that was
 * gone (a rule that may be for a VPC that is not known is not taken away).
 */
function rulesThatCount(
  rules: ReturnType<Simulator["snapshot"]>["securityGroups"][number]["rules"],
): readonly string[] {
  const places = rules.map(({ direction, protocol, fromPort, toPort, source }) => ({
    where: `${direction} ${protocol} ${fromPort}-${toPort}`,
    source,
  }));
  const isCovered = (rule: (typeof places)[number]): boolean =>
    places.some(({ where, source }) => where === rule.where && source !== rule.source && isInside(rule.source, source));
  return places
    .filter((rule) => !isCovered(rule))
    .map(({ where, source }) => `${where} ${source}`)
    .sort();
}

function isInside(inner: string, outer: string): boolean {
  const [block, around] = [canonicalCidr(inner), canonicalCidr(outer)];
  return block !== undefined && around !== undefined && isWithin(block, around);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The policies that drafts may name. */
export const policyFiles: ReadonlyMap<string, string> = new Map(
  ["Allow", "Deny"].map((Effect) => [
    `${Effect.toLowerCase()}.json`,
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect, Principal: "*", Action: "*", Resource: "*" }] }),
  ]),
);

/** Returns a draft as a file has it. */
export function textOf({ selections = [], ...draft }: Draft): string {
  return JSON.stringify({ ...draft, spokes: [...draft.spokes, ...selections] });
}

export function sourceOf(draft: Draft): {
  readonly text: string;
  readonly name: string;
  readonly readFile: (path: string) => Promise<string>;
} {
  return {
    text: textOf(draft),
    name: "topology.yaml",
    readFile: async (path) => policyFiles.get(path) ?? Promise.reject(new Error("no policy file here")),
  };
}

function planned(result: PlanResult): Plan {
  if (result.kind === "planned") return result.plan;
  throw new Error(
    result.kind === "failed"
      ? `${result.error.code}: ${result.error.message}`
      : result.problems.map(({ message }) => message).join("; "),
  );
}

function applied(result: ApplyResult): ApplyReport {
  if (result.kind === "applied") return result.report;
  if (result.kind === "failed") throw new Error(`${result.error.code}: ${result.error.message}`);
  if (result.kind === "refused") throw new Error(result.findings.map(({ message }) => message).join("; "));
  throw new Error(result.kind);
}
