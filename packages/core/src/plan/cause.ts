import { unreachable } from "../base/unreachable.ts";
import type { Change } from "../diff/change.ts";
import type { Key } from "../words/ids.ts";

/**
 * Where a change comes from: `drift` differs without the edit too, as the base asks for it just the same; `edit` comes
 * with the edit; `both` has drifted, and the edit asks for something else than the base.
 */
export type ChangeCause = "drift" | "edit" | "both";

/** What a plan was held against, to tell what an edit of the topology brings from what differs without it. */
export type Base =
  | { readonly kind: "compared"; readonly file: string; readonly causes: ReadonlyMap<Key, ChangeCause> }
  /** The base has no such topology, so that everything comes with the edit. */
  | { readonly kind: "new"; readonly file: string; readonly why: string }
  /** The base is of no use, so that nothing is marked. */
  | { readonly kind: "unusable"; readonly file: string; readonly why: string };

/** Returns where a change of a plan comes from; undefined where there is no base, or none of use. */
export function causeOf({ key }: Change, base: Base | undefined): ChangeCause | undefined {
  switch (base?.kind) {
    case undefined:
    case "unusable":
      return undefined;
    case "new":
      return "edit";
    case "compared":
      return base.causes.get(key);
    default:
      return unreachable(base);
  }
}
