import { type VpcRef, type ZoneId, isClaimed, vpcRefText } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listZones, readZoneVpcs } from "../observe/zones.ts";
import { refuseWhile } from "./in-use.ts";
import type { Task } from "./run.ts";

/** Milliseconds for which a look counts: the records of a zone go right before the zone, and one look serves both. */
const freshMs = 5_000;

/**
 * Refuses to go on while a VPC is on a zone that is to go and should be off it. A plan takes all off but the last, which
 * cannot be taken off (LastVPCAssociation) and is the hub's where that is on it: so a second one came meanwhile.
 */
export async function refuseUsedZone(zone: ZoneId, { aws, origin, hub, options, zoneLooks }: Task): Promise<void> {
  if (aws.clock.now() - (zoneLooks.get(zone) ?? Number.NEGATIVE_INFINITY) < freshMs) return;
  await refuseWhile(aws, options, async () => {
    const vpcs = await vpcsOn(zone, { aws, origin, options });
    if (vpcs.length < 2) return undefined;
    const users = vpcs.filter((vpc) => vpcRefText(vpc) !== vpcRefText(hub));
    return `zone ${zone} is used by ${users.map(({ vpc, region }) => `${vpc} (${region})`).join(", ")}`;
  });
  zoneLooks.set(zone, aws.clock.now());
}

/**
 * Finds, in words, a VPC on a zone of ours that the plan does not know to stay there: a run beside this one has put it
 * there, and it may come through a rule that this one is about to revoke.
 */
export async function findNewcomer({ aws, hub, topology, options, staying }: Task): Promise<string | undefined> {
  const zones = (await listZones(aws, hub, options)).filter((zone) => isClaimed(topology, zone));
  const users = await Promise.all(
    zones.map(async ({ id }) => ({ id, vpcs: await vpcsOn(id, { aws, origin: hub, options }) })),
  );
  for (const { id, vpcs } of users) {
    const newcomer = vpcs.find((vpc) => !staying.vpcs.has(vpcRefText(vpc)) && vpcRefText(vpc) !== vpcRefText(hub));
    if (newcomer !== undefined) return `${newcomer.vpc} (${newcomer.region}) has come to zone ${id} meanwhile`;
  }
  return undefined;
}

async function vpcsOn(
  zone: ZoneId,
  { aws, origin, options }: Pick<Task, "aws" | "origin" | "options">,
): Promise<readonly VpcRef[]> {
  return readZoneVpcs(zone, aws, origin, options).catch((error: unknown) => {
    if (hasAwsCode(error, "NoSuchHostedZone")) return [];
    throw error;
  });
}
