import type { LocalEndpointChange } from "../diff/facts/local-endpoint.ts";
import { isOfLocalEndpoint } from "../diff/kinds.ts";
import { groupBy } from "../base/group-by.ts";
import { gapText } from "../resource/local-words.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import type { WayOut } from "../topology/environment.ts";
import type { Spoke } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import { vpcRefText } from "../words/key.ts";
import { isAbove } from "../words/names.ts";
import { isSamePolicy } from "../words/policy-document.ts";
import { type Observed, absent } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";
import { keysOfSwitch, openingGaps } from "./gaps.ts";
import { zonesAbove } from "./zones-above.ts";

/** Checks whether hosts of a spoke reach public addresses while its names are public, and for good where nobody serves them. */
export const gapsAreBearable: Guard = (context) => {
  return [...groupBy(openingGaps(context), ({ local }) => local.spoke)].flatMap(([spoke, changes]) => {
    const way = context.environment.waysOut.get(vpcRefText(spoke)) ?? absent;
    return [...wayFindings(spoke, changes, way), ...unservedFindings(spoke, changes, { way, context })];
  });
};

function wayFindings(spoke: Spoke, opening: readonly LocalEndpointChange[], way: Observed<WayOut>): readonly Finding[] {
  const changes = opening.filter(({ local }) => !local.isGapFree);
  if (changes.length === 0) return [];
  const keys = changes.flatMap(keysOfSwitch);
  if (way.kind === "unknown") {
    const { message, hint, action, account } = way.reason;
    const text = `whether spoke ${spoke.name} has a way to the internet could not be read: ${message}`;
    const advice = hint ?? `see that ${action} works in account ${account}, then plan again`;
    return [block("read.unknown", aboutSpoke(spoke), { keys, message: text, hint: advice })];
  }
  const closed = way.kind === "absent" ? ["none found"] : way.value.closed;
  const doubtful = way.kind === "present" ? way.value.doubtful : undefined;
  const what = `the names of ${fewOf(servicesOf(changes))} are public ${gapText} each while spoke ${spoke.name} is switched`;
  if (closed.length > 0) {
    const message = `${what}, and from there is no way to the internet (route tables without a default route: ${fewOf(closed)})`;
    if (!spoke.localEndpoints.acceptsGap)
      return [
        block("spoke.no-internet", aboutSpoke(spoke), {
          keys,
          message,
          hint: `set acceptGap: true for ${spoke.name} where the names may be dark that long, or give it a way out for that time`,
        }),
      ];
    const hint = `switch ${spoke.name} when nobody needs them`;
    return [warn("spoke.no-internet", aboutSpoke(spoke), { message: `${message}; acceptGap allows it`, hint })];
  }
  if (doubtful === undefined) return [];
  return [
    warn("spoke.no-internet", aboutSpoke(spoke), {
      message: `${what}; its main route table ${doubtful} has no way to the internet, and whether a subnet uses it was not looked at`,
      hint: `see that every subnet of ${spoke.vpc} whose hosts need these names has a table with a default route`,
    }),
  ];
}

/** Private DNS takes all names of an endpoint away at once (AWS-FACTS-2 K3). */
function unservedFindings(
  spoke: Spoke,
  changes: readonly LocalEndpointChange[],
  { way, context }: { readonly way: Observed<WayOut>; readonly context: GuardContext },
): readonly Finding[] {
  const losing = changes.filter(({ kind, local }) => kind === "switch" && local.unserved.length > 0);
  if (losing.length === 0) return [];
  const names = [...new Set(losing.flatMap(({ local }) => local.unserved))].sort();
  const hint = `add the names to dnsNames of ${fewOf(servicesOf(losing))}, or keep that endpoint of ${spoke.name}`;
  const what = `spoke ${spoke.name} loses names with its own ${losing.length === 1 ? "endpoint" : "endpoints"} that the hub does not serve: ${fewOf(names)}`;
  const why = whyDark(losing, way, context);
  return [
    why === undefined
      ? warn("spoke.names-unserved", aboutSpoke(spoke), { message: `${what}; they are public from then on`, hint })
      : block("spoke.names-unserved", aboutSpoke(spoke), {
          keys: losing.flatMap(keysOfSwitch),
          message: `${what}; ${why} they would be dark from then on`,
          hint,
        }),
  ];
}

/** A name below a private zone is not public, whether the VPC sees the zone already or gets it by the switch. */
function whyDark(
  losing: readonly LocalEndpointChange[],
  way: Observed<WayOut>,
  context: GuardContext,
): string | undefined {
  if (way.kind !== "present" || way.value.closed.length > 0) return "without a way to the internet";
  const above = losing.flatMap(({ local }) =>
    local.unserved.flatMap((name) => [
      ...local.zones.map((zone) => zone.name).filter((upper) => isAbove(upper, name)),
      ...zonesAbove(name, local, context).map((zone) => zone.name),
    ]),
  );
  return above.length === 0 ? undefined : `below ${fewOf([...new Set(above)].sort())}`;
}

/** Tells once of what may name an endpoint or a VPC that no longer carries the requests: no API of AWS can be asked for it. */
export const referencesAreTold: Guard = ({ changes }) => {
  const leaving = changes.filter(isOfLocalEndpoint).filter(({ kind }) => kind !== "back");
  if (leaving.length === 0) return [];
  const ids = leaving.map(({ local }) => local.found.id);
  return [
    warn("spoke.endpoint-references", aboutKey("spokes"), {
      message: `policies that name ${fewOf(ids)} (aws:SourceVpce), or the VPCs of these spokes (aws:SourceVpc), deny what comes through the hub; which there are cannot be asked of AWS and was not looked at`,
      hint: "look through the policies of buckets, keys, queues, secrets, roles and the organization for these ids, and let them admit the hub's endpoints too",
    }),
  ];
};

/** Tells of policies of old endpoints: from then on that of the hub's endpoint holds. */
export const oldPoliciesAreTold: Guard = ({ changes }) => {
  const own = changes
    .filter(isOfLocalEndpoint)
    .filter(
      ({ kind, local }) =>
        kind === "switch" && local.stage === "serving" && !isSamePolicy(local.found.policy, undefined),
    );
  return [...groupBy(own, ({ local }) => local.spoke)].map(([spoke, ofSpoke]) =>
    warn("spoke.endpoint-policy", aboutSpoke(spoke), {
      message: `${fewOf(ofSpoke.map(({ local }) => `${local.found.id} for ${local.services.join(", ")}`))} of spoke ${spoke.name} ${ofSpoke.length === 1 ? "has an endpoint policy of its own" : "have endpoint policies of their own"}; on the hub that of the hub's endpoint holds instead`,
      hint: `see that the policies of ${fewOf(servicesOf(ofSpoke))} in the file say what these did`,
    }),
  );
};

function servicesOf(changes: readonly LocalEndpointChange[]): readonly string[] {
  return [...new Set(changes.flatMap(({ services }) => services))];
}

/** Reports the reads of spokes' endpoints that failed where the file asks for more than to keep them. */
export const localReadsSucceeded: Guard = ({ topology, environment }: GuardContext) =>
  topology.spokes.flatMap((spoke) => {
    const read = environment.spokeEndpoints.get(vpcRefText(spoke));
    const isKnown = environment.spokeVpcs.get(spoke.name)?.kind === "present";
    if (read?.kind !== "unknown" || spoke.localEndpoints.mode === "keep" || !isKnown) return [];
    const { message, hint, action, account } = read.reason;
    return warn("read.unknown", aboutSpoke(spoke), {
      message: `the endpoints that spoke ${spoke.name} has of its own could not be read: ${message}`,
      hint: hint ?? `see that ${action} works in account ${account}, then plan again`,
    });
  });
