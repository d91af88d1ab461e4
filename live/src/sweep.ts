import type { Clock, Region } from "@vpce-hub/core";
import type { Answer } from "./answer.ts";
import { Untried } from "./judgement.ts";
import { type Marked, findMarked } from "./find-marked.ts";
import type { Party } from "./party.ts";

/** Something that could not be taken away, or not be looked for. */
export interface Left {
  readonly what: string;
  readonly why: string;
}

/** What cleaning up came to. */
export interface Swept {
  /** How many things were taken away. */
  readonly removed: number;
  /** What is still there. */
  readonly left: readonly Left[];
  /** Where nobody may look. */
  readonly unread: readonly Left[];
}

/** Where and for how long is cleaned up. */
export interface SweepOptions {
  readonly parties: readonly Party[];
  readonly region: Region;
  readonly clock: Clock;
}

const restMs = 10_000;
const longestMs = 20 * 60_000;
/** Rounds in a row in which nothing is found before all is taken to be gone: lists lag behind what was made. */
const emptyRounds = 2;

/**
 * Takes away all that bears the mark, whoever made it, this run or one that was killed: what there is is read anew in each
 * round, so that nothing depends on what a run remembers.
 */
export async function sweep({ parties, region, clock }: SweepOptions): Promise<Swept> {
  const since = clock.now();
  const met = new Set<string>();
  for (let empty = 0; ;) {
    const { found, unread } = await findMarked(parties, region);
    for (const { id } of found) met.add(id);
    const refused = new Map<string, string>();
    // In the order in which they let one another go; what still holds on is for a later round.
    for (const one of found) await removeOne(one, refused);
    empty = found.length === 0 ? empty + 1 : 0;
    if (empty === emptyRounds || clock.now() - since > longestMs) {
      const left = found.map(({ id, what }) => ({ what: `${what} ${id}`, why: refused.get(id) ?? "not gone yet" }));
      return { removed: met.size - found.length, left, unread };
    }
    await clock.sleep(empty > 0 ? restMs / 2 : restMs);
  }
}

async function removeOne({ id, remove }: Marked, refused: Map<string, string>): Promise<void> {
  try {
    for (const answer of await remove()) note(answer, id, refused);
  } catch (error) {
    if (!(error instanceof Untried)) throw error;
    refused.set(id, error.message);
  }
}

function note(answer: Answer<unknown>, id: string, refused: Map<string, string>): void {
  if (answer.kind === "refused") refused.set(id, `${answer.code}: ${answer.message}`);
}
