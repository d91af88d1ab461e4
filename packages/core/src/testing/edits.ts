import type { ObservedEndpoint, ObservedSecurityGroup, ObservedState, ObservedZone } from "../resource/resource.ts";
import type { CatalogueService, Environment, VisibleZone } from "../topology/environment.ts";
import type { Topology } from "../topology/topology.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { type Observed, type UnknownReason, present, unknown, valueOr } from "../words/state.ts";
import { fullNameOf, hubAccount, region, spokeOf } from "./draft.ts";
import { type Scene, seen } from "./scene.ts";

/** What becomes of the lists of resources. */
export interface StateEdits {
  readonly groups?: (found: readonly ObservedSecurityGroup[]) => readonly ObservedSecurityGroup[];
  readonly endpoints?: (found: readonly ObservedEndpoint[]) => readonly ObservedEndpoint[];
  readonly zones?: (found: readonly ObservedZone[]) => readonly ObservedZone[];
}

/** Returns a scene with other resources; each list is made from what was there. */
export function withState(scene: Scene, edits: StateEdits): Scene {
  const { securityGroups, endpoints, zones } = scene.state;
  return seen({
    ...scene,
    state: {
      ...scene.state,
      securityGroups: edited(securityGroups, edits.groups),
      endpoints: edited(endpoints, edits.endpoints),
      zones: edited(zones, edits.zones),
    },
  });
}

/** Returns a scene with one zone changed. */
export function withZone(scene: Scene, name: string, change: (zone: ObservedZone) => Partial<ObservedZone>): Scene {
  return withState(scene, {
    zones: (zones) => zones.map((zone) => (zone.name === name ? { ...zone, ...change(zone) } : zone)),
  });
}

/** Returns a scene with the endpoint of one service changed. */
export function withEndpoint(scene: Scene, service: string, change: Partial<ObservedEndpoint>): Scene {
  const isMeant = ({ serviceName }: ObservedEndpoint): boolean => serviceName === fullNameOf(service);
  return withState(scene, {
    endpoints: (endpoints) => endpoints.map((one) => (isMeant(one) ? { ...one, ...change } : one)),
  });
}

/** Returns a scene in which lists of resources could not be read. */
export function withUnread(scene: Scene, ...lists: readonly (keyof ObservedState)[]): Scene {
  return { ...scene, state: { ...scene.state, ...Object.fromEntries(lists.map((list) => [list, unread])) } };
}

/** Returns a scene that leans on something else. */
export function withEnvironment(scene: Scene, change: Partial<Environment>): Scene {
  return { ...scene, environment: { ...scene.environment, ...change } };
}

/** Returns a scene in which something else is asked for. */
export function withTopology(scene: Scene, change: Partial<Topology>): Scene {
  return { ...scene, topology: { ...scene.topology, ...change } };
}

/** Returns a scene in which the catalogue says something else of a service. */
export function withOffer(scene: Scene, service: string, change: Partial<CatalogueService>): Scene {
  const before = valueOr<ReadonlyMap<string, CatalogueService>>(scene.environment.catalogue, new Map());
  const catalogue = [...before].map(([name, offer]): [string, CatalogueService] => [
    name,
    name === fullNameOf(service) ? { ...offer, ...change } : offer,
  ]);
  return withEnvironment(scene, { catalogue: present(new Map(catalogue)) });
}

/** Returns a scene in which the Region does not offer a service. */
export function withoutOffer(scene: Scene, service: string): Scene {
  const before = valueOr<ReadonlyMap<string, CatalogueService>>(scene.environment.catalogue, new Map());
  const catalogue = new Map([...before].filter(([name]) => name !== fullNameOf(service)));
  return withEnvironment(scene, { catalogue: present(catalogue) });
}

/** Returns a scene in which a VPC sees a zone of somebody else's besides. */
export function withVisible(scene: Scene, vpc: VpcRef, zone: VisibleZone): Scene {
  const { visibleZones } = scene.environment;
  const text = vpcRefText(vpc);
  const before = valueOr<readonly VisibleZone[]>(visibleZones.get(text) ?? present([]), []);
  return withEnvironment(scene, { visibleZones: new Map([...visibleZones, [text, present([...before, zone])]]) });
}

/** Returns the VPC of a spoke of which nothing but the name is said. */
export function vpcOf(name: string): VpcRef {
  const spoke = spokeOf(name);
  return { region: spoke.region as Region, vpc: spoke.vpc as VpcId };
}

/** A read that failed. */
export const unread: Observed<never> = unknown({
  code: "aws.access-denied",
  message: "not allowed",
  hint: undefined,
  account: hubAccount,
  region,
  action: "some:Read",
} satisfies UnknownReason);

/** An account that is nobody's in a scene. */
export const otherAccount = "999999999999" as AccountId;

type Edit<T> = ((found: readonly T[]) => readonly T[]) | undefined;

function edited<T>(found: Observed<readonly T[]>, edit: Edit<T>): Observed<readonly T[]> {
  return edit === undefined ? found : present(edit(valueOr(found, [])));
}
