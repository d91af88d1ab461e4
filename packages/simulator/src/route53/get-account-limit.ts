import { AwsError } from "../aws-error.ts";
import type { Route53Action } from "./action.ts";

/** Only the zones are counted: the simulator has nothing of the other kinds. */
const limits: Readonly<Record<string, number>> = {
  MAX_HOSTED_ZONES_BY_OWNER: 500,
  MAX_HEALTH_CHECKS_BY_OWNER: 200,
  MAX_REUSABLE_DELEGATION_SETS_BY_OWNER: 100,
  MAX_TRAFFIC_POLICIES_BY_OWNER: 50,
  MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER: 5,
};

export const getAccountLimit: Route53Action = {
  name: "GetAccountLimit",
  method: "GET",
  path: "/accountlimit/{Type}",
  isWrite: false,
  answer({ world, caller }, { path }) {
    const type = path["Type"] ?? "";
    const value = Object.hasOwn(limits, type) ? limits[type] : undefined;
    if (value === undefined) throw new AwsError("InvalidInput", `The limit type '${type}' is not valid`);
    const zones = world.zones.allSeen().filter((zone) => zone.account === caller.account);
    return {
      fields: { Limit: { Type: type, Value: value }, Count: type === "MAX_HOSTED_ZONES_BY_OWNER" ? zones.length : 0 },
    };
  },
};
