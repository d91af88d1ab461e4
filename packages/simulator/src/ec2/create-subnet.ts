import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { parseIpv4Block, type Ipv4Block } from "../base/cidr.ts";
import { addSubnet } from "../world/seed.ts";
import { placeOf } from "../world/world.ts";
import { showSubnet } from "./describe-subnets.ts";
import type { Vpc } from "../world/network.ts";
import { callersSubnet, callersVpc, requestedTags } from "./shared.ts";

export const createSubnet: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const { world, caller, region } = call;
    const vpc = callersVpc(call, parameters.required("VpcId"));
    const cidr = parameters.required("CidrBlock");
    checkBlock(call, vpc, cidr);
    const id = world.ids.ec2("subnet");
    const availabilityZone = parameters.text("AvailabilityZone") ?? `${region}a`;
    addSubnet(world, { account: caller.account, region, id, vpc: vpc.id, cidr, availabilityZone });
    const subnet = { ...callersSubnet(call, id), tags: requestedTags(parameters, "subnet") };
    world.subnets.put(placeOf(region, id), subnet);
    return { subnet: showSubnet(call, subnet) };
  },
};

function checkBlock({ world }: Call, vpc: Vpc, cidr: string): void {
  const block = parseIpv4Block(cidr);
  const isInside = vpc.cidrs.some((whole) => block !== undefined && contains(parseIpv4Block(whole), block));
  if (block === undefined || !isInside) throw new AwsError("InvalidSubnet.Range", `The CIDR '${cidr}' is invalid.`);
  const others = [...world.subnets.values()].filter((subnet) => subnet.vpc === vpc.id && subnet.region === vpc.region);
  if (others.some((subnet) => overlaps(parseIpv4Block(subnet.cidr), block))) {
    throw new AwsError("InvalidSubnet.Conflict", `The CIDR '${cidr}' conflicts with another subnet`);
  }
}

function contains(outer: Ipv4Block | undefined, inner: Ipv4Block): boolean {
  return outer !== undefined && outer.first <= inner.first && inner.first + inner.size <= outer.first + outer.size;
}

function overlaps(one: Ipv4Block | undefined, other: Ipv4Block): boolean {
  return one !== undefined && one.first < other.first + other.size && other.first < one.first + one.size;
}
