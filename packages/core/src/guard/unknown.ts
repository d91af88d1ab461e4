import { joinOf } from "../diff/joins.ts";
import { groupBy } from "../base/group-by.ts";
import { isAdoptedZone } from "../match/adopted-records.ts";
import { type Subject, aboutHub, aboutSpoke } from "../topology/subject.ts";
import type { Key } from "../words/ids.ts";
import { surplusGroupKey, vpcRefText, zoneKey } from "../words/key.ts";
import type { Observed, UnknownReason } from "../words/state.ts";
import { type Finding, block } from "./finding.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Reports every read that failed, and holds back what depends on it: unknown is not absent (law 5). */
export const readsSucceeded: Guard = (context) => [
  ...hubReads(context),
  ...groupReads(context),
  ...zoneReads(context),
  ...spokeReads(context),
];

/** A read, as its findings tell of it. */
interface Read {
  readonly what: string;
  readonly subject: Subject;
  readonly read: Observed<unknown> | undefined;
  /** What is held back when it failed. */
  readonly keys: readonly Key[];
}

function hubReads({ environment, state, topology, desired }: GuardContext): readonly Finding[] {
  const { catalogue, hubVpc, subnets, visibleZones } = environment;
  const ofHub = (what: string, read: Observed<unknown> | undefined, keys: readonly Key[] = []): readonly Finding[] =>
    unknownFinding({ what, subject: aboutHub, read, keys });
  const newZones = desired.zones.map(({ key }) => key);
  const endpoints = desired.endpoints.map(({ key }) => key);
  return [
    ofHub("the endpoint services of the Region", catalogue),
    ofHub("the hub VPC", hubVpc),
    ofHub("the subnets of the hub", subnets, endpoints),
    ofHub("the zones that the hub VPC sees", visibleZones.get(vpcRefText(topology.hub)), newZones),
    ofHub("the security groups of the hub", state.securityGroups),
    ofHub("the endpoints of the hub", state.endpoints),
    ofHub("the zones of the hub", state.zones),
  ].flat();
}

function groupReads({ match }: GuardContext): readonly Finding[] {
  return match.groups.surplus.flatMap(({ id, name, users }) =>
    unknownFinding({
      what: `who uses the security group ${name} (${id})`,
      subject: aboutHub,
      read: users,
      keys: [surplusGroupKey(id)],
    }),
  );
}

function zoneReads({ match }: GuardContext): readonly Finding[] {
  return [...match.zones.all.values()].flatMap(({ observed }) => {
    const { name, tags, vpcs, records, authorizations } = observed;
    const subject: Subject = { kind: "zone", name };
    const keys = [zoneKey(name)];
    return [
      // Whose one is that was adopted, its tags say.
      isAdoptedZone(observed)
        ? unknownFinding({ what: `the tags of zone ${name}`, subject, read: tags, keys })
        : harmlessUnknown({ what: `the tags of zone ${name}`, subject, read: tags, keys: [] }),
      unknownFinding({ what: `the VPCs of zone ${name}`, subject, read: vpcs, keys }),
      unknownFinding({ what: `the records of zone ${name}`, subject, read: records, keys }),
      harmlessUnknown({ what: `the authorizations of zone ${name}`, subject, read: authorizations, keys: [] }),
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
  const joins = groupBy(
    failures.length === 0 ? [] : changes.flatMap((change) => joinOf(change) ?? []),
    ({ user }) => user.spoke,
  );
  return failures.flatMap(({ spoke, failed: read }) => {
    const { name, vpc, account } = spoke;
    const keys = (joins.get(name) ?? []).map(({ key }) => key);
    return unknownFinding({
      what: `spoke ${name} (${vpc} in account ${account})`,
      subject: aboutSpoke(spoke),
      read,
      keys,
    });
  });
}

/** Reports a read that failed; nothing where it did not. */
export function unknownFinding({ what, subject, read, keys }: Read): readonly Finding[] {
  if (read?.kind !== "unknown") return [];
  const { message, hint } = read.reason;
  return [
    block("read.unknown", subject, {
      keys,
      message: `${what} could not be read: ${message}`,
      hint: hint ?? fallbackHint(read.reason),
    }),
  ];
}

/** Reports a read whose failure holds nothing back: there may be something to mend that is not seen. */
function harmlessUnknown(read: Read): readonly Finding[] {
  return unknownFinding(read).map((finding) => ({ ...finding, severity: "warn" }));
}

function fallbackHint({ action, account }: UnknownReason): string {
  return `see that ${action} works in account ${account}, then plan again`;
}
