import { pageOf } from "../base/page.ts";
import { invalidParameter, type LambdaAction } from "./action.ts";
import { showConfiguration } from "./show-function.ts";

/** The functions of the caller, 50 a page (model). */
export const listFunctions: LambdaAction = {
  name: "ListFunctions",
  method: "GET",
  path: "/functions",
  isWrite: false,
  asks: ({ region }) => [
    { action: "lambda:ListFunctions", resource: "*", context: { "aws:RequestedRegion": region }, isThere: true },
  ],
  answer(call, { query }) {
    const { world, caller, region } = call;
    const asked = Number(query.get("MaxItems") ?? 50);
    if (!Number.isInteger(asked) || asked < 1 || asked > 10_000) throw invalidParameter("MaxItems is from 1 to 10000.");
    const own = world.functions.allSeen().filter((one) => one.account === caller.account && one.region === region);
    const { items, next } = pageOf(own, Math.min(50, asked, world.settings.pageSize), {
      token: query.get("Marker") ?? undefined,
      code: "InvalidParameterValueException",
    });
    return { fields: { Functions: { member: items.map((one) => showConfiguration(call, one)) }, NextMarker: next } };
  },
};
