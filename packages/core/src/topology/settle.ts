import type { Problem } from "../base/problem.ts";
import type { SubnetId, VpcId } from "../words/ids.ts";
import type { UnknownReason } from "../words/state.ts";
import { type DeclaredTopology, type SubnetsReference, hasTags, tagsText } from "./declared.ts";
import { type Discovery, type ListedVpc, listingText } from "./discovery.ts";
import { settleSpokes } from "./settle-spokes.ts";
import type { Sought } from "./sought.ts";
import type { Topology } from "./topology.ts";

/** A topology in which everything is named by its id, or why there is none. */
export type Settled =
  | { readonly kind: "settled"; readonly topology: Topology; readonly sought: Sought }
  /** What the file refers to is not there, or not once. */
  | { readonly kind: "unfit"; readonly problems: readonly Problem[] }
  /** What the hub is could not be read. */
  | { readonly kind: "unread"; readonly reason: UnknownReason };

/** Returns the topology that a file means, given what AWS lists. Pure; the order of the listings does not matter. */
export function settle(declared: DeclaredTopology, discovery: Discovery): Settled {
  const { hub, services, spokes: _, selections: _s, organization: _o, ...rest } = declared;
  const vpc = hubVpcOf(declared, discovery);
  if (vpc.kind !== "settled") return vpc;
  const subnets = subnetsOf(declared, vpc.value, discovery);
  if (subnets.kind !== "settled") return subnets;
  const { spokes, sought } = settleSpokes(declared, discovery, { region: hub.region, vpc: vpc.value });
  const topology: Topology = {
    ...rest,
    hub: { ...hub, vpc: vpc.value, subnets: subnets.value(hub.subnets) },
    services: services.map((service) => ({ ...service, subnets: subnets.value(service.subnets) })),
    spokes,
  };
  return { kind: "settled", topology, sought };
}

/** Returns the VPCs that a listing has with some tags, in order of their ids. */
export function taggedVpcs(
  listed: readonly ListedVpc[],
  tags: ReadonlyMap<string, string>,
): readonly [VpcId, ...VpcId[]] | readonly [] {
  const [first, ...more] = listed
    .filter((vpc) => hasTags(vpc.tags, tags))
    .map(({ id }) => id)
    .sort();
  return first === undefined ? [] : [first, ...more];
}

type Part<T> =
  | { readonly kind: "settled"; readonly value: T }
  | Extract<Settled, { readonly kind: "unfit" | "unread" }>;

function hubVpcOf({ hub }: DeclaredTopology, { vpcs }: Discovery): Part<VpcId> {
  const { account, region, vpc } = hub;
  if (vpc.kind === "id") return { kind: "settled", value: vpc.id };
  const listed = vpcs.get(listingText(account, region));
  if (listed?.kind === "unknown") return { kind: "unread", reason: listed.reason };
  const [found, ...more] = taggedVpcs(listed?.kind === "present" ? listed.value : [], vpc.tags);
  if (found !== undefined && more.length === 0) return { kind: "settled", value: found };
  return unfit({
    code: "topology.vpc-unmatched",
    path: ["hub", "vpc"],
    message: `${matchText(found === undefined ? [] : [found, ...more], `VPC of account ${account}, ${region},`)} has the tags ${tagsText(vpc.tags)}`,
    hint: "write tags that one VPC has and no other, or its id",
  });
}

function subnetsOf(
  { hub, services }: DeclaredTopology,
  vpc: VpcId,
  { subnets }: Discovery,
): Part<(reference: SubnetsReference) => readonly SubnetId[]> {
  if (subnets?.kind === "unknown") return { kind: "unread", reason: subnets.reason };
  const listed = subnets?.kind === "present" ? subnets.value : [];
  const idsOf = (reference: SubnetsReference): readonly SubnetId[] =>
    reference.kind === "ids"
      ? reference.ids
      : listed
          .filter(({ tags }) => hasTags(tags, reference.tags))
          .map(({ id }) => id)
          .sort();
  const written = [
    { path: ["hub", "subnets"], reference: hub.subnets },
    ...services.flatMap(({ subnets: reference }, i) =>
      reference === hub.subnets ? [] : { path: ["services", i, "subnets"], reference },
    ),
  ];
  const empty = written.flatMap(({ path, reference }) =>
    reference.kind === "ids" || idsOf(reference).length > 0 ? [] : noSubnet(path, vpc, tagsText(reference.tags)),
  );
  return empty.length === 0 ? { kind: "settled", value: idsOf } : { kind: "unfit", problems: empty };
}

function noSubnet(path: Problem["path"], vpc: VpcId, tags: string): Problem {
  return {
    code: "topology.subnets-unmatched",
    path,
    message: `no subnet of the hub VPC ${vpc} has the tags ${tags}`,
    hint: "write tags that the subnets for endpoints have, or their ids",
  };
}

function unfit(problem: Problem): Extract<Settled, { readonly kind: "unfit" }> {
  return { kind: "unfit", problems: [problem] };
}

/** Returns the subject of a sentence about what fits: none of a kind, or more than the one that is meant. */
export function matchText(found: readonly string[], what: string): string {
  return found.length === 0 ? `no ${what}` : `more than one ${what} (${found.join(", ")})`;
}
