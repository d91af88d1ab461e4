import type { Match } from "../match/match.ts";
import { serviceOf } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Environment } from "../topology/environment.ts";
import { aboutHub, aboutService } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { Fault } from "./verification.ts";

/** Returns what is wrong with the hub beside the links: what was not read, endpoints, authorizations that were left. */
export function faultsOf(match: Match, environment: Environment, state: ObservedState): readonly Fault[] {
  return [...readFaults(environment, state), ...endpointFaults(match), ...authorizationFaults(match)];
}

function readFaults({ catalogue, hubVpc }: Environment, state: ObservedState): readonly Fault[] {
  const reads: readonly (readonly [string, Observed<unknown>])[] = [
    ["the endpoint services of the Region", catalogue],
    ["the hub VPC", hubVpc],
    ["the security groups of the hub", state.securityGroups],
    ["the endpoints of the hub", state.endpoints],
    ["the zones of the hub", state.zones],
  ];
  return reads.flatMap(([what, read]): readonly Fault[] => {
    if (read.kind !== "unknown") return [];
    const { message, hint, action, account } = read.reason;
    return [
      {
        kind: "read",
        answer: "unknown",
        subject: aboutHub,
        message: `${what} could not be read: ${message}`,
        hint: hint ?? `see that ${action} works in account ${account}`,
      },
    ];
  });
}

/** One that is on its way is none that serves, and may be one in a minute. */
function endpointFaults({ endpoints }: Match): readonly Fault[] {
  return [...endpoints.kept.values()].flatMap((endpoint): readonly Fault[] => {
    const { id, state, lastError } = endpoint;
    if (state === "available") return [];
    const service = serviceOf(endpoint) ?? endpoint.serviceName;
    const why = lastError === undefined ? "" : `: ${lastError}`;
    return [
      {
        kind: "endpoint",
        answer: state === "pending" ? "unknown" : "no",
        subject: aboutService(service),
        message: `the endpoint ${id} of ${service} is ${state}${why}`,
        hint:
          state === "pending"
            ? "verify again when it is available"
            : "plan the topology, which tells what becomes of it",
      },
    ];
  });
}

/** No authorization outlives its association (law 7): one that is there while nobody applies was left. */
function authorizationFaults({ zones }: Match): readonly Fault[] {
  return [...zones.all.values()].flatMap(({ ref, observed: { authorizations } }): readonly Fault[] => {
    const subject = { kind: "zone", name: ref.name } as const;
    if (authorizations.kind === "unknown")
      return [
        {
          kind: "authorizations",
          answer: "unknown",
          subject,
          message: `the authorizations of the zone ${ref.name} could not be read: ${authorizations.reason.message}`,
          hint: "permit route53:ListVPCAssociationAuthorizations in the hub's account",
        },
      ];
    const left = valueOr(authorizations, []).map(({ vpc }) => vpc);
    if (left.length === 0) return [];
    return [
      {
        kind: "authorizations",
        answer: "no",
        subject,
        message: `the zone ${ref.name} (${ref.id}) still lets ${fewOf(left)} join, which nobody needs once they have`,
        hint: "apply the topology, which takes them back; while an apply runs they are as they should be",
      },
    ];
  });
}
