import type { Change, Plan } from "@vpce-hub/core";

/** Changes by what they do. */
export type ChangeCounts = Readonly<Record<Change["kind"], number>>;

/** Counts changes by what they do. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const counts = { adopt: 0, create: 0, update: 0, replace: 0, delete: 0, switch: 0, back: 0, retire: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

type SpokeKind = "switch" | "back" | "retire";

/** Counts as documents have them. */
export type CountsDocument = Readonly<Record<Exclude<Change["kind"], SpokeKind>, number>> & {
  readonly [Kind in SpokeKind]?: number;
};

/** Returns counts as documents have them: what is done to endpoints of spokes is counted where there is some. */
export function countsDocument(changes: readonly Change[]): CountsDocument {
  const { adopt, create, update, replace, delete: remove, switch: switched, back, retire } = countChanges(changes);
  return {
    adopt,
    create,
    update,
    replace,
    delete: remove,
    ...(switched === 0 ? {} : { switch: switched }),
    ...(back === 0 ? {} : { back }),
    ...(retire === 0 ? {} : { retire }),
  };
}

/** Returns the accounts that a plan writes in. */
export function accountsOf({ operations }: Plan): readonly string[] {
  return [...new Set(operations.map(({ caller }) => caller.account))].sort();
}

/** Returns a number with its noun: `1 zone`, `3 zones`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith("y") && !noun.endsWith("ey") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}
