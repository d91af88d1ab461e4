import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest, HttpResponse } from "../base/http.ts";
import type { Operation, ShowError } from "../call/operation.ts";
import { jsonResponse, membersOf, plainOf } from "./json.ts";
import { resolverActions } from "../route53resolver/actions.ts";

const prefix = "Route53Resolver.";

/** Reads a request of the JSON protocol, which names its action in a header. */
export function readResolverOperation({ headers, body }: HttpRequest): Operation {
  const target = headers["x-amz-target"] ?? "";
  const action = target.startsWith(prefix) ? target.slice(prefix.length) : "";
  const known = Object.hasOwn(resolverActions, action) ? resolverActions[action] : undefined;
  if (known === undefined) throw new AwsError("UnknownOperationException", `There is no operation ${target}`);
  const parameters = membersOf(body);
  return {
    service: "route53resolver",
    action,
    isWrite: known.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: 0,
    lock: undefined,
    parameters,
    asks: ({ region }) => [
      {
        action: `route53resolver:${action}`,
        resource: "*",
        context: { "aws:RequestedRegion": region },
        isThere: true,
      },
    ],
    perform(call) {
      const requestId = call.world.ids.uuid();
      const fields = known.answer(call, parameters);
      return { fields, write: (written) => json(200, plainOf(written), requestId) };
    },
  };
}

export const showResolverError: ShowError = ({ code, message, status }, requestId) => {
  const isDenied = code === "AccessDenied";
  const type = isDenied ? "AccessDeniedException" : code;
  return json(isDenied ? 400 : status, { __type: type, Message: message, message }, requestId);
};

function json(status: number, body: unknown, requestId: string): HttpResponse {
  return jsonResponse(status, body, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId });
}
