import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf } from "../world/world.ts";
import { checkGroups, checkPolicy, makeInterfaces } from "./endpoint-parts.ts";
import type { Endpoint } from "../world/endpoint.ts";
import { addHiddenZones, checkPrivateDns, releaseHiddenZones } from "../world/hidden-zones.ts";
import { callersEndpoint, managedByAws } from "./shared.ts";
import { fullAccessPolicy } from "./show-endpoint.ts";

/** Changes an endpoint, which is pending again for a while (B1). */
export const modifyVpcEndpoint: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const endpoint = callersEndpoint(call, parameters.required("VpcEndpointId"));
    if (endpoint.deletion !== undefined) {
      throw new AwsError(
        "IncorrectState",
        `The Vpc Endpoint ${endpoint.id} is not in a valid state for this operation`,
      );
    }
    if (endpoint.isRequesterManaged) throw managedByAws(endpoint.id);
    const changed: Endpoint = {
      ...endpoint,
      privateDnsEnabled: parameters.flag("PrivateDnsEnabled") ?? endpoint.privateDnsEnabled,
      policyDocument: changedPolicy(endpoint, parameters),
      securityGroups: changedGroups(call, endpoint, parameters),
      interfaces: changedInterfaces(call, endpoint, parameters),
      routeTables: changedList(endpoint.routeTables, parameters, "RouteTableId"),
      readyAt: Math.max(
        endpoint.readyAt,
        call.now + (endpoint.type === "Gateway" ? 0 : call.world.settings.endpointReadyMs),
      ),
    };
    if (changed.privateDnsEnabled && !endpoint.privateDnsEnabled) checkPrivateDns(call.world, changed);
    call.world.endpoints.put(placeOf(endpoint.region, endpoint.id), changed);
    if (changed.privateDnsEnabled && !endpoint.privateDnsEnabled) addHiddenZones(call.world, changed);
    if (!changed.privateDnsEnabled && endpoint.privateDnsEnabled) releaseHiddenZones(call.world, changed);
    return { return: true };
  },
};

function changedPolicy(endpoint: Endpoint, parameters: Parameters): string | undefined {
  if (parameters.flag("ResetPolicy") === true) return fullAccessPolicy;
  const policy = parameters.text("PolicyDocument");
  if (policy === undefined) return endpoint.policyDocument;
  checkPolicy(policy, endpoint.service);
  return policy;
}

function changedGroups(call: Call, endpoint: Endpoint, parameters: Parameters): readonly string[] {
  const groups = changedList(endpoint.securityGroups, parameters, "SecurityGroupId");
  checkGroups(call, groups, endpoint.vpc);
  if (endpoint.type === "Interface" && groups.length === 0) {
    throw new AwsError("InvalidParameter", "An endpoint must have at least one security group.");
  }
  return groups;
}

function changedInterfaces(call: Call, endpoint: Endpoint, parameters: Parameters): Endpoint["interfaces"] {
  const removed = new Set(parameters.list("RemoveSubnetId"));
  const kept = endpoint.interfaces.filter(({ subnet }) => !removed.has(subnet));
  const added = parameters.list("AddSubnetId").filter((id) => kept.every(({ subnet }) => subnet !== id));
  return [
    ...kept,
    ...makeInterfaces(call, { subnets: added, service: endpoint.service, vpc: endpoint.vpc, present: kept }),
  ];
}

function changedList(present: readonly string[], parameters: Parameters, name: string): readonly string[] {
  const removed = new Set(parameters.list(`Remove${name}`));
  return [...new Set([...present.filter((id) => !removed.has(id)), ...parameters.list(`Add${name}`)])];
}
