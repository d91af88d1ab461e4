import { groupBy } from "../base/group-by.ts";
import type { JoiningReach, JoiningWay } from "../guard/joining-reach.ts";
import type { Obstacle } from "../reach/answer.ts";
import type { Topology } from "../topology/topology.ts";

/** Links that are alike on the way: what a plan knows of whether these spokes reach these services. */
export interface PlannedReach {
  /** `unseen`: not looked at, because the link stands, or because it is not to be made now. */
  readonly answer: JoiningWay["answer"] | "unseen";
  /** What is first in the way of the first of the spokes; undefined where nothing is. */
  readonly obstacle: Obstacle | undefined;
  readonly spokes: readonly string[];
  readonly services: readonly string[];
}

const order: readonly PlannedReach["answer"][] = ["no", "unknown", "assumed", "yes", "unseen"];

/**
 * Returns what a plan knows of the ways of links, each spoke and service that it uses once: what is in the way first, then in
 * the order of the file. Spokes for which one thing decides of the same services share an entry. Nothing where no link is to be
 * made whose way was looked at or assumed.
 */
export function plannedReach({ spokes }: Topology, reached: readonly JoiningReach[]): readonly PlannedReach[] {
  if (reached.length === 0) return [];
  const waysBySpoke = new Map(reached.map(({ spoke, ways }) => [spoke.name, ways]));
  const entries = spokes.flatMap(({ name, services }) =>
    entriesOf(services, waysBySpoke.get(name) ?? []).map((entry) => ({ spoke: name, ...entry })),
  );
  return [...groupBy(entries, (entry) => `${decisionOf(entry)} ${entry.services.join(" ")}`).values()]
    .flatMap(([first, ...more]): readonly PlannedReach[] => {
      if (first === undefined) return [];
      const { answer, obstacle, services } = first;
      return [{ answer, obstacle, services, spokes: [first, ...more].map(({ spoke }) => spoke) }];
    })
    .toSorted((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
}

type Entry = Omit<PlannedReach, "spokes">;

/** Returns each service of a spoke once, those together of which the same decides. */
function entriesOf(services: readonly string[], ways: readonly JoiningWay[]): readonly Entry[] {
  const wayOf = new Map(ways.flatMap((way) => way.services.map((service) => [service, way] as const)));
  const each = services.map((service) => {
    const way = wayOf.get(service);
    return { service, answer: way?.answer ?? ("unseen" as const), obstacle: way?.obstacles[0] };
  });
  return [...groupBy(each, decisionOf).values()].flatMap(([first, ...more]): readonly Entry[] => {
    if (first === undefined) return [];
    const { answer, obstacle } = first;
    return [{ answer, obstacle, services: [first, ...more].map(({ service }) => service) }];
  });
}

function decisionOf({ answer, obstacle }: Pick<Entry, "answer" | "obstacle">): string {
  return [answer, obstacle?.check, obstacle?.id].join(" ");
}
