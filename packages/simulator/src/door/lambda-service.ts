import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest } from "../base/http.ts";
import { matchPath } from "../base/path-template.ts";
import type { Answer } from "../call/answer.ts";
import type { Call } from "../call/call.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import type { LambdaAction, LambdaAnswer, LambdaRequest } from "../lambda/action.ts";
import { lambdaActions } from "../lambda/actions.ts";
import { jsonResponse, plainOf } from "./json.ts";

const version = "2015-03-31";

/** Reads a request of the rest-json protocol, which names its action by method and path. */
export function readLambdaOperation(http: HttpRequest): Operation {
  const [first, ...segments] = http.path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeURIComponent);
  const found = lambdaActions.flatMap((action) => {
    const path = first === version && action.method === http.method ? matchPath(action.path, segments) : undefined;
    return path === undefined ? [] : [{ action, path }];
  })[0];
  if (found === undefined)
    throw new AwsError("UnknownOperationException", `There is no operation ${http.method} ${http.path}`, {
      status: 404,
    });
  const { action, path } = found;
  const query = new URLSearchParams(http.query.map(([...pair]) => pair));
  const request: LambdaRequest = { path, query, headers: http.headers, body: http.body };
  return {
    service: "lambda",
    action: action.name,
    isWrite: action.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: 0,
    lock: undefined,
    parameters: { ...path, ...Object.fromEntries(query), ...plainBody(http.body) },
    asks: (call) => action.asks(call, request),
    perform: (call) => perform(call, action, request),
  };
}

function perform(call: Call, action: LambdaAction, request: LambdaRequest): Answer | Promise<Answer> {
  const requestId = call.world.ids.uuid();
  const made = action.answer(call, request);
  return made instanceof Promise ? made.then((one) => writable(one, requestId)) : writable(made, requestId);
}

function writable({ status = 200, headers = {}, fields, payload }: LambdaAnswer, requestId: string): Answer {
  const all = { "content-type": "application/json", "x-amzn-requestid": requestId, ...headers };
  return {
    fields,
    write: (written) => {
      if (payload !== undefined) return { status, headers: all, body: payload };
      return status === 204 ? { status, headers: all, body: "" } : jsonResponse(status, plainOf(written), all);
    },
  };
}

/** Lambda tells the code in a header. */
export const showLambdaError: ShowError = ({ code, message, status }, requestId) => {
  const isDenied = code === "AccessDenied" || code === "UnauthorizedOperation";
  const type = isDenied ? "AccessDeniedException" : code;
  const headers = { "content-type": "application/json", "x-amzn-requestid": requestId, "x-amzn-errortype": type };
  return jsonResponse(status, { Type: status < 500 ? "User" : "Service", Message: message, message }, headers);
};

/** For the log; a body that is no object is told of later. */
function plainBody(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
