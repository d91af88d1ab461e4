import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { callersSubnet } from "./shared.ts";
import { usedAddresses } from "../world/subnet-addresses.ts";

export const deleteSubnet: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const subnet = callersSubnet(call, parameters.required("SubnetId"));
    if (usedAddresses(call.world, subnet).size > 0) {
      throw new AwsError("DependencyViolation", `The subnet '${subnet.id}' has dependencies and cannot be deleted.`);
    }
    call.world.subnets.remove(placeOf(subnet.region, subnet.id));
    return { return: true };
  },
};
