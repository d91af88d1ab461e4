import { AwsError } from "../base/aws-error.ts";
import { quotasOf } from "../world/world.ts";
import type { Route53Action } from "./action.ts";

/** Only the zones are counted: the simulator has nothing of the other kinds. */
const limits: Readonly<Record<string, number>> = {
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
    const isZones = type === "MAX_HOSTED_ZONES_BY_OWNER";
    const other = Object.hasOwn(limits, type) ? limits[type] : undefined;
    const value = isZones ? quotasOf(world, caller.account).zonesPerAccount : other;
    if (value === undefined) throw new AwsError("InvalidInput", `The limit type '${type}' is not valid`);
    const zones = world.zones.allSeen().filter((zone) => zone.account === caller.account);
    return {
      fields: { Limit: { Type: type, Value: value }, Count: isZones ? zones.length : 0 },
    };
  },
};
