import { HubError, type EndpointId, type SecurityGroupId, type Tags, type ZoneId, topologyTag } from "@vpce-hub/core";
import { listEndpoints } from "../observe/endpoints.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { readZoneTags } from "../observe/zones.ts";
import type { Task } from "./run.ts";

/** Topologies whose mark something may bear that is adopted; undefined where nothing is. */
type AdoptedFrom = readonly string[] | undefined;

/**
 * Looks right before a zone is marked whether another topology has marked it meanwhile: two that adopt one thing at the same
 * time would each take it for their own. Behind the tags, the comment looks once more.
 */
export async function refuseMarkedZone(id: ZoneId, from: AdoptedFrom, task: Task): Promise<void> {
  if (from === undefined) return;
  const { aws, origin, options } = task;
  refuseOthers(`zone ${id}`, await readZoneTags(id, aws, origin, options), from, task);
}

/** The same for what EC2 has; what is gone, AWS says when it is tagged. */
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
  if (found !== undefined) refuseOthers(id, found.tags, from, task);
}

function refuseOthers(what: string, tags: Tags, from: readonly string[], { topology }: Task): void {
  const owner = tags.get(topologyTag);
  if (owner === undefined || owner === topology || from.includes(owner)) return;
  throw new HubError("aws.conflict", `${what} has been marked by the topology ${owner} meanwhile`, {
    hint: `let one topology adopt it: take it out of adopt in ${owner} or in ${topology}`,
  });
}
