import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import { Parameters } from "../base/parameters.ts";
import type { Xml } from "../base/xml.ts";
import type { XmlFields } from "../call/call.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { cloudwatchActions } from "../cloudwatch/actions.ts";
import { jsonResponse, membersOf, plainOf } from "./json.ts";
import { queryError, queryResponse } from "./query-service.ts";

const version = "GraniteServiceVersion20100801.";
const namespace = "http://monitoring.amazonaws.com/doc/2010-08-01/";

/** How a request is written and answered. */
interface Protocol {
  readonly action: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly showTime: (at: number) => Xml;
  readonly write: (requestId: string) => (fields: XmlFields) => HttpResponse;
}

/** Reads a request of JSON 1.0, which names its action in a header, or of the older query protocol. */
export function readCloudWatchOperation(request: HttpRequest): Operation {
  const { action, members, showTime, write } = isJson(request) ? jsonProtocol(request) : queryProtocol(request);
  const known = Object.hasOwn(cloudwatchActions, action) ? cloudwatchActions[action] : undefined;
  if (known === undefined)
    throw new AwsError("InvalidAction", `The action ${action} is not valid for this web service.`);
  return {
    service: "cloudwatch",
    action,
    isWrite: known.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: 0,
    lock: undefined,
    parameters: members,
    asks: ({ region }) => [
      { action: `cloudwatch:${action}`, resource: "*", context: { "aws:RequestedRegion": region }, isThere: true },
    ],
    perform: (call) => ({
      fields: known.answer(call, members, showTime),
      write: write(call.world.ids.uuid()),
    }),
  };
}

/** CloudWatch tells JSON clients the older code too, in a header of its own. */
export const showCloudWatchError: ShowError = ({ code, message, status }, requestId, request) => {
  if (!isJson(request)) return queryError(namespace, { code, message, status }, requestId);
  const fault = status < 500 ? "Sender" : "Receiver";
  const headers = { ...jsonHeaders(requestId), "x-amzn-query-error": `${code};${fault}` };
  return jsonResponse(status, { __type: code.endsWith("Exception") ? code : `${code}Exception`, message }, headers);
};

function isJson({ headers }: HttpRequest): boolean {
  return headers["x-amz-target"] !== undefined;
}

function jsonProtocol({ headers, body }: HttpRequest): Protocol {
  const target = headers["x-amz-target"] ?? "";
  return {
    action: target.startsWith(version) ? target.slice(version.length) : target,
    members: membersOf(body),
    showTime: (at) => at / 1000,
    write: (requestId) => (fields) => jsonResponse(200, plainOf(fields), jsonHeaders(requestId)),
  };
}

function queryProtocol(request: HttpRequest): Protocol {
  const parameters = Parameters.ofRequest(request);
  const action = parameters.text("Action") ?? "";
  return {
    action,
    members: listed(parameters.toJSON()),
    showTime: (at) => new Date(at).toISOString(),
    write: (requestId) => (fields) => queryResponse(namespace, { action, fields }, requestId),
  };
}

function jsonHeaders(requestId: string): HttpResponse["headers"] {
  return { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": requestId };
}

/** Makes lists of what a form numbers below `member`. */
function listed(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, listOrOne(inner)]));
}

function listOrOne(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!("member" in value)) return listed(value);
  const numbered: unknown = value.member;
  if (typeof numbered !== "object" || numbered === null) return [];
  return Object.entries(numbered)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, one]) => listOrOne(one));
}
