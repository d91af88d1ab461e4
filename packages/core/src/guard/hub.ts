import { stop, warn } from "./finding.ts";
import type { SubnetId } from "../words/ids.ts";
import { type Subject, aboutKey, aboutService } from "../topology/subject.ts";
import type { Topology } from "../topology/topology.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Checks that the hub's VPC exists. */
export const hubVpcExists: Guard = ({ topology: { hub }, environment }) =>
  environment.hubVpc.kind === "absent"
    ? [
        stop("hub.vpc-missing", aboutKey("hub", "vpc"), {
          message: `the hub VPC ${hub.vpc} does not exist in account ${hub.account}, ${hub.region}`,
          hint: "correct hub.vpc, hub.account or hub.region",
        }),
      ]
    : [];

/** Checks that every subnet exists, in the hub's VPC. */
export const subnetsExist: Guard = ({ topology, environment }) => {
  if (environment.subnets.kind !== "present") return [];
  const known = environment.subnets.value;
  return subnetsOf(topology).flatMap((id) => {
    const subnet = known.get(id);
    if (subnet === undefined)
      return stop("hub.subnet-missing", aboutSubnet(id, topology), {
        message: `the subnet ${id} does not exist in ${topology.hub.region}`,
        hint: "correct the id under hub.subnets or the service's subnets",
      });
    if (subnet.vpc === topology.hub.vpc) return [];
    return stop("hub.subnet-elsewhere", aboutSubnet(id, topology), {
      message: `the subnet ${id} is in ${subnet.vpc}, not in the hub VPC ${topology.hub.vpc}`,
      hint: "name subnets of the hub VPC",
    });
  });
};

/**
 * Checks that every group that the topology names exists. One of another VPC may be associated with the hub's, which
 * is not seen here, so that is only told.
 */
export const securityGroupsExist: Guard = ({ topology: { hub }, state }) => {
  if (hub.securityGroups.kind === "owned" || state.securityGroups.kind !== "present") return [];
  const vpcById = new Map(state.securityGroups.value.map(({ id, vpc }) => [id, vpc]));
  return hub.securityGroups.ids.flatMap((id) => {
    const vpc = vpcById.get(id);
    if (vpc === hub.vpc) return [];
    return vpc === undefined
      ? stop("hub.security-group-missing", aboutKey("hub", "securityGroups"), {
          message: `the security group ${id} does not exist in account ${hub.account}, ${hub.region}`,
          hint: "correct the id under hub.securityGroups, or leave the key out to have a group made",
        })
      : warn("hub.security-group-elsewhere", aboutKey("hub", "securityGroups"), {
          message: `the security group ${id} is in ${vpc}, not in the hub VPC ${hub.vpc}`,
          hint: `name groups of the hub VPC, unless ${id} is associated with it`,
        });
  });
};

/** Points at the place where a subnet is named: the hub's list, or that of a service. */
function aboutSubnet(id: SubnetId, { hub, services }: Topology): Subject {
  const index = hub.subnets.indexOf(id);
  if (index >= 0) return aboutKey("hub", "subnets", index);
  return aboutService(...services.filter(({ subnets }) => subnets.includes(id)).map(({ name }) => name));
}

function subnetsOf({ hub, services }: GuardContext["topology"]): readonly SubnetId[] {
  return [...new Set([...hub.subnets, ...services.flatMap(({ subnets }) => subnets)])];
}
