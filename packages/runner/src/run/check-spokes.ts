import {
  type Clock,
  type DnsName,
  type Key,
  type Outcome,
  type Plan,
  type Spoke,
  type SpokeCheck,
  type Topology,
  isHubError,
  linkPartOf,
  spokeCaller,
} from "@vpce-hub/core";
import type { PendingAssociation, ReadAws } from "@vpce-hub/aws-adapter";
import type { RunOptions } from "./run-options.ts";
import { systemClock } from "../base/system-clock.ts";

/** Route 53 lists an association within about a minute (AWS-FACTS A2); asked at most this often, this far apart. */
const attempts = 8;
const pauseMs = 10_000;

interface VerifyInput {
  readonly outcomes: readonly Outcome[];
  readonly plan: Plan;
  readonly topology: Topology;
  readonly aws: ReadAws;
  readonly options: RunOptions;
  /** Associations that AWS is still spreading. */
  readonly pending: readonly PendingAssociation[];
  readonly signal: AbortSignal;
}

/**
 * Waits until AWS has spread the new associations, and asks every spoke that got one which zones it sees, in its own
 * account.
 */
export async function checkSpokes(input: VerifyInput): Promise<readonly SpokeCheck[]> {
  const { outcomes, plan, topology, aws, options, signal } = input;
  const expected = expectedZones(outcomes, plan);
  const spokes = topology.spokes.filter(({ name }) => expected.has(name));
  if (spokes.length === 0) return [];
  options.emit?.({ kind: "verifying", spokes: spokes.length });
  await awaitSpread(input);
  const clock = options.clock ?? systemClock;
  const checks = await Promise.all(
    spokes.map(async (spoke) => checkSpoke(spoke, expected.get(spoke.name) ?? [], { aws, clock, signal })),
  );
  options.emit?.({ kind: "verified", checks });
  return checks;
}

async function awaitSpread({ pending, plan, aws, signal }: VerifyInput): Promise<void> {
  const { awaitAssociations } = await import("@vpce-hub/aws-adapter");
  try {
    await awaitAssociations(pending, aws, { hub: plan.hub, signal });
  } catch (error) {
    // Who stops the wait, or may not ask, still wants to know what the spokes see.
    if (!isHubError(error)) throw error;
  }
}

interface CheckContext {
  readonly aws: ReadAws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

async function checkSpoke(
  spoke: Spoke,
  expected: readonly DnsName[],
  { aws, clock, signal }: CheckContext,
): Promise<SpokeCheck> {
  const { listVisibleZones } = await import("@vpce-hub/aws-adapter");
  const vpc = { vpc: spoke.vpc, region: spoke.region };
  let check: SpokeCheck = { spoke: spoke.name, vpc, seen: [], missing: expected, error: undefined };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const visible = new Set((await listVisibleZones(aws, spokeCaller(spoke), vpc)).map(({ name }) => name));
      check = {
        ...check,
        seen: expected.filter((name) => visible.has(name)),
        missing: expected.filter((name) => !visible.has(name)),
      };
    } catch (error) {
      if (!isHubError(error)) throw error;
      return { ...check, error };
    }
    if (check.missing.length === 0 || attempt === attempts || signal.aborted) break;
    await clock.sleep(pauseMs);
  }
  return check;
}

/** Returns the zones that each spoke was associated with, by name of the spoke. */
function expectedZones(outcomes: readonly Outcome[], { changes }: Plan): ReadonlyMap<string, readonly DnsName[]> {
  const done = new Set<Key>(
    outcomes.flatMap(({ kind, operation }) =>
      (kind === "applied" || kind === "written") && linkPartOf(operation) === "joins" ? operation.changes : [],
    ),
  );
  // A switch that was undone has taken its spoke off the zones again.
  for (const { kind, operation } of outcomes)
    if (kind !== "applied" && operation.kind === "conclude-switch")
      for (const key of operation.changes) done.delete(key);
  const zones = new Map<string, DnsName[]>();
  for (const change of changes) {
    if (change.resource !== "association" || change.kind !== "create" || !done.has(change.key)) continue;
    const { user, zoneName } = change.desired;
    if (user.spoke !== undefined) zones.set(user.spoke, [...(zones.get(user.spoke) ?? []), zoneName]);
  }
  return zones;
}
