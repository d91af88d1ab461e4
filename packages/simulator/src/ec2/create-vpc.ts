import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { parseIpv4Block } from "../base/cidr.ts";
import { addVpc } from "../world/seed.ts";
import { placeOf } from "../world/world.ts";
import { showVpc } from "./describe-vpcs.ts";
import { callersVpc, requestedTags } from "./shared.ts";

/** A new VPC resolves names, and gives none to its hosts: private zones need that switched on (B3). */
export const createVpc: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const cidr = parameters.required("CidrBlock");
    const block = parseIpv4Block(cidr);
    if (block === undefined || block.size > 65_536 || block.size < 16)
      throw new AwsError("InvalidVpc.Range", `The CIDR '${cidr}' is invalid.`);
    const { world, caller, region } = call;
    const id = world.ids.ec2("vpc");
    addVpc(world, { account: caller.account, region, id, cidrs: [block.text], dnsHostnames: false });
    const vpc = { ...callersVpc(call, id), tags: requestedTags(parameters, "vpc") };
    world.vpcs.put(placeOf(region, id), vpc);
    return { vpc: showVpc(world, vpc) };
  },
};
