import { waysOf, waysTo } from "../resource/dns-entry.ts";
import { isClaimed, keyTag, ownershipTags, topologyTag } from "../resource/ownership.ts";
import type { ObservedEndpoint, Tags } from "../resource/resource.ts";
import { aboutHub, aboutService } from "../topology/subject.ts";
import { zoneKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { block } from "./finding.ts";

/**
 * Reports endpoints of ours whose marks were taken away: a tag policy does that, or another tool. None is made beside one
 * of them without being asked for (DESIGN section 5).
 */
export const marksAreThere: Guard = (context) => {
  const { match, topology } = context;
  // Why one that is listed is not adopted is told for itself.
  const listed = new Set(topology.adopt.flatMap((entry) => (entry.kind === "endpoint" ? entry.id : [])));
  const stripped = strippedEndpoints(context).filter(({ id }) => !listed.has(id));
  return match.endpoints.demanded.flatMap(({ desired: { key, service, serviceName }, kept }) => {
    const endpoint = kept === undefined ? stripped.find((one) => one.serviceName === serviceName) : undefined;
    if (endpoint === undefined) return [];
    return block("endpoint.marks-missing", aboutService(service), {
      keys: [key],
      message: `${endpoint.id} serves ${service} and has lost the tags that say it is this topology's, so no second one is made beside it`,
      hint: `put them back on ${endpoint.id}: ${tagsText(ownershipTags(topology.name, key))}; or take it over: adopt: [${endpoint.id}]; or delete it, if a new one is to be made`,
    });
  });
};

/**
 * Reports adopted zones whose tags were taken away: the comment says whose they are, and marks nothing without them. None
 * is made beside one.
 */
export const zoneMarksAreThere: Guard = ({ topology: { name }, desired, state, match }) => {
  const claimed = valueOr(state.zones, []).filter(
    (zone) => isClaimed(name, zone) && !valueOr(match.owned.zones, []).includes(zone),
  );
  return claimed.flatMap((zone) => {
    const demand = desired.zones.find((one) => one.name === zone.name);
    const key = zoneKey(zone.name);
    if (match.zones.all.has(key)) return [];
    return block("zone.marks-missing", demand === undefined ? aboutHub : aboutService(...demand.services), {
      keys: [key],
      message: `the zone ${zone.id} (${zone.name}) says in its comment that it is this topology's and has lost the tags that say so too, so no second one is made beside it`,
      hint: `put them back on ${zone.id}: ${tagsText(ownershipTags(name, key))}; or, if it is somebody else's, change its comment`,
    });
  });
};

/**
 * Returns endpoints that bear nobody's mark and are ours all the same: our zones lead to them. One to which nothing
 * leads may be what a run that crashed before it could mark has left; creating it once more finds it by its token.
 */
export function strippedEndpoints({ topology, state, match }: GuardContext): readonly ObservedEndpoint[] {
  const targets = new Set(
    [...match.zones.all.values()].flatMap(({ observed }) => valueOr(observed.records, []).flatMap(waysOf)),
  );
  return valueOr(state.endpoints, []).filter(
    (endpoint) =>
      endpoint.vpc === topology.hub.vpc &&
      !endpoint.tags.has(topologyTag) &&
      !endpoint.state.startsWith("delet") &&
      waysTo(endpoint).some((way) => targets.has(way)),
  );
}

/** Returns tags as AWS's command line takes them. */
export function tagsText(tags: Tags): string {
  return [topologyTag, keyTag].map((key) => `Key=${key},Value=${tags.get(key) ?? ""}`).join(" ");
}
