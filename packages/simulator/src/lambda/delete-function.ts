import { functionKey } from "../world/lambda-function.ts";
import { askFor, callersFunction, type LambdaAction } from "./action.ts";
import { releaseInterfaces } from "./interfaces.ts";

/** Its interfaces go later than the function. */
export const deleteFunction: LambdaAction = {
  name: "DeleteFunction",
  method: "DELETE",
  path: "/functions/{FunctionName}",
  isWrite: true,
  asks: (call, request) => askFor(call, "DeleteFunction", request),
  answer(call, request) {
    const gone = callersFunction(call, request);
    call.world.functions.remove(functionKey(gone));
    releaseInterfaces(call, gone);
    return { status: 204, fields: {} };
  },
};
