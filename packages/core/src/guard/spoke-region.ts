import { groupBy } from "../base/group-by.ts";
import { isCreationOf } from "../diff/kinds.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import type { Guard } from "./context.ts";
import { warn } from "./finding.ts";

/** How many spokes are named at most. */
const mostNames = 5;

/** Tells, of spokes of other Regions that join, which names they get: those of the hub's Region, not those of their own. */
export const farNamesAreTold: Guard = ({ topology: { hub, spokes }, changes }) => {
  const joining = new Set(
    changes.flatMap((change) => (isCreationOf("association", change) ? (change.desired.user.spoke ?? []) : [])),
  );
  const far = spokes.filter(({ name, region }) => region !== hub.region && joining.has(name));
  return [...groupBy(far, ({ region }) => region)].map(([region, group]) => {
    const [first] = group;
    const names = group.slice(0, mostNames).map(({ name }) => name);
    const more = group.length > names.length ? ` and ${group.length - names.length} more` : "";
    const isOne = group.length === 1;
    return warn("spoke.other-region", isOne && first !== undefined ? aboutSpoke(first) : aboutKey("spokes"), {
      message: `${isOne ? "spoke" : "spokes"} ${names.join(", ")}${more} in ${region} ${isOne ? "gets" : "get"} the names of ${hub.region}; the names of ${region} stay public there`,
      hint: `make a hub in ${region}, in a file of its own, if services of ${region} are to be reached privately`,
    });
  });
};
