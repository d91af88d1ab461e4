import { aliasTargetOf, endpointNames } from "../resource/dns-entry.ts";
import { keyTag, ownershipTags, topologyTag } from "../resource/ownership.ts";
import type { ObservedEndpoint, Tags } from "../resource/resource.ts";
import { aboutService } from "../topology/subject.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { block } from "./finding.ts";

/**
 * Reports endpoints of ours whose marks were taken away: a tag policy does that, or another tool. None is made beside one
 * of them without being asked for (DESIGN section 5).
 */
export const marksAreThere: Guard = (context) => {
  const { match, topology } = context;
  const stripped = strippedEndpoints(context);
  return match.endpoints.demanded.flatMap(({ desired: { key, service, serviceName }, kept }) => {
    const endpoint = kept === undefined ? stripped.find((one) => one.serviceName === serviceName) : undefined;
    if (endpoint === undefined) return [];
    return block("endpoint.marks-missing", aboutService(service), {
      keys: [key],
      message: `${endpoint.id} serves ${service} and has lost the tags that say it is this topology's, so no second one is made beside it`,
      hint: `put them back on ${endpoint.id}: ${tagsText(ownershipTags(topology.name, key))}; or delete it, if a new one is to be made`,
    });
  });
};

/** Returns endpoints that bear nobody's mark and are ours all the same: they have our group, or our zones lead to them. */
export function strippedEndpoints({ topology, state, match, desired }: GuardContext): readonly ObservedEndpoint[] {
  const groupNames = new Set(desired.securityGroups.map(({ name }) => name));
  const groups = new Set(
    valueOr(state.securityGroups, [])
      .filter(({ vpc, name }) => vpc === topology.hub.vpc && groupNames.has(name))
      .map(({ id }) => id),
  );
  const targets = new Set(
    [...match.zones.all.values()].flatMap(({ observed }) =>
      valueOr(observed.records, []).flatMap((record) => aliasTargetOf(record) ?? []),
    ),
  );
  return valueOr(state.endpoints, [])
    .filter(
      ({ vpc, tags, state: stage }) => vpc === topology.hub.vpc && !tags.has(topologyTag) && !stage.startsWith("delet"),
    )
    .filter(
      (endpoint) =>
        endpoint.securityGroups.some((id) => groups.has(id)) ||
        endpointNames(endpoint).some((name) => targets.has(name)),
    );
}

/** Returns tags as AWS's command line takes them. */
export function tagsText(tags: Tags): string {
  return [topologyTag, keyTag].map((key) => `Key=${key},Value=${tags.get(key) ?? ""}`).join(" ");
}
