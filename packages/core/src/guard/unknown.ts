import type { Change } from "../diff/change.ts";
import { type Finding, block } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key } from "../words/ids.ts";
import { vpcRefText, zoneKey } from "../words/key.ts";
import type { Association } from "../resource/resource.ts";
import { type Observed, type UnknownReason, valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Reports every read that failed, and holds back what depends on it: unknown is not absent (law 5). */
export const readsSucceeded: Guard = (context) => [...hubReads(context), ...zoneReads(context), ...spokeReads(context)];

function hubReads({ environment, state, topology, desired }: GuardContext): readonly Finding[] {
  const { catalogue, hubVpc, subnets, visibleZones } = environment;
  const seenByHub = visibleZones.get(vpcRefText(topology.hub));
  const newZones = desired.zones.map(({ key }) => key);
  return [
    unknownFinding("the endpoint services of the Region", catalogue, []),
    unknownFinding("the hub VPC", hubVpc, []),
    unknownFinding(
      "the subnets of the hub",
      subnets,
      desired.endpoints.map(({ key }) => key),
    ),
    unknownFinding("the zones that the hub VPC sees", seenByHub, newZones),
    unknownFinding("the security groups of the hub", state.securityGroups, []),
    unknownFinding("the endpoints of the hub", state.endpoints, []),
    unknownFinding("the zones of the hub", state.zones, []),
  ].flat();
}

function zoneReads({ owned }: GuardContext): readonly Finding[] {
  return valueOr(owned.zones, []).flatMap(({ name, tags, vpcs, records, authorizations }) => {
    const key = zoneKey(name);
    return [
      harmlessUnknown(`the tags of zone ${name}`, tags),
      unknownFinding(`the VPCs of zone ${name}`, vpcs, [key]),
      unknownFinding(`the records of zone ${name}`, records, [key]),
      harmlessUnknown(`the authorizations of zone ${name}`, authorizations),
    ].flat();
  });
}

function spokeReads({ topology, environment, changes }: GuardContext): readonly Finding[] {
  const failures = topology.spokes.flatMap((spoke) => {
    const reads = [environment.spokeVpcs.get(spoke.name), environment.visibleZones.get(vpcRefText(spoke))];
    const failed = reads.find((read) => read?.kind === "unknown");
    return failed === undefined ? [] : [{ spoke, failed }];
  });
  // Looked through once, and only where it is needed: there may be tens of thousands of changes.
  const joins = groupBy(failures.length === 0 ? [] : changes.flatMap(joinsOf), ({ spoke }) => spoke);
  return failures.flatMap(({ spoke: { name, vpc, account }, failed }) =>
    unknownFinding(
      `spoke ${name} (${vpc} in account ${account})`,
      failed,
      (joins.get(name) ?? []).map(({ key }) => key),
    ),
  );
}

function joinsOf(change: Change): readonly Association[] {
  return change.resource === "association" && change.kind === "create" ? [change.desired] : [];
}

function unknownFinding(what: string, read: Observed<unknown> | undefined, keys: readonly Key[]): readonly Finding[] {
  if (read?.kind !== "unknown") return [];
  const { message, hint } = read.reason;
  return [
    block("read.unknown", keys, {
      message: `${what} could not be read: ${message}`,
      hint: hint ?? fallbackHint(read.reason),
    }),
  ];
}

/** Reports a read whose failure holds nothing back: there may be something to mend that is not seen. */
function harmlessUnknown(what: string, read: Observed<unknown>): readonly Finding[] {
  return unknownFinding(what, read, []).map((finding) => ({ ...finding, severity: "warn" }));
}

function fallbackHint({ action, account }: UnknownReason): string {
  return `see that ${action} works in account ${account}, then plan again`;
}
