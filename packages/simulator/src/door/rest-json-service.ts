import { AwsError } from "../base/aws-error.ts";
import type { HttpRequest } from "../base/http.ts";
import { matchPath } from "../base/path-template.ts";
import type { Operation, ServiceName, ShowError } from "../call/operation.ts";
import type { RestAction, RestRequest } from "../call/rest-action.ts";
import { profilesActions } from "../profiles/actions.ts";
import { ramActions } from "../ram/actions.ts";
import { jsonResponse, membersOf, plainOf } from "./json.ts";

/** A service that speaks REST-JSON. */
export type RestJsonName = Extract<ServiceName, "ram" | "route53profiles">;

const actionsOf: Readonly<Record<RestJsonName, readonly RestAction[]>> = {
  ram: ramActions,
  route53profiles: profilesActions,
};

/** Tells whether a service speaks REST-JSON. */
export function isRestJson(service: ServiceName): service is RestJsonName {
  return Object.hasOwn(actionsOf, service);
}

/** Reads a request of the REST-JSON protocol, where method and path name the action. */
export function readRestJsonOperation(service: RestJsonName, http: HttpRequest): Operation {
  const segments = http.path.split("/").slice(1).map(decode);
  const found = actionsOf[service].flatMap((action) => {
    const path = action.method === http.method ? matchPath(action.path, segments) : undefined;
    return path === undefined ? [] : [{ action, path }];
  })[0];
  if (found === undefined)
    throw new AwsError("UnknownOperationException", `There is no operation ${http.method} ${http.path}`, {
      status: 404,
    });
  const { action, path } = found;
  const query = new URLSearchParams(http.query.map(([...pair]) => pair));
  const request: RestRequest = { path, query, body: membersOf(http.body) };
  return {
    service,
    action: action.name,
    isWrite: action.isWrite,
    isUnbounded: false,
    isDryRun: false,
    changeTokens: 0,
    lock: undefined,
    parameters: { ...path, ...Object.fromEntries(query), ...request.body },
    asks: (call) =>
      action.asks?.(call, request) ?? [
        {
          action: `${service}:${action.name}`,
          resource: "*",
          context: { "aws:RequestedRegion": call.region },
          isThere: true,
        },
      ],
    perform(call) {
      const { status = 200 } = action;
      const fields = action.answer(call, request);
      const headers = headersOf(call.world.ids.uuid());
      return {
        fields,
        write: (written) => jsonResponse(status, status === 204 ? undefined : plainOf(written), headers),
      };
    },
  };
}

/** What these services call the refusals that every service knows. */
const commonCodes: ReadonlyMap<string, string> = new Map([
  ["AccessDenied", "AccessDeniedException"],
  ["ExpiredToken", "ExpiredTokenException"],
  ["InvalidClientTokenId", "UnrecognizedClientException"],
  ["MissingAuthenticationToken", "MissingAuthenticationTokenException"],
  ["SignatureDoesNotMatch", "InvalidSignatureException"],
  ["UnauthorizedOperation", "AccessDeniedException"],
]);

/** Errors stand in a header by name, and in the body with what there is to say. */
export const showRestJsonError: ShowError = ({ code, message, status }, requestId, { path }) => {
  const name = commonCodes.get(code) ?? code;
  // RAM spells its members with small letters, Route 53 Profiles with capitals.
  const said = isOfRam(path) ? { message } : { Message: message };
  return jsonResponse(status, said, { ...headersOf(requestId), "x-amzn-errortype": name });
};

function isOfRam(path: string): boolean {
  return ramActions.some((action) => action.path === path);
}

function headersOf(requestId: string): Readonly<Record<string, string>> {
  return { "content-type": "application/json", "x-amzn-requestid": requestId };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new AwsError("ValidationException", "The path of the request is not valid");
  }
}
