import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { stateOf } from "../world/endpoint.ts";
import type { SecurityGroup } from "../world/security-group.ts";
import { callersGroup } from "./shared.ts";

export const deleteSecurityGroup: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const group = callersGroup(call, parameters.required("GroupId"));
    if (group.name === "default")
      throw new AwsError(
        "CannotDelete",
        `the specified group: "${group.id}" name: "default" cannot be deleted by a user`,
      );
    if (isInUse(call, group)) throw new AwsError("DependencyViolation", `resource ${group.id} has a dependent object`);
    call.world.securityGroups.remove(placeOf(group.region, group.id));
    return { return: true, groupId: group.id };
  },
};

/** Endpoints hold their groups until they are gone (B1), interfaces those that they have, rules of other groups hold the groups that they name. */
function isInUse({ world, now }: Call, { id, region }: SecurityGroup): boolean {
  const isHeld = [...world.endpoints.values()].some(
    (endpoint) =>
      endpoint.region === region && endpoint.securityGroups.includes(id) && stateOf(endpoint, now) !== "deleted",
  );
  const isOnInterface = [...world.otherInterfaces.values()].some(
    (one) => one.region === region && one.securityGroups.includes(id) && (one.goneAt ?? Infinity) > now,
  );
  const isNamed = [...world.securityGroups.values()].some(
    (other) => other.id !== id && other.rules.some(({ source }) => source.kind === "group" && source.id === id),
  );
  return isHeld || isOnInterface || isNamed;
}
