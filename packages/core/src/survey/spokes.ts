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
  const on = new Map<ObservedZone, Set<string>>();
  for (const zone of services.flatMap(zonesOf)) {
    const here = valueOr(zone.vpcs, []).map((ref) => [vpcRefText(ref), ref] as const);
    on.set(zone, new Set(here.map(([text]) => text)));
    for (const [text, ref] of here) refs.set(text, ref);
  }
  refs.delete(vpcRefText(hub));
  const sorted = [...refs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    spokes: sorted
      .flatMap(([text]) => vpcs.get(text) ?? [])
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((vpc) => spokeOf(vpc, { hub, services, on })),
    strangers: sorted.flatMap(([text, ref]) => (vpcs.has(text) ? [] : ref)),
  };
}

function zonesOf({ found }: NamedHubService): readonly ObservedZone[] {
  return found.zones.map(({ zone }) => zone);
}

/** What a spoke is looked up in. */
interface HubUse {
  readonly hub: SurveyedHub;
  readonly services: readonly NamedHubService[];
  /** The VPCs on each zone by `vpcRefText`: there may be tens of thousands, and each text is put together once. */
  readonly on: ReadonlyMap<ObservedZone, ReadonlySet<string>>;
}

function spokeOf(vpc: OwnedVpc, { hub, services, on }: HubUse): ProposedSpoke {
  const text = vpcRefText({ vpc: vpc.id, region: vpc.region });
  const isOn = (zone: ObservedZone): boolean => on.get(zone)?.has(text) === true;
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
