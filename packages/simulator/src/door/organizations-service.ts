import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Xml } from "../base/xml.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import type { Members } from "../organizations/action.ts";
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

function membersOf(body: string): Members {
  try {
    const value: unknown = JSON.parse(body === "" ? "{}" : body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // It is told like anything else that is no object.
  }
  throw new AwsError("SerializationException", "The body is no JSON object");
}

/** Lists stand in the fields of an answer as an element with others in it, whatever the protocol. */
function plainOf(value: Xml): unknown {
  if (isList(value)) return value.map((one) => plainOf(one));
  if (typeof value !== "object") return value;
  const entries = Object.entries(value);
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0 && only[0] === "member") return plainOf(only[1]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, plainOf(inner)]));
}

function isList(value: Xml): value is readonly Xml[] {
  return Array.isArray(value);
}

function json(status: number, body: unknown, requestId: string): HttpResponse {
  return {
    status,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId },
    body: JSON.stringify(body),
  };
}
