import { desiredStateOf } from "../resource/desired.ts";
import { ownedBy } from "../resource/owned.ts";
import { distributionOf } from "../distribution/distribution.ts";
import { standingGoals } from "../match/goals.ts";
import { type Match, matchOf } from "../match/match.ts";
import type { Goal } from "../reach/reach.ts";
import { isServiceInScope } from "../scope/scope.ts";
import type { Spoke } from "../topology/topology.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { ProbeTarget } from "./probe.ts";
import type { VerificationInput } from "./verify-links.ts";

/** What stands in the place of the star of a wildcard: a certificate for the wildcard bears it too. */
const anyLabel = "vpce-hub-probe";
const https = 443;

/**
 * Returns what is to be asked from inside each spoke: every name of its services that has an endpoint in the hub. Of what has
 * none it is known without asking.
 */
export function probeTargets(input: VerificationInput): ReadonlyMap<string, readonly ProbeTarget[]> {
  const { topology, environment, state, scope } = input;
  const desired = desiredStateOf(topology, environment, distributionOf(topology).associate);
  const match = matchOf(topology, desired, ownedBy(topology.name, state));
  const byService = new Map(
    standingGoals(match, state).map((goal) => [goal.service, targetsOf(goal, match, input)] as const),
  );
  const targetsFor = (spoke: Spoke): readonly ProbeTarget[] =>
    spoke.services.flatMap((service) =>
      isServiceInScope(service, spoke, scope) ? (byService.get(service) ?? []) : [],
    );
  return new Map(topology.spokes.map((spoke) => [spoke.name, targetsFor(spoke)]));
}

function targetsOf(goal: Goal, match: Match, input: VerificationInput): readonly ProbeTarget[] {
  const { service, ports, id = "", places } = goal;
  const names = match.desired.records.filter((record) => record.service === service).map(({ name }) => name);
  const known = knownNames(service, match, input);
  const common = {
    service,
    ports,
    endpoint: id,
    addresses: places.flatMap(({ address }) => address ?? []),
    blocks: blocksOf(goal, input),
  };
  return [...new Set(names)].map((name) => ({
    ...common,
    name: name.replace(/^\*/, anyLabel),
    proofPorts: known.has(name) ? ports.filter((port) => port === https) : [],
  }));
}

/** The names that AWS says its service has; of services of others, which are called after the endpoint service, none. */
function knownNames(service: string, { desired }: Match, { environment }: VerificationInput): ReadonlySet<string> {
  const serviceName = desired.endpoints.find((one) => one.service === service)?.serviceName ?? "";
  if (serviceName.includes(".vpce-svc-") || environment.catalogue.kind !== "present") return new Set();
  return new Set(environment.catalogue.value.get(serviceName)?.privateDnsNames);
}

function blocksOf({ places }: Goal, { topology, environment }: VerificationInput): readonly string[] {
  const network = environment.networks?.vpcs.get(vpcRefText(topology.hub));
  const subnets = network === undefined ? [] : valueOr(network.subnets, []);
  return places.flatMap(({ subnet, address }) =>
    address === undefined ? (subnets.find(({ id }) => id === subnet)?.cidr ?? []) : [],
  );
}
