import type { Key, ZoneId } from "../words/ids.ts";
import { recordKey, vpcRefText } from "../words/key.ts";
import { keysNamedBy } from "../operation/operation-keys.ts";
import type { Operation } from "../operation/operation.ts";

import type { ObservedEndpoint, ObservedRecord, ObservedZone } from "../resource/resource.ts";
import { sha256 } from "../base/sha256.ts";
import { absent, valueOr } from "../words/state.ts";

/**
 * Something that an operation relies on and does not say itself: which resource a key stands for, or what an
 * overwritten value was. Two operations that write the same over something else are two different ones.
 */
export interface Expectation {
  /** A key, or a property of what it names: `endpoint/kms policy`. */
  readonly of: string;
  /** Undefined where nothing was found: it is made by the same plan, or there was no value. */
  readonly found: string | undefined;
}

/** What was observed when a plan was made. */
export interface Expected {
  /** Ids of the resources that operations name by key. */
  readonly ids: ReadonlyMap<Key, string>;
  readonly zones: ReadonlyMap<Key, ObservedZone>;
  readonly endpoints: readonly ObservedEndpoint[];
}

/** Returns a function that tells what an operation expects to find, among the operations of its plan. */
export function expectationsAmong(expected: Expected): (operation: Operation) => readonly Expectation[] {
  const found = { ...expected, zonesById: new Map([...expected.zones.values()].map((zone) => [zone.id, zone])) };
  // Tens of thousands of operations rely on the same few zones and nothing else: they share the list.
  const byKey = new Map<Key, readonly Expectation[]>();
  const ofKey = (key: Key): readonly Expectation[] => {
    const known = byKey.get(key) ?? [{ found: expected.ids.get(key), of: key }];
    byKey.set(key, known);
    return known;
  };
  return (operation) => {
    const named = keysNamedBy(operation);
    const overwritten = overwrittenBy(operation, found);
    const [key] = named;
    if (key !== undefined && named.length === 1 && overwritten.length === 0) return ofKey(key);
    return [...named.flatMap(ofKey), ...overwritten];
  };
}

interface Found extends Expected {
  readonly zonesById: ReadonlyMap<ZoneId, ObservedZone>;
}

/** What goes without being named: an operation that adds or removes says itself what it takes for absent or present. */
function overwrittenBy(operation: Operation, { zones, zonesById, endpoints }: Found): readonly Expectation[] {
  switch (operation.kind) {
    case "modify-endpoint": {
      if (operation.policy === undefined) return [];
      const before = endpoints.find(({ id }) => id === operation.endpoint)?.policy;
      return [{ of: `${operation.endpoint} policy`, found: before === undefined ? undefined : sha256(before) }];
    }
    case "change-records": {
      const records = valueOr(zones.get(operation.zone)?.records ?? absent, []);
      return operation.upserts.map(({ name }) => ({
        of: recordKey(operation.zone, name, "A"),
        found: textOf(records.filter((record) => record.name === name && record.type === "A")),
      }));
    }
    case "tag-zone": {
      const tags = valueOr(zones.get(operation.zone)?.tags ?? absent, new Map<string, string>());
      const written = [...operation.tags.map(({ key }) => key), ...operation.removedTags];
      const marks = written.flatMap((tag) => (tags.has(tag) ? `${tag}=${tags.get(tag)}` : []));
      return [{ of: `${operation.zone} tags`, found: marks.length === 0 ? undefined : marks.join(", ") }];
    }
    case "delete-zone":
      return [{ of: `${operation.id} vpcs`, found: lastVpcsOf(operation, zonesById) }];
    default:
      return [];
  }
}

function textOf(records: readonly ObservedRecord[]): string | undefined {
  const texts = records.map(({ alias, values, ttl, setIdentifier }) =>
    [setIdentifier ?? [], alias === undefined ? [ttl ?? [], ...values] : `${alias.name} in ${alias.zone}`]
      .flat(2)
      .join(" "),
  );
  return texts.length === 0 ? undefined : texts.sort().join(", ");
}

/** The VPC that cannot be taken off a zone (LastVPCAssociation) loses it with the zone, and no operation says so. */
function lastVpcsOf(
  { zone, dependsOn }: Extract<Operation, { kind: "delete-zone" }>,
  zonesById: ReadonlyMap<ZoneId, ObservedZone>,
): string | undefined {
  // The id of a disassociation ends with the VPC it takes off.
  const takenOff = new Set(dependsOn.map((id) => id.split("/").slice(-2).join("/")));
  const staying = valueOr(zonesById.get(zone)?.vpcs ?? absent, [])
    .map(vpcRefText)
    .filter((vpc) => !takenOff.has(vpc));
  return staying.length === 0 ? undefined : staying.sort().join(", ");
}
