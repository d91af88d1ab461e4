import { type Finding, block, stop, warn } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import { recordNamesOf } from "../words/names.ts";
import { aboutService } from "../topology/subject.ts";
import { topologyTag } from "../resource/ownership.ts";
import {
  type Catalogue,
  catalogueServiceOf,
  catalogueServicesOf,
  privateDnsNamesOf,
} from "../topology/service-names.ts";
import { valueOr } from "../words/state.ts";
import type { Service } from "../topology/topology.ts";
import type { Guard } from "./context.ts";
import { ownerText } from "./owner.ts";
import { strippedEndpoints } from "./marks.ts";
import { hintsForUnknown } from "./service-hint.ts";

/** Checks that the Region offers every service. */
export const servicesExist: Guard = ({ topology, environment }) => {
  if (environment.catalogue.kind !== "present") return [];
  const catalogue = environment.catalogue.value;
  const hintFor = hintsForUnknown(topology.hub.region, environment.knownServiceNames);
  return topology.services.flatMap((service) => {
    const meant = catalogueServicesOf(service, catalogue).map(({ serviceName }) => serviceName);
    if (meant.length > 1) return ambiguous(service, meant);
    if (meant.length === 1) return [];
    const { name, serviceNames, serviceRegion } = service;
    const to = serviceRegion === undefined ? "" : ` to ${topology.hub.region}`;
    return stop("service.unknown", aboutService(name), {
      message: `${serviceRegion ?? topology.hub.region} offers no service ${serviceNames[0] ?? name} with interface endpoints${to}`,
      hint: hintFor(service),
    });
  });
};

function ambiguous({ name }: Service, meant: readonly string[]): Finding {
  const [first = name] = meant;
  return stop("service.ambiguous", aboutService(name), {
    message: `${name} can mean ${meant.join(" or ")}`,
    hint: `choose one: { name: ${name}, serviceName: ${first} }`,
  });
}

/** Checks that a service has a name that spokes can use. */
export const servicesHaveNames: Guard = ({ topology, environment }) => {
  if (environment.catalogue.kind !== "present") return [];
  const catalogue = environment.catalogue.value;
  return topology.services
    .filter(
      (service) =>
        catalogueServiceOf(service, catalogue) !== undefined && privateDnsNamesOf(service, catalogue).length === 0,
    )
    .map(({ name }) =>
      warn("service.no-dns-name", aboutService(name), {
        message: `${name} has no private DNS name, so no spoke can reach its endpoint by name`,
        hint: `give ${name} dnsNames if there is a name it should answer to`,
      }),
    );
};

/** Checks that no two services claim one name. */
export const namesAreUnique: Guard = ({ topology, environment }) => {
  const catalogue = valueOr<Catalogue>(environment.catalogue, new Map());
  const claims = topology.services.flatMap((service) =>
    [...new Set(privateDnsNamesOf(service, catalogue).flatMap(recordNamesOf))].map((name) => ({
      name,
      service: service.name,
    })),
  );
  return [...groupBy(claims, ({ name }) => name)]
    .filter(([, claimants]) => claimants.length > 1)
    .map(([name, claimants]) =>
      stop("service.duplicate-dns-name", aboutService(...claimants.map(({ service }) => service)), {
        message: `${claimants.map(({ service }) => service).join(" and ")} both answer to ${name}`,
        hint: "give one of them dnsNames without it",
      }),
    );
};

/** Checks that policies are given only to services that take one (AWS-FACTS C1.9). */
export const policiesAreSupported: Guard = ({ desired }) =>
  desired.endpoints
    .filter(({ policy, isPolicySupported }) => policy !== undefined && !isPolicySupported)
    .map(({ service }) =>
      stop("service.policy-unsupported", aboutService(service), {
        message: `${service} takes no endpoint policy`,
        hint: `remove the policy of ${service}`,
      }),
    );

/** Tells which services keep full access though the topology has a policy for all. */
export const defaultPolicyHolds: Guard = ({ topology, desired }) => {
  const openServices = new Set(
    desired.endpoints.filter(({ isPolicySupported }) => !isPolicySupported).map(({ service }) => service),
  );
  return topology.services
    .filter(({ name, hasDefaultPolicy }) => hasDefaultPolicy && openServices.has(name))
    .map(({ name }) =>
      warn("service.default-policy-unsupported", aboutService(name), {
        message: `${name} takes no endpoint policy, so defaults.policy does not hold for it: whoever reaches its endpoint has full access`,
        hint: `say so with policy: full-access for ${name}, or take it out of the topology`,
      }),
    );
};

/** Reports endpoints that wait for their provider, and holds back what would lead to them: it would answer nothing. */
export const endpointsAreAccepted: Guard = ({ match: { endpoints }, desired }) =>
  endpoints.demanded.flatMap(({ desired: { service }, kept }) => {
    if (kept?.state !== "pendingacceptance") return [];
    const zones = desired.records.filter((record) => record.service === service).map(({ zone }) => zone);
    return block("endpoint.pending-acceptance", aboutService(service), {
      keys: [...new Set(zones)],
      message: `${kept.id} waits until the provider of ${kept.serviceName} accepts it`,
      hint: "ask the provider to accept the connection, then apply again",
    });
  });

/** Reports endpoints in the hub, for services of the topology, that are somebody else's. */
export const foreignEndpoints: Guard = (context) => {
  const { topology, desired, state, owned } = context;
  const ours = new Set([...valueOr(owned.endpoints, []), ...strippedEndpoints(context)]);
  const serviceByName = new Map(desired.endpoints.map(({ serviceName, service }) => [serviceName, service]));
  return valueOr(state.endpoints, [])
    .filter((endpoint) => endpoint.vpc === topology.hub.vpc && !ours.has(endpoint))
    .filter(({ state: stage }) => stage !== "deleting" && stage !== "deleted")
    .flatMap((endpoint): readonly Finding[] => {
      const service = serviceByName.get(endpoint.serviceName);
      if (service === undefined) return [];
      return [
        warn("endpoint.foreign", aboutService(service), {
          message: `${endpoint.id} in the hub VPC serves ${endpoint.serviceName} too and belongs to ${ownerText(endpoint.tags)}; it stays untouched`,
          hint: endpoint.tags.has(topologyTag)
            ? "list the service in one of the two topologies, to pay for one endpoint only"
            : "remove it once nothing uses it, to pay for one endpoint only",
        }),
      ];
    });
};
