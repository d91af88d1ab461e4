import { append } from "../base/append.ts";
import type { Match } from "../match/match.ts";
import type { Expectation, Found } from "../operation/expected.ts";
import { keysNamedBy, overwrittenBy } from "../operation/facts/facts.ts";
import type { Operation } from "../operation/operation.ts";
import type { DigestOf } from "../base/sha256.ts";
import type { Tags } from "../resource/resource.ts";
import type { Key, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { valueOr } from "../words/state.ts";

/** Returns a function that tells what an operation expects to find, among the operations of its plan. */
export function expectationsAmong(
  operations: readonly Operation[],
  match: Match,
  digestOf: DigestOf,
): (operation: Operation) => readonly Expectation[] {
  const found = foundBy(operations, match, digestOf);
  // Tens of thousands of operations rely on the same few zones and nothing else: they share the list.
  const byKey = new Map<Key, readonly Expectation[]>();
  const ofKey = (key: Key): readonly Expectation[] => {
    const known = byKey.get(key) ?? [{ found: match.ids.get(key), of: key }];
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

/** The Profile and its share. */
function taggedOfProfile({ profiles }: Match["owned"]): readonly { readonly id: string; readonly tags: Tags }[] {
  if (profiles === undefined) return [];
  const { own, share } = profiles;
  return [
    own.kind === "present" ? own.value : [],
    share.kind === "present" ? { id: share.value.arn, tags: share.value.tags } : [],
  ].flat();
}

function foundBy(operations: readonly Operation[], { zones, owned }: Match, digestOf: DigestOf): Found {
  const vpcsLeaving = new Map<ZoneId, VpcRef[]>();
  for (const operation of operations)
    if (operation.kind === "disassociate") append(vpcsLeaving, operation.zone, operation.vpc);
  const endpoints = valueOr(owned.endpoints, []);
  const groups = valueOr(owned.securityGroups, []);
  return {
    zones: zones.all,
    zonesById: new Map([...zones.all.values()].map((zone) => [zone.ref.id, zone])),
    endpointsById: new Map(endpoints.map((endpoint) => [endpoint.id, endpoint])),
    tagsById: new Map([...endpoints, ...groups, ...taggedOfProfile(owned)].map(({ id, tags }) => [id, tags])),
    vpcsLeaving,
    digestOf: (text) => digestOf([text]),
  };
}
