import { ingressDifference } from "../diff/security-group.ts";
import { type Finding, block, stop, warn } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import { vpcRefText } from "../words/key.ts";
import type { SubnetId } from "../words/ids.ts";
import { catalogueServiceOf } from "../topology/service-names.ts";
import { valueOr } from "../words/state.ts";
import { topologyTag } from "../resource/ownership.ts";
import type { Tags } from "../resource/resource.ts";
import { splitByZoneSupport } from "../resource/subnets.ts";
import { type Subject, aboutHub, aboutKey, aboutService } from "../topology/subject.ts";
import type { Service, Topology } from "../topology/topology.ts";
import type { Guard, GuardContext } from "./context.ts";
import { ownerText } from "./owner.ts";
import { unlessGranted } from "./quota.ts";

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

/**
 * Checks that what the topology owns stands on the hub that it names. A file copied for another hub and not renamed
 * would take the first hub's zones over.
 */
export const hubIsTheSame: Guard = ({ topology, owned }) => {
  const zones = valueOr(owned.zones, []).filter(({ vpcs }) => vpcs.kind === "present");
  const hub = vpcRefText(topology.hub);
  const isHere =
    zones.some(({ vpcs }) => valueOr(vpcs, []).some((vpc) => vpcRefText(vpc) === hub)) ||
    valueOr(owned.endpoints, []).some(({ vpc }) => vpc === topology.hub.vpc);
  if (zones.length === 0 || isHere) return [];
  return [
    stop("hub.moved", aboutKey("name"), {
      message: `the ${zones.length} zones of the topology ${topology.name} stand on another hub than ${topology.hub.vpc} in ${topology.hub.region}`,
      hint: "give this topology a name of its own; or, if its hub has really moved, approve this very plan with --allow-deletes and its id",
    }),
  ];
};

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

/** Checks that each endpoint gets one subnet in a zone, and one at all (AWS-FACTS B1). */
export const subnetsFitServices: Guard = (context) =>
  context.topology.services.flatMap((service) => [...zoneSupport(service, context), ...sharedZones(service, context)]);

/**
 * Checks that the rules of the group are never more than AWS allows: not in the end, and not on the way, since new
 * rules stand before old ones go.
 */
export const ingressFits: Guard = ({ topology, desired, match: { group } }) => {
  const wanted = desired.securityGroup;
  if (wanted === undefined) return [];
  const onTheWay = group === undefined ? 0 : group.ingress.length + ingressDifference(wanted, group).missing.length;
  const { rulesPerSecurityGroup: most } = topology.quotas;
  if (wanted.ingress.length > most) return [tooManyRules(wanted.ingress.length, most, "")];
  return onTheWay > most ? [tooManyRules(onTheWay, most, " while old and new ones stand side by side")] : [];
};

function tooManyRules(count: number, most: number, when: string): Finding {
  return stop("quota.ingress-rules", aboutKey("hub", "allow"), {
    message: `the owned security group would need ${count} rules${when}, ${most} are allowed`,
    hint: `give fewer, larger CIDRs under hub.allow, change them in steps, or list own groups under hub.securityGroups; ${unlessGranted("rulesPerSecurityGroup")}`,
  });
}

/** Checks that the name of the group that the topology would own is not somebody else's. */
export const groupNameIsFree: Guard = ({ desired, state, owned }) => {
  const wanted = desired.securityGroup;
  if (wanted === undefined) return [];
  const ours = valueOr(owned.securityGroups, []);
  const taken = valueOr(state.securityGroups, []).find(
    (group) => group.vpc === wanted.vpc && group.name === wanted.name && !ours.includes(group),
  );
  if (taken === undefined) return [];
  return [
    block("security-group.foreign", aboutHub, {
      keys: [wanted.key],
      message: `the security group ${taken.id} has the name ${wanted.name} and belongs to ${ownerText(taken.tags)}`,
      hint: taken.tags.has(topologyTag)
        ? `remove it once nothing uses it, or list the groups to use under hub.securityGroups`
        : `if its tags were lost, put ${tagsText(wanted.tags)} back on ${taken.id}; if it is somebody else's, list the groups to use under hub.securityGroups`,
    }),
  ];
};

function tagsText(tags: Tags): string {
  return [...tags].map(([key, value]) => `${key}=${value}`).join(" and ");
}

function zoneSupport(service: Service, { topology, environment }: GuardContext): readonly Finding[] {
  const offered =
    environment.catalogue.kind === "present" ? catalogueServiceOf(service, environment.catalogue.value) : undefined;
  if (offered === undefined) return [];
  const known = valueOr(environment.subnets, new Map());
  const { supported, unsupported } = splitByZoneSupport(service.subnets, offered, known);
  const zones = unsupported.map((id) => `${id} (${known.get(id)?.availabilityZone ?? "zone unknown"})`).join(", ");
  if (unsupported.length === 0) return [];
  if (supported.length > 0) {
    return [
      warn("service.zone-unsupported", aboutService(service.name), {
        message: `${service.name} is not offered in the availability zone of ${zones}; its endpoint does without`,
        hint: `give ${service.name} subnets of its own if other availability zones are wanted`,
      }),
    ];
  }
  return [
    stop("service.no-supported-zone", aboutService(service.name), {
      message: `${service.name} is not offered in the availability zone of any of its subnets: ${zones}`,
      hint: `give ${service.name} a subnet in one of ${offered.availabilityZones.join(", ")}, or remove it from ${topology.name}`,
    }),
  ];
}

function sharedZones(service: Service, { environment }: GuardContext): readonly Finding[] {
  const known = valueOr(environment.subnets, new Map());
  const byZone = groupBy(
    service.subnets.filter((id) => known.has(id)),
    (id) => known.get(id)?.availabilityZone,
  );
  return [...byZone]
    .filter(([, subnets]) => subnets.length > 1)
    .map(([zone, subnets]) =>
      stop("hub.subnets-share-zone", aboutService(service.name), {
        message: `the subnets ${subnets.join(" and ")} of ${service.name} are both in ${zone}`,
        hint: "keep one subnet for each availability zone",
      }),
    );
}

/** Points at the place where a subnet is named: the hub's list, or that of a service. */
function aboutSubnet(id: SubnetId, { hub, services }: Topology): Subject {
  const index = hub.subnets.indexOf(id);
  if (index >= 0) return aboutKey("hub", "subnets", index);
  return aboutService(...services.filter(({ subnets }) => subnets.includes(id)).map(({ name }) => name));
}

function subnetsOf({ hub, services }: GuardContext["topology"]): readonly SubnetId[] {
  return [...new Set([...hub.subnets, ...services.flatMap(({ subnets }) => subnets)])];
}
