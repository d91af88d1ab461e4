import type { Route53Action } from "./action.ts";

export const getHostedZoneCount: Route53Action = {
  name: "GetHostedZoneCount",
  method: "GET",
  path: "/hostedzonecount",
  isWrite: false,
  answer: ({ world, caller }) => ({
    fields: { HostedZoneCount: world.zones.allSeen().filter(({ account }) => account === caller.account).length },
  }),
};
