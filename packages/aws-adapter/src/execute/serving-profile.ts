import { type Key, type ServingProfile, HubError, type VpcRef, vpcRefText } from "@vpce-hub/core";
import { type ListedProfileVpc, listProfilesOfVpc } from "../observe/profiles.ts";
import { lookAgain } from "./look-again.ts";
import type { Run, Task } from "./run.ts";

/** Milliseconds for which one look at the Profiles of a VPC serves all that is taken from it: its zones go one by one. */
const freshMs = 30_000;

/**
 * Returns why a VPC may not have all its names by the Profile, as a clause that begins with the VPC; undefined where it has. It must
 * have the Profile, in force, and before every other one that may have one of the names: somebody may have put that first since
 * the plan was made (law 6; AWS-FACTS-2 M1). A list that lags behind what this run has just done catches up within seconds.
 */
export async function whyNotServed(profile: ServingProfile, vpc: VpcRef, task: Task): Promise<string | undefined> {
  let why: string | undefined;
  await lookAgain(task, async () => {
    why = await whyNotNow(profile, vpc, task);
    return why === undefined ? "served" : undefined;
  });
  return why;
}

async function whyNotNow(
  { key, caller, apart }: ServingProfile,
  { vpc, region }: VpcRef,
  { aws, options, ids }: Task,
): Promise<string | undefined> {
  const all = await listProfilesOfVpc(aws, { caller, region }, vpc, options);
  const standing = all.filter(({ status }) => status !== "DELETED");
  const own = standing.find(({ profile }) => profile === profileIdOf(ids, key));
  if (own === undefined) return `${vpc} does not have the Profile`;
  if (own.status !== "COMPLETE") return `${vpc} has the Profile in the state ${own.status}`;
  const first = standing.find((one) => one !== own && !apart.includes(one.profile) && !isBehind(one, own));
  if (first === undefined) return undefined;
  return `${vpc} may have names by another Profile, ${first.profile} (${first.name}), which ${orderText(first)}`;
}

function isBehind({ priority }: ListedProfileVpc, own: ListedProfileVpc): boolean {
  return priority !== undefined && own.priority !== undefined && own.priority < priority;
}

function orderText({ priority }: ListedProfileVpc): string {
  return priority === undefined
    ? "may go before that of the hub"
    : `goes before that of the hub with the priority ${priority}`;
}

/** The same, where it is enough to have looked a moment ago. */
export async function whyNotServedLately(
  profile: ServingProfile,
  vpc: VpcRef,
  task: Task,
): Promise<string | undefined> {
  const { aws, servingLooks } = task;
  const text = vpcRefText(vpc);
  const at = aws.clock.now();
  const latest = servingLooks.get(text);
  if (latest !== undefined && at - latest.at < freshMs) return latest.look;
  const look = whyNotServed(profile, vpc, task);
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
