import { type DnsName, HubError, type ZoneId, partitionOf, profileZoneName } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { type ListedProfileZone, listProfileZones } from "../observe/profiles.ts";
import type { ProfileTask } from "./profile-task.ts";
import { poll } from "./poll.ts";

/** A zone of the hub, in or for a Profile. */
export interface ProfileZone {
  readonly profile: string;
  readonly zone: ZoneId;
  /** Its name, or its id where that is not known: for people. */
  readonly name: DnsName | ZoneId;
}

/** Puts a zone into a Profile, and returns when its VPCs can rely on it. */
export async function putZone(zone: ProfileZone, task: ProfileTask): Promise<void> {
  const { aws, origin, options } = task;
  const arn = arnOf(zone, task);
  const input = { ProfileId: zone.profile, ResourceArn: arn, Name: profileZoneName(zone.name) };
  try {
    await aws.write("route53profiles:AssociateResourceToProfile", origin, input, options);
  } catch (error) {
    if (!hasAwsCode(error, "ConflictException", "ResourceExistsException")) throw error;
    const there = await find(zone, task);
    // What is on its way out is waited for, and then it goes in again.
    if (there?.status === "DELETING") {
      await untilGone(zone, task);
      await aws.write("route53profiles:AssociateResourceToProfile", origin, input, options);
    } else if (there === undefined) {
      throw new HubError(
        "aws.conflict",
        `another zone of ${zone.name} is in Profile ${zone.profile}: ${error.message}`,
        {
          hint: "take that zone out of the Profile, or find out who put it there (ListProfileResourceAssociations)",
          cause: error,
        },
      );
    }
  }
  await untilComplete(zone, task);
}

/** Takes a zone out of a Profile: whoever has nothing but the Profile loses its names at once. */
export async function takeZone(zone: ProfileZone, task: ProfileTask): Promise<void> {
  const { aws, origin, options } = task;
  const input = { ProfileId: zone.profile, ResourceArn: arnOf(zone, task) };
  try {
    await aws.write("route53profiles:DisassociateResourceFromProfile", origin, input, options);
  } catch (error) {
    if (hasAwsCode(error, "ResourceNotFoundException")) return;
    if (!hasAwsCode(error, "ConflictException")) throw error;
    const there = await find(zone, task);
    if (there !== undefined && there.status !== "DELETING") throw error;
  }
  await untilGone(zone, task);
}

async function untilComplete(zone: ProfileZone, task: ProfileTask): Promise<void> {
  const isComplete = async (): Promise<boolean> => {
    const there = await find(zone, task);
    if (there?.status === "FAILED") throw failed(zone, there);
    return there?.status === "COMPLETE";
  };
  if (await isComplete()) return;
  task.tellWait(`until zone ${zone.name} is in the Profile`);
  await poll(task, { what: `for zone ${zone.name} to be in the Profile`, ...pace }, isComplete);
}

async function untilGone(zone: ProfileZone, task: ProfileTask): Promise<void> {
  const isGone = async (): Promise<boolean> => (await find(zone, task)) === undefined;
  if (await isGone()) return;
  task.tellWait(`until zone ${zone.name} is out of the Profile`);
  await poll(task, { what: `for zone ${zone.name} to be out of the Profile`, ...pace }, isGone);
}

const pace = { firstMs: 1_000, mostMs: 10_000 };

async function find(zone: ProfileZone, task: ProfileTask): Promise<ListedProfileZone | undefined> {
  try {
    const zones = await listProfileZones(task.aws, task.origin, zone.profile, task.options);
    return zones.find((one) => one.zone === zone.zone && one.status !== "DELETED");
  } catch (error) {
    // A Profile that does not show has none of them: it is gone, or reads lag behind its making.
    if (hasAwsCode(error, "ResourceNotFoundException")) return undefined;
    throw error;
  }
}

function failed({ name }: ProfileZone, { statusMessage }: ListedProfileZone): HubError {
  return new HubError("aws.unexpected", `zone ${name} does not come into the Profile: ${statusMessage ?? "FAILED"}`, {
    hint: "run the same command again to go on",
  });
}

function arnOf({ zone }: ProfileZone, { origin }: ProfileTask): string {
  return `arn:${partitionOf(origin.region).id}:route53:::hostedzone/${zone}`;
}
