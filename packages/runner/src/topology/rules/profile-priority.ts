import { pathText } from "../problems/path.ts";
import type { Rule } from "./rule.ts";

/**
 * A priority is given where there is a Profile to give it to. Where the topology says `zones` the numbers may stay: whoever goes
 * back in need changes one word, and not one for each spoke.
 */
export const prioritiesHaveAProfile: Rule = ({ distribution, defaults, spokes }) => {
  const given = [defaults, ...spokes].flatMap(({ profilePriority }) => profilePriority ?? []);
  if (distribution === undefined)
    return given.map(({ path }) => ({
      code: "topology.priority-ignored",
      path,
      message: `${pathText(path)} would do nothing: the file does not say that spokes get the Profile`,
      hint: "write distribution: profile, or remove it",
    }));
  return spokes.flatMap(({ distribution: own, profilePriority }) =>
    own?.text !== "zones" || profilePriority === undefined
      ? []
      : {
          code: "topology.priority-ignored",
          path: profilePriority.path,
          message: `${pathText(profilePriority.path)} would do nothing beside distribution: zones: the VPC does not get the Profile`,
          hint: "remove one of the two",
        },
  );
};
