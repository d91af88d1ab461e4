import { groupBy } from "../base/group-by.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import { isAdoptedZone, recordsThatMayGo } from "../match/adopted-records.ts";
import type { KeptZone } from "../match/zones.ts";
import type { ObservedRecord, ZoneRecord } from "../resource/resource.ts";
import { type Subject, aboutService } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import type { Key } from "../words/ids.ts";
import { recordKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";

/** Tells which records of adopted zones nobody demands: they stay, and may stand in the way of one that is demanded. */
export const extraRecordsAreTold: Guard = ({ match, desired }) => {
  const adopted = match.zones.kept.filter(({ observed }) => isAdoptedZone(observed));
  if (adopted.length === 0) return [];
  const wanted = groupBy(desired.records, ({ zone }) => zone);
  return adopted.flatMap((zone) => extrasIn(zone, wanted.get(zone.ref.key) ?? []));
};

/** Holds an adopted zone back that is to go while it has records of somebody else's: they would go with it. */
export const recordsHoldZones: Guard = ({ match, changes, differences }) => {
  const going = differences
    .filter((change) => isRemovalOf("zone", change))
    .filter(({ observed }) => isAdoptedZone(observed));
  if (going.length === 0) return [];
  const mayGo = recordsThatMayGo(match.owned);
  return going.flatMap(({ key, observed, subject }): readonly Finding[] => {
    const holding = valueOr(observed.records, []).filter((record) => !mayGo(record, observed));
    if (holding.length === 0) return [];
    return [
      block("zone.holds-records", subject, {
        keys: keysOfZone(key, changes),
        message: `the zone ${observed.name} (${observed.id}) was adopted and stays: it holds records that are not this topology's: ${recordsText(holding)}`,
        hint: "move or delete these records, then apply again; or list its service again",
      }),
    ];
  });
};

/** All that would be taken off a zone: without its VPCs it would be there for nobody. */
function keysOfZone(zone: Key, changes: GuardContext["changes"]): readonly Key[] {
  return changes.flatMap((change) => {
    if (isRemovalOf("record", change) || isRemovalOf("association", change))
      return change.observed.zone.key === zone ? change.key : [];
    return change.key === zone ? change.key : [];
  });
}

function extrasIn({ ref, desired, observed }: KeptZone, wanted: readonly ZoneRecord[]): readonly Finding[] {
  const keys = new Set(wanted.map(({ key }) => key));
  const extras = valueOr(observed.records, []).filter((record) => !keys.has(recordKey(ref.key, record)));
  if (extras.length === 0) return [];
  const subject = aboutService(...desired.services);
  const inTheWay = extras.filter((extra) => wanted.some((record) => isInTheWay(extra, record)));
  const staying = extras.filter((extra) => !inTheWay.includes(extra));
  const where = `the adopted zone ${ref.name} (${ref.id})`;
  return [
    ...(staying.length === 0 ? [] : [stays(where, staying, subject)]),
    ...(inTheWay.length === 0 ? [] : [isHeld(where, inTheWay, { subject, keys: [...keys] })]),
  ];
}

function stays(where: string, records: readonly ObservedRecord[], subject: Subject): Finding {
  return warn("adopt.extra-record", subject, {
    message: `${where} has records that the topology does not ask for, and they stay: ${recordsText(records)}`,
    hint: "delete them where nothing uses them, or add their names to dnsNames of the service that they lead to",
  });
}

function isHeld(
  where: string,
  records: readonly ObservedRecord[],
  { subject, keys }: { readonly subject: Subject; readonly keys: readonly Key[] },
): Finding {
  return block("adopt.extra-record", subject, {
    keys,
    message: `${where} has records in whose place others are to stand: ${recordsText(records)}`,
    hint: "replace them by one simple record that leads to the endpoint, then plan again",
  });
}

/** A name has one simple record of a type, or several that are weighed; and no other beside a CNAME (AWS-FACTS A2). */
function isInTheWay(extra: ObservedRecord, { name, type }: ZoneRecord): boolean {
  return extra.name === name && (extra.type === "CNAME" || extra.type === type);
}

function recordsText(records: readonly ObservedRecord[]): string {
  return fewOf(
    records.map(({ name, type, setIdentifier }) => [name, type, setIdentifier ?? []].flat().join(" ")).sort(),
  );
}
