import { type LocalEndpointOperations, localTag, switchedTag, switchingTags, tagEntries } from "@vpce-hub/core";
import { concludeSwitch } from "./conclude-switch.ts";
import type { ExecutionsOf } from "./execution.ts";
import { markLocalEndpoint, turnPrivateDns } from "./private-dns.ts";
import { retireLocalEndpoint } from "./retire-local-endpoint.ts";
import { awsTags } from "./tags.ts";

/** How operations on endpoints that spokes have of their own are carried out. */
export const localEndpointExecutions: ExecutionsOf<LocalEndpointOperations> = {
  "mark-local-endpoint": {
    execute: markLocalEndpoint,
    rehearse: ({ endpoint, topology }) => ({
      action: "ec2:CreateTags",
      input: { Resources: [endpoint], Tags: awsTags(tagEntries(switchingTags(topology))) },
    }),
  },
  "turn-private-dns": {
    execute: turnPrivateDns,
    // The right asks for the mark, which one that is about to be switched does not bear yet.
    rehearse: ({ endpoint, to }) =>
      to === "off"
        ? undefined
        : { action: "ec2:ModifyVpcEndpoint", input: { VpcEndpointId: endpoint, PrivateDnsEnabled: true } },
  },
  "conclude-switch": {
    execute: concludeSwitch,
    rehearse: ({ endpoint, to }) =>
      to === "hub"
        ? undefined
        : {
            action: "ec2:DeleteTags",
            input: { Resources: [endpoint], Tags: [localTag, switchedTag].map((Key) => ({ Key })) },
          },
  },
  "retire-local-endpoint": {
    execute: retireLocalEndpoint,
    rehearse: ({ endpoint }) => ({ action: "ec2:DeleteVpcEndpoints", input: { VpcEndpointIds: [endpoint] } }),
  },
};
