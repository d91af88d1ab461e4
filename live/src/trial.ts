import type { ChapterName } from "./live-config.ts";
import { type Judgement, Untried, notTried } from "./judgement.ts";
import type { Scene } from "./scene.ts";

/** Something that the product takes to be true of AWS, and how it is tried. */
export interface Trial<State> {
  /** Such as `zones.repeated-association`. */
  readonly id: string;
  /** Where it is written: sections of the list of facts (A2), and what kind of source it has. */
  readonly fact: string;
  /** In one sentence. */
  readonly claim: string;
  /** The file that leans on it. */
  readonly leansOn: string;
  readonly run: (scene: Scene, state: State) => Promise<Judgement>;
}

/** Trials that stand on the same things. */
export interface Chapter {
  readonly name: ChapterName;
  readonly trials: readonly Omit<Trial<unknown>, "run">[];
  /** Makes the trials one after the other and tells each as it ends. */
  readonly run: (scene: Scene, tell: (id: string, judgement: Judgement) => void) => Promise<void>;
}

/** Joins trials with what has to be made before them; where that fails, none of them is tried. */
export function chapterOf<State>(
  name: ChapterName,
  open: (scene: Scene) => Promise<State>,
  trials: readonly Trial<State>[],
): Chapter {
  return {
    name,
    trials,
    run: async (scene, tell) => {
      const opened = await attempt(() => open(scene));
      for (const { id, run } of trials) {
        if ("untried" in opened) tell(id, opened.untried);
        else {
          const tried = await attempt(() => run(scene, opened.value));
          tell(id, "untried" in tried ? tried.untried : tried.value);
        }
      }
    },
  };
}

type Attempt<Value> = { readonly value: Value } | { readonly untried: Judgement };

async function attempt<Value>(task: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await task() };
  } catch (error) {
    if (error instanceof Untried) return { untried: notTried(error.message) };
    throw error;
  }
}
