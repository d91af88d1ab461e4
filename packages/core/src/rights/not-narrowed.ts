import {
  type DeclaredHub,
  type DeclaredSpoke,
  type DeclaredTopology,
  type Selection,
  tagsText,
} from "../topology/declared.ts";
import type { Service } from "../topology/topology.ts";
import { isComparable } from "./scope.ts";
import type { Trust } from "./trust.ts";

/** Returns what the rights of a topology could not be narrowed to, with the reason and what would narrow it. */
export function notNarrowed(topology: DeclaredTopology, trust: Trust): readonly string[] {
  const { hub, spokes, selections, services } = topology;
  return [
    ...hubNotes(hub),
    ...spokeNotes(spokes),
    ...selections.toSorted(byName).flatMap((selection) => selectionNotes(selection, topology, trust)),
    ...regionNotes(services),
  ];
}

/** Entries of the file may stand in any order. */
function byName(one: Selection, other: Selection): number {
  return one.name < other.name ? -1 : 1;
}

function hubNotes({ vpc, account, region }: DeclaredHub): readonly string[] {
  if (vpc.kind === "id") return [];
  const compared = new Map([...vpc.tags].filter(isComparable));
  const endpoints =
    compared.size === 0
      ? "make endpoints in any VPC, since a policy cannot hold these tags"
      : `make endpoints only in one that has them (${tagsText(compared)})`;
  return [
    `The hub VPC is looked up by tags: the roles that apply ${endpoints}. No other action can tell a VPC by its tags: they may make security groups and zones for, and read the attributes and zones of, every VPC of account ${account} in ${region}. An id in the file names one.`,
  ];
}

/** Spokes that a note names at most. */
const mostNamed = 5;

function spokeNotes(spokes: readonly DeclaredSpoke[]): readonly string[] {
  const names = spokes.flatMap(({ name, vpc }) => (vpc.kind === "tags" ? name : [])).sort();
  if (names.length === 0) return [];
  const named = names.slice(0, mostNamed).join(", ");
  const all = names.length > mostNamed ? `${named} and ${names.length - mostNamed} more` : named;
  return [
    `Spokes are looked up by tags (${all}), and route53:VPCs compares ids and Regions but no tags: their roles may read and associate every VPC of the spoke's account in its Region. Ids in the file name them.`,
  ];
}

function selectionNotes(
  { name, from, regions }: Selection,
  { hub, organization }: DeclaredTopology,
  trust: Trust,
): readonly string[] {
  const where = regions.join(", ");
  const vpcs = `Selection ${name} finds VPCs by tags, and route53:VPCs compares ids and Regions but no tags: its roles may read and associate every VPC of their own account in ${where}.`;
  if (from.kind === "accounts") return [vpcs];
  const bound =
    trust.organization === undefined
      ? "in whatever account (--organization keeps it to one organization)"
      : `in every account of ${trust.organization}`;
  const too = organization !== undefined && from.units.length === 0 ? ` and ${organization.account}` : "";
  return [
    vpcs,
    `Selection ${name} finds accounts in the organization, and policies know no units: who assumes its roles may do so ${bound} where one of that name trusts it. It may find accounts that the file names, ${hub.account}${too} among them, so their roles may do the same there.`,
  ];
}

function regionNotes(services: readonly Pick<Service, "name" | "serviceRegion">[]): readonly string[] {
  const across = services.filter(({ serviceRegion }) => serviceRegion !== undefined).map(({ name }) => name);
  if (across.length === 0) return [];
  return [
    `vpce:AllowMultiRegion, for ${across.join(", ")}, knows no resources and no Regions: what endpoints are made is bounded by ec2:CreateVpcEndpoint.`,
  ];
}
