import { AwsError } from "../base/aws-error.ts";
import type { Call, XmlFields } from "../call/call.ts";
import { checkAllowed } from "../call/permission.ts";
import type { LambdaFunction } from "../world/lambda-function.ts";
import { askFor, callersFunction, type LambdaAction, type LambdaRequest } from "./action.ts";
import { showConfiguration } from "./show-function.ts";

export const getFunction: LambdaAction = {
  name: "GetFunction",
  method: "GET",
  path: "/functions/{FunctionName}",
  isWrite: false,
  asks: (call, request) => askFor(call, "GetFunction", request),
  answer(call, request) {
    const found = callersFunction(call, request);
    return {
      fields: {
        Configuration: showConfiguration(call, found),
        Code: { RepositoryType: "S3", Location: `https://awslambda.example.com/${found.name}` },
        ...showTags(call, request, found),
      },
    };
  },
};

/** Tags are shown to whoever may list them; to others it is said that they are not (model). */
function showTags(call: Call, request: LambdaRequest, { tags }: LambdaFunction): XmlFields {
  try {
    checkAllowed(askFor(call, "ListTags", request), call.caller, call.world.accounts);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { TagsError: { ErrorCode: "AccessDeniedException", Message: error.message } };
  }
  return { Tags: tags.size === 0 ? undefined : Object.fromEntries(tags) };
}

export const getFunctionConfiguration: LambdaAction = {
  name: "GetFunctionConfiguration",
  method: "GET",
  path: "/functions/{FunctionName}/configuration",
  isWrite: false,
  asks: (call, request) => askFor(call, "GetFunctionConfiguration", request),
  answer: (call, request) => ({ fields: showConfiguration(call, callersFunction(call, request)) }),
};
