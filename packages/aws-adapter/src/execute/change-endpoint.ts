import type { ModifyVpcEndpointCommandInput } from "@aws-sdk/client-ec2";
import type { EndpointId, ObservedEndpoint } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listEndpoints } from "../observe/endpoints.ts";
import { groupIdsOf } from "./create-endpoint.ts";
import { drain } from "./drain.ts";
import { lookAgain } from "./look-again.ts";
import { beforeShrinking } from "./before-shrinking.ts";
import type { OperationOf, Task } from "./run.ts";

type ModifyEndpoint = OperationOf<"modify-endpoint">;
type Modification = Omit<ModifyVpcEndpointCommandInput, "VpcEndpointId">;

/** Modifies an endpoint in one call and waits until it is available again: it goes back to pending meanwhile. */
export async function modifyEndpoint(operation: ModifyEndpoint, task: Task): Promise<void> {
  const { endpoint: id } = operation;
  const wanted = modificationOf(operation, task);
  await beforeShrinking(operation, task);
  try {
    await modify(operation, wanted, task);
  } catch (error) {
    if (!hasAwsCode(error, ...refusals)) throw error;
    const rest = await restOf(id, wanted, task);
    if (rest === undefined) throw error;
    if (Object.keys(rest).length > 0) await modify(operation, rest, task);
  }
  // Only what is seen from now on tells that the change has been made.
  task.endpoints.forget(id, (endpoint) => Object.keys(remainderOf(withoutPolicy(wanted), endpoint)).length === 0);
  task.tellWait(`until endpoint ${id} is available again`);
  await task.endpoints.untilReady(id, task.options);
}

/** How AWS refuses what is done already, among other things. */
const refusals = [
  "DuplicateSubnetsInSameZone",
  "InvalidParameter",
  "InvalidParameterValue",
  "IncorrectState",
  "InvalidState",
] as const;

/**
 * Returns what is left of a modification: a repeated request, or a run beside this one, may have done part of it
 * already, and reads may show that a moment later. Undefined where all of it is left.
 */
async function restOf(id: EndpointId, wanted: Modification, task: Task): Promise<Modification | undefined> {
  return lookAgain(task, async () => {
    const endpoints = await listEndpoints(task.aws, task.origin, [], task.options);
    const found = endpoints.find((endpoint) => endpoint.id === id);
    const rest = found === undefined ? wanted : remainderOf(wanted, found);
    return JSON.stringify(rest) === JSON.stringify(wanted) ? undefined : rest;
  });
}

/** A policy is told from another by its meaning, and nothing waits for it. */
function withoutPolicy({ PolicyDocument: _, ...others }: Modification): Modification {
  return others;
}

async function modify(
  { endpoint }: ModifyEndpoint,
  modification: Modification,
  { aws, origin, options }: Task,
): Promise<void> {
  await aws.write("ec2:ModifyVpcEndpoint", origin, { VpcEndpointId: endpoint, ...modification }, options);
}

function modificationOf(operation: ModifyEndpoint, task: Task): Modification {
  const { addSubnets, removeSubnets, addSecurityGroups, removeSecurityGroups, policy, isPrivateDnsTurnedOff } =
    operation;
  return {
    ...listed("AddSubnetIds", addSubnets),
    ...listed("RemoveSubnetIds", removeSubnets),
    ...listed("AddSecurityGroupIds", addSecurityGroups === undefined ? [] : groupIdsOf(addSecurityGroups, task)),
    ...listed("RemoveSecurityGroupIds", removeSecurityGroups),
    ...(policy === undefined ? {} : { PolicyDocument: policy }),
    ...(isPrivateDnsTurnedOff ? { PrivateDnsEnabled: false } : {}),
  };
}

/** Leaves out what the endpoint has, or lacks, already. */
function remainderOf(wanted: Modification, endpoint: ObservedEndpoint): Modification {
  const { subnets, securityGroups, isPrivateDnsEnabled } = endpoint;
  const {
    AddSubnetIds = [],
    RemoveSubnetIds = [],
    AddSecurityGroupIds = [],
    RemoveSecurityGroupIds = [],
    PrivateDnsEnabled,
    ...others
  } = wanted;
  const lacks = (have: readonly string[]) => (id: string) => !have.includes(id);
  const has = (have: readonly string[]) => (id: string) => have.includes(id);
  return {
    ...listed("AddSubnetIds", AddSubnetIds.filter(lacks(subnets))),
    ...listed("RemoveSubnetIds", RemoveSubnetIds.filter(has(subnets))),
    ...listed("AddSecurityGroupIds", AddSecurityGroupIds.filter(lacks(securityGroups))),
    ...listed("RemoveSecurityGroupIds", RemoveSecurityGroupIds.filter(has(securityGroups))),
    ...(PrivateDnsEnabled === isPrivateDnsEnabled || PrivateDnsEnabled === undefined ? {} : { PrivateDnsEnabled }),
    ...others,
  };
}

function listed(name: string, ids: readonly string[]): Modification {
  return ids.length === 0 ? {} : { [name]: [...ids] };
}

/** Deletes an endpoint once nobody can hold its addresses any more. That it is gone is for its group to wait for. */
export async function deleteEndpoint({ endpoint, drainMs }: OperationOf<"delete-endpoint">, task: Task): Promise<void> {
  await drain(drainMs, `the addresses of endpoint ${endpoint}`, task);
  task.endpoints.forget(endpoint);
  await task.remover.remove(endpoint, task.options);
}
