import { AwsError } from "../base/aws-error.ts";
import { notYours } from "./access.ts";
import { stripId, type Route53Action } from "./action.ts";
import { showChange } from "./changes.ts";

/** Tells whether a change has spread; the spoke of a cross-account association is refused (A2). */
export const getChange: Route53Action = {
  name: "GetChange",
  method: "GET",
  path: "/change/{Id}",
  isWrite: false,
  answer(call, { path }) {
    const id = stripId(path["Id"] ?? "");
    const change = call.world.changes.get(id);
    if (change === undefined)
      throw new AwsError("NoSuchChange", `Could not find resource with ID: ${id}`, { status: 404 });
    if (change.account !== call.caller.account) throw notYours(call.caller);
    return { fields: { ChangeInfo: showChange(call, change) } };
  },
};
