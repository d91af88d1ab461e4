import type { TagEntry } from "../operation-base.ts";
import type { EndpointSecurityGroups } from "../../resource/resource.ts";
import type { EndpointId, Key, Region, SecurityGroupId, SubnetId, VpcId } from "../../words/ids.ts";
import { cacheMs, spreadingMs } from "../spreading.ts";
import { type FactsOf, plain } from "./fact.ts";

/** What is written of endpoints, by kind of operation. */
export interface EndpointOperations {
  /** Makes an endpoint and waits until it is available, unless its provider has to accept it. */
  readonly "create-endpoint": {
    readonly key: Key;
    readonly serviceName: string;
    /** The Region that the service is in; undefined for the endpoint's own. */
    readonly serviceRegion: Region | undefined;
    readonly vpc: VpcId;
    readonly subnets: readonly SubnetId[];
    readonly securityGroups: EndpointSecurityGroups;
    readonly policy: string | undefined;
    readonly tags: readonly TagEntry[];
    /** The endpoint that this one takes the place of; an answer that names it is not the new one. */
    readonly replaces: EndpointId | undefined;
    /** Whether to wait until it is available; not for a provider who has to accept it first, which may take days. */
    readonly isAwaited: boolean;
  };
  /** Changes subnets, groups, policy or private DNS of an endpoint in one call. */
  readonly "modify-endpoint": {
    readonly endpoint: EndpointId;
    readonly addSubnets: readonly SubnetId[];
    readonly removeSubnets: readonly SubnetId[];
    /** Undefined where the groups stay as they are; otherwise all of them. */
    readonly addSecurityGroups: EndpointSecurityGroups | undefined;
    readonly removeSecurityGroups: readonly SecurityGroupId[];
    /** Undefined where the policy stays as it is; otherwise the JSON text. */
    readonly policy: string | undefined;
    readonly isPrivateDnsTurnedOff: boolean;
  };
  /** Removes an endpoint; those that are ready together go in one call. AWS documents no bound. */
  readonly "delete-endpoint": {
    readonly endpoint: EndpointId;
    /** Milliseconds to wait first, while resolvers may still hold its addresses (TTL 60 s, AWS-FACTS D2). */
    readonly drainMs: number;
  };
}

/** What is known of each of them. */
export const endpointFacts: FactsOf<EndpointOperations> = {
  "create-endpoint": {
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
  },
  "modify-endpoint": {
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
  },
  "delete-endpoint": {
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
  },
};

function isShrinking({ removeSubnets, removeSecurityGroups }: EndpointOperations["modify-endpoint"]): boolean {
  return removeSubnets.length + removeSecurityGroups.length > 0;
}
