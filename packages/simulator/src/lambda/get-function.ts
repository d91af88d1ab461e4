import { askFor, callersFunction, type LambdaAction } from "./action.ts";
import { showConfiguration } from "./show-function.ts";

export const getFunction: LambdaAction = {
  name: "GetFunction",
  method: "GET",
  path: "/functions/{FunctionName}",
  isWrite: false,
  asks: (call, request) => askFor(call, "GetFunction", request),
  answer(call, request) {
    const found = callersFunction(call, request);
    const tags = Object.fromEntries(found.tags);
    return {
      fields: {
        Configuration: showConfiguration(call, found),
        Code: { RepositoryType: "S3", Location: `https://awslambda.example.com/${found.name}` },
        Tags: found.tags.size === 0 ? undefined : tags,
      },
    };
  },
};

export const getFunctionConfiguration: LambdaAction = {
  name: "GetFunctionConfiguration",
  method: "GET",
  path: "/functions/{FunctionName}/configuration",
  isWrite: false,
  asks: (call, request) => askFor(call, "GetFunctionConfiguration", request),
  answer: (call, request) => ({ fields: showConfiguration(call, callersFunction(call, request)) }),
};
