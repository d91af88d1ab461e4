import type { VpcRef } from "../../words/key.ts";
import type { DnsName, EndpointId, Key } from "../../words/ids.ts";
import { withoutExternalId, type Caller } from "../../topology/topology.ts";
import type { SentCall } from "../../rights/calls.ts";
import { type FactsOf, plain } from "./fact.ts";
import type { ServingProfile } from "./profile.ts";

const describeEndpoints: SentCall = { service: "ec2", action: "DescribeVpcEndpoints" };
const listVisible: SentCall = { service: "route53", action: "ListHostedZonesByVPC" };

/** What is written of endpoints that spokes have of their own, by kind of operation. */
export interface LocalEndpointOperations {
  /** Marks an endpoint of a spoke as being switched: whatever happens then, the next run knows it. */
  readonly "mark-local-endpoint": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly topology: string;
    /** The zones that are to have its names; all of them must be ready. */
    readonly zones: readonly Key[];
  };
  /** Turns private DNS of an endpoint of a spoke off, or on again. */
  readonly "turn-private-dns": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly to: "off" | "on";
    /** The zones that have its names in its place. */
    readonly zones: readonly Key[];
    /** The Profile that has those zones for the VPC, where one does. */
    readonly profile?: ServingProfile | undefined;
  };
  /** Looks what came of a switch, and says so on the endpoint; what could not be finished it undoes (law 12). */
  readonly "conclude-switch": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    /** Who serves in the end: the hub, or the endpoint of the spoke's own. */
    readonly to: "hub" | "spoke";
    readonly zones: readonly Key[];
    /** The names of the endpoint: those of the zones, in the same order, or what the Profile serves in their place. */
    readonly names: readonly DnsName[];
    /** The hub, where the VPC is another account's. */
    readonly authorizer: Caller | undefined;
    /** The Profile that serves in the place of zones, where it does. */
    readonly profile?: ServingProfile | undefined;
  };
  /** Deletes an endpoint of a spoke that has been switched long enough ago. */
  readonly "retire-local-endpoint": {
    readonly endpoint: EndpointId;
    readonly vpc: VpcRef;
    readonly zones: readonly Key[];
    /** The Profile that serves in the place of zones, where it does. */
    readonly profile?: ServingProfile | undefined;
  };
}

/** What is known of each of them. */
export const localEndpointFacts: FactsOf<LocalEndpointOperations> = {
  /** Marks an endpoint of a spoke before anything is done to it. */
  "mark-local-endpoint": {
    ...plain,
    call: () => ({ service: "ec2", action: "CreateTags" }),
    looks: [describeEndpoints],
    names: ({ zones }) => zones,
    parameters: ({ endpoint, topology, vpc, zones }) => ({ endpoint, topology, vpc, zones }),
    approval: { identity: ["endpoint"], waits: [], lists: [], isInParts: false },
    words: ({ endpoint }) => `mark ${endpoint} as being switched`,
  },
  "turn-private-dns": {
    ...plain,
    call: () => ({ service: "ec2", action: "ModifyVpcEndpoint" }),
    names: ({ zones }) => zones,
    isTakingAway: ({ to }) => to === "off",
    parameters: ({ endpoint, profile, to, vpc, zones }) => ({
      endpoint,
      ...(profile === undefined ? {} : { profile: profile.key }),
      to,
      vpc,
      zones,
    }),
    approval: { identity: ["endpoint", "to"], waits: [], lists: [], isInParts: false },
    words: ({ endpoint, to }) => `turn private DNS of ${endpoint} ${to}`,
  },
  /** Ends a switch, or undoes it. */
  "conclude-switch": {
    ...plain,
    call: ({ to }) => ({ service: "ec2", action: to === "hub" ? "CreateTags" : "DeleteTags" }),
    looks: [describeEndpoints, listVisible],
    names: ({ zones }) => zones,
    wait: ({ profile, to }) => (to === "spoke" ? "nothing" : profile === undefined ? "spread" : "vanish"),
    parameters: ({ authorizer, endpoint, names, profile, to, vpc, zones }) => ({
      authorizer: authorizer && withoutExternalId(authorizer),
      endpoint,
      names,
      ...(profile === undefined ? {} : { profile: profile.key }),
      to,
      vpc,
      zones,
    }),
    approval: { identity: ["endpoint", "to"], waits: [], lists: [], isInParts: false },
    isCleanUp: true,
    words: ({ endpoint, to }) =>
      `see that ${to === "hub" ? "the hub" : "the spoke's own endpoint"} serves for ${endpoint}`,
  },
  /** Deletes an endpoint of a spoke. */
  "retire-local-endpoint": {
    ...plain,
    call: () => ({ service: "ec2", action: "DeleteVpcEndpoints" }),
    looks: [describeEndpoints, listVisible],
    isTakingAway: () => true,
    parameters: ({ endpoint, profile, vpc, zones }) => ({
      endpoint,
      ...(profile === undefined ? {} : { profile: profile.key }),
      vpc,
      zones,
    }),
    approval: { identity: ["endpoint"], waits: [], lists: [], isInParts: false },
    words: ({ endpoint }) => `delete ${endpoint}, which the spoke no longer needs`,
  },
};
