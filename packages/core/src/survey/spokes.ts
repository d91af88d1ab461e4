import type { ObservedZone } from "../resource/resource.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import type { OwnedVpc } from "./owned-vpcs.ts";
import type { FoundService } from "./found-hub.ts";
import type { SurveyedHub } from "./survey.ts";

/** A spoke as a file has it. */
export interface ProposedSpoke {
  readonly name: string;
  readonly account: AccountId;
  readonly vpc: VpcId;
  /** Undefined for the hub's. */
  readonly region: Region | undefined;
  /** Undefined for all. */
  readonly services: readonly string[] | { readonly except: readonly string[] } | undefined;
  /** Undefined where the spoke need not say. */
  readonly localEndpoints: "keep" | undefined;
  /** What stands beside it in the file. */
  readonly comments: readonly string[];
}

/** A service of the hub under its name in the file. */
export interface NamedHubService {
  readonly name: string;
  readonly found: FoundService;
}

/** The spokes of a hub, and what of its associations is nobody's that was asked. */
export interface FoundSpokes {
  readonly spokes: readonly ProposedSpoke[];
  /** VPCs on the zones whose account is not among those that were asked. */
  readonly strangers: readonly VpcRef[];
}

/** Returns the VPCs on the zones of a hub as spokes, each with the services whose zones it is on. */
export function spokesOf(
  hub: SurveyedHub,
  services: readonly NamedHubService[],
  vpcs: ReadonlyMap<string, OwnedVpc>,
): FoundSpokes {
  const refs = new Map<string, VpcRef>();
  for (const zone of services.flatMap(zonesOf)) for (const ref of vpcsOn(zone)) refs.set(vpcRefText(ref), ref);
  refs.delete(vpcRefText(hub));
  const sorted = [...refs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    spokes: sorted
      .flatMap(([text]) => vpcs.get(text) ?? [])
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((vpc) => spokeOf(vpc, hub, services)),
    strangers: sorted.flatMap(([text, ref]) => (vpcs.has(text) ? [] : ref)),
  };
}

function zonesOf({ found }: NamedHubService): readonly ObservedZone[] {
  return found.zones.map(({ zone }) => zone);
}

function vpcsOn({ vpcs }: ObservedZone): readonly VpcRef[] {
  return valueOr(vpcs, []);
}

function spokeOf(vpc: OwnedVpc, hub: SurveyedHub, services: readonly NamedHubService[]): ProposedSpoke {
  const text = vpcRefText({ vpc: vpc.id, region: vpc.region });
  const isOn = (zone: ObservedZone): boolean => vpcsOn(zone).some((ref) => vpcRefText(ref) === text);
  const used = services.filter((service) => zonesOf(service).some(isOn));
  const joins = used.flatMap(zonesOf).filter((zone) => zone.vpcs.kind === "present" && !isOn(zone));
  const { name, account, id, region } = vpc;
  return {
    name,
    account,
    vpc: id,
    region: region === hub.region ? undefined : region,
    services: servicesText(
      used.map((service) => service.name),
      services.map((service) => service.name),
    ),
    localEndpoints: undefined,
    comments: joins.map(
      (zone) => `is not on the zone ${zone.name}, and uses its service by another name: the plan associates it`,
    ),
  };
}

/** Returns a subset as a file has it: by what is in it or by what is not, whichever is shorter. */
export function servicesText(used: readonly string[], all: readonly string[]): ProposedSpoke["services"] {
  const except = all.filter((name) => !used.includes(name));
  if (except.length === 0) return undefined;
  return except.length < used.length ? { except } : used;
}
