import { HubError, type ZoneId, isZoneMarkOurs, parseZoneId, zoneCallerReference, zoneComment } from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../aws-error.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { listZones } from "../observe/zones.ts";
import { toAwsVpc } from "../vpc-ref.ts";
import { conflictingZoneId, zoneConflict } from "./conflict.ts";
import { type OperationOf, type Task, zoneIdOf } from "./run.ts";
import { awsTags } from "./tags.ts";

type CreateZone = OperationOf<"create-zone">;

/** Caller references that are tried before giving up; each delete and re-creation uses up one. */
const mostGenerations = 100;

/** Creates the zone, bound to the hub VPC, or takes the one that a run beside this one has created. */
export async function createZone(operation: CreateZone, task: Task): Promise<void> {
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const id = await createOnce(operation, generation, task);
    if (id === undefined) continue;
    task.ids.set(operation.key, id);
    return;
  }
  throw new HubError("aws.conflict", `all ${mostGenerations} caller references of ${operation.key} are taken by zones that are gone`, { hint: "rename the topology" });
}

/** Undefined when the caller reference is spent on a zone that is gone. */
async function createOnce({ name, hub }: CreateZone, generation: number, task: Task): Promise<ZoneId | undefined> {
  try {
    const { HostedZone } = await task.aws.write(
      "route53:CreateHostedZone",
      task.place,
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
    if (hasAwsCode(error, "HostedZoneAlreadyExists")) return findOurs({ name, id: undefined }, task);
    if (hasAwsCode(error, "ConflictingDomainExists")) return takeOrRefuse({ name, hub }, error, task);
    throw error;
  }
}

async function findOurs({ name, id }: { readonly name: CreateZone["name"]; readonly id: ZoneId | undefined }, task: Task): Promise<ZoneId | undefined> {
  const zones = await listZones(task.aws, task.place, task.options);
  return zones.find((zone) => zone.name === name && (id === undefined || zone.id === id) && isZoneMarkOurs(task.topology, name, zone.callerReference))?.id;
}

async function takeOrRefuse({ name, hub }: Pick<CreateZone, "name" | "hub">, cause: HubError, task: Task): Promise<ZoneId> {
  const named = conflictingZoneId(cause);
  const ours = await findOurs({ name, id: named }, task);
  if (ours !== undefined) return ours;
  const visible = await listVisibleZones(task.aws, task.place.caller, hub, task.options);
  throw zoneConflict({ vpc: hub, name, id: named, visible, spokeRemedy: undefined, cause });
}

/** Tags a zone as ours, for people and for cost reports; the caller reference marks it already. */
export async function tagZone({ zone }: OperationOf<"tag-zone">, task: Task): Promise<void> {
  const id = zoneIdOf(task, zone);
  const input = { ResourceType: "hostedzone", ResourceId: id, AddTags: awsTags(task.topology, zone) } as const;
  await task.locks.hold(id, task.options, () => task.aws.write("route53:ChangeTagsForResource", task.place, input, task.options));
}

/** Deletes a zone; the associations that it still has go with it (AWS-FACTS A2). */
export async function deleteZone({ zone }: OperationOf<"delete-zone">, task: Task): Promise<void> {
  try {
    await task.locks.hold(zone, task.options, () => task.aws.write("route53:DeleteHostedZone", task.place, { Id: zone }, task.options));
  } catch (error) {
    if (!hasAwsCode(error, "NoSuchHostedZone")) throw error;
  }
}
