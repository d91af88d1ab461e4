import type { Key } from "./ids.ts";
import { recordKey, vpcRefText } from "./key.ts";
import { keysNamedBy } from "./operation-keys.ts";
import type { Operation } from "./operation.ts";

import type { ObservedEndpoint, ObservedRecord, ObservedZone } from "./resource.ts";
import { sha256 } from "./sha256.ts";
import { absent, valueOr } from "./state.ts";

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

/** Returns what an operation expects to find, among the operations of its plan. */
export function expectationsOf(operation: Operation, expected: Expected): readonly Expectation[] {
  return [
    ...keysNamedBy(operation).map((key) => ({ of: key, found: expected.ids.get(key) })),
    ...overwrittenBy(operation, expected),
  ];
}

/** What goes without being named: an operation that adds or removes says itself what it takes for absent or present. */
function overwrittenBy(operation: Operation, { zones, endpoints }: Expected): readonly Expectation[] {
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
      return [{ of: `${operation.id} vpcs`, found: lastVpcsOf(operation, zones) }];
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
  zones: ReadonlyMap<Key, ObservedZone>,
): string | undefined {
  const found = [...zones.values()].find(({ id }) => id === zone);
  // The id of a disassociation ends with the VPC it takes off.
  const takenOff = new Set(dependsOn.map((id) => id.split("/").slice(-2).join("/")));
  const staying = valueOr(found?.vpcs ?? absent, [])
    .map(vpcRefText)
    .filter((vpc) => !takenOff.has(vpc));
  return staying.length === 0 ? undefined : staying.sort().join(", ");
}
