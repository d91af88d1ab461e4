import type { Change } from "../diff/change.ts";
import { type Finding, block, stop } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key } from "../words/ids.ts";
import { zoneKey } from "../words/key.ts";
import { protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { Tags } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Tags that a zone can bear (AWS-FACTS A2), less those that say whose it is and leave room for others. */
const mostProtectedSpokes = 40;

/** Checks that nothing goes that is protected, by the file or by a tag that outlived its entry there. */
export const protectedStay: Guard = (context) => {
  const removals = context.changes.filter((change) => change.kind === "delete");
  if (removals.length === 0) return [];
  const tags = new Map(
    valueOr(context.owned.zones, []).map(({ id, tags: own }) => [id, valueOr<Tags>(own, new Map())]),
  );
  return [...removedServices(removals, tags), ...removedSpokes(removals, tags, context)];
};

/** Checks that the tags which protect spokes fit on every zone. */
export const protectionsFit: Guard = ({ desired }) => {
  const marks = (tags: Tags): number => [...tags.keys()].filter((tag) => tag.startsWith(`${protectTag}:`)).length;
  const [zone] = desired.zones.filter(({ tags }) => marks(tags) > mostProtectedSpokes);
  if (zone === undefined) return [];
  const message = `the zone ${zone.name} has ${marks(zone.tags)} protected spokes, ${mostProtectedSpokes} can be marked on it`;
  return [stop("quota.protected-spokes", message, "protect fewer spokes, or the services instead")];
};

type Removal = Extract<Change, { kind: "delete" }>;
type TagsByZone = ReadonlyMap<string, Tags>;

/** A zone that goes, with its records and associations; its endpoint waits for them, and stays with them. */
function removedServices(removals: readonly Removal[], tags: TagsByZone): readonly Finding[] {
  const going = removals.flatMap((change) =>
    change.resource === "zone" && tags.get(change.observed.id)?.has(protectTag) === true ? change : [],
  );
  const keysByZone = groupBy(removals, zoneOf);
  return going.map(({ key, observed }) =>
    block("resource.protected", [key, ...(keysByZone.get(key) ?? []).map((removal) => removal.key)], {
      message: `the zone ${observed.name} (${observed.id}) is protected, and its service is no longer in the topology`,
      hint: "list the service again with protect: false, apply that, and then take it out",
    }),
  );
}

function removedSpokes(removals: readonly Removal[], tags: TagsByZone, { topology }: GuardContext): readonly Finding[] {
  const listed = new Map(topology.spokes.map((spoke) => [spoke.vpc, spoke]));
  const going = removals.flatMap((change) => {
    if (change.resource !== "association") return [];
    const { vpc, zone } = change.observed;
    const tag = tags.get(zone.id)?.get(spokeProtectTag(vpc.vpc));
    const spoke = listed.get(vpc.vpc);
    const isProtected = tag !== undefined || spoke?.isProtected === true;
    return isProtected ? [{ key: change.key, zone: zone.name, vpc: vpc.vpc, name: spoke?.name ?? tag ?? vpc.vpc }] : [];
  });
  return [...groupBy(going, ({ vpc }) => vpc)].map(([vpc, links]) => protectedSpoke(vpc, links, listed.has(vpc)));
}

interface Link {
  readonly key: Key;
  readonly zone: string;
  readonly name: string;
}

function protectedSpoke(vpc: string, links: readonly Link[], isListed: boolean): Finding {
  const name = links[0]?.name ?? vpc;
  const zones = links.map(({ zone }) => zone).join(", ");
  return block(
    "resource.protected",
    links.map(({ key }) => key),
    {
      message: `spoke ${name} (${vpc}) is protected, and would be taken off ${zones}`,
      hint: isListed
        ? `write protect: false beside the spoke ${name} and apply that, and then take it off`
        : `list the spoke ${name} again with protect: false, apply that, and then take it out`,
    },
  );
}

function zoneOf(change: Removal): Key | undefined {
  switch (change.resource) {
    case "record":
    case "association":
      return change.observed.zone.key;
    case "zone":
      return zoneKey(change.observed.name);
    default:
      return undefined;
  }
}
