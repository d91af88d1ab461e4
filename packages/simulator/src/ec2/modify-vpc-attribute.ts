import type { QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { callersVpc } from "./shared.ts";

export const modifyVpcAttribute: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const vpc = callersVpc(call, parameters.required("VpcId"));
    call.world.vpcs.put(placeOf(vpc.region, vpc.id), {
      ...vpc,
      dnsSupport: parameters.group("EnableDnsSupport").flag("Value") ?? vpc.dnsSupport,
      dnsHostnames: parameters.group("EnableDnsHostnames").flag("Value") ?? vpc.dnsHostnames,
    });
    return { return: true };
  },
};
