import { groupBy } from "../base/group-by.ts";
import { isLeaving } from "../resource/owned.ts";
import { isOurs, topologyTag } from "../resource/ownership.ts";
import type { Endpoint, ObservedEndpoint } from "../resource/resource.ts";
import type { Adoption } from "../topology/topology.ts";
import { valueOr } from "../words/state.ts";
import { byThing, formerNames } from "./adoption-entries.ts";
import type { AdoptionInput, AdoptionOutcome, AdoptionVerdict } from "./adoption-verdict.ts";
import { isInServiceRegion, isUsable, matchEndpoints, rivalsAt } from "./endpoints.ts";

/** Returns what becomes of the endpoints that a topology lists under `adopt`. */
export function endpointVerdicts(input: AdoptionInput): readonly AdoptionVerdict[] {
  if (input.state.endpoints.kind === "unknown") return [];
  const listed = listedEndpoints(input).map((one) => ({ ...one, desired: demandOf(one.endpoint, input) }));
  const rivals = groupBy(
    listed.flatMap(({ endpoint, desired }) =>
      endpoint !== undefined && refusal(endpoint, desired, input) === undefined ? endpoint : [],
    ),
    ({ serviceName }) => serviceName,
  );
  return listed.map(({ entry, id, endpoint, desired }) => {
    const of = { entry, thing: "endpoint", id, key: desired?.key } as const;
    if (endpoint === undefined) return { ...of, name: "", outcome: { kind: "not-found" } };
    const outcome = refusal(endpoint, desired, input) ?? among(endpoint, rivals.get(endpoint.serviceName) ?? [], input);
    return { ...of, name: endpoint.serviceName, outcome };
  });
}

interface ListedEndpoint {
  readonly entry: Adoption;
  readonly id: string;
  readonly endpoint: ObservedEndpoint | undefined;
}

/** One that is on its way out is gone. */
function listedEndpoints({ topology, state }: AdoptionInput): readonly ListedEndpoint[] {
  const endpoints = valueOr(state.endpoints, []).filter((endpoint) => !isLeaving(endpoint.state));
  return byThing(
    topology.adopt.flatMap((entry): readonly ListedEndpoint[] => {
      switch (entry.kind) {
        case "endpoint":
          return [{ entry, id: entry.id, endpoint: endpoints.find(({ id }) => id === entry.id) }];
        case "topology":
          return endpoints
            .filter(({ tags }) => tags.get(topologyTag) === entry.name)
            .map((endpoint) => ({ entry, id: endpoint.id, endpoint }));
        case "zone":
          return [];
      }
    }),
  );
}

function demandOf(endpoint: ObservedEndpoint | undefined, { desired }: AdoptionInput): Endpoint | undefined {
  if (endpoint === undefined) return undefined;
  return desired.endpoints.find((one) => one.serviceName === endpoint.serviceName && isInServiceRegion(endpoint, one));
}

/** Why an endpoint is not adopted, as far as that depends on no other one. */
function refusal(
  endpoint: ObservedEndpoint,
  demand: Endpoint | undefined,
  { topology, desired }: AdoptionInput,
): AdoptionOutcome | undefined {
  if (isOurs(topology.name, endpoint)) return { kind: "done" };
  const owner = endpoint.tags.get(topologyTag);
  if (owner !== undefined && !formerNames(topology).has(owner)) return { kind: "other-topology", topology: owner };
  if (endpoint.isRequesterManaged) return { kind: "requester-managed" };
  if (demand === undefined) return { kind: desired.isComplete ? "undemanded" : "unknown" };
  const why = unfitness(endpoint, demand);
  if (why !== undefined) return { kind: "unfit", why };
  // In which zones its subnets are tells whether it can be kept.
  return desired.areSubnetsKnown ? undefined : { kind: "unknown" };
}

/** Why an endpoint could not be kept as it is: it would be replaced, and nothing that serves is made again. */
function unfitness(endpoint: ObservedEndpoint, demand: Endpoint): string | undefined {
  if (endpoint.vpc !== demand.vpc) return `it is in ${endpoint.vpc}, not in the hub VPC ${demand.vpc}`;
  if (!isUsable(endpoint)) return `it is ${endpoint.state}`;
  const [rival] = rivalsAt(demand, endpoint);
  if (rival === undefined) return undefined;
  return `it has ${rival.subnet}, which is in the availability zone of ${rival.wanted}, and takes one subnet in each`;
}

function among(endpoint: ObservedEndpoint, rivals: readonly ObservedEndpoint[], input: AdoptionInput): AdoptionOutcome {
  const kept = matchEndpoints(input.desired, input.owned).demanded.find(
    ({ desired }) => desired.serviceName === endpoint.serviceName,
  )?.kept;
  const others = [...(kept === undefined ? [] : [kept]), ...rivals.filter(({ id }) => id !== endpoint.id)];
  if (others.length === 0) return { kind: "adopted" };
  return { kind: "second", others: others.map(({ id }) => id), isServed: kept !== undefined };
}
