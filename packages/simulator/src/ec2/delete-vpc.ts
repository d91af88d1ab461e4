import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { stateOf } from "../world/endpoint.ts";
import { callersVpc } from "./shared.ts";

/** Deletes a VPC with its default group, main route table and default ACL, once nothing else is in it. */
export const deleteVpc: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const vpc = callersVpc(call, parameters.required("VpcId"));
    const { world } = call;
    const isHere = (one: { readonly vpc: string; readonly region: string }): boolean =>
      one.vpc === vpc.id && one.region === vpc.region;
    if (hasDependents(call, isHere)) {
      throw new AwsError("DependencyViolation", `The vpc '${vpc.id}' has dependencies and cannot be deleted.`);
    }
    for (const group of [...world.securityGroups.values()].filter(isHere))
      world.securityGroups.remove(placeOf(vpc.region, group.id));
    for (const table of [...world.routeTables.values()].filter(isHere))
      world.routeTables.remove(placeOf(vpc.region, table.id));
    for (const acl of [...world.networkAcls.values()].filter(isHere))
      world.networkAcls.remove(placeOf(vpc.region, acl.id));
    world.vpcs.remove(placeOf(vpc.region, vpc.id));
    return { return: true };
  },
};

function hasDependents(
  { world, now }: Call,
  isHere: (one: { readonly vpc: string; readonly region: string }) => boolean,
): boolean {
  return (
    [...world.subnets.values()].some(isHere) ||
    [...world.endpoints.values()].some((endpoint) => isHere(endpoint) && stateOf(endpoint, now) !== "deleted") ||
    [...world.securityGroups.values()].some((group) => isHere(group) && group.name !== "default")
  );
}
