import { AwsError } from "../base/aws-error.ts";
import { cloudformationActions } from "../cloudformation/actions.ts";
import type { Call, QueryAction, XmlFields } from "../call/call.ts";
import type { Asked } from "../iam/asked.ts";
import { ec2Actions } from "../ec2/actions.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { Parameters } from "../base/parameters.ts";
import { stsActions } from "../sts/actions.ts";
import { xmlDocument } from "../base/xml.ts";
import { ec2Asked } from "../ec2/asked.ts";
import { stsAsked } from "../sts/asked.ts";

const ec2Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
const cloudformationNamespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/";
const stsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

type QueryServiceName = "cloudformation" | "ec2" | "sts";

/** What a service of the query protocol answers, what it asks for, and how. */
interface QueryService {
  readonly actions: Readonly<Record<string, QueryAction>>;
  readonly asks: (call: Call, action: string, parameters: Parameters) => readonly Asked[];
  readonly show: (action: string, fields: XmlFields, requestId: string) => HttpResponse;
}

const services: Readonly<Record<QueryServiceName, QueryService>> = {
  cloudformation: {
    actions: cloudformationActions,
    // The stack is not known before the resource is looked up (K1).
    asks: ({ region }, action) => [
      {
        action: `cloudformation:${action}`,
        resource: "*",
        context: { "aws:RequestedRegion": region },
        isThere: true,
      },
    ],
    show: (action, fields, requestId) => queryResponse(cloudformationNamespace, { action, fields }, requestId),
  },
  ec2: { actions: ec2Actions, asks: ec2Asked, show: showEc2 },
  sts: {
    actions: stsActions,
    asks: stsAsked,
    show: (action, fields, requestId) => queryResponse(stsNamespace, { action, fields }, requestId),
  },
};

/** Reads a request of the query protocol. */
export function readQueryOperation(service: QueryServiceName, request: HttpRequest): Operation {
  const parameters = Parameters.ofRequest(request);
  const action = parameters.text("Action");
  if (action === undefined) throw new AwsError("MissingAction", "The request must contain the parameter Action");
  const { actions, asks, show } = services[service];
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (known === undefined)
    throw new AwsError("InvalidAction", `The action ${action} is not valid for this web service.`);
  return {
    service,
    action,
    isWrite: known.isWrite,
    isUnbounded: parameters.items("Filter").length === 0 && parameters.text("MaxResults") === undefined,
    isDryRun: service === "ec2" && parameters.text("DryRun")?.toLowerCase() === "true",
    changeTokens: 0,
    lock: undefined,
    parameters: parameters.toJSON(),
    asks: (call) => asks(call, action, parameters),
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

/** Writes what a service answers that wraps its fields in the result of the action. */
export function queryResponse(
  namespace: string,
  { action, fields }: { readonly action: string; readonly fields: XmlFields },
  requestId: string,
): HttpResponse {
  const content = { [`${action}Result`]: fields, ResponseMetadata: { RequestId: requestId } };
  return xml(200, xmlDocument(`${action}Response`, namespace, content), requestId);
}

export const showEc2Error: ShowError = ({ code, message, status }, requestId) =>
  xml(
    status,
    xmlDocument("Response", undefined, { Errors: { Error: { Code: code, Message: message } }, RequestID: requestId }),
    requestId,
  );

export const showStsError: ShowError = (error, requestId) => queryError(stsNamespace, error, requestId);

export const showCloudFormationError: ShowError = (error, requestId) =>
  queryError(cloudformationNamespace, error, requestId);

/** Writes an error as all services of the query protocol do but EC2. */
export function queryError(
  namespace: string,
  { code, message, status }: Pick<AwsError, "code" | "message" | "status">,
  requestId: string,
): HttpResponse {
  const error = { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message };
  return xml(status, xmlDocument("ErrorResponse", namespace, { Error: error, RequestId: requestId }), requestId);
}

function xml(status: number, body: string, requestId: string): HttpResponse {
  return { status, headers: { "content-type": "text/xml;charset=UTF-8", "x-amzn-requestid": requestId }, body };
}
