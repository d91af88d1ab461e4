import type { Change } from "../diff/change.ts";
import { zoneLosing } from "../diff/facts/facts.ts";
import { isRemoval, isRemovalOf } from "../diff/kinds.ts";
import { type Subject, aboutService } from "../topology/subject.ts";
import { type Finding, block, stop } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { isSpokeProtectionTag, protectTag, spokeProtectTag } from "../resource/ownership.ts";
import type { Tags, Zone } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Tags that a zone can bear (AWS-FACTS A2), less those that say whose it is and leave room for others. */
const mostProtectedSpokes = 40;
/** Tags that a resource can bear, without those that say whose a zone is and that its service is protected. */
const mostOtherTags = 47;

/** The tags of the file and the list of them take their room. */
function mostSpokesOn({ tags: { given } }: Zone): number {
  const taken = given.size === 0 ? 0 : given.size + 1;
  return Math.max(0, Math.min(mostProtectedSpokes, mostOtherTags - taken));
}

/** Checks that nothing goes that is protected, by the file or by a tag that outlived its entry there. */
export const protectedStay: Guard = (context) => {
  const removals = context.changes.filter(isRemoval);
  if (removals.length === 0) return [];
  const tags = new Map(
    valueOr(context.owned.zones, []).map(({ id, tags: own }) => [id, valueOr<Tags>(own, new Map())]),
  );
  return [...removedServices(removals, tags, context), ...removedSpokes(removals, tags, context)];
};

/** Checks that the tags which protect spokes fit on every zone. */
export const protectionsFit: Guard = ({ desired }) => {
  const marks = (tags: Tags): number => [...tags.keys()].filter(isSpokeProtectionTag).length;
  const [zone] = desired.zones.filter((one) => marks(one.tags.marks) > mostSpokesOn(one));
  if (zone === undefined) return [];
  const message = `the zone ${zone.name} has ${marks(zone.tags.marks)} protected spokes, ${mostSpokesOn(zone)} can be marked on it`;
  return [
    stop("quota.protected-spokes", aboutService(...zone.services), {
      message,
      hint: "protect fewer spokes, or the services instead",
    }),
  ];
};

type Removal = Extract<Change, { kind: "delete" }>;
type TagsByZone = ReadonlyMap<string, Tags>;

/**
 * A zone that goes, with its records and associations; its endpoint waits for them, and stays with them. A scope may
 * leave out the zone and not its associations: without these it would be there for nobody.
 */
function removedServices(
  removals: readonly Removal[],
  tags: TagsByZone,
  { topology, changes, differences }: GuardContext,
): readonly Finding[] {
  const going = differences
    .filter((change) => isRemovalOf("zone", change))
    .filter(({ observed }) => tags.get(observed.id)?.has(protectTag) === true);
  if (going.length === 0) return [];
  const keysByZone = groupBy(removals, zoneLosing);
  const freed = freedTags(changes);
  return going.flatMap(({ observed, subject, services }) => {
    const keys = (keysByZone.get(observed.id) ?? []).map((removal) => removal.key);
    if (keys.length === 0) return [];
    const listed = topology.services.flatMap(({ name }) => (services.includes(name) ? name : []));
    const isListed = services.length > 0 && listed.length === services.length;
    const names = listed.join(" and ");
    const why = isListed ? `${names} no longer answers to its name` : "its service is no longer in the topology";
    return block("resource.protected", subject, {
      keys,
      message: `the zone ${observed.name} (${observed.id}) is protected, and ${why}`,
      hint: freed.has(tagOn(observed.id, protectTag))
        ? freedHint
        : isListed
          ? `write protect: false beside ${names} and apply that: the apply after it takes the zone away`
          : "list the service again with protect: false, apply that, and then take it out",
    });
  });
}

/** What is to be said where the plan itself takes the protection off. */
const freedHint = "apply this plan: it takes the protection off, and the apply after it removes what was protected";

/** The tags of protection that the plan takes off zones which go. */
function freedTags(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.resource === "zone" && change.kind === "update"
        ? change.removedTags.map((tag) => tagOn(change.observed.id, tag))
        : [],
    ),
  );
}

function tagOn(zone: string, tag: string): string {
  return `${zone} ${tag}`;
}

function removedSpokes(
  removals: readonly Removal[],
  tags: TagsByZone,
  { topology, changes }: GuardContext,
): readonly Finding[] {
  const freed = freedTags(changes);
  // Mostly no zone of tens of thousands of links has such a tag, and then none is put together to be looked for.
  const marked = new Map([...tags].filter(([, own]) => [...own.keys()].some(isSpokeProtectionTag)));
  const listed = new Map(topology.spokes.map((spoke) => [spoke.vpc, spoke]));
  const going = removals.flatMap(lossOf).flatMap(({ key, vpc, zone, what, subject }): readonly ProtectedLink[] => {
    const tag = spokeProtectTag(vpc.vpc);
    // Whoever loses the Profile loses all zones, each of which may say that it is protected.
    const zones = zone === undefined ? [...marked.keys()] : [zone];
    const marking = zones.find((id) => marked.get(id)?.has(tag) === true);
    const spoke = listed.get(vpc.vpc);
    if (marking === undefined && spoke?.isProtected !== true) return [];
    const name = spoke?.name ?? marked.get(marking ?? "")?.get(tag) ?? vpc.vpc;
    const isFreed =
      zones.every((id) => marked.get(id)?.has(tag) !== true || freed.has(tagOn(id, tag))) && marking !== undefined;
    return [{ key, subject, zone: what, vpc: vpc.vpc, name, isListed: spoke !== undefined, isFreed }];
  });
  return [...groupBy(going, ({ vpc }) => vpc).values()].flatMap(protectedSpoke);
}

/** What a spoke loses; undefined `zone`: all that it has by the Profile. */
interface Loss {
  readonly key: Key;
  readonly vpc: VpcRef;
  readonly zone: ZoneId | undefined;
  readonly what: string;
  readonly subject: Subject;
}

/** A spoke that gets its names in another way loses nothing. */
function lossOf(removal: Removal): readonly Loss[] {
  const { key, subject } = removal;
  if (isRemovalOf("association", removal)) {
    const { vpc, zone, isMoving } = removal.observed;
    return isMoving === true ? [] : [{ key, subject, vpc, zone: zone.id, what: zone.name }];
  }
  if (!isRemovalOf("profile-association", removal)) return [];
  const { vpc, isMoving } = removal.observed;
  return isMoving === true ? [] : [{ key, subject, vpc, zone: undefined, what: "the Profile" }];
}

interface ProtectedLink {
  readonly key: Key;
  readonly subject: Subject;
  readonly zone: string;
  readonly vpc: string;
  readonly name: string;
  readonly isListed: boolean;
  /** Whether the plan takes the protection off. */
  readonly isFreed: boolean;
}

function protectedSpoke(links: readonly ProtectedLink[]): readonly Finding[] {
  const [first] = links;
  if (first === undefined) return [];
  const { name, vpc, subject, isListed } = first;
  const edit = isListed
    ? `write protect: false beside the spoke ${name} and apply that, and then take it off`
    : `list the spoke ${name} again with protect: false, apply that, and then take it out`;
  return [
    block("resource.protected", subject, {
      keys: links.map(({ key }) => key),
      message: `spoke ${name} (${vpc}) is protected, and would be taken off ${links.map(({ zone }) => zone).join(", ")}`,
      hint: links.every(({ isFreed }) => isFreed) ? freedHint : edit,
    }),
  ];
}
