import { AwsError } from "../base/aws-error.ts";
import type { QueryAction, XmlFields } from "../call/call.ts";
import { ec2Actions } from "../ec2/actions.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { Parameters } from "../base/parameters.ts";
import { stsActions } from "../sts/actions.ts";
import { xmlDocument } from "../base/xml.ts";
import { ec2Asked } from "../ec2/asked.ts";
import { stsAsked } from "../sts/asked.ts";

const ec2Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
const stsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

/** Reads a request of the query protocol: EC2 and STS. */
export function readQueryOperation(service: "ec2" | "sts", request: HttpRequest): Operation {
  const parameters = Parameters.parse(
    request.method === "GET" ? new URLSearchParams(request.query.map(([...pair]) => pair)).toString() : request.body,
  );
  const action = parameters.text("Action");
  if (action === undefined) throw new AwsError("MissingAction", "The request must contain the parameter Action");
  const actions: Readonly<Record<string, QueryAction>> = service === "ec2" ? ec2Actions : stsActions;
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (known === undefined)
    throw new AwsError("InvalidAction", `The action ${action} is not valid for this web service.`);
  const show = service === "ec2" ? showEc2 : showSts;
  return {
    service,
    action,
    isWrite: known.isWrite,
    isUnbounded: parameters.items("Filter").length === 0 && parameters.text("MaxResults") === undefined,
    isDryRun: service === "ec2" && parameters.text("DryRun")?.toLowerCase() === "true",
    changeTokens: 0,
    lock: undefined,
    parameters: parameters.toJSON(),
    asks: (call) => (service === "ec2" ? ec2Asked(call, action, parameters) : stsAsked(call, action, parameters)),
    perform(call) {
      const fields = known.answer(call, parameters);
      const requestId = call.world.ids.uuid();
      return { fields, write: (written) => show(action, written, requestId) };
    },
  };
}

function showEc2(action: string, fields: XmlFields, requestId: string): HttpResponse {
  return xml(200, xmlDocument(`${action}Response`, ec2Namespace, { requestId, ...fields }), requestId);
}

function showSts(action: string, fields: XmlFields, requestId: string): HttpResponse {
  const content = { [`${action}Result`]: fields, ResponseMetadata: { RequestId: requestId } };
  return xml(200, xmlDocument(`${action}Response`, stsNamespace, content), requestId);
}

export const showEc2Error: ShowError = ({ code, message, status }, requestId) =>
  xml(
    status,
    xmlDocument("Response", undefined, { Errors: { Error: { Code: code, Message: message } }, RequestID: requestId }),
    requestId,
  );

export const showStsError: ShowError = ({ code, message, status }, requestId) => {
  const error = { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message };
  return xml(status, xmlDocument("ErrorResponse", stsNamespace, { Error: error, RequestId: requestId }), requestId);
};

function xml(status: number, body: string, requestId: string): HttpResponse {
  return { status, headers: { "content-type": "text/xml;charset=UTF-8", "x-amzn-requestid": requestId }, body };
}
