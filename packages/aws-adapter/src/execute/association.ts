import type { ChangeInfo } from "@aws-sdk/client-route-53";
import type { AssociationOperations, Caller, HubError, ZoneId } from "@vpce-hub/core";
import type { Origin } from "../connection/aws.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { pause } from "../base/pause.ts";
import { toAwsVpc } from "../base/vpc-ref.ts";
import { conflictingZoneId, zoneConflict } from "./conflict.ts";
import { settle } from "./drain.ts";
import { inUse } from "./in-use.ts";
import { waitInSync } from "./in-sync.ts";
import { type OperationOf, type Task, zoneIdOf } from "./run.ts";
import { whyNotServedLately } from "./serving-profile.ts";
import { isVanishing } from "./vanishing.ts";
import { type ExecutionsOf, unasked } from "./execution.ts";

/** How operations on who has a zone are carried out. */
export const associationExecutions: ExecutionsOf<AssociationOperations> = {
  authorize: { execute: authorize, rehearse: unasked },
  associate: { execute: associate, rehearse: unasked },
  deauthorize: { execute: deauthorize, rehearse: unasked },
  disassociate: { execute: disassociate, rehearse: unasked },
};

type Associate = OperationOf<"associate">;

/** How often an authorization that a run beside this one took back is given again. */
const mostAuthorizations = 8;
/** Longest pause before the next try, in milliseconds; the actual one is drawn from it. */
const longestPauseMs = 2_000;

/** Permits a VPC of another account to be associated; repeating it succeeds. */
export async function authorize({ zone, vpc }: OperationOf<"authorize">, task: Task): Promise<void> {
  await permit(zoneIdOf(task, zone), vpc, task.origin, task);
}

async function permit(id: ZoneId, vpc: Associate["vpc"], origin: Origin, { aws, options }: Task): Promise<void> {
  const input = { HostedZoneId: id, VPC: toAwsVpc(vpc) };
  await aws.write("route53:CreateVPCAssociationAuthorization", origin, input, { ...options, zone: id });
}

/** Takes the permission back; that it is gone already is as good. */
export async function deauthorize({ zone, vpc }: OperationOf<"deauthorize">, task: Task): Promise<void> {
  const id = zoneIdOf(task, zone);
  const input = { HostedZoneId: id, VPC: toAwsVpc(vpc) };
  try {
    await task.aws.write("route53:DeleteVPCAssociationAuthorization", task.origin, input, {
      ...task.options,
      zone: id,
    });
  } catch (error) {
    if (!hasAwsCode(error, "VPCAssociationAuthorizationNotFound", "NoSuchHostedZone")) throw error;
  }
}

/** Associates a VPC with a zone, as the account that owns the VPC. */
export async function associate(operation: Associate, task: Task): Promise<void> {
  const { zone, vpc, authorizer } = operation;
  const id = zoneIdOf(task, zone);
  const input = { HostedZoneId: id, VPC: toAwsVpc(vpc) };
  await task.standingRules.beforeJoining(vpc, task.options);
  const since = task.aws.clock.now();
  for (let authorizations = 0; ;) {
    try {
      const { ChangeInfo } = await task.aws.write("route53:AssociateVPCWithHostedZone", task.origin, input, {
        ...task.options,
        zone: id,
      });
      tellAssociated(id, vpc, ChangeInfo, task);
      return;
    } catch (error) {
      if (hasAwsCode(error, "ConflictingDomainExists")) {
        if (await isVanishing(operation, error, since, task)) continue;
        return acceptOwn(operation, id, error, task);
      }
      if (!isUnauthorized(error) || authorizer === undefined || authorizations === mostAuthorizations) throw error;
      if (await isAssociated(operation, id, task)) return;
      await authorizeAgain(operation, id, authorizer, task);
      authorizations += 1;
    }
  }
}

function tellAssociated(zone: ZoneId, vpc: Associate["vpc"], change: ChangeInfo | undefined, task: Task): void {
  const { aws, origin, changes: watch, switches } = task;
  if (change?.Id === undefined || change.Status === "INSYNC") return switches.noteJoined(zone, vpc);
  const pending = { vpc, caller: origin.caller, changeId: change.Id, since: aws.clock.now(), watch };
  switches.noteJoined(zone, vpc, pending);
  task.onAssociated(pending);
}

/**
 * The authorization is missing. The same code, with the words of IAM, says that the caller does not own the VPC or may
 * not associate it (AWS-FACTS A3).
 */
function isUnauthorized(error: unknown): error is HubError {
  return hasAwsCode(error, "NotAuthorizedException") && !error.message.includes("is not authorized to perform");
}

async function authorizeAgain({ vpc }: Associate, id: ZoneId, authorizer: Caller, task: Task): Promise<void> {
  await pause(task.aws.clock, task.aws.random() * longestPauseMs, task.options.signal);
  await permit(id, vpc, { caller: authorizer, region: task.hub.region }, task);
}

async function isAssociated({ vpc }: Associate, id: ZoneId, { aws, origin, options }: Task): Promise<boolean> {
  const visible = await listVisibleZones(aws, origin.caller, vpc, options);
  return visible.some((zone) => zone.id === id);
}

/** A repeated association conflicts with itself; only another zone of the name is a conflict (AWS-FACTS A3). */
async function acceptOwn({ zone, zoneName, vpc }: Associate, id: ZoneId, cause: HubError, task: Task): Promise<void> {
  const named = conflictingZoneId(cause);
  if (named === id) return task.switches.noteJoined(id, vpc);
  const visible = await listVisibleZones(task.aws, task.origin.caller, vpc, task.options);
  if (visible.some((seen) => seen.id === id)) return task.switches.noteJoined(id, vpc);
  throw zoneConflict({
    vpc,
    name: zoneName ?? zone,
    id: named,
    visible,
    spokeRemedy: "leave the service out of this spoke's services",
    cause,
  });
}

/** Ends an association, as the owner of the zone; that there is none is as good. */
async function disassociate({ zone, vpc, isAwaited, profile }: OperationOf<"disassociate">, task: Task): Promise<void> {
  const why = profile && (await whyNotServedLately(profile, vpc, task));
  if (why !== undefined) throw inUse(`zone ${zone} stays on ${vpc.vpc}: ${why}`);
  task.switches.noteLeft(zone, vpc, task.aws.clock.now());
  const change = await leave({ zone, vpc }, task);
  if (!isAwaited) return;
  const since = task.aws.clock.now();
  const what = `the end of the association of ${vpc.vpc} with zone ${zone}`;
  await waitInSync(task, change, what);
  // AWS does not say when one ended that was gone already, nor that resolvers know of the end when it is in sync.
  await settle(since, what, task);
}

async function leave(
  { zone, vpc }: Pick<OperationOf<"disassociate">, "zone" | "vpc">,
  { aws, origin, options }: Task,
): Promise<ChangeInfo | undefined> {
  const input = { HostedZoneId: zone, VPC: toAwsVpc(vpc) };
  try {
    const call = { ...options, zone };
    return (await aws.write("route53:DisassociateVPCFromHostedZone", origin, input, call)).ChangeInfo;
  } catch (error) {
    if (!hasAwsCode(error, "VPCAssociationNotFound", "NoSuchHostedZone")) throw error;
    return undefined;
  }
}
