import { isDeepStrictEqual } from "node:util";
import type { HostedZone, ResourceTagSet, Tag, VPC } from "@aws-sdk/client-route-53";
import {
  type Observed,
  type ObservedZone,
  type Tags,
  type Topology,
  type VpcRef,
  type ZoneId,
  absent,
  canonicalName,
  isClaimed,
  isOurs,
  parseRegion,
  parseVpcId,
  parseZoneId,
  topologyOfReference,
  valueOr,
  vpcRefText,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { pause } from "../base/pause.ts";
import { type ObservationPurpose, observedBy } from "./observed.ts";
import { listRecords } from "./records.ts";
import { withStack } from "./stacks.ts";
import type { VpcView } from "./vpc-view.ts";

/** A private zone as a listing shows it. */
export type ListedZone = Pick<ObservedZone, "id" | "name" | "callerReference" | "comment">;

/** Ids that one ListTagsForResources takes (AWS-FACTS A2). */
const mostTaggedIds = 10;

/** What zones are read for, and what is seen of them. */
interface ZoneUse {
  /** What the hub VPC sees. */
  readonly view: VpcView;
  readonly purpose: ObservationPurpose;
}

/** The zones of an account as they are listed, and with what is in them. */
export interface ZoneReading {
  /** None where they could not be listed. */
  readonly listed: Promise<readonly ListedZone[]>;
  readonly zones: Promise<Observed<readonly ObservedZone[]>>;
}

/**
 * Reads all private zones of an account, and what is in those that this topology claims or lists under `adopt`. Of the zones
 * that a VPC of the account sees, those that the account owns must be in its list.
 */
export function readZones(topology: Topology, aws: ReadAws, origin: Origin, { view, purpose }: ZoneUse): ZoneReading {
  const listing = listAllZones(aws, origin, view);
  return {
    listed: listing.catch(() => []),
    zones: observedBy(origin, "route53:ListHostedZones", async () => {
      const zones = await fillZones(await listing, topology, aws, origin);
      return purpose === "review" ? withStacks(zones, topology, aws, origin) : zones;
    }),
  };
}

async function fillZones(
  zones: readonly ListedZone[],
  topology: Topology,
  aws: ReadAws,
  origin: Origin,
): Promise<readonly ObservedZone[]> {
  const wanted = new Set(zones.filter((zone) => isClaimed(topology.name, zone) || isListed(zone, topology)));
  const tags = readTags([...wanted], aws, origin);
  const filled = await Promise.all(
    zones.map(async (zone) => (wanted.has(zone) ? fillZone(zone, tags, aws, origin) : bareZone(zone))),
  );
  return filled.filter((zone) => zone !== undefined);
}

/** Who made a zone is told to a reviewer, and nothing depends on it. */
async function withStacks(
  zones: readonly ObservedZone[],
  topology: Topology,
  aws: ReadAws,
  origin: Origin,
): Promise<readonly ObservedZone[]> {
  return Promise.all(zones.map(async (zone) => (isToBeAdopted(zone, topology) ? withStack(zone, aws, origin) : zone)));
}

/** Tells whether a topology adopts a zone, or has done so: by its id, or as one of a former name. */
function isListed(zone: ListedZone, { adopt }: Topology): boolean {
  return adopt.some(
    (entry) =>
      (entry.kind === "zone" && entry.id === zone.id) || (entry.kind === "topology" && isClaimed(entry.name, zone)),
  );
}

/** Who made a zone is asked only before it is adopted; what a topology made, no stack has. */
function isToBeAdopted(zone: ObservedZone, topology: Topology): boolean {
  if (!isListed(zone, topology) || topologyOfReference(zone) !== undefined) return false;
  return !isOurs(topology.name, { ...zone, tags: valueOr(zone.tags, undefined) });
}

/** How often two lists that contradict each other are read: one may have been read before a zone was made or deleted. */
const mostComparisons = 3;
const comparisonMs = 2_000;

/** Lists the zones, and compares them with what a VPC sees: a list that leaves out what is seen elsewhere is not whole. */
export async function listAllZones(aws: ReadAws, origin: Origin, view: VpcView): Promise<readonly ListedZone[]> {
  for (let comparisons = 1; ; comparisons += 1) {
    const [zones, visible] = await Promise.all([listZones(aws, origin), view.latest]);
    const ids = new Set(zones.map(({ id }) => id));
    const { account } = origin.caller;
    const missing = valueOr(visible, []).find(
      ({ id, owner }) => owner.kind === "account" && owner.account === account && !ids.has(id),
    );
    if (missing === undefined) return zones;
    if (comparisons === mostComparisons)
      throw incompleteAnswer(`a list of zones without ${missing.id} (${missing.name}), which the hub sees`);
    await pause(aws.clock, comparisonMs, aws.stopSignal(undefined));
    view.readAnew();
  }
}

/** Lists all private zones of an account. */
export async function listZones(aws: ReadAws, origin: Origin, options?: CallOptions): Promise<readonly ListedZone[]> {
  return listAll({
    what: "zones",
    idOf: ({ id }) => id,
    readPage: async (marker: string | undefined) => {
      const input = { Marker: marker, MaxItems: 100, HostedZoneType: "PrivateHostedZone" } as const;
      const {
        HostedZones = [],
        IsTruncated,
        NextMarker,
      } = await aws.read("route53:ListHostedZones", origin, input, options);
      return {
        items: HostedZones.filter(({ Config }) => Config?.PrivateZone === true).map(toListedZone),
        next: IsTruncated === true ? nextToken(NextMarker) : undefined,
      };
    },
  });
}

function toListedZone({ Id, Name, CallerReference, Config }: HostedZone): ListedZone {
  const id = parseZoneId(Id ?? "");
  if (id === undefined || Name === undefined || CallerReference === undefined)
    throw incompleteAnswer("a zone without id, name or caller reference");
  return { id, name: canonicalName(Name), callerReference: CallerReference, comment: Config?.Comment ?? "" };
}

function bareZone(zone: ListedZone): ObservedZone {
  return { ...zone, tags: absent, stack: absent, vpcs: absent, records: absent, authorizations: absent };
}

/** Undefined when the zone has vanished since it was listed. */
async function fillZone(
  zone: ListedZone,
  tags: TagReading,
  aws: ReadAws,
  origin: Origin,
): Promise<ObservedZone | undefined> {
  let isGone = false;
  const unlessGone = <T>(action: string, read: () => Promise<T>): Promise<Observed<T>> =>
    observedBy(origin, action, async () => {
      try {
        return await read();
      } catch (error) {
        if (!hasAwsCode(error, "NoSuchHostedZone")) throw error;
        isGone = true;
        return undefined;
      }
    });
  const [zoneTags, vpcs, records, authorizations] = await Promise.all([
    // Ten zones share this call: that one of them is gone says nothing of the others (law 5).
    observedBy(
      origin,
      "route53:ListTagsForResources",
      async () => (await tags.get(zone.id)) ?? new Map<string, string>(),
    ),
    unlessGone("route53:GetHostedZone", () => readZoneVpcs(zone.id, aws, origin)),
    unlessGone("route53:ListResourceRecordSets", () => listRecords(zone, aws, origin)),
    unlessGone("route53:ListVPCAssociationAuthorizations", () => readAuthorizations(zone, aws, origin)),
  ]);
  return isGone ? undefined : { ...zone, tags: zoneTags, stack: absent, vpcs, records, authorizations };
}

/** Reads the VPCs that a zone is associated with; AWS returns all of them at once (AWS-FACTS A2). */
export async function readZoneVpcs(
  id: ZoneId,
  aws: ReadAws,
  origin: Origin,
  options?: CallOptions,
): Promise<readonly VpcRef[]> {
  const { VPCs = [] } = await aws.read("route53:GetHostedZone", origin, { Id: id }, options);
  return [...new Map(VPCs.map(toVpcRef).map((ref) => [vpcRefText(ref), ref])).values()];
}

async function readAuthorizations({ id }: ListedZone, aws: ReadAws, origin: Origin): Promise<readonly VpcRef[]> {
  return listAll({
    what: "authorizations",
    idOf: vpcRefText,
    readPage: async (token: string | undefined) => {
      const input = { HostedZoneId: id, MaxResults: 50, NextToken: token };
      const page = await aws.read("route53:ListVPCAssociationAuthorizations", origin, input);
      return { items: (page.VPCs ?? []).map(toVpcRef), next: nextToken(page.NextToken) };
    },
  });
}

function toVpcRef({ VPCId, VPCRegion }: VPC): VpcRef {
  const vpc = parseVpcId(VPCId ?? "");
  const region = parseRegion(VPCRegion ?? "");
  if (vpc === undefined || region === undefined) throw incompleteAnswer("a VPC of a zone without id or Region");
  return { vpc, region };
}

/** The tags of each zone: ten zones share a call, and the failure of it. */
type TagReading = ReadonlyMap<string, Promise<Tags | undefined>>;

function readTags(zones: readonly ListedZone[], aws: ReadAws, origin: Origin): TagReading {
  const calls = chunksOf(
    zones.map(({ id }) => id),
    mostTaggedIds,
  ).map((ids) => {
    const call = aws.read("route53:ListTagsForResources", origin, {
      ResourceType: "hostedzone",
      ResourceIds: [...ids],
    });
    return ids.map((id) => [id, call.then(({ ResourceTagSets = [] }) => tagsOf(id, ResourceTagSets))] as const);
  });
  return new Map(calls.flat());
}

/** Reads the tags of one zone. */
export async function readZoneTags(id: ZoneId, aws: ReadAws, origin: Origin, options?: CallOptions): Promise<Tags> {
  const input = { ResourceType: "hostedzone" as const, ResourceIds: [id] };
  const { ResourceTagSets = [] } = await aws.read("route53:ListTagsForResources", origin, input, options);
  return tagsOf(id, ResourceTagSets) ?? new Map();
}

/** The sets of a zone that is listed twice must say the same, or it is not known what protects it. */
function tagsOf(id: ZoneId, sets: readonly ResourceTagSet[]): Tags | undefined {
  const found = sets.filter(({ ResourceId }) => parseZoneId(ResourceId ?? "") === id);
  const [tags, ...others] = found.map(({ Tags = [] }) => toZoneTags(Tags));
  if (others.some((other) => !isDeepStrictEqual(other, tags))) throw incompleteAnswer(`the tags of ${id} in two ways`);
  return tags;
}

function toZoneTags(tags: readonly Tag[]): Tags {
  return new Map(tags.flatMap(({ Key, Value }) => (Key === undefined ? [] : [[Key, Value ?? ""] as const])));
}
