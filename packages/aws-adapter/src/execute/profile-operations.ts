import type { Key, ProfileOperations, ZoneId } from "@vpce-hub/core";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { pause } from "../base/pause.ts";
import { awaitAssociations } from "./await-associations.ts";
import { timedOut } from "./deadline.ts";
import { settle } from "./drain.ts";
import * as profile from "./profile.ts";
import { refuseProfileUsers } from "./profile-users.ts";
import { setProfilePriority as rank } from "./profile-priority.ts";
import { joinProfile as join, leaveProfile as leave } from "./profile-vpcs.ts";
import { putZone, takeZone } from "./profile-zones.ts";
import { type OperationOf, type Task, zoneIdOf } from "./run.ts";
import { profileIdOf } from "./serving-profile.ts";
import * as share from "./share.ts";
import { profileArn, tagProfile, untagProfile } from "./tag-profile.ts";
import { type ExecutionsOf, unasked } from "./execution.ts";

/** How operations on a Profile, its share and who has it are carried out. */
export const profileExecutions: ExecutionsOf<ProfileOperations> = {
  "create-profile": { execute: createProfile, rehearse: unasked },
  "tag-profile": { execute: tagProfile, rehearse: unasked },
  "untag-profile": { execute: untagProfile, rehearse: unasked },
  "add-zone-to-profile": { execute: addZoneToProfile, rehearse: unasked },
  "share-profile": { execute: shareProfile, rehearse: unasked },
  "join-profile": { execute: joinProfile, rehearse: unasked },
  "set-profile-priority": { execute: setProfilePriority, rehearse: unasked },
  "leave-profile": { execute: leaveProfile, rehearse: unasked },
  "remove-zone-from-profile": { execute: removeZoneFromProfile, rehearse: unasked },
  "unshare-profile": { execute: unshareProfile, rehearse: unasked },
  "delete-profile": { execute: deleteProfile, rehearse: unasked },
  "delete-share": { execute: deleteShare, rehearse: unasked },
};

// How the operations on a Profile are carried out, by the steps that can be repeated.

/** Makes the Profile. */
async function createProfile({ key, tags }: OperationOf<"create-profile">, task: Task): Promise<void> {
  const { id } = await profile.createProfile(new Map(tags.map((tag) => [tag.key, tag.value])), task);
  task.ids.set(key, id);
}

/** Puts a zone into the Profile. */
async function addZoneToProfile(operation: OperationOf<"add-zone-to-profile">, task: Task): Promise<void> {
  const { profile: key, zone, zoneName } = operation;
  const zoneId = zoneIdOf(task, zone);
  await putZone({ profile: profileIdOf(task.ids, key), zone: zoneId, name: zoneName ?? zoneId }, task);
}

/** Takes a zone out of the Profile. */
async function removeZoneFromProfile(
  { profile: id, zone, zoneName, isAwaited }: OperationOf<"remove-zone-from-profile">,
  task: Task,
): Promise<void> {
  await takeZone({ profile: id, zone, name: zoneName ?? zone }, task);
  if (isAwaited) await settle(task.aws.clock.now(), `the end of zone ${zoneName ?? zone} in the Profile`, task);
}

/** Shares the Profile. */
async function shareProfile({ profile: key, accounts, tags }: OperationOf<"share-profile">, task: Task): Promise<void> {
  const given = new Map(tags.map((tag) => [tag.key, tag.value]));
  await share.shareProfile({ profile: arnOf(task, key), principals: accounts, tags: given }, task);
}

/** Gives a VPC the Profile. */
async function joinProfile({ profile: key, vpc }: OperationOf<"join-profile">, task: Task): Promise<void> {
  await task.standingRules.beforeJoining(vpc, task.options);
  await join({ profile: profileIdOf(task.ids, key), vpc: vpc.vpc }, task);
}

/** Says where the Profile stands among those of a VPC. */
async function setProfilePriority(
  { profile: key, vpc, priority }: OperationOf<"set-profile-priority">,
  task: Task,
): Promise<void> {
  await rank({ profile: profileIdOf(task.ids, key), vpc: vpc.vpc }, priority, task);
}

/** Takes the Profile from a VPC, once the VPC sees the zones that serve it in the place of that. */
async function leaveProfile(
  { profile: id, vpc, zones, isAwaited }: OperationOf<"leave-profile">,
  task: Task,
): Promise<void> {
  if (zones.length > 0) await untilSeen(zones, vpc, task);
  await leave({ profile: id, vpc: vpc.vpc }, task);
  if (isAwaited) await settle(task.aws.clock.now(), `the end of the Profile on ${vpc.vpc}`, task);
}

/** Milliseconds between two looks at what a VPC sees, and until nobody looks any more. */
const lookMs = 5_000;
const longestMs = 5 * 60_000;

/** Resolvers know an association later than AWS says that it is in sync; that of an earlier run may be a second old. */
async function untilSeen(keys: readonly Key[], vpc: OperationOf<"leave-profile">["vpc"], task: Task): Promise<void> {
  const { aws, hub, options, origin, switches } = task;
  const zones = keys.map((key) => zoneIdOf(task, key));
  const pending = zones.flatMap((zone) => switches.pendingOf(zone, vpc) ?? []);
  await awaitAssociations(pending, aws, { hub, signal: options.signal });
  const deadline = aws.clock.now() + longestMs;
  for (;;) {
    const visible = new Set<ZoneId>((await listVisibleZones(aws, origin.caller, vpc, options)).map(({ id }) => id));
    if (zones.every((zone) => visible.has(zone))) break;
    if (aws.clock.now() > deadline) throw timedOut(`for ${vpc.vpc} to see the zones of the hub`);
    task.tellWait(`until ${vpc.vpc} sees the zones of the hub`);
    await pause(aws.clock, lookMs, options.signal);
  }
  const latest = Math.max(0, ...pending.map(({ since }) => since));
  await settle(latest, `what ${vpc.vpc} has joined`, task);
}

/** Shares the Profile no more with accounts of which no VPC has it. */
async function unshareProfile(operation: OperationOf<"unshare-profile">, task: Task): Promise<void> {
  await refuseProfileUsers(operation.accounts, task);
  await share.unshareProfile(operation.share, operation.accounts, task);
}

/** Deletes the Profile. */
async function deleteProfile(operation: OperationOf<"delete-profile">, task: Task): Promise<void> {
  await profile.deleteProfile(operation.profile, task);
}

/** Deletes its share. */
async function deleteShare(operation: OperationOf<"delete-share">, task: Task): Promise<void> {
  await share.deleteShare(operation.share, task);
}

function arnOf(task: Task, key: Key): string {
  return profileArn(profileIdOf(task.ids, key), task);
}
