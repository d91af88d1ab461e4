import type { Change } from "@vpce-hub/core";

type Kind = Change["kind"];

/** Under which head changes stand, by what they mean for whom has something now. */
export type Head = "goes" | "of-spokes" | "taken-over" | "comes";

/** How a kind of change is told and counted. */
export interface ChangeKind {
  /** Colour never says alone what this says. */
  readonly sign: string;
  readonly paint: "add" | "change" | "remove";
  /** What stands behind a number of such changes. */
  readonly deed: string;
  /** What stands below their number on the page; kinds with the same words are counted together. */
  readonly tile: string;
  readonly head: Head;
  /** Whether people are told their number only where there are some. */
  readonly isRare: boolean;
}

/** All that is told of each kind of change, in the order in which they are counted. */
export const changeKinds: Readonly<Record<Kind, ChangeKind>> = {
  adopt: {
    sign: ">",
    paint: "change",
    deed: "to take over",
    tile: "to take over",
    head: "taken-over",
    isRare: true,
  },
  create: { sign: "+", paint: "add", deed: "to create", tile: "to create", head: "comes", isRare: false },
  update: { sign: "~", paint: "change", deed: "to update", tile: "to change", head: "comes", isRare: false },
  replace: { sign: "±", paint: "change", deed: "to replace", tile: "to change", head: "comes", isRare: false },
  delete: { sign: "-", paint: "remove", deed: "to delete", tile: "to delete", head: "goes", isRare: false },
  switch: {
    sign: "→",
    paint: "change",
    deed: "to switch to the hub",
    tile: "endpoints of spokes",
    head: "of-spokes",
    isRare: true,
  },
  back: {
    sign: "←",
    paint: "change",
    deed: "to switch back",
    tile: "endpoints of spokes",
    head: "of-spokes",
    isRare: true,
  },
  retire: {
    sign: "x",
    paint: "remove",
    deed: "to retire",
    tile: "endpoints of spokes",
    head: "of-spokes",
    isRare: true,
  },
};

/** Each head with its title, in the order in which they stand. */
const heads: { readonly [One in Head]: { readonly head: One; readonly title: string } } = {
  goes: { head: "goes", title: "Deletes" },
  "of-spokes": { head: "of-spokes", title: "Endpoints of spokes" },
  "taken-over": { head: "taken-over", title: "Takes over" },
  comes: { head: "comes", title: "Creates and changes" },
};

/** What stands under one head. */
export interface Headed<Row> {
  readonly head: Head;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Divides rows by their heads, in order; heads under which nothing stands are there too. */
export function underHeads<Row extends { readonly kind: Kind }>(rows: readonly Row[]): readonly Headed<Row>[] {
  return Object.values(heads).map(({ head, title }) => ({
    head,
    title,
    rows: rows.filter(({ kind }) => changeKinds[kind].head === head),
  }));
}

/** Tells whether a change is of an endpoint that a spoke has of its own: nobody's of this topology. */
export function isOfSpokeEndpoint({ kind }: { readonly kind: Kind }): boolean {
  return changeKinds[kind].head === "of-spokes";
}

/** Changes by what they do. */
export type ChangeCounts = Readonly<Record<Kind, number>>;

/** Counts changes by what they do. */
export function countChanges(changes: readonly Pick<Change, "kind">[]): ChangeCounts {
  const counts = { adopt: 0, create: 0, update: 0, replace: 0, delete: 0, switch: 0, back: 0, retire: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** Returns what is told of each kind of change, in order, with how many there are. */
export function countedKinds(
  changes: readonly Pick<Change, "kind">[],
): readonly (ChangeKind & { readonly count: number })[] {
  const counts: Readonly<Record<string, number>> = countChanges(changes);
  return Object.entries(changeKinds).map(([kind, told]) => ({ ...told, count: counts[kind] ?? 0 }));
}

/** Kinds that documents have only where there are some. */
type OfSpokes = "switch" | "back" | "retire";

/** Counts as documents have them. */
export type CountsDocument = Readonly<Record<Exclude<Kind, OfSpokes>, number>> & {
  readonly [One in OfSpokes]?: number;
};

/** Returns counts as documents have them: what is done to endpoints of spokes is counted where there is some. */
export function countsDocument(changes: readonly Change[]): CountsDocument {
  const { switch: switched, back, retire, ...always } = countChanges(changes);
  return {
    ...always,
    ...(switched === 0 ? {} : { switch: switched }),
    ...(back === 0 ? {} : { back }),
    ...(retire === 0 ? {} : { retire }),
  };
}
