import { groupBy } from "../base/group-by.ts";
import type { LocalEndpoint } from "../resource/local-endpoints.ts";
import { localMarkOf } from "../resource/local-marks.ts";
import { localText } from "../resource/local-words.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import { vpcRefText } from "../words/key.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";

/** Tells of endpoints that spokes have of their own and keep: what they serve, the hub does not, and they cost. */
export const localEndpointsAreTold: Guard = (context) => {
  const all = context.desired.localEndpoints.filter(({ intent }) => intent === "keep");
  const others = all.filter((local) => rivalOf(local, context) !== undefined);
  const kept = all.filter((local) => !others.includes(local));
  const told = [...groupBy(kept, ({ spoke }) => spoke.name).values()].flatMap((ofSpoke) => keptBySpoke(ofSpoke));
  return [...told, ...others.map((local) => switchedByRival(local, context)), ...unreadEndpoints(context)];
};

/** Returns the other topology that switches an endpoint which this one is to switch; what is only kept is nobody's matter. */
function rivalOf({ spoke, found }: LocalEndpoint, { topology }: GuardContext): string | undefined {
  const owner = localMarkOf(found.tags);
  return spoke.localEndpoints.mode === "keep" || owner === topology.name ? undefined : owner;
}

/** It serves on, which is not what the file asks for: an apply does not end as if all were done. */
function switchedByRival(local: LocalEndpoint, context: GuardContext): Finding {
  const { spoke, found, key, services } = local;
  const rival = rivalOf(local, context);
  return block("spoke.other-topology", aboutSpoke(spoke), {
    keys: [key],
    message: `${found.id} of spoke ${spoke.name} for ${services.join(", ")} is switched by the topology ${rival}, so this one leaves it alone`,
    hint: `let one topology serve ${services.join(", ")} to ${spoke.name}: set localEndpoints: keep for it here, or take it out of ${rival}`,
  });
}

function keptBySpoke(kept: readonly LocalEndpoint[]): readonly Finding[] {
  const [first] = kept;
  if (first === undefined) return [];
  const { spoke } = first;
  const isOne = kept.length === 1;
  const names = [...new Set(kept.flatMap(({ zones }) => zones.map(({ name }) => name)))];
  const message = `${isOne ? "an endpoint" : "endpoints"} of spoke ${spoke.name}'s own ${isOne ? "serves" : "serve"} it, so ${first.isGapFree ? "the Profile does not serve" : "it joins no zone of"} ${fewOf(names)}: ${kept.map(localText).join("; ")}`;
  return [warn("spoke.local-endpoint", aboutSpoke(spoke), { message, hint: hintFor(kept) })];
}

function hintFor(kept: readonly LocalEndpoint[]): string {
  const [first] = kept;
  if (first === undefined || first.spoke.localEndpoints.mode === "keep")
    return `set localEndpoints: switch for ${first?.spoke.name} to let it use the hub`;
  return kept.some(({ found }) => found.isManaged)
    ? "what a service of AWS minds is not touched: let that service give it up"
    : "it is of another service than the hub has the name from, or another topology switches it: see to it by hand";
}

/** Where a spoke's endpoints could not be read, what it serves itself is only known where a zone stands in the way. */
function unreadEndpoints({ topology, environment }: GuardContext): readonly Finding[] {
  const failed = topology.spokes.flatMap((spoke) => {
    const read = environment.spokeEndpoints.get(vpcRefText(spoke));
    const isReadable = environment.spokeVpcs.get(spoke.name)?.kind === "present";
    if (read?.kind !== "unknown" || !isReadable || spoke.localEndpoints.mode !== "keep") return [];
    return [{ spoke, reason: read.reason }];
  });
  return [...groupBy(failed, ({ reason }) => reason.message)].flatMap(([message, alike]) => {
    const [first] = alike;
    if (first === undefined) return [];
    const isOne = alike.length === 1;
    return warn("spoke.local-endpoint", isOne ? aboutSpoke(first.spoke) : aboutKey("spokes"), {
      message: `whether ${isOne ? "spoke" : "spokes"} ${fewOf(alike.map(({ spoke }) => spoke.name))} ${isOne ? "has" : "have"} endpoints of ${isOne ? "its" : "their"} own could not be read: ${message}`,
      hint: "permit ec2:DescribeVpcEndpoints to the role there, as vpce roles prints it",
    });
  });
}
