import { type EndpointState, type ObservedEndpoint, type SecurityGroupId, isOurs } from "@vpce-hub/core";
import { listEndpoints } from "../observe/endpoints.ts";
import { listGroupUsers } from "../observe/group-users.ts";
import { refuseWhile } from "./in-use.ts";
import type { Task } from "./run.ts";

const gone: ReadonlySet<EndpointState> = new Set(["deleted", "deleting", "expired", "failed", "rejected"]);

/** Finds a living endpoint that has a group and that the predicate takes for a user of it, in words. */
async function findUser(
  group: SecurityGroupId,
  { aws, origin, options }: Task,
  isUser: (endpoint: ObservedEndpoint) => boolean,
): Promise<string | undefined> {
  const endpoints = await listEndpoints(aws, origin, [], options);
  const user = endpoints.find(
    (endpoint) => endpoint.securityGroups.includes(group) && !gone.has(endpoint.state) && isUser(endpoint),
  );
  return user === undefined
    ? undefined
    : `security group ${group} is used by endpoint ${user.id} of ${user.serviceName}`;
}

/** Finds an endpoint that has a group of ours and is not ours, in words: it counts on the rules as they are. */
export function findStranger(group: SecurityGroupId, task: Task): Promise<string | undefined> {
  const made = new Set(task.ids.values());
  return findUser(group, task, (endpoint) => !isOurs(task.topology, endpoint) && !made.has(endpoint.id));
}

/** Finds what has a group and is no endpoint, in words. */
async function findOther(group: SecurityGroupId, { aws, origin, options }: Task): Promise<string | undefined> {
  const [user] = await listGroupUsers(group, aws, origin, options);
  return user === undefined ? undefined : `security group ${group} is used by ${user.id} (${user.what})`;
}

/** Refuses to wait for a group to be free while something has it that the plan leaves as it is. */
export async function refuseUsedGroup(group: SecurityGroupId, task: Task): Promise<void> {
  const { endpointsToGo, leftEndpoints } = task.intent;
  await refuseWhile(
    task.aws,
    task.options,
    async () =>
      (await findUser(group, task, ({ id }) => !endpointsToGo.has(id) && leftEndpoints.get(group)?.has(id) !== true)) ??
      (await findOther(group, task)),
  );
}
