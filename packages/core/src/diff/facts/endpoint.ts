import type { ObservedEndpoint } from "../../resource/resource.ts";
import {
  type Adopt,
  type Create,
  type Delete,
  type Replace,
  type Update,
  type ChangeFacts,
  madeTags,
  noStep,
} from "./fact.ts";

/** A change of an endpoint; a replacement stands before the old one goes (law 6). */
export type EndpointChange =
  | Create<"endpoint">
  | Adopt<"endpoint", ObservedEndpoint>
  | Update<"endpoint", ObservedEndpoint>
  | Replace<"endpoint", ObservedEndpoint>
  | Delete<"endpoint", ObservedEndpoint>;

/** What is known of the endpoints of the hub. */
export const endpointChanges: ChangeFacts<"endpoint", EndpointChange> = {
  words: "endpoint",
  which: (change) => {
    const { serviceName } = change.kind === "delete" ? change.observed : change.desired;
    return change.kind === "create" ? serviceName : `${serviceName} (${change.observed.id})`;
  },
  details: (change) => {
    if (change.kind !== "create") return [];
    const { subnets, policy } = change.desired;
    return [
      `in ${subnets.join(", ")}; policy: ${policy === undefined ? "full access" : policy.replaceAll(/\s+/g, " ").trim()}`,
    ];
  },
  madeWith: ({ serviceName, subnets, securityGroups, policy = "", tags }) => ({
    serviceName,
    subnets: subnets.toSorted(),
    securityGroups,
    policy,
    tags: madeTags(tags),
  }),
  zoneLosing: () => undefined,
  bill: (change) => {
    // What is adopted is paid for already.
    if (change.kind === "adopt") return noStep;
    const coming = change.kind === "delete" ? 0 : change.desired.subnets.length;
    const going = change.kind === "create" ? 0 : change.observed.subnets.length;
    return { endpointZones: coming - going, zones: 0 };
  },
};
