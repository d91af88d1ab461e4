import { type EndpointId, type ObservedEndpoint, type SubnetId, drainMsOf } from "@vpce-hub/core";
import { drain } from "./drain.ts";
import { inUse } from "./in-use.ts";
import { listEndpoints } from "../observe/endpoints.ts";
import type { OperationOf, Task } from "./run.ts";

type ModifyEndpoint = OperationOf<"modify-endpoint">;

/** How often is waited for caches because a run beside this one has exchanged the subnets that were to stay. */
const mostDrains = 3;

/**
 * Waits until whoever holds an address of the endpoint holds one that stays: a subnet may go a TTL after those that stay
 * were seen to serve, whoever added them (law 6). What stays is read again right before.
 */
export async function beforeShrinking(operation: ModifyEndpoint, task: Task): Promise<void> {
  const { endpoint: id, removeSubnets } = operation;
  const ms = drainMsOf(operation);
  const what = `only the addresses of endpoint ${id} that go`;
  if (removeSubnets.length === 0) return drain(ms, what, task);
  let staying = stayingOf(await freshlyReady(id, task), removeSubnets);
  for (let drains = 1; staying.length > 0; drains += 1) {
    await drain(ms, what, task);
    const now = stayingOf(await readEndpoint(id, task), removeSubnets);
    if (now.some((subnet) => staying.includes(subnet))) return;
    if (drains === mostDrains) break;
    staying = now.length === 0 ? [] : stayingOf(await freshlyReady(id, task), removeSubnets);
  }
  throw inUse(`endpoint ${id} would be left without a subnet that has served for long enough`);
}

function stayingOf(endpoint: ObservedEndpoint | undefined, removed: readonly SubnetId[]): readonly SubnetId[] {
  return (endpoint?.subnets ?? []).filter((subnet) => !removed.includes(subnet));
}

async function freshlyReady(id: EndpointId, task: Task): Promise<ObservedEndpoint | undefined> {
  task.endpoints.lookAfresh(id);
  return task.endpoints.untilReady(id, task.options);
}

async function readEndpoint(id: EndpointId, { aws, origin, options }: Task): Promise<ObservedEndpoint | undefined> {
  const endpoints = await listEndpoints(aws, origin, [], options);
  return endpoints.find((endpoint) => endpoint.id === id);
}
