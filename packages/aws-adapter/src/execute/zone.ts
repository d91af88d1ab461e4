import {
  type DnsName,
  HubError,
  type ZoneId,
  isOurs as isMarkedOurs,
  parseZoneId,
  zoneCallerReference,
  zoneComment,
  type ZoneOperations,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import { chunksOf } from "../connection/paginate.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { type ListedZone, listZones } from "../observe/zones.ts";
import { toAwsVpc } from "../base/vpc-ref.ts";
import { markedMeanwhile, otherOwnerOfZone, refuseMarkedZone } from "./adopting.ts";
import { conflictingZoneId, zoneConflict } from "./conflict.ts";
import { settle } from "./drain.ts";
import { isVanishing } from "./vanishing.ts";
import { waitInSync } from "./in-sync.ts";
import { lookAgain } from "./look-again.ts";
import { awsTags } from "./tags.ts";
import { type OperationOf, type Task, zoneIdOf } from "./run.ts";
import { refuseUsedZone } from "./zone-users.ts";
import { type ExecutionsOf, unasked } from "./execution.ts";
import { changeRecords } from "./records.ts";

/** How operations on zones and their records are carried out. */
export const zoneExecutions: ExecutionsOf<ZoneOperations> = {
  "create-zone": { execute: createZone, rehearse: unasked },
  "tag-zone": { execute: tagZone, rehearse: unasked },
  "comment-zone": { execute: commentZone, rehearse: unasked },
  "change-records": { execute: changeRecords, rehearse: unasked },
  "delete-zone": { execute: deleteZone, rehearse: unasked },
};

type CreateZone = OperationOf<"create-zone">;

/** Caller references that are tried before giving up; each delete and re-creation uses up one. */
const mostGenerations = 100;

/** Creates the zone, bound to the hub VPC, or takes the one that a run beside this one has created. */
async function createZone(operation: CreateZone, task: Task): Promise<void> {
  const since = task.aws.clock.now();
  for (let generation = 0; generation < mostGenerations;) {
    const id = await createOnce(operation, { generation, since }, task);
    if (id === "again") continue;
    generation += 1;
    if (id === undefined) continue;
    task.ids.set(operation.key, id);
    return;
  }
  throw new HubError(
    "aws.conflict",
    `all ${mostGenerations} caller references of ${operation.key} are taken by zones that are gone`,
    { hint: "rename the topology" },
  );
}

/** One try to create a zone. */
interface Try {
  readonly generation: number;
  /** When the first one began, in milliseconds since 1970. */
  readonly since: number;
}

/** Undefined when the caller reference is spent on a zone that is gone; `again` when what was in the way goes. */
async function createOnce(
  { name, hub, vanishing }: CreateZone,
  { generation, since }: Try,
  task: Task,
): Promise<ZoneId | "again" | undefined> {
  try {
    const { HostedZone } = await task.aws.write(
      "route53:CreateHostedZone",
      task.origin,
      {
        Name: name,
        CallerReference: zoneCallerReference(task.topology, name, generation),
        VPC: toAwsVpc(hub),
        HostedZoneConfig: { Comment: zoneComment(task.topology), PrivateZone: true },
      },
      task.options,
    );
    const id = parseZoneId(HostedZone?.Id ?? "");
    if (id === undefined) throw incompleteAnswer("a new zone without an id");
    return id;
  } catch (error) {
    if (hasAwsCode(error, "HostedZoneAlreadyExists")) return findOurs(name, task);
    if (hasAwsCode(error, "ConflictingDomainExists")) {
      if (await isVanishing({ vanishing, vpc: hub }, error, since, task)) return "again";
      return takeOrRefuse({ name, hub }, error, task);
    }
    throw error;
  }
}

async function findOurs(name: DnsName, task: Task): Promise<ZoneId | undefined> {
  const zones = await listZones(task.aws, task.origin, task.options);
  return zones.find((zone) => isOurs(zone, name, task))?.id;
}

/** One that a topology made bears its caller reference; what is listed shows no tags, and by them alone none is taken. */
function isOurs(zone: ListedZone, wanted: DnsName, { topology }: Task): boolean {
  return zone.name === wanted && isMarkedOurs(topology, { ...zone, tags: undefined });
}

async function takeOrRefuse(
  { name, hub }: Pick<CreateZone, "name" | "hub">,
  cause: HubError,
  task: Task,
): Promise<ZoneId> {
  const id = conflictingZoneId(cause);
  const verdict = await lookAgain(task, () => judge({ name, hub, id, cause }, task));
  if (typeof verdict === "string") return verdict;
  throw verdict ?? zoneConflict({ vpc: hub, name, id, visible: [], spokeRemedy: undefined, cause });
}

interface TakenName extends Pick<CreateZone, "name" | "hub"> {
  /** The zone in the way, where AWS named it. */
  readonly id: ZoneId | undefined;
  readonly cause: HubError;
}

/** Returns the zone in the way when it is ours, or the conflict that it is; undefined while it does not show. */
async function judge({ name, hub, id, cause }: TakenName, task: Task): Promise<ZoneId | HubError | undefined> {
  const zones = await listZones(task.aws, task.origin, task.options);
  const own = zones.find((zone) => (id === undefined ? isOurs(zone, name, task) : zone.id === id));
  if (own !== undefined && isOurs(own, name, task)) return own.id;
  const visible = await listVisibleZones(task.aws, task.origin.caller, hub, task.options);
  const seen = visible.find((zone) => (id === undefined ? zone.name === name : zone.id === id));
  const isOfHub = seen?.owner.kind === "account" && seen.owner.account === task.origin.caller.account;
  if (seen === undefined || (isOfHub && own === undefined)) return undefined;
  return zoneConflict({ vpc: hub, name, id, visible, spokeRemedy: undefined, cause });
}

/** Tags that one ChangeTagsForResource adds or removes at most (AWS-FACTS A2). */
const mostTags = 10;

/** Tags a zone as ours, for people and for cost reports; the caller reference marks it already. Tags protect, too. */
async function tagZone({ zone, tags, removedTags, adoptedFrom }: OperationOf<"tag-zone">, task: Task): Promise<void> {
  const id = zoneIdOf(task, zone);
  await refuseMarkedZone(id, adoptedFrom, task);
  const adding = chunksOf(tags, mostTags).map((part) => ({ AddTags: awsTags(part) }));
  const removing = chunksOf(removedTags, mostTags).map((part) => ({ RemoveTagKeys: [...part] }));
  const [first, ...others] = adding;
  const last = removing.at(-1);
  // What comes off goes first, or with the first that come on: the list of ours among them names it until it is gone.
  const changes = [...removing.slice(0, -1), { ...last, ...first }, ...others];
  for (const change of changes.filter((one) => Object.keys(one).length > 0)) {
    const input = { ResourceType: "hostedzone", ResourceId: id, ...change } as const;
    await task.aws.write("route53:ChangeTagsForResource", task.origin, input, { ...task.options, zone: id });
  }
}

/**
 * Writes the comment of a zone: the mark of one that was adopted, with its tags. Route 53 writes both without a condition, so
 * another topology may have tagged the zone and written its own comment since the look before this one: whose tag is found
 * behind it has the zone, and gets its comment back.
 */
async function commentZone({ zone, comment, adoptedFrom }: OperationOf<"comment-zone">, task: Task): Promise<void> {
  const id = zoneIdOf(task, zone);
  const write = async (text: string): Promise<void> => {
    const input = { Id: id, Comment: text };
    await task.aws.write("route53:UpdateHostedZoneComment", task.origin, input, { ...task.options, zone: id });
  };
  await refuseMarkedZone(id, adoptedFrom, task);
  await write(comment);
  const owner = await otherOwnerOfZone(id, adoptedFrom, task);
  if (owner === undefined) return;
  await write(zoneComment(owner, comment));
  throw markedMeanwhile(`zone ${id}`, owner, task);
}

/** Deletes a zone; the associations that it still has go with it (AWS-FACTS A2). */
async function deleteZone({ zone, isAwaited }: OperationOf<"delete-zone">, task: Task): Promise<void> {
  await refuseUsedZone(zone, task);
  try {
    const options = { ...task.options, zone };
    const { ChangeInfo } = await task.aws.write("route53:DeleteHostedZone", task.origin, { Id: zone }, options);
    if (isAwaited) await waitInSync(task, ChangeInfo, `the end of zone ${zone}`);
  } catch (error) {
    if (!hasAwsCode(error, "NoSuchHostedZone")) throw error;
    if (isAwaited) await settle(task.aws.clock.now(), `the end of zone ${zone}`, task);
  }
}
