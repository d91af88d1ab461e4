import { AwsError } from "../base/aws-error.ts";
import { functionState } from "../world/lambda-function.ts";
import { askFor, callersFunction, invalidParameter, type LambdaAction } from "./action.ts";
import { runFunction } from "./run-function.ts";

const mostBytes = 6 * 1024 * 1024;

/** Runs a function and waits for what it returns; how else it can be invoked is not simulated. */
export const invoke: LambdaAction = {
  name: "Invoke",
  method: "POST",
  path: "/functions/{FunctionName}/invocations",
  isWrite: false,
  asks: (call, request) => askFor(call, "InvokeFunction", request),
  async answer(call, request) {
    const found = callersFunction(call, request);
    const type = request.headers["x-amz-invocation-type"] ?? "RequestResponse";
    if (type !== "RequestResponse") throw invalidParameter(`Invocations of type ${type} are not simulated.`);
    const state = functionState(found, call.now);
    if (state !== "Active") {
      throw new AwsError(
        "ResourceConflictException",
        `The operation cannot be performed at this time. The function is currently in the following state: ${state}`,
        { status: 409 },
      );
    }
    const { payload, isError } = await runFunction(call, found, eventIn(request.body));
    if (Buffer.byteLength(payload) > mostBytes)
      throw new AwsError(
        "ResponseSizeTooLarge",
        "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
      );
    const failed: Readonly<Record<string, string>> = isError ? { "x-amz-function-error": "Unhandled" } : {};
    return { headers: { "x-amz-executed-version": "$LATEST", ...failed }, fields: {}, payload };
  },
};

function eventIn(body: string): unknown {
  try {
    return body === "" ? {} : JSON.parse(body);
  } catch {
    throw new AwsError("InvalidRequestContentException", "Could not parse request body into json");
  }
}
