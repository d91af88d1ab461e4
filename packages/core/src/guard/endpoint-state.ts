import { type DemandedEndpoint, isUsable } from "../match/endpoints.ts";
import type { DesiredState } from "../resource/desired.ts";
import type { ObservedEndpoint } from "../resource/resource.ts";
import { aboutService } from "../topology/subject.ts";
import type { Key } from "../words/ids.ts";
import type { Guard } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";

/**
 * Announces endpoints that will wait until their provider accepts them, and holds back the names that would lead there:
 * they would answer nothing. The endpoint itself is made, since nobody can accept what was not asked for.
 */
export const acceptanceIsAnnounced: Guard = ({ desired, changes }) =>
  changes.flatMap((change) => {
    const isNew = change.resource === "endpoint" && (change.kind === "create" || change.kind === "replace");
    if (!isNew || !change.desired.isAcceptanceRequired) return [];
    const { service, serviceName } = change.desired;
    return block("endpoint.needs-acceptance", aboutService(service), {
      keys: zonesOf(service, desired),
      message: `the new endpoint of ${service} will wait until the provider of ${serviceName} accepts it, so its names are not made yet`,
      hint: "apply, ask the provider to accept the connection, and apply again once that is done",
    });
  });

/** Reports endpoints of ours that do not serve as they should, with what AWS gives as the cause. */
export const endpointsAreWell: Guard = ({ match: { endpoints }, desired }) =>
  endpoints.demanded.flatMap((demanded) => {
    const { kept, others } = demanded;
    if (kept?.state === "partial") return [partial(demanded, kept)];
    const [replaced] = kept === undefined ? others : [];
    if (replaced === undefined || isUsable(replaced)) return [];
    return replaced.state === "rejected" ? [rejected(demanded, replaced, desired)] : [unusable(demanded, replaced)];
  });

function partial({ desired: { service } }: DemandedEndpoint, endpoint: ObservedEndpoint): Finding {
  return warn("endpoint.partial", aboutService(service), {
    message: `${endpoint.id} of ${service} is partial, so it does not serve in all of its subnets: ${causeOf(endpoint)}`,
    hint: `look at the network interfaces of ${endpoint.id}; if it stays partial, take the subnet that fails off ${service} and put it back`,
  });
}

/** What was rejected is not asked for anew: the provider would be asked by every run. */
function rejected(
  { desired: { key, service } }: DemandedEndpoint,
  endpoint: ObservedEndpoint,
  desired: DesiredState,
): Finding {
  return block("endpoint.rejected", aboutService(service), {
    keys: [key, ...zonesOf(service, desired)],
    message: `the provider of ${endpoint.serviceName} rejected ${endpoint.id}: ${causeOf(endpoint)}`,
    hint: `settle it with the provider, then delete ${endpoint.id} and apply again, which asks anew; or take ${service} out`,
  });
}

function unusable({ desired: { service } }: DemandedEndpoint, endpoint: ObservedEndpoint): Finding {
  return warn("endpoint.failed", aboutService(service), {
    message: `${endpoint.id} of ${service} is ${endpoint.state} and a new one takes its place: ${causeOf(endpoint)}`,
    hint: "remove the cause first, or the new one ends the same way",
  });
}

function causeOf({ lastError }: ObservedEndpoint): string {
  return lastError ?? "AWS gives no reason";
}

function zonesOf(service: string, { records }: DesiredState): readonly Key[] {
  return [...new Set(records.filter((record) => record.service === service).map(({ zone }) => zone))];
}
