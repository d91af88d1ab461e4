import { withoutExternalId } from "../../topology/topology.ts";
import type { QuotaCall } from "../quota.ts";
import { type OperationFacts, plain } from "./fact.ts";

const describeEndpoints: QuotaCall = { service: "ec2", action: "DescribeVpcEndpoints" };
const listVisible: QuotaCall = { service: "route53", action: "ListHostedZonesByVPC" };

/** Marks an endpoint of a spoke before anything is done to it. */
export const markLocalEndpoint: OperationFacts<"mark-local-endpoint"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "CreateTags" }),
  looks: [describeEndpoints],
  names: ({ zones }) => zones,
  parameters: ({ endpoint, topology, vpc, zones }) => ({ endpoint, topology, vpc, zones }),
  approval: { identity: ["endpoint"], waits: [], lists: [], isInParts: false },
  words: ({ endpoint }) => `mark ${endpoint} as being switched`,
};

/** Turns private DNS of an endpoint of a spoke off, or on again. */
export const turnPrivateDns: OperationFacts<"turn-private-dns"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "ModifyVpcEndpoint" }),
  names: ({ zones }) => zones,
  isTakingAway: ({ to }) => to === "off",
  parameters: ({ endpoint, to, vpc, zones }) => ({ endpoint, to, vpc, zones }),
  approval: { identity: ["endpoint", "to"], waits: [], lists: [], isInParts: false },
  words: ({ endpoint, to }) => `turn private DNS of ${endpoint} ${to}`,
};

/** Ends a switch, or undoes it. */
export const concludeSwitch: OperationFacts<"conclude-switch"> = {
  ...plain,
  call: ({ to }) => ({ service: "ec2", action: to === "hub" ? "CreateTags" : "DeleteTags" }),
  looks: [describeEndpoints, listVisible],
  names: ({ zones }) => zones,
  wait: ({ profile, to }) => (to === "spoke" ? "nothing" : profile === undefined ? "spread" : "vanish"),
  parameters: ({ authorizer, endpoint, names, profile, to, vpc, zones }) => ({
    authorizer: authorizer && withoutExternalId(authorizer),
    endpoint,
    names,
    ...(profile === undefined ? {} : { profile }),
    to,
    vpc,
    zones,
  }),
  approval: { identity: ["endpoint", "to"], waits: [], lists: [], isInParts: false },
  isCleanUp: true,
  words: ({ endpoint, to }) =>
    `see that ${to === "hub" ? "the hub" : "the spoke's own endpoint"} serves for ${endpoint}`,
};

/** Deletes an endpoint of a spoke. */
export const retireLocalEndpoint: OperationFacts<"retire-local-endpoint"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "DeleteVpcEndpoints" }),
  looks: [describeEndpoints, listVisible],
  isTakingAway: () => true,
  parameters: ({ endpoint, profile, vpc, zones }) => ({
    endpoint,
    ...(profile === undefined ? {} : { profile }),
    vpc,
    zones,
  }),
  approval: { identity: ["endpoint"], waits: [], lists: [], isInParts: false },
  words: ({ endpoint }) => `delete ${endpoint}, which the spoke no longer needs`,
};
