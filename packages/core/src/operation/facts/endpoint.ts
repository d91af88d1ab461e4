import type { Operation } from "../operation.ts";
import { cacheMs, spreadingMs } from "../spreading.ts";
import { type OperationFacts, plain } from "./fact.ts";

/** Makes an endpoint and waits until it is available, unless its provider has to accept it. */
export const createEndpoint: OperationFacts<"create-endpoint"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "CreateVpcEndpoint" }),
  names: ({ securityGroups }) => (securityGroups.kind === "owned" ? [securityGroups.key] : []),
  makes: ({ key }) => key,
  wait: ({ isAwaited }) => (isAwaited ? "endpoint" : "nothing"),
  parameters: ({
    isAwaited,
    key,
    policy,
    replaces,
    securityGroups,
    serviceName,
    serviceRegion,
    subnets,
    tags,
    vpc,
  }) => ({
    isAwaited,
    key,
    policy,
    replaces,
    securityGroups,
    serviceName,
    serviceRegion,
    subnets,
    tags,
    vpc,
  }),
  approval: { identity: ["key", "vpc"], waits: ["isAwaited"], lists: [], isInParts: false },
  words: ({ serviceName }) => `create endpoint ${serviceName}`,
};

/** Changes subnets, groups, policy or private DNS of an endpoint in one call. */
export const modifyEndpoint: OperationFacts<"modify-endpoint"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "ModifyVpcEndpoint" }),
  names: ({ addSecurityGroups }) => (addSecurityGroups?.kind === "owned" ? [addSecurityGroups.key] : []),
  isTakingAway: isShrinking,
  // Those who left a group a moment ago count on it still, and those who know an address count on its subnet: a record
  // that held it may have been written a moment ago.
  settleMs: (operation) => (isShrinking(operation) ? spreadingMs : 0),
  drainMs: (operation) => (isShrinking(operation) ? cacheMs : 0),
  // Who may do what through it is no part of the way to it.
  needed: (operation) => {
    const { addSubnets, addSecurityGroups, isPrivateDnsTurnedOff, policy } = operation;
    if (policy === undefined) return operation;
    const isWay = addSubnets.length > 0 || addSecurityGroups !== undefined || isPrivateDnsTurnedOff;
    return isWay ? { ...operation, policy: undefined } : undefined;
  },
  wait: () => "endpoint",
  overwrites: ({ endpoint, policy }, { endpointsById, digestOf }) => {
    if (policy === undefined) return [];
    const before = endpointsById.get(endpoint)?.policy;
    return [{ of: `${endpoint} policy`, found: before === undefined ? undefined : digestOf(before) }];
  },
  parameters: ({
    addSecurityGroups,
    addSubnets,
    endpoint,
    isPrivateDnsTurnedOff,
    policy,
    removeSecurityGroups,
    removeSubnets,
  }) => ({
    addSecurityGroups,
    addSubnets,
    endpoint,
    isPrivateDnsTurnedOff,
    policy,
    removeSecurityGroups,
    removeSubnets,
  }),
  approval: {
    identity: ["endpoint"],
    waits: [],
    lists: ["addSubnets", "removeSubnets", "removeSecurityGroups"],
    isInParts: true,
  },
  words: ({ endpoint }) => `modify endpoint ${endpoint}`,
};

/** Removes an endpoint; those that are ready together go in one call. AWS documents no bound. */
export const deleteEndpoint: OperationFacts<"delete-endpoint"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "DeleteVpcEndpoints" }),
  batch: 25,
  looks: [{ service: "route53", action: "ListHostedZones" }],
  looksInZone: [{ service: "route53", action: "ListResourceRecordSets" }],
  isTakingAway: () => true,
  settleMs: ({ drainMs }) => (drainMs > 0 ? spreadingMs : 0),
  drainMs: ({ drainMs }) => drainMs,
  parameters: ({ drainMs, endpoint }) => ({ drainMs, endpoint }),
  approval: { identity: ["endpoint"], waits: ["drainMs"], lists: [], isInParts: false },
  words: ({ endpoint }) => `delete endpoint ${endpoint}`,
};

function isShrinking({ removeSubnets, removeSecurityGroups }: Operation<"modify-endpoint">): boolean {
  return removeSubnets.length + removeSecurityGroups.length > 0;
}
