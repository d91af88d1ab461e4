import { groupBy } from "../base/group-by.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import type { Guard } from "./context.ts";
import { warn } from "./finding.ts";
import { joiningSpokes } from "./joining-spokes.ts";

/** Tells, of spokes of other Regions that join, which names they get: those of the hub's Region, not those of their own. */
export const farNamesAreTold: Guard = ({ topology: { hub, spokes }, changes }) => {
  const joining = joiningSpokes(changes);
  const far = spokes.filter(({ name, region }) => region !== hub.region && joining.has(name));
  return [...groupBy(far, ({ region }) => region)].map(([region, group]) => {
    const [first] = group;
    const names = fewOf(group.map(({ name }) => name));
    const isOne = group.length === 1;
    return warn("spoke.other-region", isOne && first !== undefined ? aboutSpoke(first) : aboutKey("spokes"), {
      message: `${isOne ? "spoke" : "spokes"} ${names} in ${region} ${isOne ? "gets" : "get"} the names of ${hub.region}; the names of ${region} stay public there`,
      hint: `make a hub in ${region}, in a file of its own, if services of ${region} are to be reached privately`,
    });
  });
};
