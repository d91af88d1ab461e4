import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { jsonResponse, membersOf, plainOf } from "./json.ts";
import { organizationsActions } from "../organizations/actions.ts";

const version = "AWSOrganizationsV20161128.";

/** Reads a request of the JSON protocol, which names its action in a header. */
export function readOrganizationsOperation({ headers, body }: HttpRequest): Operation {
  const target = headers["x-amz-target"] ?? "";
  const action = target.startsWith(version) ? target.slice(version.length) : "";
  const known = Object.hasOwn(organizationsActions, action) ? organizationsActions[action] : undefined;
  if (known === undefined) throw new AwsError("UnknownOperationException", `There is no operation ${target}`);
  const parameters = membersOf(body);
  return {
    service: "organizations",
    action,
    isWrite: known.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: 0,
    lock: undefined,
    parameters,
    asks: () => [{ action: `organizations:${action}`, resource: "*", context: {}, isThere: true }],
    perform(call) {
      const requestId = call.world.ids.uuid();
      const fields = known.answer(call, parameters);
      return { fields, write: (written) => json(200, plainOf(written), requestId) };
    },
  };
}

export const showOrganizationsError: ShowError = ({ code, message, status }, requestId) =>
  json(status, { __type: code, Message: message, message }, requestId);

function json(status: number, body: unknown, requestId: string): HttpResponse {
  return jsonResponse(status, body, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId });
}
