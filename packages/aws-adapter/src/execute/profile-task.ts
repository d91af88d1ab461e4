import type { Task } from "./run.ts";

/** What the steps of a Profile need: whom they ask as, for which topology, and whom they tell that they wait. */
export type ProfileTask = Pick<Task, "aws" | "options" | "origin" | "tellWait" | "topology">;
