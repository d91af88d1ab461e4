import { HubError, type EndpointId, type SecurityGroupId, type Tags, type ZoneId, topologyTag } from "@vpce-hub/core";
import { listEndpoints } from "../observe/endpoints.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { readZoneTags } from "../observe/zones.ts";
import type { Task } from "./run.ts";

/** Topologies whose mark something may bear that is adopted; undefined where nothing is. */
type AdoptedFrom = readonly string[] | undefined;

/**
 * Looks right before a zone is marked whether another topology has marked it meanwhile: two that adopt one thing at the same
 * time would each take it for their own. Before and behind the comment, which is written after the tags, it is asked again.
 */
export async function refuseMarkedZone(id: ZoneId, from: AdoptedFrom, task: Task): Promise<void> {
  if (from === undefined) return;
  const owner = await otherOwnerOfZone(id, from, task);
  if (owner !== undefined) throw markedMeanwhile(`zone ${id}`, owner, task);
}

/** Returns the topology whose tag a zone bears that is adopted: neither this one nor one that it is adopted from. */
export async function otherOwnerOfZone(id: ZoneId, from: readonly string[], task: Task): Promise<string | undefined> {
  const { aws, origin, options } = task;
  return otherOwner(await readZoneTags(id, aws, origin, options), from, task);
}

/** The same refusal for what EC2 has; what is gone, AWS says when it is tagged. */
export async function refuseMarkedResource(
  id: EndpointId | SecurityGroupId,
  from: AdoptedFrom,
  task: Task,
): Promise<void> {
  if (from === undefined) return;
  const { aws, origin, options } = task;
  const [found] = id.startsWith("sg-")
    ? await listSecurityGroups(aws, origin, [{ name: "group-id", values: [id] }], options)
    : await listEndpoints(aws, origin, [{ name: "vpc-endpoint-id", values: [id] }], options);
  const owner = found === undefined ? undefined : otherOwner(found.tags, from, task);
  if (owner !== undefined) throw markedMeanwhile(id, owner, task);
}

/** Returns the refusal to mark what another topology has marked. */
export function markedMeanwhile(what: string, owner: string, { topology }: Task): HubError {
  return new HubError("aws.conflict", `${what} has been marked by the topology ${owner} meanwhile`, {
    hint: `let one topology adopt it: take it out of adopt in ${owner} or in ${topology}`,
  });
}

function otherOwner(tags: Tags, from: readonly string[], { topology }: Task): string | undefined {
  const owner = tags.get(topologyTag);
  return owner === undefined || owner === topology || from.includes(owner) ? undefined : owner;
}
