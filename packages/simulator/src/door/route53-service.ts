import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest } from "../base/http.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { zoneIdOf, type Route53Action, type Route53Request } from "../route53/action.ts";
import { route53Actions } from "../route53/actions.ts";
import { matchPath } from "../base/path-template.ts";
import { xmlDocument } from "../base/xml.ts";
import { parseXml } from "../base/xml-reader.ts";
import { route53Asked } from "../route53/asked.ts";

const namespace = "https://route53.amazonaws.com/doc/2013-04-01/";

/** Reads a request of the rest-xml protocol: Route 53. */
export function readRoute53Operation(http: HttpRequest): Operation {
  const segments = splitPath(http.path);
  const found = route53Actions.flatMap((action) => {
    const path = action.method === http.method ? matchPath(action.path, segments) : undefined;
    return path === undefined ? [] : [{ action, path }];
  })[0];
  if (found === undefined)
    throw new AwsError("UnknownOperationException", `There is no operation ${http.method} ${http.path}`, {
      status: 404,
    });
  const { action, path } = found;
  const request: Route53Request = {
    path,
    query: new URLSearchParams(http.query.map(([...pair]) => pair)),
    body: parseXml(http.body),
  };
  return {
    service: "route53",
    action: action.name,
    isWrite: action.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: action.changes?.(request) ?? 0,
    lock: action.excludes === undefined ? undefined : { kind: action.excludes, zone: lockedZone(action, request) },
    parameters: { ...path, ...Object.fromEntries(request.query), ...plainBody(request) },
    asks: (call) => route53Asked(call, action, request),
    perform(call) {
      const { status = 200, headers = {}, fields } = action.answer(call, request);
      const requestId = call.world.ids.uuid();
      return {
        fields,
        write: (written) => ({
          status,
          headers: { "content-type": "text/xml", "x-amzn-requestid": requestId, ...headers },
          body: xmlDocument(`${action.name}Response`, namespace, written),
        }),
      };
    },
  };
}

export const showRoute53Error: ShowError = ({ code, message, status, messages }, requestId) => {
  const error = { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message };
  const list = messages === undefined ? undefined : { Message: messages };
  return {
    status,
    headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
    body: xmlDocument("ErrorResponse", namespace, { Error: { ...error, Messages: list }, RequestId: requestId }),
  };
};

function splitPath(path: string): readonly string[] {
  const [version, ...segments] = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode);
  // Older clients and newer ones differ in the slash at the end, and some send the id with its prefix.
  return version === "2013-04-01" ? segments : [];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AwsError("InvalidInput", "The path of the request is not valid");
  }
}

function lockedZone(action: Route53Action, request: Route53Request): string {
  return action.path.startsWith("/tags/") ? (request.path["ResourceId"] ?? "") : zoneIdOf(request);
}

function plainBody({ body }: Route53Request): Readonly<Record<string, unknown>> {
  const value = body.toJSON();
  return typeof value === "object" && value !== null ? { ...value } : {};
}
