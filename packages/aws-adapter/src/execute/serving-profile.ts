import { type Key, type ServingProfile, HubError, type VpcRef, vpcRefText } from "@vpce-hub/core";
import { type ListedProfileVpc, listProfileZones, listProfilesOfVpc } from "../observe/profiles.ts";
import { lookAgain } from "./look-again.ts";
import type { Run, Task } from "./run.ts";

/** Milliseconds for which one look at the Profiles of a VPC serves all that is taken from it: its zones go one by one. */
const freshMs = 30_000;

/** Milliseconds for which one look at what is in the Profile serves all VPCs: many leave at once, and it is one call for all. */
const freshZonesMs = 5_000;

/**
 * Returns why a VPC may not have all its names by the Profile, as a clause that begins with the VPC; undefined where it has. It must
 * have the Profile, in force, and before every other one that may have one of the names: somebody may have put that first since
 * the plan was made (law 6; AWS-FACTS-2 M1). A list that lags behind what this run has just done catches up within seconds.
 */
export async function whyNotServed(profile: ServingProfile, vpc: VpcRef, task: Task): Promise<string | undefined> {
  return (await patiently(task, async () => whyNotOnVpc(profile, vpc, task))) ?? whyNotWithZones(profile, task);
}

function whyNotWithZones(profile: ServingProfile, task: Task): Promise<string | undefined> {
  return patiently(task, async () => whyNotIn(profile, task));
}

async function patiently(task: Task, ask: () => Promise<string | undefined>): Promise<string | undefined> {
  let why: string | undefined;
  await lookAgain(task, async () => {
    why = await ask();
    return why === undefined ? "served" : undefined;
  });
  return why;
}

async function whyNotOnVpc(
  { key, caller, apart }: ServingProfile,
  { vpc, region }: VpcRef,
  { aws, options, ids }: Task,
): Promise<string | undefined> {
  const id = profileIdOf(ids, key);
  const all = await listProfilesOfVpc(aws, { caller, region }, vpc, options);
  const standing = all.filter(({ status }) => status !== "DELETED");
  // AWS may list what is going beside what came after it.
  const ofHub = standing.filter(({ profile }) => profile === id);
  const own = ofHub.find(({ status }) => status === "COMPLETE") ?? ofHub[0];
  if (own === undefined) return `${vpc} does not have the Profile`;
  if (own.status !== "COMPLETE") return `${vpc} has the Profile in the state ${own.status}`;
  const first = standing.find((one) => one.profile !== id && !apart.includes(one.profile) && !isBehind(one, own));
  if (first === undefined) return undefined;
  return `${vpc} may have names by another Profile, ${first.profile} (${first.name}), which ${orderText(first)}`;
}

/** Somebody may have taken a zone out of the Profile, which has its names no more. */
async function whyNotIn(
  { key, zones }: ServingProfile,
  { aws, options, ids, hub, profileZoneLooks }: Task,
): Promise<string | undefined> {
  const now = aws.clock.now();
  const wanted = zones.map((zone) => ids.get(zone) ?? zone);
  const isFresh = (zone: string): boolean =>
    now - (profileZoneLooks.get(zone) ?? Number.NEGATIVE_INFINITY) < freshZonesMs;
  if (wanted.every(isFresh)) return undefined;
  const listed = await listProfileZones(aws, hub, profileIdOf(ids, key), options);
  const inForce = new Set<string>(listed.flatMap(({ zone, status }) => (status === "COMPLETE" ? (zone ?? []) : [])));
  for (const zone of inForce) profileZoneLooks.set(zone, now);
  const missing = wanted.find((zone) => !inForce.has(zone));
  return missing === undefined ? undefined : `zone ${missing} is not in the Profile any more`;
}

function isBehind({ priority }: ListedProfileVpc, own: ListedProfileVpc): boolean {
  return priority !== undefined && own.priority !== undefined && own.priority < priority;
}

function orderText({ priority }: ListedProfileVpc): string {
  return priority === undefined
    ? "may go before that of the hub"
    : `goes before that of the hub with the priority ${priority}`;
}

/** The same, where it is enough to have looked a moment ago which Profiles the VPC has. */
export async function whyNotServedLately(
  profile: ServingProfile,
  vpc: VpcRef,
  task: Task,
): Promise<string | undefined> {
  return (await whyNotOnVpcLately(profile, vpc, task)) ?? whyNotWithZones(profile, task);
}

async function whyNotOnVpcLately(profile: ServingProfile, vpc: VpcRef, task: Task): Promise<string | undefined> {
  const { aws, servingLooks } = task;
  const text = vpcRefText(vpc);
  const at = aws.clock.now();
  const latest = servingLooks.get(text);
  if (latest !== undefined && at - latest.at < freshMs) return latest.look;
  const look = patiently(task, async () => whyNotOnVpc(profile, vpc, task));
  servingLooks.set(text, { at, look });
  const forget = (): void => {
    if (servingLooks.get(text)?.look === look) servingLooks.delete(text);
  };
  try {
    const why = await look;
    if (why !== undefined) forget();
    return why;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Returns the id of the Profile that stands, or has been made in this run. */
export function profileIdOf(ids: Run["ids"], key: Key): string {
  const id = ids.get(key);
  if (id === undefined)
    throw new HubError("aws.unexpected", `${key} has no id yet`, { hint: "run the same command again to go on" });
  return id;
}
