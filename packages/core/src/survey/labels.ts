import type { ObservedEndpoint } from "../resource/resource.ts";
import type { Region } from "../words/ids.ts";
import type { FoundHub } from "./found-hub.ts";
import { type NamedService, namedService } from "./service-entry.ts";
import type { Survey } from "./survey.ts";
import { isStanding } from "./survey.ts";
import { valueOr } from "../words/state.ts";

/** The names that the services of a survey go by, by `serviceKeyOf` of their endpoints. */
export type ServiceLabels = ReadonlyMap<string, NamedService>;

/** Returns one text for the service of an endpoint. */
export function serviceKeyOf({ serviceName, serviceRegion }: ObservedEndpoint): string {
  return `${serviceName} ${serviceRegion ?? ""}`;
}

/** Names each service once: those of the hub first, so that none of theirs is taken by another. */
export function labelsOf(survey: Survey, hub: FoundHub): ServiceLabels {
  const others = survey.places.flatMap(({ endpoints }) => valueOr(endpoints, [])).filter(isStanding);
  const sorted = others.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  return named([...hub.services.map(({ endpoint }) => endpoint), ...sorted], survey.hub.region);
}

function named(endpoints: readonly ObservedEndpoint[], region: Region): ServiceLabels {
  const labels = new Map<string, NamedService>();
  const taken = new Set<string>();
  for (const endpoint of endpoints) {
    if (labels.has(serviceKeyOf(endpoint))) continue;
    const label = namedService(endpoint, region, taken);
    labels.set(serviceKeyOf(endpoint), label);
    taken.add(label.name);
  }
  return labels;
}

function textOf(endpoint: ObservedEndpoint): string {
  return `${serviceKeyOf(endpoint)} ${endpoint.id}`;
}

/** Returns what the service of an endpoint is called. */
export function labelOf(endpoint: ObservedEndpoint, labels: ServiceLabels): string {
  return labels.get(serviceKeyOf(endpoint))?.name ?? endpoint.serviceName;
}
