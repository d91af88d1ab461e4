import type { Chapter } from "./trial.ts";
import { bursts } from "./trials/bursts.ts";
import { endpoints } from "./trials/endpoints.ts";
import { profiles } from "./trials/profiles.ts";
import { zones } from "./trials/zones.ts";

/** All that is tried, in order; bursts come last, since they leave no quota to the others. */
export const chapters: readonly Chapter[] = [zones, endpoints, profiles, bursts];
