import type { Change } from "../diff/change.ts";
import { operationId } from "../operation/operation-id.ts";
import type { OperationId } from "../operation/operation-base.ts";
import type { Key } from "../words/ids.ts";

/** Returns the operations after which each thing that is adopted bears the marks, by its key: all else waits for them. */
export function markingsByKey(changes: readonly Change[]): ReadonlyMap<Key, readonly OperationId[]> {
  return new Map(
    changes.flatMap((change) => {
      if (change.kind !== "adopt") return [];
      const { key } = change.desired;
      const kinds = change.resource === "zone" ? (["tag-zone", "comment-zone"] as const) : (["tag-resource"] as const);
      return [[key, kinds.map((kind) => operationId(kind, key))] as const];
    }),
  );
}
